"""Ranks: what each asks, titles, grace (docs/odd.md, section 7.8); legal charges on a quarter's pay."""

import pathlib
import re

import luck
from plan_base import TreeComponent
from world import Record, money, rate

LISTS = ("personal", "group", "front", "legs", "customers", "lines")


class Ranks(TreeComponent):
    def start(self):
        self.standing = {}

    def asked(self, name, rank):
        entries = getattr(self.terms, name)
        return entries[rank - 1] if rank <= len(entries) else 0

    def pay(self, net):
        achieved = self.achieved(net)
        for m in range(net.n):
            s = self.standing.setdefault(m, Record(title=0, paid_as=0, missed=0, below=0, best=0))
            if net.present[m]:
                self.update(s, achieved[m])
            else:
                self.standing[m] = s = Record(title=0, paid_as=0, missed=0, below=0, best=0)
            net.rank[m] = s.title if self.terms.by_title else s.paid_as
        return []

    def update(self, s, achieved):
        if achieved >= s.paid_as or s.missed >= self.terms.grace:
            s.missed, s.paid_as = 0, achieved
        else:
            s.missed += 1
        if s.paid_as >= s.title:
            s.title, s.below, s.best = s.paid_as, 0, 0
        elif self.terms.demotion > 0:
            s.best = max(s.best, s.paid_as)
            s.below += 1
            if s.below >= self.terms.demotion:
                s.title, s.below, s.best = s.best, 0, 0

    def achieved(self, net):
        """Rank by rank: who holds it must hold the one below."""
        rank = [0] * net.n
        parent, recruiter = self.parent(net), self.recruiter(net)
        below = [[r for r in range(net.n) if parent[r] == m] for m in range(net.n)]
        recruits = [[r for r in range(net.n) if recruiter[r] == m] for m in range(net.n)]
        group = list(net.points)
        for m in reversed(range(net.n)):
            group[m] += sum(group[r] for r in below[m])
        for level in range(1, min(50, max(len(getattr(self.terms, name)) for name in LISTS)) + 1):
            contains = [False] * net.n
            for m in reversed(range(net.n)):
                if rank[m] == level - 1 and self.meets(net, m, level, recruits[m], below[m], group, contains):
                    rank[m] = level
                holds = max(1, int(self.asked("leg_rank", level)))
                contains[m] = rank[m] >= holds or any(contains[r] for r in below[m])
        return rank

    def meets(self, net, m, level, recruits, below, group, contains):
        t = self.terms
        active = sum(net.present[r] and net.points[r] >= money(t.active_sales) for r in recruits)
        wanted = money(self.asked("group", level))
        most = luck.share(group[m] if t.leg_cap_of_actual else wanted, rate(t.leg_cap))
        capped = wanted > 0 and rate(t.leg_cap) < 10_000
        counted = net.points[m] + sum(min(group[r], most) if capped else group[r] for r in below)
        return (net.present[m] and net.points[m] >= money(self.asked("personal", level)) and active >= self.asked("front", level)
                and net.customers[m] >= self.asked("customers", level) and counted >= wanted
                and sum(contains[r] for r in below) >= self.asked("legs", level)
                and (not t.lines or self.lines([group[r] for r in below]) >= self.asked("lines", level))
                and (t.trained_from <= 0 or level < t.trained_from or net.trained[m]))

    def lines(self, legs):
        """Legs, the largest first, put together into lines that reach their shares of all below."""
        legs = sorted(legs, reverse=True)
        if not legs or legs[0] <= 0:
            return 0
        lines, rest = 1, legs[1:]
        for share in self.rates("line_shares"):
            together = 0
            while rest and together * 10_000 < sum(legs) * share:
                together += rest.pop(0)
            if together <= 0 or together * 10_000 < sum(legs) * share:
                break
            lines += 1
        return lines


# The law's charges. Figures are data, read where they are written.

BRACKETS = [(8, 7), (10, 9), (12, 11), (13, 14), (15, 16), (16, 19), (18, 22), (19, 27), (21, 30), (22, 35), (24, 39), (25, 43)]


def figure(rule, year):
    text = (pathlib.Path(luck.ROOT) / "models/status" / f"law_{rule.split('.')[0]}.cpp").read_text(encoding="utf-8")
    end = year * 10_000 + 1231
    for start, stop, value in re.findall(rf'LawFigure{{"{re.escape(rule)}", "\w+", ([\d\']+), ([\d\'\w]+), ([\d\']+),', text):
        last = 10**9 if stop == "open_end" else int(stop.replace("'", ""))
        if int(start.replace("'", "")) <= end <= last:
            return int(value.replace("'", ""))
    raise KeyError(rule)


def whole_euros(amount):
    return (amount + 50) // 100 * 100


def law_charges(klass, pay):
    """(the member's, the company's) on a quarter's pay."""
    year = klass.law_year
    if klass.status == "micro_entrepreneur":
        return luck.share(pay, figure("micro.rate_services", year)), 0
    if klass.status != "vdi":
        return 0, 0
    day, hour = figure("vdi.daily_ceiling", year), figure("vdi.hourly_ceiling", year)
    if pay < 3 * day:
        return 0, 0
    if pay < 8 * day:
        flat = (1 if pay < 4 * day else 2 if pay < 6 * day else 6) * hour
        seller = whole_euros(luck.share(flat, figure("vdi.seller_share_of_flat", year)))
        return seller, flat - seller
    net = pay - min(max(whole_euros(luck.share(pay, 1_000)), 6 * hour), 17 * hour)
    halves = [7] + [h for start, h in BRACKETS if net >= start * day]
    base = pay if pay >= 27 * day else halves[-1] * day // 2
    return luck.share(base, figure("vdi.rate_seller", year)), luck.share(base, figure("vdi.rate_company", year))
