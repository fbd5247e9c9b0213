"""What orders lead to: word of mouth, groups, reviews, trust, shocks (docs/odd.md, section 7.5)."""

import math

import luck
from company import CHANNELS, ONLINE
from reach import member_offer
from world import Record, money, rate


def taken_off(p):
    return min(1.0, p.mechanisms.crisis * p.crisis.effect * p.crisis.response)


def starts_and_ends(s, shock):
    p = s.now
    begins = s.first + shock.week - 1
    kept = max(0.0, 1.0 - p.mechanisms.crisis * p.crisis.shortening * p.crisis.response)
    return begins, begins + max(1, math.ceil(shock.weeks * kept))


def shocks_of(s):
    return list(vars(getattr(s.now, "shocks", Record())).items())


def satisfaction_chance(s, member, week):
    spoilt, drifted, p = 0.0, 0.0, s.now
    for _, shock in shocks_of(s):
        begins, ends = starts_and_ends(s, shock)
        if shock.kind == "quality_incident" and begins <= week < ends:
            spoilt += shock.size * (1.0 - taken_off(p))
    if member is not None:
        drifted = p.mechanisms.drift * p.message.complaints * (s.own_words(member) - p.message.drift_centre)
    return min(max(p.product.quality - min(spoilt, 1.0) - drifted, 0.0), 1.0)


def recommend(s, teller, listener, strength, week):
    p, person = s.now, s.people[listener]
    if person.state == "member" or s.people[teller].state != "customer":
        return
    if person.customer is not None and s.customers[person.customer].ordered:
        return
    reward = money(p.customers.referral_reward) / 1000.0
    most = min(1.0, p.talk.recommends * (1.0 + p.mechanisms.referral * p.talk.reward_pull * reward))
    u = s.luck.u("refer", listener, week, teller)
    if u < most * luck.logistic(s.decision(listener, strength, "referral", 0.0, week)):
        seller = s.who_serves(s.customers[s.people[teller].customer].seller)
        s.talk_offers.append(member_offer(listener, seller, teller, "referral", sent=teller))


def tell(s, made, told, week):
    degree = s.ties.degree(made.person)
    if degree == 0:
        return
    tells = s.now.talk.satisfied_tells if made.satisfied else s.now.talk.dissatisfied_tells
    n = luck.whole_number(tells, s.luck.u("tell", made.person, 0, made.order))
    for k in range(n):
        other = s.luck.draws("listener", made.person, 0, made.order * 64 + k, (degree,))[0]
        person, strength = s.ties.tie(made.person, other, week)
        told.append((person, made.satisfied))
        if made.satisfied:
            recommend(s, made.person, person, strength, week)
    s.add("told_good" if made.satisfied else "told_bad", n)


def gather_group(s, made, asked_into, week):
    q = s.now.customers
    chance = q.group_purchase * s.now.mechanisms.group_purchase
    if made.closed not in ONLINE or made.person in asked_into:
        return
    degree = s.ties.degree(made.person)
    u, *first = s.luck.draws("group", made.person, 0, made.order * 64, (0, degree) if degree else (0,))
    if u >= chance or degree == 0:
        return
    cheaper = -s.price_weight() * luck.log(1.0 - min(0.99, rate(q.group_discount) / 10_000))
    agree = set()
    for k in range(min(degree, q.group_asked)):
        person, strength = s.ties.tie(made.person, (first[0] + k) % degree, week)
        if person == made.person or s.is_member(person):
            continue
        if s.luck.u("group", made.person, 0, made.order * 64 + k + 1) < luck.logistic(s.decision(person, strength, "group", cheaper, week)):
            agree.add(person)
    if len(agree) + 1 >= q.group_minimum:
        s.talk_offers += [member_offer(person, made.member, made.person, "group") for person in sorted(agree)]


def write_reviews(s):
    q = s.now.customers
    if s.review_count > 0:
        s.review_count *= luck.power(2.0, -1.0 / 26.0)
    if q.reviews <= 0:
        return
    written = [made for made in s.made if s.luck.u("photo", made.person, 0, made.order) < q.reviews]
    if written:
        n = s.review_count + float(len(written))
        s.reviews = (s.reviews * s.review_count + float(sum(made.satisfied for made in written))) / n
        s.review_count = n
        s.post("content", "suppliers", len(written) * money(q.review_cost))


