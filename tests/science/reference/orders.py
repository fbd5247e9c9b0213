"""Which offer is answered; orders and what they bring (docs/odd.md, sections 7.3 and 7.4)."""

import bisect
import math

import luck
from company import CHANNELS, IN_PERSON, KINDS
from luck import NOBODY
from reach import join_offer
from talk import satisfaction_chance
from world import Record, money, rate

WAY_OF = {"party": 0, "one_to_one": 1, "lead": 2, "platform": 2, "sharing": 3}


def answered(s, offers, week):
    """One offer a person, in order of persons: the first of the lowest number."""
    def order(o):
        return (o.person, NOBODY if o.member is None else o.member, CHANNELS.index(o.channel), o.contact)

    def number(o):
        contact = s.parties[o.contact].host if o.channel == "party" else o.contact
        index = ((s.person_of(o.member) * 16 + CHANNELS.index(o.channel)) ^ (contact * 0x9E3779B1)) & NOBODY
        return s.luck.u("priority", o.person, week, index)

    best = {}
    for offer in sorted(offers, key=order):
        if offer.person not in best or number(offer) < number(best[offer.person]):
            best[offer.person] = offer
    return [best[person] for person in sorted(best)]


def talked(s):
    """What last week's talk brings."""
    offers, s.talk_offers = s.talk_offers, []
    for offer in offers:
        if not s.is_member(offer.person):
            offer.member = s.who_serves(offer.member)
            yield offer


def adoption_share(a, years):
    if a.share_now <= 0 or a.share_now >= a.ceiling:
        return min(a.share_now, a.ceiling)
    return a.ceiling * luck.logistic(luck.logit(a.share_now / a.ceiling) + a.growth * years)


def placed_digitally(s, person, number, week):
    opened = s.now.adoption.open * s.now.mechanisms.adoption
    share = adoption_share(s.now.adoption, (week - s.first) / 52.0)
    chance = opened * min(1.0, share * s.traits.digital(person) / s.now.market.digital_mean)
    return s.luck.u("digital_order", person, 0, number) < chance


def closing(s, began, person, member, number, week):
    if began == "own_use":
        return began
    if began in IN_PERSON or began == "reorder":
        return "shop" if placed_digitally(s, person, number, week) else began
    return began if member is not None and s.class_of(member).closes_online else "shop"


def at_hand(closed):
    """Whether the whole catalogue is."""
    return closed not in ("reorder", "own_use") and closed not in IN_PERSON


def item_lift(s, person, number, closed, week):
    q = s.now.catalogue
    reach = min(len(s.items_upto), q.items if at_hand(closed) else q.offline_items)
    u = s.luck.u("item", person, 0, number) * s.items_upto[reach - 1]
    item = min(bisect.bisect_right(s.items_upto[:reach], u), reach - 1)
    if item < q.offline_items:
        return 1.0
    s.add("tail_orders")
    return luck.exp(s.now.mechanisms.tail * q.tail_lift)


def redeem(s, c, amount, week):
    if c.points == 0 or s.is_member(c.person):
        return 0
    if week - c.last_order > s.now.customers.points_weeks:
        c.points = 0
    worth = min(c.points, amount)
    c.points -= worth
    s.add("rewards", worth)
    return worth


def earn_points(s, c, paid):
    q = s.now.customers
    if rate(q.loyalty_rate) == 0 or paid <= 0 or s.is_member(c.person):
        return
    earned = luck.share(paid, rate(q.loyalty_rate))
    c.points += earned
    s.post("referral_rewards", "suppliers", luck.cents(q.points_elsewhere * luck.share(earned, rate(q.elsewhere_cost)) / 100.0))


def book(s, person, member, channel, basket, week, kind=None, sent=None):
    """One order. Returns what the seller is credited with."""
    p, c = s.now, s.customer_row(person)
    n, is_member = c.orders, s.is_member(person)
    first = not is_member and not c.ordered
    closed = closing(s, channel, person, member, n, week)
    lift = item_lift(s, person, n, closed, week)
    satisfied = s.luck.u("satisfied", person, 0, n) < satisfaction_chance(s, member, week)
    returned = not satisfied and s.luck.u("return_order", person, 0, n) < p.customers.returned
    s.satisfied += satisfied
    s.add("complaints", int(not satisfied))
    s.add("returned_orders", int(returned))

    sigma, z = p.product.basket_sigma, luck.normal(s.luck.u("basket", person, 0, n))
    value = lift * basket * luck.exp(sigma * z - 0.5 * sigma * sigma)
    amount, payer = luck.cents(value * p.product.price), "members" if is_member else "customers"
    promotion = max(rate(p.content.offer_discount) if kind == "offer" else 0, rate(p.customers.group_discount) if channel == "group" else 0)
    discount = luck.share(amount, rate(p.entry.member_discount)) if is_member else 0
    promoted = 0 if is_member else luck.share(amount, promotion)
    points = redeem(s, c, amount - discount - promoted, week)
    credited, paid = amount - promoted, amount - discount - promoted - points
    goods = luck.share(luck.cents(value), rate(p.product.cost))
    for debit, credit, cents in ((payer, "sales", amount), ("member_discounts", payer, discount), ("promotions", payer, promoted),
                                 ("loyalty", payer, points), ("product_cost", "suppliers", goods)):
        s.post(debit, credit, cents)
    if returned:
        s.post("returns", payer, paid)
        s.post("product_cost", "suppliers", luck.cents(-goods / 100.0 * (1.0 - p.customers.return_loss)))
        s.add("returns", paid)
        credited = paid = 0
    else:
        earn_points(s, c, paid)

    if not is_member:
        become_customer(s, c, member, channel, sent, first, week)
    c.last_order = week
    c.bought += paid
    c.orders += 1
    count(s, c, channel, closed, kind, paid)
    stay_or_leave(s, c, channel, satisfied, first, week)
    if member is not None and not returned:
        credit_seller(s, member, channel, credited, person, week)
    elif member is not None:
        s.members[member].sent_back += amount - promoted
    s.made.append(Record(person=person, member=member, order=n, closed=closed, satisfied=satisfied))
    return credited


