"""Leads: sources, who works them, what they answer (docs/odd.md, section 7.2)."""

import luck
from company import SOURCES
from joining import first_above
from online import reach_price
from reach import join_offer, member_offer
from world import Record, money


def bring(s, week):
    """How many of each source."""
    p, l, u = s.now, s.now.leads, s.people_count / 100_000.0
    s.lead_price = reach_price(s, l.click_price, l.ads_budget, week) if l.ads_budget > 0 else 0.0
    kept = luck.power(2.0, -1.0 / l.search_weeks)
    s.search_stock = s.search_stock * kept + (1.0 - kept) * money(l.search_budget) / 100.0
    clicks = 0.0
    if s.search_stock > 0.0:
        clicks = l.search_most / (1.0 + luck.power(money(l.search_half) / 100.0 / s.search_stock, l.search_hill))
    mean = [money(l.ads_budget) / 100.0 / 52.0 * u / s.lead_price if l.ads_budget > 0 else 0.0,
            p.mechanisms.search * clicks * (1.0 - l.forms * l.form_share) * u,
            p.mechanisms.search * l.forms * (clicks * l.form_share + l.forms_base * s.trust) * u,
            p.mechanisms.platform * p.platform.requests * (0.5 + s.trust) * u]
    return [luck.whole_number(min(mean[source], float(s.people_count)), s.luck.u("lead_source", source, week)) for source in range(4)]


def sales_weight(x):
    return 1.0 + max(0.0, x.closed_sales / 100.0)


class Workers:
    """Members who give hours to leads, and the running sums of their shares."""

    def __init__(self, s):
        self.members = [m for m in s.here if s.members[m].way_hours[2] > 0]
        self.left = [s.members[m].way_hours[2] / s.now.leads.hours_each for m in self.members]
        rule = s.now.leads.allocation
        states = [s.members[m] for m in self.members]
        self.by_rule = self.running({"activity": lambda x: x.way_hours[2], "sales": sales_weight}.get(rule, lambda x: 1.0), states)
        self.equally = self.running(lambda x: 1.0, states)
        self.ranking = self.running(lambda x: luck.power(sales_weight(x), s.now.platform.ranking), states)

    @staticmethod
    def running(weight, states):
        sums, total = [], 0.0
        for x in states:
            total += weight(x)
            sums.append(total)
        return sums


def hand_out(s, lead, recruit, workers, week):
    """Whether somebody works it; sets who."""
    l, platform = s.now.leads, lead.source == "platform"
    kept, earned, who, hours = s.luck.draws("lead_share", lead.number, week, 1 + SOURCES.index(lead.source), (0, 0, 0, 0))
    lead.member = None
    if not recruit and not platform and (l.allocation == "shop" or kept < l.shop_share):
        return True
    if not workers.members:
        return recruit
    by_rule = earned < l.earned_share
    upto = workers.ranking if platform else workers.by_rule if by_rule else workers.equally
    k = first_above(upto, who * upto[-1])
    m, price = workers.members[k], money(l.price_to_member)
    if not platform and s.members[m].yields[2] * l.hours_each < price / 100.0:
        return False
    left = workers.left[k]
    workers.left[k] = max(0.0, left - 1.0)
    if left < 1.0 and hours >= left:
        return False
    lead.member = m
    if not platform:
        is_earned = by_rule and l.allocation in ("activity", "sales")
        s.add("leads_earned", int(is_earned))
        if not is_earned and price == 0:
            s.members[m].free_leads += 1.0
        s.post("members", "lead_fees", price)
        s.pay_member(m, -price, week)
        s.members[m].way_costs[2] += price
    return True


def work_leads(s, week):
    for m in s.here:
        s.members[m].free_leads *= 0.75
    counts = bring(s, week)
    workers, worked, joins, recruits, l = Workers(s), [], [], 0, s.now.leads
    for source, count in enumerate(counts):
        s.leads[source] += count
        for n in range(count):
            recruit, real = False, True
            if source == 0:
                a, b = s.luck.draws("lead_share", n, week, 0, (0, 0))
                recruit = a < l.recruit_share
                real = b < (s.now.mechanisms.recruit_leads if recruit else s.now.mechanisms.ads)
            recruits += recruit
            if not real:
                continue
            person = s.luck.draws("lead", n, week, 2 * source, (s.people_count,))[0]
            lead = Record(source=SOURCES[source], number=n, person=person)
            if not hand_out(s, lead, recruit, workers, week):
                continue
            s.add("leads_used")
            s.add("recruit_leads", int(recruit))
            if recruit:
                joins.append(join_offer(person, lead.member, n, cold=True))
            else:
                worked.append(lead)
    s.add("leads_bought", counts[0])
    s.add("contacts", len(worked))
    spent = luck.cents(counts[0] * s.lead_price)
    recruiting = largest_remainder(spent, recruits, counts[0] - recruits)
    s.post("recruit_ads", "suppliers", recruiting)
    s.post("ads", "suppliers", spent - recruiting)
    s.post("search", "suppliers", s.week_of(money(l.search_budget)) + counts[2] * money(l.form_cost))
    return [offer for lead in worked for offer in sell(s, lead, week)], joins


def largest_remainder(amount, first, second):
    """The first's part of an amount in proportion; the first of equal remainders gets the cent."""
    total = first + second
    if total == 0:
        return 0
    part, rest = divmod(amount * first, total)
    return part + (1 if rest > 0 and rest >= amount * second % total else 0)


def sell(s, lead, week):
    channel = "platform" if lead.source == "platform" else "lead"
    skill = s.now.decision.form - s.now.decision.lead if lead.source == "form" else 0.0
    skill += 0.0 if lead.member is None else s.skill(lead.member)
    source = SOURCES.index(lead.source)
    if s.is_member(lead.person):
        return
    if s.luck.u("lead", lead.number, week, 2 * source + 1) < luck.logistic(s.decision(lead.person, 0.0, channel, skill, week)):
        yield member_offer(lead.person, lead.member, lead.number * 4 + source, channel)
