"""Placement trees (docs/odd.md, section 8.4): the first place open below the enroller, by rule."""


class PlacementTree:
    def __init__(self, width=2, rule="weak"):
        self.width, self.rule = width, rule
        self.parent, self.leg, self.places, self.turns = [], [], [], []

    def people(self, m):
        """At and below."""
        return 0 if m is None else 1 + sum(self.people(below) for below in self.places[m])

    def open_leg(self, m):
        return next((leg for leg, below in enumerate(self.places[m]) if below is None), None)

    def find(self, m):
        """Where a newcomer of m goes: (member, leg)."""
        if self.rule in ("left", "right"):
            leg = 0 if self.rule == "left" else self.width - 1
            while self.places[m][leg] is not None:
                m = self.places[m][leg]
            return m, leg
        level = [m]
        while self.rule == "breadth":
            for place in level:
                if self.open_leg(place) is not None:
                    return place, self.open_leg(place)
            level = [below for place in level for below in self.places[place]]
        while self.open_leg(m) is None:
            if self.rule == "turns":
                leg = self.turns[m] % self.width
                self.turns[m] += 1
            else:
                leg = min(range(self.width), key=lambda k: self.people(self.places[m][k]))
            m = self.places[m][leg]
        return m, self.open_leg(m)

    def add(self, enroller):
        above, leg = self.find(enroller) if enroller is not None else (None, 0)
        if above is not None:
            self.places[above][leg] = len(self.parent)
        self.parent.append(above)
        self.leg.append(leg)
        self.places.append([None] * self.width)
        self.turns.append(0)

    def grow(self, enrollers):
        for enroller in enrollers[len(self.parent):]:
            self.add(enroller)
