"""The compensation plan (docs/odd.md, sections 7.8 and 8.4): what each component pays, in cents. Breakage is not told apart."""

import luck
import plan_ranks
import plan_trees
from plan_base import Component
from world import Record, money, rate


class Personal(Component):
    on_team = False

    def pay(self, net):
        tiers, rates = self.amounts("from"), self.rates()
        return [self.commission(v, tiers, rates) if net.present[m] and v > 0 else 0 for m, v in enumerate(net.volume)]

    def commission(self, v, tiers, rates):
        total = 0
        for k, start in enumerate(tiers):
            end = tiers[k + 1] if k + 1 < len(tiers) else None
            if v >= start and self.terms.sliced:
                total += luck.share((v if end is None else min(v, end)) - start, rates[k])
            elif v >= start and (end is None or v < end):
                total += luck.share(v, rates[k])
        return total


class Affiliate(Component):
    on_team = False

    def start(self):
        self.pending, self.balance = [{} for _ in range(self.terms.delay)], {}

    def pay(self, net):
        t, pay = self.terms, [0] * net.n
        self.pending.append({m: luck.share(luck.share(net.volume[m], rate(t.approved)), rate(t.rate)) for m in range(net.n) if net.present[m]})
        earned = self.pending.pop(0)
        for m in range(net.n):
            self.balance[m] = self.balance.get(m, 0) + earned.get(m, 0)
            if not net.present[m]:
                self.balance[m] = 0
            elif self.balance[m] > 0 and self.balance[m] >= money(t.minimum):
                pay[m], self.balance[m] = self.balance[m], 0
        return pay


class FastStart(Component):
    def pay(self, net):
        t, pay, most = self.terms, [0] * net.n, self.amounts("most")
        left = list(net.volume)
        for m in range(net.n):
            if net.age[m] >= t.periods:
                continue
            up = m
            for level, r in enumerate(self.rates()):
                up = net.enroller[up] if up is not None else None
                if up is not None and net.present[up]:
                    full = luck.share(net.volume[m], r)
                    pay[up] += min(full, most[level]) if level < len(most) and most[level] > 0 else full
            left[m] -= luck.share(left[m], rate(t.reduction))
        net.volume = left
        return pay


class RecruitBonus(Component):
    def pay(self, net):
        pay = [0] * net.n
        for m in range(net.n):
            up = net.enroller[m]
            if net.age[m] == 0 and up is not None and net.present[up]:
                pay[up] += money(self.terms.amount)
        return pay


class Pool(Component):
    def start(self):
        self.rolled = 0

    def pay(self, net):
        t, pay = self.terms, [0] * net.n
        fund = luck.share(sum(net.volume), rate(t.rate)) + self.rolled
        shares = [self.shares_of(net, m) for m in range(net.n)]
        upto = given = 0
        for m in range(net.n):
            if shares[m] > 0:
                upto += shares[m]
                reached = fund * upto // sum(shares)
                pay[m], given = min(reached - given, luck.share(fund, rate(t.most))), reached
        self.rolled = fund - sum(pay) if t.roll_over else 0
        return pay

    def shares_of(self, net, m):
        t = self.terms
        if not net.present[m] or net.rank[m] < t.from_rank:
            return 0
        if t.shares == "points":
            points = self.amounts("points")
            return points[min(net.rank[m] - t.from_rank, len(points) - 1)] if points else 0
        return 1 if t.shares == "equal" else net.volume[m]


class PersonalCap(Component):
    def pay(self, net):
        most = self.amounts("most")
        parts = [net.done[i] for i in self.chosen(self.terms.of) if net.done[i].cash and net.done[i].pay]
        for m in range(net.n if most else 0):
            over = sum(part.pay[m] for part in parts) - most[min(net.rank[m], len(most) - 1)]
            for part in reversed(parts):
                taken = max(0, min(over, part.pay[m]))
                part.pay[m] -= taken
                over -= taken
        return []


class CompanyCap(Component):
    def pay(self, net):
        over = sum(sum(part.pay) for part in net.done if part.cash) - luck.share(sum(net.sales), rate(self.terms.most))
        parts = [net.done[i] for i in self.chosen(self.terms.bearers) if net.done[i].cash]
        if self.terms.policy == "in_proportion":
            self.take(parts, over)
        else:
            for part in reversed(parts):
                over -= self.take([part], over)
        return []

    @staticmethod
    def take(parts, over):
        """Cuts at most `over`; returns what was cut."""
        everything = sum(sum(part.pay) for part in parts)
        if over <= 0 or everything <= 0:
            return 0
        keep, upto, given = max(0, everything - over), 0, 0
        for part in parts:
            for m in range(len(part.pay)):
                upto += part.pay[m]
                reached = upto * keep // everything
                part.pay[m], given = reached - given, reached
        return everything - given


