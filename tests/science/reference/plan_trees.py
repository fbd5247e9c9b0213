"""Components that pay on the sales of others (docs/odd.md, sections 7.8 and 8.4)."""

import luck
from plan_binary import Binary
from placing import PlacementTree
from plan_base import Component, TreeComponent
from world import money, rate


def next_above(parent, m, good):
    m = parent[m]
    while m is not None and not good(m):
        m = parent[m]
    return m


def pay_levels(net, parent, base, active, rates, per_row, compression="none"):
    """At each level what reaches a member is summed, then paid at her rate; levels are added."""
    pay = [0] * net.n
    per_row = per_row or len(rates)
    rows = [rates[k:k + per_row] for k in range(0, len(rates) - per_row + 1, per_row)] if per_row else []
    if not rows:
        return pay

    def rate_of(m, level):
        return rows[min(net.rank[m], len(rows) - 1)][level]

    at = list(range(net.n))
    for level in range(per_row):
        reached, passed = [0] * net.n, [0] * net.n
        for m in range(net.n):
            if at[m] is None:
                continue
            good = {"standard": lambda q: active[q], "dynamic": lambda q: active[q] and rate_of(q, level) > 0}.get(compression, lambda q: True)
            at[m] = next_above(parent, at[m], good)
            if at[m] is not None:
                reached[at[m]] += base[m]
        for m in range(net.n):
            if active[m]:
                pay[m] += luck.share(reached[m], rate_of(m, level))
            elif compression == "pass_up":
                heir = next_above(parent, m, lambda q: active[q] and rate_of(q, level) >= rate_of(m, level))
                if heir is not None:
                    passed[heir] += reached[m]
        for m in range(net.n):
            if passed[m]:
                pay[m] += luck.share(passed[m], rate_of(m, level))
    return pay


class Unilevel(TreeComponent):
    def recruit_rate(self):
        return self.rates()[0] if self.terms.rates else 0

    def pay(self, net):
        t = self.terms
        return pay_levels(net, self.parent(net), net.volume, net.active(money(t.active_sales)), self.rates(), t.levels, t.compression)


class Matrix(Component):
    def start(self):
        self.tree = PlacementTree(self.terms.width, self.terms.spill)

    def recruit_rate(self):
        return self.rates()[0] if self.terms.rates else 0

    def pay(self, net):
        self.tree.grow(net.enroller)
        return pay_levels(net, self.tree.parent, net.volume, net.active(money(self.terms.active_sales)), self.rates(), 0,
                          "standard" if self.terms.compress else "none")


class Referral(Component):
    def recruit_rate(self):
        r = self.rates()
        return 0 if len(r) < 2 else r[0] * r[1] // 10_000 if self.terms.on_commission else r[1]

    def pay(self, net):
        t, rates = self.terms, self.rates()
        if not rates:
            return [0] * net.n
        active = net.active(money(t.active_sales))
        own = [luck.share(v, rates[0]) if active[m] else 0 for m, v in enumerate(net.volume)]
        base = list(own) if t.on_commission else list(net.volume)
        most = luck.share(money(t.most_sales), rates[0]) if t.on_commission else money(t.most_sales)
        for m in range(net.n):
            if t.periods > 0 and net.age[m] >= t.periods:
                base[m] = 0
            if most > 0:
                base[m] = min(base[m], most)
        above = pay_levels(net, net.enroller, base, active, rates[1:], 0)
        return [a + b for a, b in zip(own, above)]


class TeamOverride(TreeComponent):
    def recruit_rate(self):
        return self.rates()[0] if self.terms.rates else 0

    def pay(self, net):
        pay, below, recruits = [0] * net.n, [0] * net.n, [0] * net.n
        parent, recruiter = self.parent(net), self.recruiter(net)
        for m in reversed(range(net.n)):
            r = 0
            if net.present[m] and recruits[m] >= self.terms.active_recruits:
                for start, step in zip(self.amounts("from"), self.rates()):
                    r = step if below[m] >= start else r
            if r > 0:
                pay[m], below[m] = luck.share(below[m], r), 0
            if parent[m] is not None:
                below[parent[m]] += net.volume[m] + below[m]
            if recruiter[m] is not None:
                recruits[recruiter[m]] += net.volume[m] > 0
        return pay


