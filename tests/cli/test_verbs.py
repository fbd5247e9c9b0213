"""What each verb does when all is well, but for results (test_results.py) and explain (test_explain.py)."""

import json
import unittest

import program
from program import BOTH, SMALL


class VersionAndHelp(program.CliTest):
    def test_version_names_the_program_and_its_libraries(self):
        text = self.run_program("--version").stdout
        self.assertRegex(text, r"^downline \d+\.\d+\.\d+\n")
        self.assertIn("CLI11 ", text)
        self.assertIn("HDF5 ", text)

    def test_help_lists_every_verb(self):
        text = self.run_program("--help").stdout
        for verb in "init check run compare mix sweep merge sensitivity show plot story explain rerun verify pay view".split():
            self.assertRegex(text, rf"\n +{verb} ")

    def test_every_verb_has_a_help_of_its_own(self):
        for verb in "init check run compare mix sweep merge sensitivity show plot story explain rerun verify pay view".split():
            done = self.run_program(verb, "--help")
            self.assertIn("Usage: downline " + verb, done.stdout)
            self.assertEqual(done.stderr, "")

    def test_help_of_a_verb_offers_only_what_it_does(self):
        self.assertNotIn("--json", self.run_program("check", "--help").stdout)
        self.assertNotIn("--until", self.run_program("run", "--help").stdout)
        self.assertNotIn("--checkpoint", self.run_program("compare", "--help").stdout)


class Init(program.CliTest):
    def test_lists_the_shipped_scenarios(self):
        names = self.run_program("init", "--list").stdout.split()
        self.assertEqual(names, sorted(names))
        self.assertIn("strategy-1", names)

    def test_what_it_prints_for_every_shipped_scenario_is_valid(self):
        for name in self.run_program("init", "--list").stdout.split():
            with self.subTest(name=name):
                self.write("mine.yaml", self.run_program("init", "--from", name).stdout)
                self.assertIn("valid", self.run_program("check", "mine.yaml").stdout)

    def test_prints_the_template_of_a_company_as_it_is(self):
        text = self.run_program("init", "--from", "company").stdout
        self.assertIn("\nextends: base/france\n", text)
        for number in range(1, 13):
            self.assertRegex(text, rf"(?m)^ *# {number}\. ")
        self.write("mine.yaml", text)
        self.assertIn("mine.yaml: valid", self.run_program("check", "mine.yaml").stdout)

    def test_prints_the_same_scenario_it_extends(self):
        self.write("mine.yaml", self.run_program("init", "--from", "strategy-2").stdout)
        done = self.run_program("compare", "strategy-2", "mine.yaml", *SMALL, "-n", "2")
        self.assertIn("no input differs", done.stdout)


class Check(program.CliTest):
    def test_says_what_a_valid_scenario_is(self):
        done = self.run_program("check", *BOTH, *SMALL)
        self.assertEqual(done.stdout.count("valid (20000 people, 8 weeks"), 2)
        self.assertEqual(done.stderr, "")

    def test_reports_every_problem_of_every_file(self):
        self.write("a.yaml", "extends: strategy-1\nnonsense: 1\nentry: {requirement: 7}\n")
        self.write("b.yaml", "extends: strategy-1\nmore_nonsense: 1\n")
        done = self.run_program("check", "a.yaml", "strategy-1", "b.yaml", exits=3)
        self.assertIn("strategy-1: valid", done.stdout)
        self.assertIn("a.yaml:2:", done.stderr)
        self.assertIn("a.yaml:3:", done.stderr)
        self.assertIn("b.yaml:2:", done.stderr)

    def test_reads_standard_input(self):
        self.write("in.yaml", "extends: strategy-1\n")
        with open(self.path("in.yaml"), encoding="utf-8") as text:
            self.assertIn("valid", self.run_program("check", "-", stdin=text).stdout)


class Names(program.CliTest):
    def compare(self, *arguments):
        data = self.run_json("compare", *arguments, *SMALL, "-n", "1")
        return list(data["metrics"]["profit"]), list(data["differences"]["profit"])

    def test_equal_names_are_numbered(self):
        names, pairs = self.compare("strategy-1", "strategy-1", "strategy-1")
        self.assertEqual(names, ["strategy-1", "strategy-1#2", "strategy-1#3"])
        self.assertEqual(pairs[0], "strategy-1 - strategy-1#2")

    def test_as_renames_in_order(self):
        names, _ = self.compare(*BOTH, "--as", "open", "--as", "selective")
        self.assertEqual(names, ["open", "selective"])

    def test_a_name_is_the_stem_of_its_file(self):
        self.write("my plan.yaml", "extends: strategy-1\n")
        names, _ = self.compare("my plan.yaml", "strategy-2", "--as", "x")
        self.assertEqual(names, ["x", "strategy-2"])
        names, _ = self.compare("strategy-2", "my plan.yaml")
        self.assertEqual(names, ["strategy-2", "my plan"])


class Start(program.CliTest):
    def test_is_the_same_for_every_scenario_and_in_the_result(self):
        done = self.run_program("compare", *BOTH, *SMALL, "-n", "1", "--start", "launch", "--set", "start.weeks_before=4", "-o", "r.h5", "-v")
        self.assertNotIn("start.members_per_100k", done.stdout)
        self.assertIn("the same results", self.run_program("rerun", "r.h5", "--check").stdout)
        own = self.run_json("run", "strategy-1", *SMALL)["metrics"]["members"]["strategy-1"]["mean"]
        launched = self.run_json("run", "strategy-1", *SMALL, "--start", "launch")["metrics"]["members"]["strategy-1"]["mean"]
        self.assertLess(launched, own)

    def test_names_the_known_ones(self):
        self.assert_refused(self.run_program("run", "strategy-1", "--start", "lunch", exits=2), "lunch", "ambassador, classic, launch")


class Log(program.CliTest):
    def test_log_holds_what_is_not_in_the_result(self):
        self.run_program("run", "strategy-1", *SMALL, "-n", "2", "-j", "1", "--log", "log.json")
        log = json.loads(self.path("log.json").read_text(encoding="utf-8"))
        self.assertEqual((log["threads"], log["runs"], log["replications_kept"]), (1, 2, 2))
        self.assertIn("--log", log["command_line"])
        self.assertGreater(log["wall_s"], 0)
        self.assertGreater(log["peak_memory_bytes"], 1_000_000)

    def test_an_existing_log_is_kept(self):
        self.write("log.json", "mine")
        self.assert_refused(self.run_program("run", "strategy-1", *SMALL, "--log", "log.json", exits=2), "log.json", "--force")
        self.assertEqual(self.path("log.json").read_text(encoding="utf-8"), "mine")

    def test_verbose_says_threads_and_quiet_says_nothing(self):
        self.assertIn("1 thread", self.run_program("run", "strategy-1", *SMALL, "-j", "1", "-v").stderr)
        self.assertEqual(self.run_program("run", "strategy-1", *SMALL, "-q", "-o", "r.h5").stderr, "")


if __name__ == "__main__":
    unittest.main()
