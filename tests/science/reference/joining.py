"""The standing company, offers to join, enrolment (docs/odd.md, sections 5, 7.6, 7.7)."""

import bisect
import math

import luck
from luck import NOBODY
from world import Record, money, rate

LONG_AGO = -10_000
MOST_WEEKS = 16_383


def first_above(upto, u):
    """The first whose running sum exceeds u; the last of all if none does."""
    return min(bisect.bisect_right(upto, u), len(upto) - 1)


def training_dose(t, in_person, online):
    hours = (t.in_person_hours if in_person else 0.0) + (t.online_hours if online else 0.0)
    return 1.0 - luck.power(2.0, -hours / t.half_hours)


def enrol(s, person, enroller, week, earns):
    p, traits = s.now, s.traits
    m = len(s.members)
    u = s.luck.u("member_class", person) * s.class_upto[-1]
    quits = luck.beta(p.retention.alpha, p.retention.beta, s.luck.u("hazard", person))
    s.members.append(Record(
        person=person, enroller=enroller, sponsor=enroller, joined=week, left=None, present=True, earns=earns, klass=first_above(s.class_upto, u),
        drive=traits.drive(person), aptitude=traits.aptitude(person), outside_wage=traits.outside_wage(person), digital=traits.digital(person),
        followers=traits.followers(person), own_words=traits.own_words(person), promise=p.entry.promise, wage=p.entry.promise,
        yields=[p.entry.promise] * 4, hazard=1.0 - luck.power(1.0 - quits, 1.0 / p.retention.period_weeks), dose=0.0, full_dose=0.0, hours=0.0,
        way_hours=[0.0] * 4, help=0.0, practice=0.0, free_leads=0.0, bank=0.0, bond=0.0, snubs=0.0, outlay=0.0, last_event=LONG_AGO,
        last_trip=LONG_AGO, orphaned=LONG_AGO, season=0, last_sale=-1, followed=0, team=0, refused=0, bookings=0, last_host=None, last_party=-1,
        closed_sales=0, known=[], buyers=set(), period_hours=[0.0] * 4, way_sales=[0] * 4, way_costs=[0] * 4, all_hours=0.0, quarter_pay=0, sales=0,
        sent_back=0, came_back=0, all_sales=0, income=0))
    if earns:
        t = p.training
        s.members[m].full_dose = training_dose(t, s.luck.u("training", person, 0, 0) < t.in_person_completion,
                                               s.luck.u("training", person, 0, 1) < t.online_completion)
    s.people[person].state, s.people[person].member = "member", m
    s.here.append(m)
    return m


# The standing company.


def hazard_given_tenure(s, m, tenure, longest):
    r = s.now.retention
    stayed, behind = [], 0.0
    while behind <= longest / r.period_weeks:
        stayed.append(behind)
        mean = r.alpha / (r.alpha + r.beta + behind)
        behind += max(0.05, -1.0 / luck.log(1.0 - mean))
    periods = tenure / r.period_weeks
    behind = max(b for b in stayed if b <= periods)
    for i in range(10**9):
        u, v = s.luck.draws("hazard", m, MOST_WEEKS, i, (0, 0))
        x = luck.beta(r.alpha, r.beta + behind, u)
        if v < luck.power(1.0 - x, periods - behind):
            return x


def applicant(s, m):
    for i in range(10**9):
        person, u = s.luck.draws("applicant", m, 0, i, (s.people_count, 0))
        if s.people[person].state != "prospect":
            continue
        if u < luck.exp(s.now.joining.earn_drive * (min(s.traits.drive(person), 3.0) - 3.0)) or i > 10_000:
            return person


def seed_customers(s, m):
    member = s.members[m]
    degree = s.ties.degree(member.person)
    wanted = luck.whole_number(s.now.start.customers_each, s.luck.u("start_customer", m, 0, 0))
    start = s.luck.draws("start_customer", m, 0, 1, (degree,))[0] if degree else 0
    for i in range(min(wanted, degree)):
        person = s.ties.tie(member.person, (start + i) % degree, -1)[0]
        if s.people[person].state != "prospect":
            continue
        c = s.customer_row(person)
        c.seller, c.ordered, c.orders, c.last_order = m, True, 1, 0
        s.people[person].state = "customer"
        s.schedule_next(c, 0.0)
        member.known.append(person)


