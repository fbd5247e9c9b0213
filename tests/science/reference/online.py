"""Posts and members' shops (docs/odd.md, section 7.2)."""

import luck
from company import KINDS
from joining import MOST_WEEKS
from reach import join_offer, member_offer
from world import Record, money, rate

FAR = 1 << 31


def reach_price(s, price, budget, week):
    l, years = s.now.leads, max(0.0, (week - s.first) / 52.0)
    return price * luck.power(1.0 + l.inflation, years) * (1.0 + s.now.mechanisms.saturation * (money(budget) / money(l.saturation)))


def audience_size(s, m):
    x = s.members[m]
    return s.ties.degree(x.person) + int(x.followers)


def audience_at(s, m, k, week):
    person = s.members[m].person
    degree = s.ties.degree(person)
    if k >= degree:
        return s.luck.draws("follower", person, 0, k - degree, (s.people_count,))[0], 0.0
    return s.ties.tie(person, k, week)


def quality(s, m):
    q, p = s.now.sharing, s.now
    weights = q.quality_training + q.quality_supports + q.quality_plan
    if weights <= 0:
        return q.content_centre
    return (q.quality_training * s.members[m].dose + q.quality_supports * p.supports.digital + q.quality_plan * p.content.plan) / weights


def look(s, lookers, streams, week, join_chance=0.0):
    """What those who look answer. Each of lookers has: member, channel, count, first, audience, pull, kind."""
    offers, joins = [], []
    for x in lookers:
        person_of = s.person_of(x.member)
        for i in range(x.first, x.first + x.count):
            k = s.luck.draws(streams[0], person_of, week, i, (x.audience or s.people_count,))[0]
            person, strength = audience_at(s, x.member, k, week) if x.audience else (k, 0.0)
            if join_chance and s.luck.u("contact_join", person_of, week, FAR + i) < join_chance:
                joins.append(join_offer(person, x.member, FAR + i))
            if s.is_member(person):
                continue
            p = s.traits.digital(person) * luck.logistic(s.decision(person, strength, x.channel, s.skill(x.member) + x.pull, week))
            if s.luck.u(streams[1], person_of, week, i) < p:
                offers.append(member_offer(person, x.member, i, x.channel, x.kind))
    return offers, joins


def engaged(s, m, audience, week):
    p, q = s.now, s.now.sharing
    years = max(0.0, (week - s.first) / 52.0)
    words = luck.exp(p.mechanisms.drift * p.message.reach * (s.own_words(m) - p.message.drift_centre))
    better = p.mechanisms.content * q.content_weight * (quality(s, m) - q.content_centre)
    return (q.organic * luck.power(1.0 - q.organic_decline, years) * q.engagement
            * luck.power(max(audience, 1.0) / 300.0, -q.engagement_fall) * luck.exp(better) * words)


def pull_of(p, kind):
    if kind == "demonstration":
        return p.sharing.video_demonstration * p.product.demonstration
    return p.sharing.offer_pull * rate(p.content.offer_discount) / 500.0 if kind == "offer" else p.sharing.discussion_pull


def write_posts(s, week):
    posts, c = [], s.now.content
    for m in s.here:
        x = s.members[m]
        if x.way_hours[3] <= 0:
            continue
        n = luck.whole_number(x.way_hours[3] / s.now.sharing.post_hours, s.luck.u("count", x.person, week, 4))
        audience = audience_size(s, m)
        share = engaged(s, m, float(audience), week)
        for j in range(n):
            u, rounding = s.luck.draws("post", x.person, week, j, (0, 0))
            kind = KINDS[0] if u < c.demonstration_share else KINDS[1] if u < c.demonstration_share + c.offer_share else KINDS[2]
            views = audience * min(share * (s.now.sharing.discussion_reach if kind == "discussion" else 1.0), 1.0 / n)
            posts.append(Record(member=m, kind=kind, views=views, room=audience / n - views, u=rounding))
    shrink = min(1.0, s.people_count / max(sum_in_order(post.views for post in posts), 1.0))
    for post in posts:
        post.views *= shrink
    return posts


def sum_in_order(numbers):
    total = 0.0
    for number in numbers:
        total += number
    return total


def boost(s, posts, week):
    p = s.now
    if p.content.boost_budget <= 0 or not posts:
        return
    price = reach_price(s, p.sharing.view_price, p.content.boost_budget, week)
    affordable = s.week_of(money(p.content.boost_budget)) / 100.0 / price
    each, bought = min(affordable, float(s.people_count)) / len(posts), 0.0
    for post in posts:
        post.views += min(each, post.room)
        bought += min(each, post.room)
    s.post("content", "suppliers", luck.cents(bought * price))


def share_posts(s, week):
    s.post("content", "suppliers", s.lever_week(s.now.content.plan, s.now.content.plan_cost))
    posts = write_posts(s, week)
    boost(s, posts, week)
    lookers, first, last = [], 0, None
    for post in posts:
        first = first if post.member == last else 0
        last = post.member
        n = luck.whole_number(post.views, post.u)
        lookers.append(Record(member=post.member, channel="sharing", count=n, first=first, audience=audience_size(s, post.member),
                              pull=pull_of(s.now, post.kind), kind=post.kind))
        first += n
    s.add("posts", len(posts))
    views = sum(x.count for x in lookers)
    s.add("views", views)
    s.add("contacts", views)
    return look(s, lookers, ("view", "look"), week, s.now.sharing.offer_to_join)


def visitors(s, m, week):
    q, x = s.now.shops, s.members[m]
    care = s.now.mechanisms.shops * x.hours / (x.hours + 1.0)
    at_shop = min(float(s.people_count), care * q.visits * (0.5 + quality(s, m)))
    n = luck.whole_number(at_shop, s.luck.u("count", x.person, week, 5))
    yield Record(member=m, channel="mini_site", count=n, first=0, audience=0, pull=0.0, kind=None)
    audience = audience_size(s, m)
    if audience > 0 and s.luck.u("visit", x.person, MOST_WEEKS, 1) < q.widget:
        by_window = min(1.0, care * q.readers * q.click) * audience
        n = luck.whole_number(by_window, s.luck.u("count", x.person, week, 6))
        yield Record(member=m, channel="affiliate", count=n, first=FAR, audience=audience, pull=0.0, kind=None)


def open_shops(s, week):
    q = s.now.shops
    if q.mini_site <= 0:
        return []
    with_shop = [m for m in s.earners() if s.luck.u("visit", s.members[m].person, MOST_WEEKS, 0) < q.mini_site]
    lookers = [v for m in with_shop for v in visitors(s, m, week)]
    visits = float(sum(v.count for v in lookers))
    if visits > s.people_count:
        for v in lookers:
            v.count = int(v.count * float(s.people_count) / visits)
    s.add("visits", sum(v.count for v in lookers))
    s.post("shops", "suppliers", luck.cents(money(q.cost_each) / 100.0 / 52.0 * len(with_shop)) + s.week_of(money(q.fixed_cost)))
    return look(s, lookers, ("visit", "browse"), week)[0]