def become_customer(s, c, member, channel, sent, first, week):
    if not c.ordered or s.who_serves(c.seller) is None:
        c.seller = member
    s.people[c.person].state = "customer"
    if not first:
        return
    c.ordered, c.first_order, c.first_channel = True, week, channel
    s.add("new_customers")
    if sent is not None:
        c.referrer = sent
        s.add("referrals")
        reward = money(s.now.customers.referral_reward)
        s.post("referral_rewards", "customers", reward)
        s.add("rewards", reward)


def count(s, c, channel, closed, kind, paid):
    s.by_channel["orders"][CHANNELS.index(closed)] += 1
    s.by_channel["sales"][CHANNELS.index(closed)] += paid
    # How the standing company's customers were won is on no record.
    won = (c.first_channel or "reorder") if c.ordered else "own_use"
    s.by_channel["first"][CHANNELS.index(won)] += paid
    if kind is not None:
        s.by_content[KINDS.index(kind)] += paid
    s.add("orders")
    s.add("sales", paid)
    s.add("digital_orders", int(at_hand(closed)))
    s.add("crossed_orders", int(closed != channel))
    s.add("group_orders", int(channel == "group"))
    if closed == "shop" and (channel in IN_PERSON or channel == "reorder"):
        s.post("shops", "suppliers", money(s.now.adoption.pickup_cost))


def stay_or_leave(s, c, channel, satisfied, first, week):
    repeat = c.orders > 1 and channel in ("reorder", "own_use")
    stay = (1.0 - s.dropout_chance(c) if repeat else 1.0) * (1.0 if satisfied else 1.0 - s.now.customers.dissatisfied_dropout)
    if stay < 1.0 and s.luck.u("leave_customer", c.person, 0, c.orders) >= stay:
        c.due, c.waiting = math.inf, False
    elif first and not c.waiting:
        s.schedule_next(c, week + 1.0)


def credit_seller(s, m, channel, credited, person, week):
    x = s.members[m]
    x.sales += credited
    x.buyers.add(person)
    if week >= s.first:
        x.all_sales += credited
    x.last_sale = week
    if channel in WAY_OF:
        x.way_sales[WAY_OF[channel]] += credited
    if channel == "platform":
        fee = luck.share(credited, rate(s.now.platform.fee))
        s.post("members", "platform_fees", fee)
        s.pay_member(m, -fee, week)
        x.way_costs[2] += fee
    if channel != "reorder":
        x.known.append(person)


def ask_guest(s, offer, week):
    seller, party = s.members[offer.member], s.parties[offer.contact]
    u = s.luck.u("booking", offer.person, week, s.person_of(offer.member))
    if u < s.now.reach.booking and seller.bookings < s.now.reach.most_booked:
        seller.bookings += 1
        party.booked += 1
        when = week + s.now.reach.booking_weeks
        s.bookings.setdefault(when, []).append(Record(member=offer.member, host=offer.person, planned=when))
    orders = s.customers[s.people[offer.person].customer].orders
    if s.luck.u("recruit", offer.person, week, 2 * orders) < s.now.joining.offer_at_party:
        yield join_offer(offer.person, offer.member, 0, at_party=True)


def repeat_orders(s, week):
    joins = []
    listed = s.due.pop(week, [])
    while listed:
        due = []
        for c in listed:
            if c.waiting and week <= c.due < week + 1.0:
                c.waiting = False
                if s.people[c.person].state != "lapsed":
                    due.append(c)
        served = [is_served(s, c) for c in due]
        for c, orders in zip(due, served):
            if orders:
                joins += repeat_order(s, c, week)
        listed = []
        for c in due:
            if not math.isinf(c.due):
                s.schedule_next(c, c.due)
                if c.due < week + 1.0:
                    listed.append(c)
    return joins


def is_served(s, c):
    """Whether the occasion becomes an order."""
    lift, owner = s.now.customers.service_lift, s.who_serves(c.seller)
    active = owner is not None and s.members[owner].hours >= s.now.effort.active_hours
    return s.luck.u("service", c.person, 0, c.occasions) * lift < (lift if active else 1.0)


def repeat_order(s, c, week):
    member = s.is_member(c.person)
    owner = None if member else s.who_serves(c.seller)
    book(s, c.person, owner, "own_use" if member else "reorder", money(s.now.product.basket_repeat) / 100.0, week)
    if owner is not None and s.luck.u("recruit", c.person, week, 2 * c.orders + 1) < s.now.joining.offer_at_order:
        yield join_offer(c.person, owner, 0)