def move_trust(s):
    p, t = s.now, s.now.talk
    towards, orders = p.brand.level, s.count.get("orders", 0)
    if orders > 0:
        towards += t.trust_gain * (s.satisfied / orders - t.satisfied_centre)
    s.trust += (1.0 - luck.power(2.0, -1.0 / t.trust_weeks)) * (min(max(towards, 0.0), 1.0) - s.trust)
    online = max(0, sum(s.by_channel["sales"][CHANNELS.index(channel)] for channel in ONLINE))
    fee = luck.cents(p.brand.third_party * (luck.share(online, rate(p.brand.third_party_fee)) / 100.0))
    s.post("brand", "suppliers", s.lever_week(max(0.0, p.brand.level - 0.5) / 0.5, p.brand.cost) + fee)


# Shocks.


def take_up(s, rumour, person, week):
    if person not in rumour.known:
        rumour.known.add(person)
        rumour.fresh.append(person)
        s.hear(person, -s.now.talk.rumour_weight, week)


def spread(s, number, shock, first_week, week):
    rumour, p = s.rumours.setdefault(number, Record(known=set(), fresh=[])), s.now
    if first_week:
        u = s.luck.u("rumour", luck.NOBODY, week, number)
        draws = luck.whole_number(min(1.0, p.mechanisms.rumour * shock.size) * float(s.people_count), u)
        for i in range(draws):
            take_up(s, rumour, s.luck.draws("rumour", i, week, 0xFFFF0000 + number, (s.people_count,))[0], week)
    else:
        tellers, rumour.fresh = rumour.fresh, []
        for teller in tellers:
            tells = min(p.mechanisms.rumour * p.talk.rumour_tells * (1.0 - taken_off(p)), s.people_count / len(tellers))
            degree = s.ties.degree(teller)
            if degree == 0:
                continue
            n = luck.whole_number(tells, s.luck.u("rumour", teller, week, number))
            for other in s.luck.draws("rumour", teller, week, number, (0,) + (degree,) * n)[1:]:
                take_up(s, rumour, s.ties.tie(teller, other, week)[0], week)
    rumour.fresh.sort()
    s.add("rumour_heard", len(rumour.fresh))


def meet_shocks(s, week):
    p = s.now
    for number, (_, shock) in enumerate(shocks_of(s)):
        begins, ends = starts_and_ends(s, shock)
        if not begins <= week < ends:
            continue
        if shock.kind == "rumour":
            spread(s, number, shock, week == begins, week)
        elif week == begins:
            s.trust = max(0.0, s.trust - p.talk.shock_trust * shock.size * (1.0 - taken_off(p)))
    s.post("crisis", "suppliers", s.lever_week(p.crisis.response, p.crisis.cost))


def product_costs(s):
    q = s.now.product
    claims = luck.share(s.count.get("sales", 0), rate(q.warranty_cost))
    s.post("warranty", "suppliers", luck.cents(max(0.0, q.warranty - 2.0) * claims / 100.0))
    collections = max(0.0, q.renewal - 2.0)
    designs = max(0.0, q.exclusivity - 0.5) / 0.5
    yearly = collections * money(q.renewal_cost) + designs * money(q.exclusivity_cost)
    s.post("renewal", "suppliers", s.week_of(luck.cents(yearly / 100.0)))


def tell_others(s, answered, week):
    p, told = s.now, []
    for made in s.made:
        tell(s, made, told, week)
    if p.customers.group_purchase * p.mechanisms.group_purchase > 0:
        asked_into = {offer.person for offer in answered if offer.channel == "group"}
        for made in s.made:
            gather_group(s, made, asked_into, week)
    for person, good in told:
        s.hear(person, p.mechanisms.positive_talk * p.talk.good if good else -(p.mechanisms.negative_talk * p.talk.bad), week)
    write_reviews(s)
    move_trust(s)
    meet_shocks(s, week)
    product_costs(s)
