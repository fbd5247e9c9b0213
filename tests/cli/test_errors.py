"""What is refused, with which exit code and in which words."""

import os
import time
import unittest

import program
from program import BOTH, PATIENCE, SMALL


class Usage(program.CliTest):
    def refused(self, *arguments, words=()):
        done = self.run_program(*arguments, exits=2)
        self.assert_refused(done, *words)

    def test_no_verb_is_refused(self):
        self.refused(words=["a verb is missing"])

    def test_an_unknown_verb_is_answered_with_the_nearest(self):
        self.refused("compre", "a.yaml", words=["unknown verb `compre`", "did you mean `compare`?"])
        self.refused("frobnicate", words=["unknown verb", "downline --help"])

    def test_an_unknown_option_is_answered_with_the_nearest(self):
        self.refused("run", "strategy-1", "--replicatons", "3", words=["--replicatons", "did you mean `--replications`?"])
        self.refused("compare", *BOTH, "--poeple=5", words=["`--poeple`", "did you mean `--people`?"])
        self.refused("compare", *BOTH, "--checkpoint", "x", words=["unknown option"])
        self.refused("--versoin", words=["did you mean `--version`?"])

    def test_an_option_of_another_verb_is_refused(self):
        self.refused("check", "strategy-1", "--json", words=["unknown option `--json`"])
        self.refused("run", "strategy-1", "--until", "profit:1", words=["unknown option `--until`"])

    def test_one_scenario_cannot_be_compared(self):
        self.refused("compare", "strategy-1", words=["at least two", "downline run strategy-1"])

    def test_numbers_out_of_range_are_refused(self):
        for option, name in [("-j", "--threads"), ("-n", "--replications")]:
            for value in ["-1", "10000000", "two", "1.5", "", "99999999999999999999"]:
                with self.subTest(option=option, value=value):
                    self.refused("run", "strategy-1", option, value, words=[name])
        self.refused("run", "strategy-1", "-n", "0", words=["--replications"])

    def test_a_missing_value_and_a_repeated_option_are_refused(self):
        self.refused("run", "strategy-1", "-o", words=["--output"])
        self.refused("run", "strategy-1", "-n", "2", "-n", "3", words=["--replications"])
        self.refused("run", "strategy-1", "strategy-2", words=["strategy-2"])
        self.refused("run", words=["FILE"])

    def test_until_says_how_it_is_written(self):
        for text in ["profit", "profit:", "profit:x", "profit:-1", "profit:0", "profit:nan", "profit:1e999", ":5"]:
            with self.subTest(text=text):
                self.refused("compare", *BOTH, "--until", text, words=["--until", "METRIC:WIDTH"] if ":" in text[1:] else ["--until"])
        self.refused("compare", *BOTH, "--until", "proft:5", words=["did you mean `profit`?"])
        self.refused("compare", *BOTH, "--until", "profit:5:a-b", words=["a-b"])
        self.refused("compare", *BOTH, "--until", "profit:5", "-n", "3", words=["--until"])
        self.refused("compare", *BOTH, "--max", "30", words=["--until"])

    def test_an_output_without_a_name_is_refused(self):
        for arguments in [["-o", ""], ["--output", ""]]:
            with self.subTest(arguments=arguments):
                self.refused("run", "strategy-1", *SMALL, *arguments, words=["--output", "empty"])
        self.refused("run", "strategy-1", *SMALL, "--output=", words=["--output"])
        self.refused("run", "strategy-1", *SMALL, "-o", "", "--members", words=["--output", "empty"])

    def test_a_log_without_a_name_is_refused(self):
        self.refused("run", "strategy-1", *SMALL, "--log", "", words=["--log", "empty"])

    def test_a_result_cannot_go_to_standard_output(self):
        for verb in [["run", "strategy-1"], ["compare", *BOTH]]:
            self.refused(*verb, *SMALL, "-o", "-", words=["--output", "results are files"])
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_choices_are_named_and_go_by_name_only(self):
        for value in ["de", "0", "1", "EN", ""]:
            for verb in [["run", "strategy-1", *SMALL], ["show", "r.h5"], ["explain", "profit"]]:
                with self.subTest(value=value, verb=verb[0]):
                    self.refused(*verb, "--lang", value, words=["--lang", "one of: en, fr"])
        for value in ["bars", "0", "4"]:
            self.refused("run", "strategy-1", *SMALL, "--progress", value, words=["--progress", "one of: auto, bar, lines, json, none"])

    def test_a_set_without_a_value_is_refused(self):
        self.refused("run", "strategy-1", "--set", "people", words=["path=value"])
        self.refused("run", "strategy-1", "--set", "=5", words=["path=value"])

    def test_names_must_be_plain_and_not_too_many(self):
        self.refused("compare", *BOTH, "--as", "a", "--as", "b", "--as", "c", words=["--as"])
        self.refused("compare", *BOTH, "--as", "a\x1b[2J", words=["\\x1B"])
        self.refused("compare", *BOTH, "--as", "", words=["not a name"])

    def test_members_need_a_file_to_go_to(self):
        self.refused("run", "strategy-1", "--members", words=["-o"])

    def test_an_unknown_shipped_scenario_is_answered_with_the_nearest(self):
        self.refused("init", "--from", "strategi-1", words=["did you mean `strategy-1`?"])


