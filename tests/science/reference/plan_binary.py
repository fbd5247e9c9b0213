"""Pay on two legs of a placement tree (docs/odd.md, sections 7.8 and 8.4)."""

import luck
from placing import PlacementTree
from plan_base import Component
from world import money, rate


class Binary(Component):
    def start(self):
        t = self.terms
        self.tree = PlacementTree(2, "weak" if t.placement == "given" else t.placement)
        self.strong, self.weak = max(money(t.strong), money(t.weak)), min(money(t.strong), money(t.weak))
        self.carried, self.paired, self.arrived = {}, set(), []

    def recruit_rate(self):
        t = self.terms
        return money(t.cycle_pay) * 10_000 // (self.strong + self.weak) if t.unit == "cycles" else rate(t.rate) * 10_000 // 20_000

    def side(self, m, above):
        """In which leg of her recruiter she stands: recruits are placed below."""
        while self.tree.parent[m] != above:
            m = self.tree.parent[m]
        return self.tree.leg[m]

    def pay(self, net):
        t, pay = self.terms, [0] * net.n
        self.tree.grow(net.enroller)
        legs = [[0, 0] for _ in range(net.n)]
        for m in reversed(range(net.n)):
            if self.tree.parent[m] is not None:
                legs[self.tree.parent[m]][self.tree.leg[m]] += sum(legs[m]) + net.volume[m]
        active = net.active(money(t.active_sales))
        now = {}
        self.arrived = (self.arrived + [now])[-t.expiry:] if t.expiry > 0 else []
        for m in range(net.n):
            before = self.carried.get(m, [0, 0])
            held = self.accumulate(before, legs[m], active[m])
            now[m] = [max(0, held[k] - before[k]) for k in (0, 1)]
            sides = {self.side(r, m) for r in range(net.n) if active[r] and net.enroller[r] == m}
            if active[m] and (not t.each_side or {0, 1} <= sides):
                pay[m] = self.match(m, held)
            if t.carry_most > 0:
                held = [min(h, money(t.carry_most)) for h in held]
            if t.expiry > 0:
                held = [min(held[k], sum(a[m][k] for a in self.arrived if m in a)) for k in (0, 1)]
            self.carried[m] = held
        return pay

    def accumulate(self, before, fresh, active):
        if active or self.terms.inactive == "keep":
            return [before[0] + fresh[0], before[1] + fresh[1]]
        return list(before) if self.terms.inactive == "stop" else [0, 0]

    def match(self, m, held):
        """Takes what is matched off the legs; returns what it pays."""
        t, cap = self.terms, money(self.terms.most)
        if t.unit == "cycles":
            most = cap // money(t.cycle_pay) if t.over_carried and cap > 0 and t.cycle_pay > 0 else None
            full = self.cycles(m, held, most) * money(t.cycle_pay)
        else:
            matched = min(held)
            if t.over_carried and cap > 0 and t.rate > 0:
                matched = min(matched, cap * 10_000 // rate(t.rate))
            held[0], held[1] = held[0] - matched, held[1] - matched
            full = luck.share(matched, rate(t.rate))
        return min(full, cap) if cap > 0 else full

    def cycles(self, m, held, most):
        taken = 0
        while most is None or taken < most:
            large = 0 if held[0] >= held[1] else 1
            first = self.terms.first_pair_double and m not in self.paired
            if held[large] < self.strong * (2 if first else 1) or held[1 - large] < self.weak:
                break
            held[large] -= self.strong * (2 if first else 1)
            held[1 - large] -= self.weak
            self.paired.add(m)
            taken += 1
        return taken
