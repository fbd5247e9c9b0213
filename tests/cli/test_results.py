"""Results: on the screen, as JSON, in the file, and made again from the file."""

import math
import re
import unittest

import program
from program import BOTH, SMALL


class Compare(program.CliTest):
    def test_says_what_differs_then_intervals_differences_pairing_and_one_answer(self):
        text = self.run_program("compare", *BOTH, *SMALL, "-n", "3").stdout
        places = [text.index(part) for part in ["Inputs that differ", "3 replications", "strategy-1 - strategy-2", "lower in",
                                                "independent runs", "Profit", "replications"]]
        self.assertEqual(places[:2], sorted(places[:2]))
        self.assertRegex(text, r"lower in \d of 3")
        self.assertRegex(text, r"\[.+, .+\]")

    def test_a_long_table_of_inputs_is_shortened_unless_verbose(self):
        strengths = ["kappa", "crowding_out", "selection", "training", "follow_up", "practice", "wage_feedback", "expectations", "pressure"]
        self.write("other.yaml", "extends: strategy-2\nmechanisms:\n" + "".join(f"  {name}: 0.123\n" for name in strengths))
        short = self.run_program("compare", "strategy-1", "other.yaml", *SMALL, "-n", "1").stdout
        long = self.run_program("compare", "strategy-1", "other.yaml", *SMALL, "-n", "1", "-v").stdout
        hidden = re.search(r"and (\d+) more; -v shows all", short)
        self.assertIsNotNone(hidden, short)
        self.assertEqual(len(long.splitlines()), len(short.splitlines()) + int(hidden.group(1)) - 1)

    def test_json_has_exactly_the_promised_shape(self):
        data = self.run_json("compare", *BOTH, "strategy-1", *SMALL, "-n", "3", "--seed", "7")
        self.assertEqual(list(data), ["seed", "replications", "metrics", "differences"])
        self.assertEqual((data["seed"], data["replications"]), (7, 3))
        self.assertEqual(set(data["metrics"]), set(data["differences"]))
        self.assertIn("profit", data["metrics"])
        for metric in data["metrics"].values():
            self.assertEqual(list(metric), ["strategy-1", "strategy-2", "strategy-1#2"])
            for estimate in metric.values():
                self.assertEqual(list(estimate), ["mean", "ci95", "unit"])
                self.assertEqual(len(estimate["ci95"]), 2)
                self.assertIsInstance(estimate["unit"], str)
        for metric in data["differences"].values():
            self.assertEqual(list(metric), ["strategy-1 - strategy-2", "strategy-1 - strategy-1#2", "strategy-2 - strategy-1#2"])
            for difference in metric.values():
                self.assertEqual(list(difference), ["mean", "ci95", "lower_in", "of", "variance_ratio"])
                self.assertLessEqual(difference["lower_in"], difference["of"])

    def test_a_number_that_is_not_defined_is_null(self):
        data = self.run_json("run", "strategy-1", *SMALL)
        self.assertEqual(data["metrics"]["profit"]["strategy-1"]["ci95"], [None, None])
        self.assertEqual(data["differences"]["profit"], {})

    def test_a_scenario_against_itself_differs_by_exactly_zero(self):
        data = self.run_json("compare", "strategy-2", "strategy-2", *SMALL, "-n", "4")
        for metric, pairs in data["differences"].items():
            for pair in pairs.values():
                if pair["of"] == 0:
                    continue
                self.assertEqual((pair["mean"], pair["ci95"], pair["lower_in"]), (0, [0, 0], 0), metric)
        text = self.run_program("compare", "strategy-2", "strategy-2", *SMALL, "-n", "4").stdout
        self.assertIn("no input differs", text)
        self.assertIn("no difference", text)

    def test_differences_are_those_of_the_means(self):
        data = self.run_json("compare", *BOTH, *SMALL, "-n", "3")
        profit = data["metrics"]["profit"]
        self.assertTrue(math.isclose(data["differences"]["profit"]["strategy-1 - strategy-2"]["mean"],
                                     profit["strategy-1"]["mean"] - profit["strategy-2"]["mean"], rel_tol=1e-9))

    def test_more_replications_leave_the_first_ones_alone(self):
        few = self.run_json("run", "strategy-1", *SMALL, "-n", "1")["metrics"]["profit"]["strategy-1"]["mean"]
        import h5py

        self.run_program("run", "strategy-1", *SMALL, "-n", "3", "-o", "r.h5")
        with h5py.File(self.path("r.h5")) as file:
            metrics = [name.decode() if isinstance(name, bytes) else name for name in file["summary/metric"][()]]
            self.assertEqual(file["summary/value"][metrics.index("profit"), 0, 0], few)

    def test_the_answer_can_be_french(self):
        text = self.run_program("compare", *BOTH, *SMALL, "-n", "3", "--lang", "fr").stdout
        self.assertIn("plus bas dans", text)
        self.assertIn("réplications", text)


class Until(program.CliTest):
    def replications(self, *arguments):
        return self.run_json("compare", *BOTH, *SMALL, *arguments)["replications"]

    def test_a_wide_interval_is_content_with_ten(self):
        self.assertEqual(self.replications("--until", "profit:1e15"), 10)

    def test_a_narrow_interval_is_looked_at_every_four(self):
        self.assertEqual(self.replications("--until", "profit:0.001", "--max", "18"), 18)
        self.assertEqual(self.replications("--until", "profit:0.001", "--max", "16"), 16)

    def test_stops_at_the_first_look_that_is_narrow_enough(self):
        def half(n):
            low, high = self.run_json("compare", *BOTH, *SMALL, "-n", n)["differences"]["profit"]["strategy-1 - strategy-2"]["ci95"]
            return (high - low) / 2

        self.assertEqual(self.replications("--until", f"profit:{half(14)}:strategy-1-strategy-2", "--max", "14"), 14 if half(14) < half(10) else 10)

    def test_says_whether_it_was_reached(self):
        done = self.run_program("compare", *BOTH, *SMALL, "--until", "profit:0.001", "--max", "10")
        self.assertIn("not reached", done.stderr)


