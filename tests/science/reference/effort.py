"""Hours: follow-up, coaching, ways of selling; what the company pays beside (docs/odd.md, section 7.1)."""

import luck
from company import WAYS
from joining import leads_exist
from world import money, rate


def set_aside(s, member):
    """Weekly hours for newcomers and for the team."""
    p, f = s.now, s.now.follow_up
    full = rate(f.full_override)
    paid = min(1.0, s.recruit_rate / full) if full > 0 else 1.0
    willing = f.unpaid_willingness + (1.0 - f.unpaid_willingness) * paid
    follow_up = member.followed * f.hours_per_recruit / f.weeks * willing * min(1.0, p.mechanisms.follow_up)
    coaching = member.team * p.leadership.coaching_hours * willing * min(1.0, p.mechanisms.belonging)
    asked, most = follow_up + coaching, 0.5 * member.hours
    if asked <= most:
        return follow_up, coaching
    return most * (follow_up / asked), most * (coaching / asked)


def count_teams(s, week):
    for member in s.members:
        member.followed = member.team = 0
    newcomers = 0
    for m in s.earners():
        fresh = week - s.members[m].joined < s.now.follow_up.weeks
        newcomers += fresh
        if s.members[m].sponsor is not None:
            s.members[s.members[m].sponsor].followed += fresh
            s.members[s.members[m].sponsor].team += 1
    return newcomers


def pay_managers(s, newcomers):
    f = s.now.follow_up
    if f.members_per_manager == 0:
        return 0.0
    managers = len(s.earners()) / f.members_per_manager
    s.post("field_managers", "suppliers", luck.cents(managers * money(s.now.costs.manager_salary) / 100.0 / 52.0))
    return managers * f.manager_hours / newcomers if newcomers > 0 else 0.0


def choose_hours(s, m):
    p, e, x = s.now, s.now.effort, s.members[m]
    x.hours, x.way_hours = 0.0, [0.0] * 4
    if not x.earns:
        return
    gap = luck.log((x.wage + e.wage_floor) / (x.outside_wage + e.wage_floor)) - e.wage_centre
    x.hours = e.hours_max * luck.logistic(
        e.constant + e.drive * x.drive + p.mechanisms.wage_feedback * gap + p.mechanisms.follow_up * p.follow_up.effort * (x.help - e.help_centre)
        + p.mechanisms.belonging * e.bond * (x.bond - e.bond_centre))
    split_hours(s, m, x.hours - sum(set_aside(s, x)))


def split_hours(s, m, selling):
    p, x, klass = s.now, s.members[m], s.class_of(m)
    tilt = luck.exp(p.effort.digital_tilt * (2.0 * x.digital - 1.0))
    weights = [p.channels.party / tilt if klass.closes_at_parties else 0.0, p.channels.one_to_one / tilt if klass.closes_in_person else 0.0,
               p.channels.lead * tilt if leads_exist(p) else 0.0, p.channels.sharing * tilt]
    total = 0.0
    for w in range(4):
        if weights[w] > 0 and p.mechanisms.kappa > 0:
            weights[w] *= luck.power((x.yields[w] + p.effort.wage_floor) / (x.wage + p.effort.wage_floor), p.mechanisms.kappa)
        total += weights[w]
    if total <= 0:
        x.hours -= selling
    x.all_hours += x.hours
    if total <= 0:
        return
    own = 1.0 - p.mechanisms.crowding_out * x.free_leads / (x.free_leads + p.leads.crowding_half)
    trained = 1.0 + p.mechanisms.training * (x.dose - p.training.dose_centre)
    for w, way in enumerate(WAYS):
        hours = selling * weights[w] / total
        x.way_hours[w] = hours * trained * (1.0 if way == "lead" else own)
        x.period_hours[w] += hours
    x.practice += selling


def receive_help(s, m, week, managers):
    f, x, received = s.now.follow_up, s.members[m], 0.0
    if week - x.joined < f.weeks:
        full = f.full_hours / f.weeks
        by_sponsor = 0.0
        if x.sponsor is not None and s.members[x.sponsor].earns and f.hours_per_recruit > 0 and s.members[x.sponsor].followed > 0:
            up = s.members[x.sponsor]
            by_sponsor = set_aside(s, up)[0] / (up.followed * full)
        received = min(1.0, by_sponsor + managers / full)
    x.help += f.smoothing * (received - x.help)


def plan_week(s, week):
    p = s.now
    s.set_pitches()
    s.post("message_control", "suppliers", s.lever_week(max(0.0, 2.0 * p.message.control - 1.0), p.message.control_cost))
    printed = luck.cents(money(p.supports.printed) / 100.0 / 52.0 * len(s.earners()))
    s.post("supports", "suppliers", printed + s.lever_week(p.supports.digital, p.supports.digital_cost))
    newcomers = count_teams(s, week)
    managers = pay_managers(s, newcomers)
    for m in s.here:
        choose_hours(s, m)
    for m in s.here:
        receive_help(s, m, week, managers)
