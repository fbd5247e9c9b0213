"""The pay period: the plan, charges, beliefs; host rewards; the books (docs/odd.md, sections 7.8 and 7.10)."""

import luck
import plan
import plan_base
import plan_ranks
from world import money, rate


def reward_hosts(s, week):
    for party in s.parties:
        for terms in vars(s.now.compensation).values():
            if terms.kind != "host_reward":
                continue
            company, seller = plan.host_cost(terms, party)
            s.post("host_rewards", "suppliers", company)
            s.post("members", "suppliers", seller)
            if seller != 0:
                s.pay_member(party.member, -seller, week)
                s.members[party.member].way_costs[0] += seller
    if s.now.adoption.open > 0:
        s.post("shops", "suppliers", s.week_of(money(s.now.adoption.fixed_cost)))


def believe(s, m, paid):
    x, e = s.members[m], s.now.effort
    if x.all_hours <= 0:
        return
    x.wage += e.smoothing * (max(paid - sum(x.way_costs), 0) / 100.0 / (x.all_hours + e.idle_hours) - x.wage)
    for w in range(4):
        if x.period_hours[w] > 0:
            earned = max(luck.share(x.way_sales[w], s.own_rate) - x.way_costs[w], 0) / 100.0
            x.yields[w] += e.smoothing * (earned / (x.period_hours[w] * (1.0 + e.idle_hours / x.all_hours)) - x.yields[w])


def pay_plan(s, week):
    if (week + 1 - s.first) % 4 != 0 and week != s.last:
        return
    network = plan_base.Network(s, week)
    paid, own = [0] * len(s.members), 0
    for component in plan.pay_period(s.plan, network):
        account = "trips" if not component.cash else "overrides" if component.on_team else "commissions"
        s.post(account, "members" if component.cash else "suppliers", component.cost)
        if not component.cash:
            continue
        own += 0 if component.on_team else component.cost
        s.add("commissions", component.cost)
        for m, amount in enumerate(component.pay):
            paid[m] += amount
    sales = sum(s.members[m].sales for m in s.here)
    for m in s.here:
        s.members[m].closed_sales = s.members[m].sales
    s.own_rate = own * 10_000 // sales if sales > 0 else 0
    for m, x in enumerate(s.members):
        if paid[m] == 0:
            continue
        klass = s.class_of(m)
        if klass.law_year > 0:
            x.quarter_pay += paid[m]
        else:
            paid[m] -= luck.share(paid[m], rate(klass.charges))
        s.pay_member(m, paid[m], week)
    for m in s.here:
        believe(s, m, paid[m])
    for x in s.members:
        x.period_hours, x.way_sales, x.way_costs, x.all_hours, x.sales = [0.0] * 4, [0] * 4, [0] * 4, 0.0, 0


def charge_quarter(s, week):
    if (week + 1 - s.first) % 13 != 0 and week != s.last:
        return
    for m, x in enumerate(s.members):
        pay, x.quarter_pay = x.quarter_pay, 0
        if pay > 0:
            member, company = plan_ranks.law_charges(s.class_of(m), pay)
            s.post("social_charges", "suppliers", company)
            s.pay_member(m, -member, week)


def book_fixed_costs(s):
    p = s.now
    online = (p.training.online_hours, p.leads.ads_budget, p.channels.sharing, p.shops.mini_site, p.shops.widget, p.platform.requests,
              p.community.quality, p.entry.online_signup)
    field = (p.channels.party, p.follow_up.hours_per_recruit, p.follow_up.launch_party, p.follow_up.members_per_manager,
             p.leadership.coaching_hours)
    s.post("head_office", "suppliers", s.week_of(money(p.costs.head_office)))
    for account, used in (("field_organisation", field), ("school", (p.training.in_person_hours,)), ("platform", online)):
        if any(x > 0 for x in used):
            s.post(account, "suppliers", s.week_of(money(getattr(p.costs, account))))
    s.count["profit"] = -sum(amount for account, amount in s.ledger.items() if account not in ("customers", "members", "suppliers"))