class Files(program.CliTest):
    def test_show_tells_the_same_to_the_digit(self):
        compared = self.run_program("compare", *BOTH, *SMALL, "-n", "3", "-o", "r.h5", "--json").stdout
        self.assertEqual(self.run_program("show", "r.h5", "--json").stdout, compared)
        told = self.run_program("compare", *BOTH, *SMALL, "-n", "3").stdout
        shown = self.run_program("show", "r.h5").stdout
        self.assertTrue(told.endswith(shown), f"{told}\n---\n{shown}")

    def test_a_result_is_whole_and_complete(self):
        import h5py

        self.run_program("compare", *BOTH, *SMALL, "-n", "2", "-o", "r.h5")
        self.assertIn("whole", self.run_program("verify", "r.h5").stdout)
        with h5py.File(self.path("r.h5")) as file:
            self.assertEqual(int(file.attrs["complete"]), 1)

    def test_a_result_cannot_be_told_by_threads_or_place(self):
        self.run_program("compare", *BOTH, *SMALL, "-n", "3", "-o", "one.h5", "-j", "1")
        self.run_program("compare", *BOTH, *SMALL, "-n", "3", "-o", "three.h5", "-j", "3")
        self.assertEqual(self.path("one.h5").read_bytes(), self.path("three.h5").read_bytes())

    def test_verify_finds_a_flipped_bit(self):
        self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5")
        bytes_ = bytearray(self.path("r.h5").read_bytes())
        bytes_[len(bytes_) // 2] ^= 1
        self.path("r.h5").write_bytes(bytes_)
        done = self.run_program("verify", "r.h5", exits=6)
        self.assertIn("r.h5", done.stderr)

    def test_show_warns_of_a_file_that_is_not_as_it_was_written(self):
        self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5")
        whole = self.run_program("show", "r.h5", "--json")
        self.assertEqual(whole.stderr, "")
        forged = program.forge(self.path("r.h5"), sealed=False)
        done = self.run_program("show", forged, "--json")
        self.assertEqual(done.stdout, whole.stdout)
        self.assertIn(f"warning: `{forged}` is not as it was written", done.stderr)

    def test_members_are_kept_on_request_only(self):
        import h5py

        for options, kept in [([], 0), (["--members"], 1), (["--members=all"], 2)]:
            name = f"r{kept}.h5"
            self.run_program("run", "strategy-1", *SMALL, "-n", "2", "-o", name, *options)
            with h5py.File(self.path(name)) as file:
                self.assertEqual(len(file["members_runs/replication"]) if "members_runs" in file else 0, kept)


class Rerun(program.CliTest):
    def test_makes_the_same_file_from_the_file_alone(self):
        self.write("a.yaml", "extends: strategy-1\nseed: 99\n")
        self.run_program("compare", "a.yaml", "strategy-2", *SMALL, "--seed", "5", "-n", "2", "--members", "-o", "r.h5")
        self.path("a.yaml").unlink()
        self.run_program("rerun", "r.h5", "-o", "again.h5")
        self.assertEqual(self.path("r.h5").read_bytes(), self.path("again.h5").read_bytes())

    def test_check_confirms_the_same_results(self):
        self.run_program("run", "strategy-2", *SMALL, "-n", "2", "-o", "r.h5")
        self.assertIn("the same results", self.run_program("rerun", "r.h5", "--check").stdout)

    def test_without_an_output_it_tells_the_summary(self):
        told = self.run_program("run", "strategy-2", *SMALL, "-n", "2", "-o", "r.h5").stdout
        self.assertEqual(self.run_program("rerun", "r.h5").stdout, told)

    def test_check_finds_results_that_are_not_those_of_the_scenario(self):
        self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5")
        forged = program.forge(self.path("r.h5"))
        done = self.run_program("rerun", forged, "--check", exits=6)
        self.assertIn("differing: /", done.stderr)
        self.assertIn("`ties.file`", done.stderr)

    def test_a_changed_scenario_is_damage_not_another_result(self):
        self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5")
        forged = program.forge(self.path("r.h5"), sealed=False)
        for options in [["--check"], [], ["-o", "again.h5"]]:
            with self.subTest(options=options):
                self.assert_refused(self.run_program("rerun", forged, *options, exits=4), f"the result file `{forged}` is damaged")
        self.assertFalse(self.path("again.h5").exists())

    def test_a_flipped_bit_of_the_scenario_is_damage(self):
        self.run_program("run", "strategy-1", *SMALL, "-o", "r.h5")
        whole = self.path("r.h5").read_bytes()
        for text, bit in [(b"\npeople: ", 1), (b"\nseed: ", 1), (b"\nweeks: ", 64)]:  # another key, another key, no YAML
            flipped = bytearray(whole)
            flipped[whole.rindex(text) + len(text) - 3] ^= bit
            self.path("flipped.h5").write_bytes(flipped)
            with self.subTest(text=text):
                self.assert_refused(self.run_program("rerun", "flipped.h5", "--check", exits=4), "`flipped.h5` is damaged")


if __name__ == "__main__":
    unittest.main()
