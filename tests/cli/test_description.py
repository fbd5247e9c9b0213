"""docs/odd.md and docs/params.md say what the program is: names, files, phases, streams, channels and mechanisms go together."""

import pathlib
import re
import subprocess
import sys
import unittest

import program

ROOT = pathlib.Path(__file__).resolve().parents[2]
ODD = (ROOT / "docs/odd.md").read_text(encoding="utf-8")
# Files of the models without a rule: declarations of parameters, tables, wiring.
NO_RULE = re.compile(r"#include \"sim/param/declare.hpp\"")
WIRING = {"models/selling.cpp", "models/member_table.cpp", "models/state.cpp", "models/parameters.cpp", "models/catalog.cpp", "models/ties.cpp",
          "models/check.cpp"}


def enumerators(file, name):
    """Names of an enumeration, in order."""
    source = re.sub(r"//[^\n]*", "", (ROOT / file).read_text(encoding="utf-8"))
    body = re.search(rf"enum class {name}\b[^{{]*{{(.*?)}}", source, re.DOTALL).group(1)
    return [word for word in re.findall(r"(\w+)\s*(?:=\s*\d+)?\s*,", body + ",") if word != "count_"]


def unknown_parameters(text, known):
    """Dotted names of the text that begin with a group of parameters and are none."""
    groups = {name.split(".")[0] for name in known if "." in name}
    found = set(re.findall(r"(?<![\w./])([a-z_]+\.[a-z_]+)\b(?!\()", text))
    return sorted(name for name in found if name.split(".")[0] in groups and name not in known and not name.endswith((".md", ".cpp", ".hpp", ".yaml")))


def missing_files(text):
    """Files and folders that the text names and that are not there; a bare name may lie anywhere in the models."""
    missing = []
    for name in re.findall(r"`([\w./]+(?:\.(?:cpp|hpp|py|md|yaml)|/))`", text):
        inside = list((ROOT / "models").rglob(name)) if "/" not in name else []
        if not inside and not (ROOT / name).exists():
            missing.append(name)
    return missing


def unnamed_rules(text):
    """Files of rules that the text does not name. Kinds of pay and of status have a table of their own, `recruit_and_sell` is no part of it."""
    unnamed = []
    for path in sorted((ROOT / "models").rglob("*.cpp")):
        name = str(path.relative_to(ROOT))
        if name.startswith(("models/compensation/", "models/status/", "models/recruit_and_sell/")) or name in WIRING:
            continue
        if not NO_RULE.search(path.read_text(encoding="utf-8")) and path.name not in text:
            unnamed.append(name)
    return unnamed


class Description(program.CliTest):
    def parameters(self):
        entries = [e for e in self.run_json("explain")["entries"] if e["kind"] == "parameter"]
        self.assertGreater(len(entries), 400)
        return [e["name"] for e in entries]

    def test_the_page_of_parameters_is_what_the_program_says(self):
        done = subprocess.run([sys.executable, ROOT / "script/params", "--check", program.PROGRAM], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_every_parameter_named_exists(self):
        names = self.parameters()
        self.assertEqual(unknown_parameters(ODD, set(names)), [])
        self.assertEqual(unknown_parameters("the `entry.kit_prise` and leads.forms", set(names)), ["entry.kit_prise"])

    def test_every_parameter_is_described(self):
        left_out = sorted(n for n in self.parameters() if not re.search(rf"(?<![a-z]){re.escape(n.split('.')[-1])}(?![a-z])", ODD))
        self.assertEqual(left_out, [])

    def test_every_file_named_exists(self):
        self.assertEqual(missing_files(ODD), [])
        self.assertEqual(missing_files("`models/nothing.cpp`, `quit.cpp`, `none.hpp`"), ["models/nothing.cpp", "none.hpp"])

    def test_every_rule_is_named(self):
        self.assertEqual(unnamed_rules(ODD), [])
        self.assertEqual(unnamed_rules(ODD.replace("quit.cpp", "")), ["models/retention/quit.cpp"])
        self.assertEqual(unnamed_rules(ODD.replace("parties.cpp", "")), ["models/channels/parties.cpp"])

    def test_every_kind_of_pay_is_in_the_table(self):
        kinds = {e["facts"]["kind"] for e in self.run_json("explain", "compensation")["entries"]}
        self.assertGreater(len(kinds), 20)
        told = set(re.findall(r"`(\w+)`", ODD))
        self.assertEqual(sorted(kinds - told), [])

    def test_the_books_have_as_many_accounts_as_are_said(self):
        names = enumerators("sim/ledger/accounts.hpp", "Account")
        self.assertIn(f"{names.index('customers')} accounts of the result", ODD)
        self.assertEqual(names[names.index("customers"):], ["customers", "members", "suppliers"])

    def test_phases_streams_and_channels_are_those_of_the_code(self):
        phases = enumerators("sim/engine/phase.hpp", "Phase")
        self.assertEqual(re.findall(r"(?m)^\| (\w+) \| .* \| 7\.\d+ \|$", ODD), phases)
        draws = ODD.split("### 8.3", 1)[1].split("### 8.4", 1)[0]
        streams = enumerators("sim/random/stream.hpp", "Stream")
        self.assertGreater(len(streams), 50)
        self.assertEqual([s for s in streams if not re.search(rf"(?<![a-z_]){s}(?![a-z_])", draws)], [])
        order = re.search(r"Channels count\s+from 0: ([\w, \n]+)\.", draws).group(1)
        self.assertEqual(re.split(r",\s+", order), enumerators("sim/observe/record.hpp", "Channel"))


if __name__ == "__main__":
    unittest.main()
