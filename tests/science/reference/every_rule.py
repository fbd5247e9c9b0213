"""Whether the scenarios beside this file exercise every rule, on the program: each assumption's strength, set to nothing or to something, and
each kind of pay, taken away or with other rates, moves some number in at least one of them; each series, account, channel, content and source
of leads occurs. Prints for each where it is seen first and how many numbers it moves or has.

Usage: every_rule.py PROGRAM
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

import h5py
import numpy
import yaml

SCENARIOS = pathlib.Path(__file__).resolve().parent / "scenarios"
TABLES = {"channel": ["orders_by_channel", "sales_by_first_channel"], "content": ["sales_by_content"], "lead_source": ["leads_by_source"],
          "account": ["ledger"]}


class Lab:
    """Runs the scenarios."""

    def __init__(self, program, folder):
        self.program, self.result = program, pathlib.Path(folder) / "result.h5"
        self.scenarios = sorted(path.name for path in SCENARIOS.glob("*.yaml"))
        self.base = {name: self.run(name) for name in self.scenarios}

    def run(self, name, *settings):
        """Every dataset of numbers by its name, the digest of all and the resolved scenario; None where the program refuses the settings.
        The datasets are left out where the digest is the base's."""
        words = [word for one in settings for word in ("--set", one)]
        done = subprocess.run([self.program, "run", name, "--members=all", "-q", "--force", "-o", str(self.result), *words], cwd=SCENARIOS,
                              capture_output=True, text=True, check=False)
        if done.returncode != 0:
            return None
        with h5py.File(self.result) as file:
            found = {"yaml": file["provenance/scenario_resolved_yaml"][0].decode(), "digest": file.attrs["content_sha256"]}
            if settings and found["digest"] == self.base[name]["digest"]:
                return found
            file.visititems(lambda at, o: found.update({at: o[()]}) if isinstance(o, h5py.Dataset) and not at.startswith("provenance") else None)
            return found

    def moved(self, name, *settings):
        """How many numbers are others."""
        other = self.run(name, *settings)
        if other is None or other["digest"] == self.base[name]["digest"]:
            return 0
        count = 0
        for at, before in self.base[name].items():
            after = other.get(at)
            if at in ("yaml", "digest") or before.dtype.kind not in "iuf":
                continue
            if after is None or after.shape != before.shape:
                count += before.size
            else:
                count += int(numpy.count_nonzero(~((before == after) | ((before != before) & (after != after)))))
        return count


def explained(program, *words):
    done = subprocess.run([program, "explain", *words, "--json"], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["entries"]


def setting_of(levers, entry):
    """The other setting of a strength: its least where there is some, else one more."""
    value = levers
    for part in entry["name"].split("."):
        value = value[part]
    least, most = (float(bound) for bound in entry["facts"]["range"].split(" to "))
    return f"{entry['name']}={least if float(value) != least else min(most, least + 1)}"


def settings_of(levers, kind):
    """The plan without each component of a kind, then with half of each of its numbers: some components are needed by others."""
    components = [(name, terms) for name, terms in (levers["compensation"] or {}).items() if terms["kind"] == kind]
    for name, terms in components:
        yield f"compensation.{name}=null"
        for term, value in terms.items():
            numbers = value if isinstance(value, list) else [value]
            if numbers and all(isinstance(n, (int, float)) and not isinstance(n, bool) for n in numbers):
                yield f"compensation.{name}.{term}={json.dumps([n / 2 for n in numbers] if isinstance(value, list) else value / 2)}"


def first(lab, settings):
    """Where a change moves numbers: (scenario, how many); settings: of a scenario's name, those to try there."""
    for name in lab.scenarios:
        for setting in settings(name):
            count = lab.moved(name, setting)
            if count:
                return name, count
    return None


def main():
    program = os.path.abspath(sys.argv[1])
    seen, missing = [], []

    def told(what, found):
        seen.append(f"{what:42} {found[1]:8} {found[0]}") if found else missing.append(what)

    with tempfile.TemporaryDirectory() as folder:
        lab = Lab(program, folder)
        levers = {name: yaml.safe_load(lab.base[name]["yaml"]) for name in lab.scenarios}
        for e in explained(program):
            if e["kind"] == "parameter" and e["facts"].get("group", "").startswith("mechanism"):
                told(e["name"], first(lab, lambda name, e=e: [setting_of(levers[name], e)]))
        for kind in sorted({e["facts"]["kind"] for e in explained(program, "compensation")}):
            told("pay: " + kind, first(lab, lambda name, kind=kind: settings_of(levers[name], kind)))
        flows = [at for at, values in lab.base[lab.scenarios[0]].items() if at not in ("yaml", "digest") and "/" not in at and values.ndim == 3]
        for at in sorted(flows):
            counts = [(name, int(numpy.count_nonzero(numpy.nan_to_num(lab.base[name][at].astype(float))))) for name in lab.scenarios]
            told("series: " + at, next((c for c in counts if c[1]), None))
        for scale, tables in TABLES.items():
            for i, label in enumerate(lab.base[lab.scenarios[0]][scale]):
                counts = [(name, sum(int(numpy.count_nonzero(lab.base[name][t][..., i])) for t in tables)) for name in lab.scenarios]
                told(f"{scale}: {label.decode()}", next((c for c in counts if c[1]), None))
    print("\n".join(seen))
    print("\n".join(["exercised by no scenario:", *missing]) if missing else f"{len(seen)} rules, each exercised")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
