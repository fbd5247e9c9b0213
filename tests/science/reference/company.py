"""The state between phases: people, members, customers, the books (docs/odd.md, sections 2 and 8.2)."""

import math

import luck
import plan
import world
from luck import NOBODY
from world import Record, money, rate

CHANNELS = ["party", "one_to_one", "sharing", "lead", "shop", "mini_site", "affiliate", "platform", "referral", "group", "reorder", "own_use"]
ONLINE = {"sharing", "lead", "shop", "mini_site", "affiliate", "platform"}
WAYS = ["party", "one_to_one", "lead", "sharing"]
KINDS = ["demonstration", "offer", "discussion"]
SOURCES = ["ads", "search", "form", "platform"]
IN_PERSON = {"party", "one_to_one"}


class Person:
    def __init__(self):
        self.state, self.customer, self.member = "prospect", None, None
        self.annoyance, self.opinion, self.mood_week, self.refused = 0, 0, 0, None


class Company:
    def __init__(self, levers, seed, replication, ties):
        self.people_count = levers.people
        self.luck = luck.Luck(seed, replication)
        self.traits = world.Traits(self.luck, levers.market, levers.people)
        self.ties = ties
        self.people = [Person() for _ in range(levers.people)]
        self.members, self.here, self.customers = [], [], []
        self.first = levers.start.weeks_before
        self.last = self.first + levers.weeks - 1
        self.due = {}
        self.bookings = {}
        self.trust, self.reviews, self.review_count, self.search_stock, self.lead_price = levers.brand.level, 0.5, 0.0, 0.0, 0.0
        self.rumours = {}
        self.own_rate = 0
        self.classes = {}
        self.pitch = {}
        self.talk_offers = []
        self.use(levers)

    def use(self, levers):
        """Levers that take over. Classes that they do not name are closed to entrants, and keep their settings."""
        self.now = levers
        for known in self.classes.values():
            known.share = 0.0
        for name, terms in vars(levers.classes).items():
            self.classes[name] = terms
        upto, self.class_upto = 0.0, []
        for terms in self.classes.values():
            upto += terms.share
            self.class_upto.append(upto)
        sums, total = [], 0.0
        for r in range(1, levers.catalogue.items + 1):
            total += luck.power(float(r), -levers.catalogue.zipf)
            sums.append(total)
        self.items_upto = [s / total for s in sums]
        self.plan = plan.make(levers.compensation)
        self.shadow_terms = getattr(levers, "shadow_plan", None)
        self.shadow = plan.make(self.shadow_terms) if self.shadow_terms else None
        self.recruit_rate = sum(component.recruit_rate() for component in self.plan)

    def begin_week(self):
        self.ledger, self.count = {}, {}
        self.by_channel = {name: [0] * len(CHANNELS) for name in ("orders", "sales", "first")}
        self.by_content, self.leads = [0] * 3, [0] * 4
        self.satisfied = 0

    def post(self, debit, credit, amount):
        self.ledger[debit] = self.ledger.get(debit, 0) + amount
        self.ledger[credit] = self.ledger.get(credit, 0) - amount

    def add(self, series, number=1):
        self.count[series] = self.count.get(series, 0) + number

    def week_of(self, yearly):
        """The week's part of cents a year and 100 000 people."""
        return luck.cents(yearly / 100.0 / 52.0 * self.people_count / 100_000.0)

    def lever_week(self, lever, euros):
        return self.week_of(luck.cents(lever * money(euros) / 100.0))

    # People's mood.

    def faded(self, units, person, week, half_life):
        return 0.0 if units == 0 else units * (1.0 / 256.0) * luck.halved(week - person.mood_week, half_life)

    def annoyance(self, p, week):
        return self.faded(self.people[p].annoyance, self.people[p], week, self.now.reach.annoyed_weeks)

    def opinion(self, p, week):
        return self.faded(self.people[p].opinion, self.people[p], week, self.now.talk.opinion_weeks)

    def set_mood(self, p, week, annoyed, thinks):
        person = self.people[p]
        person.annoyance = int(min(annoyed * 256.0 + 0.5, 65535.0))
        person.opinion = int(math.copysign(math.floor(abs(thinks * 256.0) + 0.5), thinks))
        person.mood_week = week

    def annoy(self, p, week):
        self.set_mood(p, week, self.annoyance(p, week) + 1.0, self.opinion(p, week))

    def hear(self, p, weight, week):
        if weight != 0.0:
            self.set_mood(p, week, self.annoyance(p, week), min(max(self.opinion(p, week) + weight, -2.0), 2.0))

    def is_member(self, p):
        return self.people[p].state == "member"

    # Members.

    def person_of(self, m):
        return NOBODY if m is None else self.members[m].person

    def who_serves(self, m):
        """The member or her nearest sponsor who is present and joined to earn; None: the company."""
        while m is not None and not (self.members[m].present and self.members[m].earns):
            m = self.members[m].sponsor
        return m

    def earners(self):
        return [m for m in self.here if self.members[m].earns]

    def pay_member(self, m, amount, week):
        if week >= self.first:
            self.members[m].income += amount

    def class_of(self, m):
        return list(self.classes.values())[self.members[m].klass]

    def own_words(self, m):
        return (1.0 - self.now.message.control) * self.members[m].own_words

    def skill(self, m):
        p, s = self.now, self.members[m]
        x, c = self.own_words(m), p.message.drift_centre
        misfit = p.mechanisms.drift * p.message.misfit * (x * x - c * c * math.pi / 2.0)
        return p.decision.aptitude * s.aptitude + p.mechanisms.practice * (luck.log(1.0 + s.practice / 100.0) - p.decision.practice_centre) - misfit

    # Decisions.

    def pressure(self, p, week):
        r = self.now.reach
        return self.now.mechanisms.pressure * r.annoyed_weight * (self.annoyance(p, week) - r.annoyance_centre)

    def decision(self, p, strength, channel, skill, week):
        d = self.now.decision
        return (self.pitch[channel] + skill + d.interest * self.traits.log_interest(p) + d.tie_strength * strength - self.pressure(p, week)
                + d.opinion * self.opinion(p, week))

    def price_weight(self):
        p = self.now
        return p.decision.price * max(0.0, 1.0 - p.mechanisms.product * p.decision.exclusive_price * (p.product.exclusivity - 0.5))

    def set_pitches(self):
        p, d = self.now, self.now.decision
        price = self.price_weight() * luck.log(p.product.price)
        trust = p.mechanisms.trust * d.trust * (self.trust - d.trust_centre)
        many = d.review_half * self.people_count / 100_000.0
        weight = self.review_count / (self.review_count + many)
        online = (p.mechanisms.third_party * d.third_party * p.brand.third_party
                  + p.mechanisms.reviews * d.reviews * (self.reviews - d.review_centre) * weight)
        halves = money(p.supports.printed) / money(p.supports.printed_half)
        printed = p.mechanisms.supports * p.supports.printed_weight * (1.0 - luck.power(2.0, -halves))
        warranty = 0.0 if p.product.warranty == 2.0 else luck.log((1.0 + p.product.warranty) / 3.0)
        for channel in CHANNELS:
            shown = p.product.demonstration + printed if channel in IN_PERSON else 0.0
            own = d.exclusivity * (p.product.exclusivity - 0.5) if channel in IN_PERSON else 0.0
            constant = getattr(d, channel, d.lead)
            self.pitch[channel] = constant + shown - price + p.mechanisms.product * (d.warranty * warranty + own) + trust
            if channel in ONLINE:
                self.pitch[channel] += online

    # Customers and their pace.

    def customer_row(self, p):
        if self.people[p].customer is None:
            law = self.now.customers
            self.customers.append(Record(
                person=p, seller=None, rate=world.single(luck.gamma(law.rate_shape, self.luck.u("rate", p)) / law.rate_scale),
                dropout=world.single(luck.beta(law.dropout_a, law.dropout_b, self.luck.u("dropout", p))), due=0.0, bought=0, occasions=0,
                orders=0, last_order=-1, first_order=-1, referrer=None, points=0, first_channel=None, ordered=False, waiting=False))
            self.people[p].customer = len(self.customers) - 1
        return self.customers[self.people[p].customer]

    def still_orders(self, p):
        person = self.people[p]
        return person.customer is not None and person.state != "lapsed" and not math.isinf(self.customers[person.customer].due)

    def points_weight(self):
        p = self.now
        return p.mechanisms.loyalty * (rate(p.customers.loyalty_rate) / 500.0) * (1.0 + 0.5 * p.customers.points_elsewhere)

    def dropout_chance(self, c):
        p = self.now
        chance = c.dropout * max(0.0, 1.0 - p.customers.loyalty_stay * self.points_weight())
        if c.referrer is not None and self.still_orders(c.referrer):
            chance *= max(0.0, 1.0 - p.mechanisms.referral * p.customers.referred_stay)
        return chance

    def order_rate(self, c):
        p, law = self.now, self.now.customers
        renewal = 0.0 if p.product.renewal == 2.0 else luck.log((1.0 + p.product.renewal) / 3.0)
        log_rate = p.mechanisms.product * p.decision.renewal * renewal - self.price_weight() * (
            0.0 if p.product.price == 1.0 else luck.log(p.product.price))
        attributes = 1.0 if log_rate == 0.0 else luck.exp(log_rate)
        sent = c.referrer is not None and p.mechanisms.referral > 0 and self.still_orders(c.referrer)
        by_sender = 1.0 + p.mechanisms.referral * law.referred_lift if sent else 1.0
        eager = min(10.0, attributes * (1.0 + law.loyalty_lift * self.points_weight()) * by_sender)
        person = self.people[c.person]
        buyer = person.state == "member" and not self.members[person.member].earns
        return c.rate * (law.buyer_multiplier if buyer else law.rate_multiplier) * eager

    def wait_until(self, c, due, start):
        c.due = due
        c.waiting = due <= self.last + 1.0
        # What falls within the week at hand is met by whoever asked; a start on the week's first moment is still to come.
        if c.waiting and (int(due) > int(start) or start == int(due)):
            self.due.setdefault(int(due), []).append(c)

    def schedule_next(self, c, start):
        wait = luck.exponential(self.luck.u("wait", c.person, 0, c.occasions))
        c.occasions += 1
        pace = self.order_rate(c) * self.now.customers.service_lift
        self.wait_until(c, start + wait / pace if pace > 0 else math.inf, start)

    def change_pace(self, c, before, start):
        if math.isinf(c.due) or c.due <= start:
            return
        pace = self.order_rate(c)
        if pace != before:
            self.wait_until(c, start + (c.due - start) * before / pace if pace > 0 else math.inf, start)