class Scenarios(program.CliTest):
    def test_bad_overrides_are_scenario_errors_naming_the_parameter(self):
        done = self.run_program("run", "strategy-1", "--set", "leads.ads_budgt=1", exits=3)
        self.assert_refused(done, "leads.ads_budgt", "leads.ads_budget")
        self.assert_refused(self.run_program("run", "strategy-1", "--set", "people=many", exits=3), "people")
        for nothing in ["classes={}", "compensation={}", "entry={}", "entry=null"]:
            with self.subTest(nothing=nothing):
                done = self.run_program("run", "strategy-1", *SMALL, "--set", nothing, exits=3)
                self.assert_refused(done, "`" + nothing.split("=")[0] + "` is given nothing")
        self.assert_refused(self.run_program("run", "strategy-1", "--weeks", "0", exits=3), "weeks")
        self.assert_refused(self.run_program("run", "strategy-1", "--seed", "-1", exits=3), "seed")

    def test_problems_of_all_scenarios_are_told_at_once(self):
        self.write("a.yaml", "extends: strategy-1\nnonsense: 1\n")
        self.write("b.yaml", "extends: strategy-1\nmore: 1\n")
        self.assert_refused(self.run_program("compare", "a.yaml", "b.yaml", exits=3), "a.yaml:2:", "b.yaml:2:")

    def test_other_worlds_cannot_be_compared(self):
        self.write("a.yaml", "extends: strategy-1\npeople: 30000\n")
        self.write("b.yaml", "extends: strategy-2\npeople: 40000\nties: {mean_degree: 20}\n")
        done = self.run_program("compare", "a.yaml", "b.yaml", exits=3)
        self.assert_refused(done, "same world", "`people`", "a: 30000", "b: 40000", "`ties.mean_degree`")

    def test_a_trillion_people_are_refused_at_once(self):
        started = time.monotonic()
        done = self.run_program("run", "strategy-1", "--people", "1e12", exits=3)
        self.assertLess(time.monotonic() - started, 1.0 * PATIENCE)
        self.assert_refused(done, "people")


class Output(program.CliTest):
    def test_an_existing_output_is_kept_unless_forced(self):
        self.write("r.h5", "mine")
        self.assert_refused(self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5", exits=2), "r.h5", "--force")
        self.assertEqual(self.path("r.h5").read_text(encoding="utf-8"), "mine")
        self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5", "--force")
        self.run_program("verify", "r.h5")

    def test_the_output_cannot_be_an_input(self):
        self.write("a.yaml", "extends: strategy-1\n")
        done = self.run_program("run", "a.yaml", *SMALL, "-o", "a.yaml", "--force", exits=2)
        self.assert_refused(done, "input")
        self.assertEqual(self.path("a.yaml").read_text(encoding="utf-8"), "extends: strategy-1\n")

    def test_a_missing_folder_is_named_before_the_run(self):
        self.assert_refused(self.run_program("run", "strategy-1", "-n", "1000", "-o", "nowhere/r.h5", exits=4), "nowhere")

    def test_a_file_is_no_folder(self):
        self.write("file", "")
        self.assert_refused(self.run_program("run", "strategy-1", "-n", "1000", "-o", "file/r.h5", exits=4), "file")

    @unittest.skipIf(os.geteuid() == 0, "nothing is read-only for root")
    def test_a_read_only_folder_is_named_before_the_run(self):
        self.path("locked").mkdir(mode=0o555)
        self.assert_refused(self.run_program("run", "strategy-1", "-n", "1000", "-o", "locked/r.h5", exits=4), "locked")

    def test_a_folder_is_no_output(self):
        self.path("folder").mkdir()
        done = self.run_program("run", "strategy-1", *SMALL, "-o", "folder", "--force", exits=4)
        self.assert_refused(done, "folder")

    def test_a_write_that_hits_a_limit_leaves_nothing(self):
        def limit():
            import resource

            resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

        done = self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5", exits=4, preexec_fn=limit)
        self.assertIn("r.h5", done.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])


class Results(program.CliTest):
    def test_what_is_no_result_file_is_refused_by_every_reader(self):
        self.write("text.h5", "no result at all\n")
        self.write("empty.h5", "")
        for name in ["text.h5", "empty.h5", "missing.h5", ".", "/dev/null"]:
            for verb in ["show", "verify", "rerun"]:
                with self.subTest(name=name, verb=verb):
                    self.assert_refused(self.run_program(verb, name, exits=4), name)

    def test_a_truncated_result_is_refused(self):
        self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5")
        whole = self.path("r.h5").read_bytes()
        for share in [0.1, 0.5, 0.9, 0.999]:
            self.path("cut.h5").write_bytes(whole[: int(len(whole) * share)])
            self.run_program("show", "cut.h5", exits=4)

    def test_verify_goes_on_after_a_bad_file(self):
        self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5")
        self.write("text.h5", "no result at all\n")
        done = self.run_program("verify", "text.h5", "r.h5", exits=4)
        self.assertIn("r.h5: whole", done.stdout)


if __name__ == "__main__":
    unittest.main()