class Differential(TreeComponent):
    def recruit_rate(self):
        return self.rates()[1] - self.rates()[0] if len(self.terms.rates) > 1 else 0

    def pay(self, net):
        if not self.terms.rates:
            return [0] * net.n
        due = self.slices(net) if self.terms.by_rank else self.steps(net)
        return [(parts + 5_000) // 10_000 for parts in due]

    def slices(self, net):
        active, rates, due = net.active(money(self.terms.active_sales)), self.rates(), [0] * net.n
        parent = self.parent(net)

        def covers(m):
            return rates[min(net.rank[m], len(rates) - 1)] if active[m] else 0

        below = 0
        for upto in sorted(set(rates)):
            for m in range(net.n):
                up = m
                while up is not None and covers(up) < upto:
                    up = parent[up]
                if up is not None:
                    due[up] += net.volume[m] * (upto - below)
            below = upto
        return due

    def steps(self, net):
        t, active, rates, steps = self.terms, net.active(money(self.terms.active_sales)), self.rates(), self.amounts("from")
        parent = self.parent(net)
        points, sales, paid, received, all_due = list(net.points), list(net.volume), [0] * net.n, [0] * net.n, [0] * net.n
        for m in reversed(range(net.n)):
            r = 0
            for start, step in zip(steps, rates):
                r = step if points[m] >= start else r
            due = max(0, sales[m] * r - paid[m]) if active[m] else 0
            paid[m] += due
            broke = t.breakaway and active[m] and len(rates) > 1 and r == rates[-1]
            if broke:
                fresh = sales[m] * rate(t.leadership)
                taken = min(max(0, money(t.guarantee) * rate(t.leadership) - fresh), received[m])
                due += received[m] - taken
                passed = fresh + taken
            elif active[m] and points[m] >= money(t.leader_from):
                due, passed = due + received[m], 0
            else:
                passed = received[m]
            all_due[m] = due
            up = parent[m]
            if up is not None:
                received[up] += passed
                if not broke:
                    points[up] += points[m]
                    sales[up] += sales[m]
                    paid[up] += paid[m]
        return all_due


class Generations(TreeComponent):
    def pay(self, net):
        t, pay, parent = self.terms, [0] * net.n, self.parent(net)
        ranks = range(t.leader_rank, max([t.leader_rank, *net.rank]) + 1) if t.own_rank else [t.leader_rank]
        for rank in ranks:
            leads = net.active(money(t.active_sales), rank)
            leader = [next_above(parent, m, lambda q: leads[q]) for m in range(net.n)]
            group = [0] * net.n
            for m in range(net.n):
                own = m if leads[m] else leader[m]
                group[m if own is None else own] += net.volume[m]
            paid = [leads[m] and (not t.own_rank or net.rank[m] == rank) for m in range(net.n)]
            pay = [a + b for a, b in zip(pay, pay_levels(net, leader, group, paid, self.rates(), 0))]
        return pay


class Matching(TreeComponent):
    def pay(self, net):
        t = self.terms
        earned = [0] * net.n
        for i in self.chosen(t.of):
            for m in range(len(net.done[i].pay) if net.done[i].cash else 0):
                earned[m] += net.done[i].pay[m]
        active = net.active(money(t.active_sales))
        parent = self.parent(net)
        if t.generation_rank > 0:
            parent = [next_above(parent, m, lambda q: net.rank[q] >= t.generation_rank) for m in range(net.n)]
        if not t.cascading:
            return pay_levels(net, parent, earned, active, self.rates(), t.levels)
        pay, below, rates = [0] * net.n, [0] * net.n, self.rates()
        row = t.levels or len(rates)
        for m in reversed(range(net.n)):
            if row and active[m]:
                pay[m] = luck.share(below[m], rates[min(net.rank[m], len(rates) // row - 1) * row])
            if parent[m] is not None:
                below[parent[m]] += earned[m] + pay[m]
        return pay


KINDS = {"unilevel": Unilevel, "matrix": Matrix, "referral": Referral, "team_override": TeamOverride, "differential": Differential,
         "generations": Generations, "matching": Matching, "binary": Binary}
