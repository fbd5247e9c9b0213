"""A run: weeks, phases, and what each week's row holds (docs/odd.md, sections 3, 5 and 7.11)."""

import math

import effort
import joining
import leads
import leaving
import online
import orders
import paying
import reach
import talk
import world
from company import Company
from luck import Luck
from world import Group

STOCKS = ["prospects", "members", "recruits", "ambassadors", "sellers", "sponsors", "customers", "customers_active", "lapsed", "active_members"]


def take_over(s, levers):
    rates = [s.order_rate(c) for c in s.customers]
    s.use(levers)
    for c, before in zip(list(s.customers), rates):
        s.change_pace(c, before, float(s.first))


def live_week(s, week):
    s.begin_week()
    effort.plan_week(s, week)
    offers = reach.hold_parties(s, week)
    one, joins = reach.meet_one_to_one(s, week)
    posted, joins_online = online.share_posts(s, week)
    shopped = online.open_shops(s, week)
    worked, joins_lead = leads.work_leads(s, week)
    answered = orders.answered(s, offers + one + posted + shopped + worked + list(orders.talked(s)), week)
    s.made = []
    joins = take_orders(s, answered, week) + joins + joins_online + joins_lead
    talk.tell_others(s, answered, week)
    joining.recruit(s, joins, week)
    joining.train(s, week)
    paying.pay_plan(s, week)
    paying.charge_quarter(s, week)
    leaving.belong_and_quit(s, week)
    paying.book_fixed_costs(s)


def take_orders(s, answered, week):
    joins, p = [], s.now.product
    for offer in answered:
        party = offer.channel == "party"
        basket = world.money(p.basket_party if party else p.basket_other) / 100.0
        credited = orders.book(s, offer.person, offer.member, offer.channel, basket, week, offer.kind, offer.sent)
        if party:
            s.parties[offer.contact].sales += credited
            s.parties[offer.contact].orders += 1
            joins += orders.ask_guest(s, offer, week)
    joins += orders.repeat_orders(s, week)
    paying.reward_hosts(s, week)
    return joins


def row(s, number):
    """Series, gauges and accounts of the week just finished; number 0: before the first reported one, no flows."""
    week = s.first + number - 1
    states = [person.state for person in s.people]
    here = [s.members[m] for m in s.here]
    recruits = [x for x in here if week - x.joined < s.now.follow_up.weeks]
    sellers = [x for x in here if week - x.joined >= s.now.follow_up.weeks and x.hours >= s.now.effort.active_hours]
    recruiters = {x.enroller for x in here}
    recent = range(max(0, week - 51), max(week, 0) + 1)
    out = {
        "prospects": states.count("prospect"), "customers": states.count("customer"), "lapsed": states.count("lapsed"),
        "members": len(here), "recruits": len(recruits), "sellers": len(sellers), "ambassadors": len(here) - len(recruits) - len(sellers),
        "sponsors": sum(m in recruiters for m in s.here), "active_members": sum(leaving.sold_lately(x, week) for x in here),
        "customers_active": sum(s.people[c.person].state == "customer" and c.last_order in recent for c in s.customers)}
    earners = [x for x in here if x.earns]
    out["belonging"] = online.sum_in_order(x.bond for x in earners) / len(earners) if earners else math.nan
    out["trust"] = s.trust
    out["reviews"] = s.reviews if s.review_count > 0 else math.nan
    if number == 0:
        return out
    out["hours"] = online.sum_in_order(x.hours for x in earners) / len(earners) if earners else math.nan
    out["lead_price"] = s.lead_price if s.lead_price > 0 else math.nan
    n = s.count.get("orders", 0)
    out["satisfaction"] = s.satisfied / n if n else math.nan
    out["digital_share"] = s.count.get("digital_orders", 0) / n if n else math.nan
    out["flows"], out["ledger"] = s.count, s.ledger
    out["orders_by_channel"], out["sales_by_channel"] = s.by_channel["orders"], s.by_channel["sales"]
    out["sales_by_first_channel"], out["sales_by_content"], out["leads_by_source"] = s.by_channel["first"], s.by_content, s.leads
    return out


def run(levers, before, replication):
    """Rows of weeks 0, 1, ... and the company at the end. `levers` and `before` as resolved scenarios."""
    levers, before = Group(levers), Group(before)
    s = Company(before, levers.seed, replication, world.make_ties(Luck(levers.seed, replication), levers))
    joining.seed_company(s)
    rows = []
    if s.first == 0:
        take_over(s, levers)
        rows.append(row(s, 0))
    for week in range(s.last + 1):
        live_week(s, week)
        if week + 1 == s.first:
            take_over(s, levers)
        if week + 1 >= s.first:
            rows.append(row(s, week + 1 - s.first))
    return rows, s
