"""The pay period: the plan, charges, beliefs; host rewards; the books (docs/odd.md, sections 7.8 and 7.10)."""

import luck
import plan
import plan_base
import plan_ranks
from world import money, rate


def host_costs(compensation, party):
    """What all host rewards of a plan cost the company, and the seller."""
    costs = [plan.host_cost(terms, party) for terms in vars(compensation).values() if terms.kind == "host_reward"]
    return sum(company for company, _ in costs), sum(seller for _, seller in costs)


def reward_hosts(s, week):
    for party in s.parties:
        felt = host_costs(s.now.compensation, party)[1]
        company, seller = host_costs(s.shadow_terms or s.now.compensation, party)
        s.post("host_rewards", "suppliers", company)
        s.post("members", "suppliers", seller)
        s.pay_member(party.member, -seller, week)
        s.members[party.member].way_costs[0] += felt
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


def after_charges(s, components):
    """Cash of a period by member, less what her class pays at once."""
    paid = [0] * len(s.members)
    for component in components:
        for m, amount in enumerate(component.pay if component.cash else []):
            paid[m] += amount
    return [amount if s.class_of(m).law_year > 0 else amount - luck.share(amount, rate(s.class_of(m).charges)) for m, amount in enumerate(paid)]


def pay_plan(s, week):
    if (week + 1 - s.first) % 4 != 0 and week != s.last:
        return
    felt = plan.pay_period(s.plan, plan_base.Network(s, week, s.now.compensation))
    booked = plan.pay_period(s.shadow, plan_base.Network(s, week, s.shadow_terms)) if s.shadow else felt
    for component in booked:
        account = "trips" if not component.cash else "overrides" if component.on_team else "commissions"
        s.post(account, "members" if component.cash else "suppliers", component.cost)
        s.add("commissions", component.cost if component.cash else 0)
    own = sum(component.cost for component in felt if component.cash and not component.on_team)
    sales = sum(s.members[m].sales for m in s.here)
    for m in s.here:
        s.members[m].closed_sales = s.members[m].sales
    s.own_rate = (own * 10_000 + sales // 2) // sales if sales > 0 else 0
    paid, believed = after_charges(s, booked), after_charges(s, felt)
    for m, x in enumerate(s.members):
        if s.class_of(m).law_year > 0:
            x.quarter_pay += paid[m]
        s.pay_member(m, paid[m], week)
    for m in s.here:
        believe(s, m, believed[m])
    for x in s.members:
        x.came_back, x.sent_back = x.sent_back, 0
        x.period_hours, x.way_sales, x.way_costs, x.all_hours, x.sales, x.buyers = [0.0] * 4, [0] * 4, [0] * 4, 0.0, 0, set()


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
