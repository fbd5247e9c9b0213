"""Events, trips, belonging, departures (docs/odd.md, section 7.9)."""

import math

import luck
from effort import set_aside
from joining import LONG_AGO
from world import money


def sold_lately(x, week):
    return x.last_sale >= 0 and week - x.last_sale < 4


def hold_event(s, week):
    e = s.now.events
    share = money(e.budget) * float(s.people_count) / 100_000.0 / e.a_year
    seats = math.floor(share / money(e.seat_cost))
    wish = []
    for m in s.earners():
        u, number = s.luck.draws("event", s.members[m].person, week, 0, (0, 0))
        if u < luck.logistic(luck.logit(e.attend) + s.members[m].drive):
            wish.append((number, m))
    taken = sorted(wish)[:seats]
    for _, m in taken:
        s.members[m].last_event = week
    filled = len(taken) / seats if seats > 0 else 0.0
    s.post("events", "suppliers", luck.cents(share / 100.0 * (0.5 + 0.5 * filled)))
    s.add("event_seats", len(taken))


def run_contest(s, week):
    e, reported = s.now.events, week + 1 - s.first
    if e.trip_budget <= 0 or reported % 4 != 0:
        return
    for m in s.here:
        s.members[m].season += s.members[m].closed_sales
    if reported <= 0 or reported % 52 != 0:
        return
    fit = [m for m in s.here if s.members[m].season > 0 and s.members[m].season >= money(e.trip_sales)]
    fit.sort(key=lambda m: -s.members[m].season)
    trips = money(e.trip_budget) * float(s.people_count) / 100_000.0 / money(e.trip_cost)
    won = fit[:math.floor(trips + s.luck.u("event", luck.NOBODY, week))]
    for m in won:
        s.members[m].last_trip = week
    s.post("trips", "suppliers", len(won) * money(e.trip_cost))
    s.add("trips_won", len(won))
    for m in s.here:
        s.members[m].season = 0


def bond_target(s, x, week):
    c, l, e = s.now.community, s.now.leadership, s.now.events
    community = (c.quality * c.weight * (0.5 + x.digital) if x.hours > 0 else 0.0) + (
        c.recognition * c.recognition_weight if sold_lately(x, week) else 0.0)
    by_sponsor = 0.0
    if x.sponsor is not None and s.members[x.sponsor].earns:
        up = s.members[x.sponsor]
        team = float(max(1, up.team))
        honoured = l.recognition * l.weight * min(1.0, l.span / team) if sold_lately(x, week) else 0.0
        coached = min(1.0, set_aside(s, up)[1] / team / l.coaching_full) if l.coaching_hours > 0 else 0.0
        by_sponsor = honoured + l.coaching_weight * coached

    def left_of(then):
        return 0.0 if then == LONG_AGO else luck.halved(week - then, e.memory)

    return min(max(community + by_sponsor + (e.weight * left_of(x.last_event) + e.trip_weight * left_of(x.last_trip)), 0.0), 1.0)


def update_bonds(s, week):
    c, l = s.now.community, s.now.leadership
    for m in s.earners():
        x = s.members[m]
        x.bond += s.now.belonging.smoothing * (bond_target(s, x, week) - x.bond)
    if c.quality <= 0 and c.recognition <= 0 and l.recognition <= 0:
        return
    earners = s.earners()
    active = sum(sold_lately(s.members[m], week) for m in earners)

    def a_week_of(euros, lever):
        return money(euros) / 100.0 / 52.0 * lever

    s.post("community", "suppliers", luck.cents(
        s.people_count / 100_000.0 * (a_week_of(c.cost, c.quality) + a_week_of(l.cost, l.recognition))
        + len(earners) * a_week_of(c.member_cost, c.quality)
        + active * (a_week_of(c.recognition_cost, c.recognition) + a_week_of(l.recognition_cost, l.recognition))))


def moved(s, x, week):
    p, r = s.now, s.now.retention
    gap = min(max((x.promise - x.wage) / x.promise, -1.0), 1.0) if x.promise > 0 else 0.0
    sunk = luck.log(1.0 + x.outlay / 100.0) * luck.halved(week - x.joined, r.sunk_weeks) if x.outlay > 0 else 0.0
    orphan = 0.0 if x.orphaned == LONG_AGO else luck.halved(week - x.orphaned, r.orphan_weeks)
    return (p.mechanisms.expectations * (gap - r.gap_centre) - p.mechanisms.follow_up * p.follow_up.hazard * (x.help - p.effort.help_centre)
            - p.mechanisms.belonging * r.bond * (x.bond - p.effort.bond_centre)
            + p.mechanisms.awkwardness * r.awkward * (luck.log(1.0 + x.snubs) - r.awkward_centre) - p.mechanisms.sunk_cost * r.sunk * sunk
            + p.mechanisms.sponsor_leaving * r.orphan * (orphan - r.orphan_centre))


def leaves(s, x, week):
    r = s.now.retention
    hazard = x.hazard * luck.exp(moved(s, x, week)) if x.earns else x.hazard
    last, row = max(x.last_sale, x.joined), s.people[x.person].customer
    if row is not None:
        last = max(last, s.customers[row].last_order)
    lapsed = week - last >= (r.lapse_weeks if x.earns else r.buyer_lapse_weeks)
    return s.luck.u("quit", x.person, week) < hazard or lapsed


def leave(s, x, week):
    x.present, x.left = False, week
    person = s.people[x.person]
    c = s.customers[person.customer] if person.customer is not None else None
    before = s.order_rate(c) if c is not None else 0.0
    person.state = "customer" if c is not None and c.ordered else "lapsed"
    if c is not None:
        s.change_pace(c, before, week + 1.0)
    if person.state == "customer":
        c.seller = x.sponsor
    s.add("quits")


def let_go(s, week):
    for m in s.here:
        x = s.members[m]
        x.snubs += s.now.retention.snub_smoothing * (x.refused - x.snubs)
        s.add("refused_asks", x.refused)
        x.refused = 0
    for m in [m for m in s.here if leaves(s, s.members[m], week)]:
        leave(s, s.members[m], week)
    s.here = [m for m in s.here if s.members[m].present]
    for m in s.here:
        if s.members[m].sponsor is not None and not s.members[s.members[m].sponsor].present:
            s.members[m].orphaned = week
    for x in s.members:
        while x.sponsor is not None and not s.members[x.sponsor].present:
            x.sponsor = s.members[x.sponsor].sponsor


def belong_and_quit(s, week):
    e = s.now.events
    if e.budget > 0 and math.floor((week + 1) * e.a_year / 52.0) > math.floor(week * e.a_year / 52.0):
        hold_event(s, week)
    run_contest(s, week)
    update_bonds(s, week)
    let_go(s, week)
