"""Runs scenarios on the program and on the second implementation, and asks for the same numbers.

Usage: same_numbers.py PROGRAM LIBRARY [SCENARIO.yaml...]   (all of scenarios/ if none is named)
"""

import copy
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import h5py
import luck
import model
import yaml

REFUSED = "the program does not take the scenario"
HERE = pathlib.Path(__file__).resolve().parent
REAL = ["belonging", "trust", "reviews", "hours", "lead_price", "satisfaction", "digital_share"]
TABLES = {"orders_by_channel": "channel", "sales_by_channel": "channel", "sales_by_first_channel": "channel", "sales_by_content": "content",
          "leads_by_source": "lead_source"}


def close(a, b):
    """Gauges are means of reals: the same to the last digits."""
    return (math.isnan(a) and math.isnan(b)) or abs(a - b) <= 1e-12 * max(abs(a), abs(b), 1e-3)


class Loader(yaml.SafeLoader):
    """Reads 1e6 as a number, as YAML 1.2 does."""


Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?\d+(\.\d*)?[eE][-+]?\d+$"), list("-+0123456789"))


def overlaid(levers, otherwise):
    """Levers, but for what is otherwise. A map of instances that drops or adds some names all of them, in order."""
    if not isinstance(levers, dict) or not isinstance(otherwise, dict):
        return otherwise
    if any(value is None or name not in levers for name, value in otherwise.items()):
        return {name: value for name, value in otherwise.items() if value is not None}
    order = otherwise if len(otherwise) == len(levers) else levers
    return {name: overlaid(levers[name], otherwise[name]) if name in otherwise else levers[name] for name in order}


def resolved(text):
    """The levers of the reported weeks, and those of the weeks before."""
    levers = yaml.load(text, Loader)
    otherwise = levers.pop("before", None) or {}
    before = {name: overlaid(levers.get(name, {}), otherwise.get(name, levers.get(name))) for name in {**levers, **otherwise}}
    return levers, copy.deepcopy(before)


def differences(file, rows, members):
    """Every number that is not the same, in the order of the weeks."""
    names = {kind: [name.decode() for name in file[kind][:]] for kind in ("channel", "content", "lead_source", "account")}
    flows = [name for name in file if isinstance(file[name], h5py.Dataset) and file[name].ndim == 3 and name not in REAL + model.STOCKS]
    numbers = 0
    for week, row in enumerate(rows):
        pairs = [(name, row[name], int(file[name][0, 0, week])) for name in model.STOCKS]
        pairs += [(name, row.get(name, math.nan), float(file[name][0, 0, week])) for name in REAL]
        if week > 0:
            pairs += [(name, row["flows"].get(name, 0), int(file[name][0, 0, week])) for name in flows]
            for table, scale in TABLES.items():
                pairs += [(f"{table}/{name}", row[table][i], int(file[table][0, 0, week, i])) for i, name in enumerate(names[scale])]
            pairs += [("ledger/" + name, row["ledger"].get(name, 0), int(file["ledger"][0, 0, week, i])) for i, name in enumerate(names["account"])]
        numbers += len(pairs)
        for name, ours, theirs in pairs:
            if not (close(ours, theirs) if name in REAL else ours == theirs):
                yield f"week {week}, {name}: reference {ours}, program {theirs}"
    table = file["members_list"]
    for column, value in members.items():
        numbers += len(value)
        if value != [int(x) for x in table[column][:]]:
            wrong = [m for m, x in enumerate(table[column][:]) if m >= len(value) or value[m] != x]
            yield f"members, {column}: " + ", ".join(f"{m}: reference {value[m:m + 1]}, program {table[column][m]}" for m in wrong[:3])
    differences.numbers = numbers


def member_columns(s):
    """The table of members, as the program keeps it."""
    def row_of(m):
        return -1 if m is None else m

    return {
        "person": [x.person for x in s.members], "enroller": [row_of(x.enroller) for x in s.members],
        "sponsor": [row_of(x.sponsor) for x in s.members], "joined": [x.joined - s.first + 1 for x in s.members],
        "left": [-1_000_000 if x.left is None else x.left - s.first + 1 for x in s.members], "role": [int(x.earns) for x in s.members],
        "member_class": [x.klass for x in s.members], "sales": [x.all_sales for x in s.members], "net_income": [x.income for x in s.members],
        "outlay": [luck.cents(x.outlay) for x in s.members],
        "belonging": [math.floor(1000.0 * x.bond + 0.5) for x in s.members]}


def compare(program, scenario, folder, options=()):
    """What differs; REFUSED alone if the program does not take the scenario."""
    result = pathlib.Path(folder) / (scenario.stem + ".h5")
    command = [program, "run", str(scenario), "--members=all", "-q", "-o", str(result), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 3:
        return [REFUSED]
    if done.returncode != 0:
        return [done.stderr]
    with h5py.File(result) as file:
        levers, before = resolved(file["provenance/scenario_resolved_yaml"][0].decode())
        rows, company = model.run(levers, before, 0)
        found = list(differences(file, rows, member_columns(company)))
    print(f"{scenario.stem}: {levers['people']} people, {levers['weeks']} weeks after {levers['start']['weeks_before']}, "
          f"{len(company.members)} enrolments, {sum(c.orders for c in company.customers)} orders, "
          + (f"{differences.numbers} numbers the same" if not found else f"{len(found)} numbers DIFFER"))
    return found


def main():
    program, library, *named = [os.path.abspath(path) for path in sys.argv[1:]]
    luck.load(library)
    os.chdir(HERE / "scenarios")  # where networks are looked for
    scenarios = [pathlib.Path(name) for name in named] or sorted((HERE / "scenarios").glob("*.yaml"))
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for scenario in scenarios:
            found = compare(program, scenario, folder)
            failures += len(found)
            for line in found[:12]:
                print("  " + line)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