class KitRepayment(Component):
    on_team = False

    def start(self):
        self.owed = {}

    def pay(self, net):
        for i in self.chosen(self.terms.of):
            part = net.done[i]
            for m in range(len(part.pay) if part.cash else 0):
                owed = self.owed.get(m, money(self.terms.until))
                taken = min(owed, luck.share(part.pay[m], rate(self.terms.share)))
                part.pay[m] -= taken
                self.owed[m] = owed - taken
        return []


class Points(Component):
    on_team, cash = False, False

    def start(self):
        self.balance, self.earned = {}, []

    def pay(self, net):
        t, pay = self.terms, [0] * net.n
        fresh = {m: luck.share(net.volume[m], rate(t.rate)) for m in range(net.n) if net.present[m]}
        self.earned = (self.earned + [fresh])[-t.expiry:] if t.expiry > 0 else []
        for m in range(net.n):
            if not net.present[m]:
                self.balance[m] = 0
                continue
            balance = self.balance.get(m, 0) + fresh[m]
            if balance > 0 and balance >= money(t.redeem_from):
                pay[m], balance = balance, 0
            if t.expiry > 0:
                balance = min(balance, sum(earned.get(m, 0) for earned in self.earned))
            self.balance[m] = balance
        return pay


class Trip(Component):
    on_team, cash = False, False

    def start(self):
        self.periods, self.sold = 0, {}

    def pay(self, net):
        t, pay = self.terms, [0] * net.n
        for m in range(net.n):
            self.sold[m] = self.sold.get(m, 0) + net.volume[m]
        self.periods += 1
        if self.periods < t.window:
            return pay
        for m in range(net.n):
            if net.present[m] and self.sold[m] > 0 and self.sold[m] >= money(getattr(t, "from")):
                pay[m] = luck.share(money(t.value), rate(t.accepted))
        self.start()
        return pay


class Returns(Component):
    """Volume of the period before that came back goes off the volume of this one and of later ones, points with it in proportion."""

    on_team = False

    def start(self):
        self.owed = {}

    def pay(self, net):
        left, points = list(net.volume), list(net.points)
        for m, v in enumerate(net.volume):
            self.owed[m] = self.owed.get(m, 0) + luck.share(net.returns[m], rate(self.terms.taken_back))
            taken = min(self.owed[m], v)
            if taken > 0:
                self.owed[m] -= taken
                left[m], points[m] = v - taken, points[m] * (v - taken) // v
        net.volume, net.points = left, points
        return []


KINDS = {"personal": Personal, "affiliate": Affiliate, "fast_start": FastStart, "recruit_bonus": RecruitBonus, "pool": Pool,
         "personal_cap": PersonalCap, "company_cap": CompanyCap, "kit_repayment": KitRepayment, "points": Points, "trip": Trip,
         "returns": Returns, **plan_trees.KINDS, "ranks": plan_ranks.Ranks}


def make(compensation):
    made = []
    for name, terms in vars(compensation).items():
        if terms.kind != "host_reward":
            made.append(KINDS[terms.kind](name, terms, [before.name for before in made]))
    return made


def pay_period(plan, net):
    for component in plan:
        net.done.append(Record(on_team=component.on_team, cash=component.cash, pay=component.pay(net), cost=0, of=component))
    for part in net.done:
        paid = sum(part.pay)
        part.cost = paid if part.cash else luck.share(paid, rate(part.of.terms.cost_ratio))
    return net.done


def host_cost(t, party):
    """What a party's host gets costs the company, and the seller."""
    if party.sales < money(t.minimum_sales) or party.orders < t.minimum_orders:
        return 0, 0
    r = rate(t.rate)
    for start, higher in zip(getattr(t, "from"), t.rates):
        if party.sales >= money(start):
            r = rate(higher)
    goods = luck.share(party.sales, r)
    if t.most > 0:
        goods = min(goods, money(t.most))
    cost = luck.share(goods + party.booked * money(t.booking_gift), rate(t.cost_ratio)) + luck.share(
        t.half_price_items * money(t.item_price), max(0, rate(t.cost_ratio) - 5_000))
    seller = luck.share(cost, rate(t.borne_by_seller))
    return cost - seller, seller
