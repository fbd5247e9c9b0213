"""Every number of the shipped scenarios says where it comes from."""

import re
import unittest

import tree

NUMBER = re.compile(r"(?<![\w.-])[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?%?(?![\w.-])")
# A source is announced as one, has a year or is an article of law; what has none is said to be assumed.
SOURCE = re.compile(r"\bassumed\b|\bsources?:\s*\w|(?<!\d)(?:19|20)\d\d(?!\d)|\bart(?:icle|\.)\s*[LRD]?\.?\s*\d", re.IGNORECASE)
# Extent of a run, not a claim about the world.
EXTENT = {"seed", "people", "weeks"}
# How much of a sweep is run, likewise; `set` holds the extent of its runs.
SWEEP_EXTENT = {"replications", "points", "trajectories", "levels", "base", "sample_seed", "set"}


def cut(line):
    """A line of YAML as (value part, comment); quoted text is no number."""
    bare = re.sub(r'"[^"]*"|\'[^\']*\'', lambda m: "x" * len(m.group()), line)
    at = re.search(r"(?:^|\s)#", bare)
    code, comment = (bare[: at.start()], line[at.start() :]) if at else (bare, "")
    return code, comment


def unsourced(path, source):
    """Lines with a number and no origin, on the line or in the comment lines directly above, as "file:line text"."""
    found = []
    above = ""
    extent = EXTENT | (SWEEP_EXTENT if str(path).startswith("scenarios/sweeps/") else set())
    for number, line in enumerate(source.splitlines(), 1):
        code, comment = cut(line)
        if not code.strip():
            above = above + comment if comment else ""
            continue
        key = re.match(r"\s*([\w.-]+):", code)
        text_key = key is not None and key.group(1) in {"title", "extends", "from", "to", "file", *extent}
        value = re.sub(r"^\s*(?:- )?[\w.-]+:(?=\s|$)", "", code)
        if not text_key and NUMBER.search(value) and not SOURCE.search(above + comment):
            found.append(f"{path}:{number} {line.strip()}")
        above = ""
    return found


class Sources(tree.HouseTest):
    def test_every_number_of_a_shipped_scenario_has_a_source_or_is_assumed(self):
        scenarios = [path for path in tree.files("scenarios", suffixes={".yaml"}) if "validation" not in path.parts]
        self.assertGreater(len(scenarios), 0)
        self.nothing([f for path in scenarios for f in unsourced(path, tree.text(path))], "numbers without a source or the word `assumed`")

    def test_a_number_without_a_source_is_noticed(self):
        for planted in ("fee: 12.50", "rates: [5%, 3%]  # three levels", "a: 1  # assumed\nb: 2", "# assumed\n\nb: 2", "fee: 12  # source:", "- 0.25", "a: {b: 1}"):
            self.assertTrue(unsourced("a.yaml", planted), planted)

    def test_a_number_with_its_source_is_let_through(self):
        for innocent in ("fee: 12.50  # source: the seller's own price list", "fee: 12.50  # assumed", "# Fader & Hardie 2005\nr: 0.243", "# assumed:\n# as the rest\nr: 0.243", "title: 12 months",
                         "seed: 1", "kind: tier-2", 'name: "3 levels"', "level2:", "# 3 levels"):
            self.assertFalse(unsourced("a.yaml", innocent), innocent)


if __name__ == "__main__":
    unittest.main()
