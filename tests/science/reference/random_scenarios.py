"""Moves some parameters of the scenarios beside this file at random, and asks both implementations for the same numbers again.

Usage: random_scenarios.py PROGRAM LIBRARY COUNT [SEED]   (COUNT scenarios; each moves a dozen parameters)
"""

import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import luck
import same_numbers

KEPT = {"seed", "people", "weeks", "start.members_per_100k", "start.weeks_before", "ties.file", "ties.kind", "catalogue.items"}
MOVED = 12


def bounds(facts):
    low, _, high = facts["range"].partition(" to ")
    return float(low), float(high)


def moved(dice, facts):
    """A value in bounds, mostly near the default; None for lists and texts."""
    if "range" not in facts or facts["default"].startswith("["):
        return None
    choices = re.sub(r" \(.*?\)", "", facts["range"])  # without what they are called
    if " to " not in choices:
        return dice.choice(choices.split(", "))
    low, high = bounds(facts)
    value = float(facts["default"])
    if high - low <= 1.0:
        value = dice.choice([low, high, dice.uniform(low, high), dice.uniform(low, high)])
    else:
        value = value * dice.uniform(0.3, 2.0) if value != 0 else dice.choice([0.0, min(high, 1.0), dice.uniform(0.0, min(high, 500.0))])
    value = min(max(value, low), high)
    whole = facts["default"].isdigit() and facts["unit"] in ("person", "week", "year", "party", "order", "item", "pay period", "h")
    # Money is in whole cents, rates on money in hundredths of a percent.
    return str(round(value)) if whole else str(round(value, 2 if "EUR" in facts["unit"] else 4))


def parameters(program):
    done = subprocess.run([program, "explain", "--json"], capture_output=True, text=True, check=True)
    entries = [e for e in json.loads(done.stdout)["entries"] if e["kind"] == "parameter" and e["name"] not in KEPT]
    return [e for e in entries if "NAME" not in e["name"] and not e["name"].startswith("safeguards")]


def draw(dice, fields):
    """Options that move a dozen parameters."""
    options = []
    for field in dice.sample(fields, MOVED):
        value = moved(dice, field["facts"])
        if value is not None:
            options += ["--set", f"{field['name']}={value}"]
    return options


def main():
    program, library = (os.path.abspath(path) for path in sys.argv[1:3])
    count, seed = int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 1
    luck.load(library)
    os.chdir(same_numbers.HERE / "scenarios")
    scenarios, fields = sorted(pathlib.Path().glob("*.yaml")), parameters(program)
    compared = failures = 0
    for number in range(count):
        dice = random.Random(1_000_003 * seed + number)
        scenario, options = dice.choice(scenarios), draw(dice, fields) + ["--seed", str(dice.randrange(10**6))]
        with tempfile.TemporaryDirectory() as folder:
            found = same_numbers.compare(program, scenario, folder, options)
        if found == [same_numbers.REFUSED]:
            continue  # the law, or the catalogue's consistency, is against it
        compared += 1
        if found:
            failures += 1
            print(f"number {number}: {program} run {scenario} " + " ".join(options))
            print("\n".join("  " + line for line in found[:8]))
    print(f"{compared} scenarios compared, {failures} differ")
    return 1 if failures or compared < count // 2 else 0


if __name__ == "__main__":
    sys.exit(main())
