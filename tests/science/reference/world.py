"""People and ties: functions of coordinates (docs/odd.md, sections 2 and 8.4)."""

import functools
import math

import luck
import numpy


class Record:
    """Something with named values."""

    def __init__(self, **values):
        self.__dict__.update(values)


class Group:
    """A group of parameters, by attribute."""

    def __init__(self, values):
        for name, value in values.items():
            setattr(self, name, Group(value) if isinstance(value, dict) else value)


def money(value):
    """Euros as cents."""
    return round(value * 100)


def rate(value):
    """A share as basis points."""
    return round(value * 10_000)


class Traits:
    def __init__(self, world, market, people):
        self.world, self.market = world, market
        self.most_followers = min(market.followers_most, market.digital_mean * people)
        self.followers_upto = 1.0
        if market.followers_sigma > 0:
            z = luck.log(self.most_followers / market.followers_median) / market.followers_sigma
            low, high = 0.0, 1.0
            for _ in range(53):
                half = 0.5 * (low + high)
                if luck.normal(half) <= z:
                    low = half
                else:
                    high = half
            self.followers_upto = low

    def u(self, stream, p):
        return self.world.u(stream, p)

    def beta(self, mean, concentration, u):
        return luck.beta(mean * concentration, (1.0 - mean) * concentration, u)

    @functools.lru_cache(None)
    def log_interest(self, p):
        interest = self.beta(self.market.interest_mean, self.market.interest_concentration, self.u("interest", p))
        return luck.log(interest) - luck.log(self.market.interest_mean)

    @functools.lru_cache(None)
    def digital(self, p):
        return self.beta(self.market.digital_mean, self.market.digital_concentration, self.u("digital", p))

    @functools.lru_cache(None)
    def drive(self, p):
        return luck.normal(self.u("drive", p))

    @functools.lru_cache(None)
    def aptitude(self, p):
        r = self.market.drive_aptitude_correlation
        return r * self.drive(p) + math.sqrt(1.0 - r * r) * luck.normal(self.u("aptitude", p))

    @functools.lru_cache(None)
    def outside_wage(self, p):
        return self.market.outside_wage * luck.exp(self.market.outside_wage_sigma * luck.normal(self.u("outside_wage", p)))

    def followers(self, p):
        z = luck.normal(self.followers_upto * self.u("followers", p))
        return min(self.most_followers, self.market.followers_median * luck.exp(self.market.followers_sigma * z))

    def own_words(self, p):
        return abs(luck.normal(self.u("drift", p)))


def single(x):
    return float(numpy.float32(x))


def whole_degree(ties, people):
    return int(min(people - 1.0, max(1.0, math.floor(ties + 0.5))))


def skip(person, position):
    return position if position < person else position + 1


class WellMixed:
    def __init__(self, world, people, ties):
        self.world, self.people, self.n = world, people, whole_degree(ties.mean_degree, people)

    def degree(self, p):
        return self.n

    def tie(self, p, k, week):
        return skip(p, int(self.world.u("tie", p, week, k) * (self.people - 1))), 1.0


class SmallWorld:
    def __init__(self, world, people, ties):
        self.world, self.people, self.shape = world, people, ties
        self.communities = max(1, (people + ties.community_size // 2) // ties.community_size)

    @functools.lru_cache(None)
    def degree(self, p):
        sigma = self.shape.sociability_sigma
        z = luck.normal(self.world.u("sociability", p))
        return whole_degree(self.shape.mean_degree * luck.exp(sigma * z - 0.5 * sigma * sigma), self.people)

    def community(self, p):
        """First number and size."""
        starts = [c * self.people // self.communities for c in range(self.communities + 1)]
        c = max(c for c in range(self.communities) if starts[c] <= p)
        return starts[c], starts[c + 1] - starts[c]

    @functools.lru_cache(None)
    def tie(self, p, k, week=None):
        where, second = self.world.draws("tie", p, 0, k, (0, 0))
        strength = 0.5 * second
        first, size = self.community(p)
        local = self.shape.local_share
        if where < local and k + 1 < size:
            return self.neighbour(p, k, first, size), single(0.5 + strength)
        left = where / local if where < local else (where - local) / (1.0 - local)
        return skip(p, min(int(left * (self.people - 1)), self.people - 2)), single(strength)

    def neighbour(self, p, k, first, size):
        others = size - 1
        strides = [step for step in range(1, others + 1) if math.gcd(step, others) == 1]
        u, v = self.world.draws("tie", p, 1, 0, (0, 0))
        start, stride = int(u * others), strides[int(v * len(strides))]
        return first + skip(p - first, (start + stride * k) % others)


class ScaleFree:
    def __init__(self, world, people, ties):
        m = max(1, int(math.floor(ties.mean_degree / 2.0 + 0.5)))
        ends = []
        for p in range(people):
            if p <= m:
                chosen = list(range(p))
            else:
                chosen, tries, before = [], 1, len(ends)
                while len(chosen) < m:
                    end = world.draws("graph", p, 0, 0, (before,) * tries)[-1]
                    tries += 1
                    if ends[end] not in chosen:
                        chosen.append(ends[end])
            for other in chosen:
                ends += [p, other]
        self.known = [[] for _ in range(people)]
        for came, chosen in zip(ends[::2], ends[1::2]):
            self.known[came].append(chosen)
            self.known[chosen].append(came)

    def degree(self, p):
        return len(self.known[p])

    def tie(self, p, k, week):
        return self.known[p][k], 1.0


class FromFile:
    """An edge list in three columns under a header: people are numbered as they are first named; strength is weight / largest weight."""

    def __init__(self, people, path):
        with open(path, encoding="utf-8") as file:
            lines = [line.strip().split(",") for line in file][1:]
        names, edges, self.known = {}, {}, [[] for _ in range(people)]
        for a, b, weight in lines:
            pair = tuple(sorted(names.setdefault(name, len(names)) for name in (a, b)))
            edges[pair] = max(edges.get(pair, 0.0), float(weight))
        for (a, b), weight in sorted(edges.items()):
            strength = float(numpy.float32(weight) / numpy.float32(max(edges.values())))
            self.known[a].append((b, strength))
            self.known[b].append((a, strength))

    def degree(self, p):
        return len(self.known[p])

    def tie(self, p, k, week):
        return self.known[p][k]


def make_ties(world, parameters):
    kind = parameters.ties.kind
    if kind == "file":
        return FromFile(parameters.people, parameters.ties.file)
    return {"well_mixed": WellMixed, "small_world": SmallWorld, "scale_free": ScaleFree}[kind](world, parameters.people, parameters.ties)
