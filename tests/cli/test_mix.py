"""The line between two scenarios, run and judged."""

import unittest

import program
from program import BOTH

LITTLE = ["--people", "20000", "--weeks", "16", "-n", "2"]
VERDICTS = {"confirmed", "not found", "undecided", "reversed"}


class Mix(program.CliTest):
    def test_gives_a_verdict_as_planned_and_at_equal_money_for_each_kappa(self):
        told = self.run_json("mix", *BOTH, *LITTLE, "--points", "3")
        self.assertIn(told["verdict"], VERDICTS)
        for part in ("as_planned", "equal_money"):
            self.assertIn(told[part]["verdict"], VERDICTS)
            self.assertEqual([entry["kappa"] for entry in told[part]["by_kappa"]], [0, 1])
            for entry in told[part]["by_kappa"]:
                self.assertIn(entry["verdict"], entry["sentence"])
        self.assertEqual({point["at"] for point in told["points"]}, {0, 0.5, 1})

    def test_spends_what_it_says_at_equal_money(self):
        points = self.run_json("mix", *BOTH, *LITTLE, "--points", "4", "--kappa", "1")["points"]
        ends = {point["at"]: point["spending"] for point in points if point["at"] in (0, 1)}
        equal = [point for point in points if point["money"] == "equal"]
        self.assertEqual(len(equal), 2)
        for point in equal:
            wanted = (1 - point["at"]) * ends[0] + point["at"] * ends[1]
            self.assertAlmostEqual(point["spending_wanted"] / wanted, 1, places=9)
            self.assertTrue(point["money_met"])
            self.assertLessEqual(abs(point["spending"] / wanted - 1), 0.01)

    def test_says_where_the_money_cannot_be_equal(self):
        # Two half-used organisations cost two, more than the line between one and one, and the budgets that could give way are small.
        told = self.run_json("mix", *BOTH, *LITTLE, "--points", "3", "--kappa", "1", "--set", "costs.platform=1e7", "--set",
                             "costs.field_organisation=1e7")
        self.assertFalse(told["equal_money"]["by_kappa"][0]["money_met"])

    def test_writes_a_result_file_that_runs_again(self):
        told = self.run_json("mix", *BOTH, *LITTLE, "--points", "3", "--kappa", "1", "-o", "line.h5")
        shown = self.run_json("show", "line.h5")["metrics"]["profit"]
        self.assertEqual(list(shown), ["strategy-1, kappa 1", "0.5 of the way, kappa 1", "strategy-2, kappa 1",
                                       "0.5 of the way, kappa 1, equal money"])
        half = [point for point in told["points"] if point["money"] == "equal"][0]
        self.assertEqual(shown["0.5 of the way, kappa 1, equal money"]["mean"], half["profit"]["mean"])
        self.assertIn("the same results", self.run_program("rerun", "line.h5", "--check").stdout)

    def test_is_the_same_for_any_number_of_threads(self):
        one = self.run_program("mix", *BOTH, *LITTLE, "--points", "3", "-j", "1", "--json").stdout
        self.assertEqual(one, self.run_program("mix", *BOTH, *LITTLE, "--points", "3", "-j", "4", "--json").stdout)

    def test_moves_only_the_levers_named(self):
        text = self.run_program("mix", *BOTH, *LITTLE, "--points", "3", "--levers", "training,follow_up", "--kappa", "1").stdout
        self.assertIn("training.in_person_hours", text)
        self.assertNotIn("channels.party", text)

    def test_speaks_french(self):
        text = self.run_program("mix", *BOTH, *LITTLE, "--points", "3", "--kappa", "1", "--lang", "fr").stdout
        self.assertIn("Coincé au milieu : ", text)
        self.assertIn("À budget égal", text)

    def test_refuses_what_makes_no_line(self):
        self.assert_refused(self.run_program("mix", *BOTH, "--points", "2", exits=2), "--points")
        self.assert_refused(self.run_program("mix", *BOTH, "--levers", "entri", exits=3), "did you mean `entry`?")
        self.assert_refused(self.run_program("mix", *BOTH, "--choose", "compensation", exits=2), "PATH=from or PATH=to")
        self.assert_refused(self.run_program("mix", *BOTH, "--kappa", "1,1", exits=2), "twice")
        self.assert_refused(self.run_program("mix", "strategy-1", exits=2), "TO")


if __name__ == "__main__":
    unittest.main()
