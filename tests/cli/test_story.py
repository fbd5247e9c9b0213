"""story: one person's life, told from a result file alone."""

import unittest

import program
from program import BOTH

SMALL = ["--people", "20000", "--weeks", "16"]


class Story(program.CliTest):
    def setUp(self):
        super().setUp()
        self.run_program("compare", *BOTH, *SMALL, "-n", "2", "-o", "r.h5")

    def test_the_best_seller_is_told_of_when_nobody_is_named(self):
        told = self.run_program("story", "r.h5").stdout
        self.assertRegex(told, r"^Person \d+, replication 0\n")
        self.assertRegex(told, r"(?m)^ *month +week +strategy-1 +strategy-2$")
        self.assertIn("sold", told)
        for name in BOTH:
            self.assertRegex(told, rf"(?m)^{name}: she bought for .* recruited \d+ members")

    def test_sums_agree_with_the_events(self):
        data = self.run_json("story", "r.h5")
        first = data["lives"][0]
        sold = sum(e["amount"] for e in first["events"] if e["kind"] == "sold" and e["week"] >= 1)
        self.assertGreater(first["sold"], 0)
        self.assertAlmostEqual(sold, first["sold"], places=2)
        self.assertEqual([life["strategy"] for life in data["lives"]], BOTH)
        weeks = [e["week"] for e in first["events"]]
        self.assertEqual(weeks, sorted(weeks))
        self.assertLessEqual(max(weeks), 16)

    def test_the_same_is_told_every_time_and_of_the_person_named(self):
        person = self.run_json("story", "r.h5")["person"]
        named = self.run_program("story", "r.h5", "--person", person).stdout
        self.assertEqual(named, self.run_program("story", "r.h5").stdout)
        self.assertEqual(self.run_json("story", "r.h5", "--person", "7", "--replication", "1")["person"], 7)

    def test_strategies_are_chosen_by_name(self):
        data = self.run_json("story", "r.h5", "--strategy", "strategy-2")
        self.assertEqual([life["strategy"] for life in data["lives"]], ["strategy-2"])

    def test_a_life_without_events_is_told_so(self):
        quiet = next((p for p in range(40) if not any(life["events"] for life in self.run_json("story", "r.h5", "--person", p)["lives"])), None)
        self.assertIsNotNone(quiet)
        self.assertIn("Nothing ever happens to her.", self.run_program("story", "r.h5", "--person", quiet).stdout)

    def test_speaks_french(self):
        told = self.run_program("story", "r.h5", "--lang", "fr").stdout
        self.assertIn("semaine", told)
        self.assertIn("elle a acheté pour", told)

    def test_who_and_what_is_not_there_is_refused(self):
        def refused(*arguments, words):
            self.assert_refused(self.run_program("story", "r.h5", *arguments, exits=2), *words)

        refused("--person", "20000", words=["there is no person 20000", "0 to 19999"])
        refused("--person", "-1", words=["person"])
        refused("--person", "anna", words=["--person"])
        refused("--replication", "2", words=["no replication 2", "0 to 1"])
        refused("--strategy", "strategi-1", words=["did you mean `strategy-1`?"])
        refused("--strategy", "other", words=["it holds strategy-1, strategy-2"])

    def test_a_file_that_was_changed_is_refused(self):
        self.path("r.h5").write_bytes(self.path("r.h5").read_bytes() + b"x")
        self.run_program("story", "r.h5", exits=4)


if __name__ == "__main__":
    unittest.main()
