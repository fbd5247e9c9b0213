"""What the components of a plan see, and what they have in common (docs/odd.md, section 8.4)."""

from placing import PlacementTree
from world import money, rate


class Network:
    """What the plan sees of a period: every row, those who left too."""

    def __init__(self, s, week, terms):
        rows, takes_back = s.members, any(t.kind == "returns" for t in vars(terms).values())
        self.n = len(rows)
        self.sponsor, self.enroller = [x.sponsor for x in rows], [x.enroller for x in rows]
        self.present = [x.present for x in rows]
        self.sales = [x.sales + (x.sent_back if takes_back else 0) for x in rows]
        self.returns = [x.came_back for x in rows]
        self.customers = [len(x.buyers) for x in rows]
        self.age = [max(0, week - x.joined) // 4 for x in rows]
        self.trained = [x.present and x.dose >= x.full_dose for x in rows]
        self.volume, self.points = list(self.sales), list(self.sales)
        self.rank = [0] * self.n
        self.done = []

    def active(self, least, rank=0):
        return [self.present[m] and self.points[m] >= least and self.rank[m] >= rank for m in range(self.n)]


class Component:
    """One component: `terms` as the scenario writes them, `earlier` the names before it."""

    on_team, cash = True, True

    def __init__(self, name, terms, earlier):
        self.name, self.terms, self.earlier = name, terms, earlier
        self.start()

    def start(self):
        pass

    def recruit_rate(self):
        return 0

    def chosen(self, text):
        names = [name.strip() for name in text.split(",") if name.strip()]
        return [i for i, name in enumerate(self.earlier) if not names or name in names]

    def rates(self, key="rates"):
        return [rate(r) for r in getattr(self.terms, key)]

    def amounts(self, key):
        return [money(a) for a in getattr(self.terms, key)]


class TreeComponent(Component):
    """One that follows the tree that its terms name."""

    def recruiter(self, net):
        """Whose own recruit each is."""
        return net.sponsor if self.terms.tree == "sponsors" else net.enroller

    def parent(self, net):
        """Who stands above each."""
        if self.terms.tree != "placement":
            return self.recruiter(net)
        places = PlacementTree()
        places.grow(net.enroller)
        return places.parent