def seed_company(s):
    start, p = s.now.start, s.now
    n = min(int(math.floor(start.members_per_100k * s.people_count / 100_000.0 + 0.5)), s.people_count // 2)
    tenures = sorted((start.tenure_weeks * luck.exponential(s.luck.u("start", m, 0, 0)) for m in range(n)), reverse=True)
    for m, tenure in enumerate(tenures):
        numbers = s.luck.draws("start", m, 0, 1, ((m,) if m else ()) + (0, 0))
        enroller = numbers.pop(0) if m else None
        while enroller is not None and not s.members[enroller].earns:
            enroller = s.members[enroller].enroller
        earns = numbers[0] >= start.discount_share
        enrol(s, applicant(s, m), enroller, -1 - int(tenure), earns)
        member = s.members[m]
        member.hazard = 1.0 - luck.power(1.0 - hazard_given_tenure(s, m, tenure, tenures[0]), 1.0 / p.retention.period_weeks)
        member.dose = member.full_dose * min(1.0, (tenure + 1.0) / p.training.weeks)
        weeks = p.retention.lapse_weeks if earns else p.retention.buyer_lapse_weeks
        member.last_sale = max(member.joined, -1 - int(numbers[1] * weeks))
        member.practice = start.practice_hours * tenure
        if not earns:
            s.schedule_next(s.customer_row(member.person), 0.0)
    for m in s.earners():
        seed_customers(s, m)


# Offers to join.


def leads_exist(p):
    customers = p.leads.ads_budget > 0 or p.leads.search_budget > 0 or p.leads.forms > 0
    return (customers and p.leads.allocation != "shop") or (p.leads.ads_budget > 0 and p.leads.recruit_share > 0) or p.platform.requests > 0


def obstacles(s, cold):
    p = s.now
    forms = p.entry.paperwork_hours * (1.0 - p.entry.online_signup * p.joining.online_saves)
    return (p.joining.outlay * (money(p.entry.fee) + money(p.entry.kit_price)) / 100.0 / 100.0 + p.joining.paperwork * forms
            + (p.joining.cold if cold else 0.0) - p.mechanisms.trust * p.joining.trust * (s.trust - p.decision.trust_centre))


def earn_logit(s, offer):
    p, floor = s.now, s.now.effort.wage_floor
    bond = 0.0
    if offer.sponsor is not None:
        bond = p.mechanisms.belonging * p.joining.bond * (s.members[offer.sponsor].bond - p.effort.bond_centre)
    circle = p.channels.party + p.channels.one_to_one
    ways = circle + p.channels.sharing + (p.channels.lead if leads_exist(p) else 0.0)
    shame = p.mechanisms.awkwardness * p.joining.awkward * (circle / ways - p.joining.awkward_centre) if ways > 0 else 0.0
    return (p.joining.earn + p.joining.earn_drive * s.traits.drive(offer.person)
            + p.joining.earn_gain * luck.log((p.entry.promise + floor) / (s.traits.outside_wage(offer.person) + floor))
            - obstacles(s, offer.cold) - p.joining.outlay * money(p.training.price) / 100.0 / 100.0 + bond - shame)


def discount_logit(s, offer):
    p = s.now
    discount = min(0.99, rate(p.entry.member_discount) / 10_000)
    return (p.joining.discount + p.joining.discount_interest * s.traits.log_interest(offer.person)
            - p.decision.price * (luck.log(1.0 - discount) - luck.log(0.8)) - obstacles(s, offer.cold))


def passes(s, person, week):
    v = s.now.mechanisms.selection
    merit = (s.traits.drive(person) + s.traits.aptitude(person)) / math.sqrt(2.0 + 2.0 * s.now.market.drive_aptitude_correlation)
    score = v * merit + math.sqrt(1.0 - v * v) * luck.normal(s.luck.u("selection", person, week))
    return score >= luck.normal(s.now.entry.requirement)


def answer(s, offer, week):
    p, person = s.now, s.people[offer.person]
    if p.joining.stops_week > 0 and week - s.first + 1 >= p.joining.stops_week:
        return "no"
    if person.state == "member" or (person.refused is not None and week - person.refused < p.joining.refused_weeks):
        return "no"
    if s.luck.u("join_earn", offer.person, week) < luck.logistic(earn_logit(s, offer)):
        return "earn" if p.entry.requirement <= 0 or passes(s, offer.person, week) else "refused"
    if s.luck.u("join_discount", offer.person, week) < p.entry.discount_members * luck.logistic(discount_logit(s, offer)):
        return "discount"
    return "no"


def one_each(s, offers, week):
    """One offer a person, in order of persons: the first of the lowest number."""
    def order(o):
        return (o.person, NOBODY if o.sponsor is None else o.sponsor, o.cold, o.at_party, o.contact)

    def number(o):
        return s.luck.u("priority", o.person, week, s.person_of(o.sponsor) * 16 + 15)

    best = {}
    for offer in sorted(offers, key=order):
        if offer.person not in best or number(offer) < number(best[offer.person]):
            best[offer.person] = offer
    return [best[person] for person in sorted(best)]


def plan_launch(s, m, sponsor, week):
    if sponsor is None or not s.members[sponsor].earns or s.now.channels.party <= 0:
        return
    if not (s.class_of(m).closes_at_parties and s.class_of(sponsor).closes_at_parties) or s.members[sponsor].bank < 0:
        return
    person = s.members[m].person
    if s.luck.u("launch", person, week) >= s.now.follow_up.launch_party * min(1.0, s.now.mechanisms.follow_up):
        return
    s.members[sponsor].bank -= s.now.reach.party_hours
    s.members[m].bank += s.now.reach.party_hours
    s.members[m].bookings += 1
    when = week + s.now.reach.booking_weeks
    s.bookings.setdefault(when, []).append(Record(member=m, host=person, planned=when))


def join(s, offer, earns, week):
    e = s.now.entry
    c = s.customer_row(offer.person)
    before = s.order_rate(c)
    m = enrol(s, offer.person, offer.sponsor, week, earns)
    s.add("joins")
    s.add("party_recruits", int(offer.at_party))
    fee = money(s.now.training.price) if earns else 0
    entry = money(e.fee) + money(e.kit_price)
    s.post("members", "kit_sales", entry)
    s.post("kits", "suppliers", money(e.kit_cost))
    s.post("members", "training_fees", fee)
    s.members[m].outlay = (entry + fee) / 100.0
    s.pay_member(m, -(entry + fee), week)
    if earns:
        plan_launch(s, m, offer.sponsor, week)
    elif not math.isinf(c.due) and c.due >= week + 1.0:
        s.change_pace(c, before, week + 1.0)
    else:
        s.schedule_next(c, week + 1.0)


def recruit(s, offers, week):
    s.post("platform", "suppliers", s.lever_week(s.now.entry.online_signup, s.now.entry.online_cost))
    for offer in one_each(s, offers, week):
        said = answer(s, offer, week)
        if said == "refused":
            s.add("refusals")
            s.people[offer.person].refused = week
            s.hear(offer.person, -s.now.joining.refused_opinion, week)
        elif said != "no":
            join(s, offer, said == "earn", week)


def train(s, week):
    t, newcomers, cost = s.now.training, 0, 0
    weekly = luck.cents((t.in_person_hours * money(t.in_person_cost) + t.online_hours * money(t.online_cost)) / 100.0 / t.weeks)
    for m in s.earners():
        member = s.members[m]
        if week - member.joined < t.weeks:
            member.dose = min(member.full_dose, member.dose + member.full_dose / t.weeks)
            cost += weekly
            newcomers += 1
    sessions = (newcomers + t.session_size - 1) // t.session_size
    s.post("training", "suppliers", cost + sessions * luck.cents(t.in_person_hours * money(t.session_cost) / 100.0 / t.weeks))
