"""explain: everything with a name can be asked for."""

import unittest

import program


class Explain(program.CliTest):
    def test_without_a_name_lists_the_groups(self):
        text = self.run_program("explain").stdout
        for group in ["entry", "leads", "metrics", "series", "gauges", "accounts", "order-channels", "contents", "lead-sources", "exit-codes"]:
            self.assertRegex(text, rf"(?m)^ +{group} ")

    def test_every_listed_group_and_name_has_an_explanation(self):
        for line in self.run_program("explain").stdout.splitlines():
            group = line.split()[0]
            listing = self.run_program("explain", group).stdout
            names = [entry.split()[0] for entry in listing.split(group + "\n", 1)[-1].splitlines() if entry.strip()]
            self.assertTrue(names, group)
            self.assertIn(names[0], self.run_program("explain", names[0]).stdout)

    def test_a_parameter_has_unit_range_default_and_source(self):
        text = self.run_program("explain", "people").stdout
        for word in ["parameter", "unit", "range", "default", "source"]:
            self.assertIn(word, text)

    def test_an_instance_of_a_collection_goes_by_any_name(self):
        self.assertIn("classes.NAME.share", self.run_program("explain", "classes.vdi.share").stdout)

    def test_a_metric_has_its_formula(self):
        self.assertIn("formula", self.run_program("explain", "profit").stdout)

    def test_every_exit_code_is_explained_by_number_and_name(self):
        for code, name in [(0, "ok"), (1, "some-runs-failed"), (2, "usage"), (3, "scenario"), (4, "file"), (5, "resource"),
                           (6, "difference"), (70, "internal"), (129, "hung-up"), (130, "interrupted"), (143, "terminated")]:
            by_number = self.run_program("explain", code).stdout
            self.assertIn(name, by_number)
            self.assertIn(by_number, self.run_program("explain", name).stdout)

    def test_speaks_french(self):
        self.assertIn("Arrêté", self.run_program("explain", "130", "--lang", "fr").stdout)
        self.assertIn("défaut", self.run_program("explain", "people", "--lang", "fr").stdout)

    def test_tells_programs_the_same(self):
        everything = self.run_json("explain")["entries"]
        self.assertGreater(len(everything), 500)
        (people,) = self.run_json("explain", "people")["entries"]
        self.assertIn(people, everything)
        for name, value in people["facts"].items():
            self.assertRegex(self.run_program("explain", "people").stdout, rf"(?m)^ +{name} +{value}")
        self.assertEqual(len(self.run_json("explain", "channels")["entries"]), 4)
        self.assert_refused(self.run_program("explain", "proft", "--json", exits=2), "did you mean `profit`?")

    def test_an_unknown_name_is_answered_with_the_nearest(self):
        self.assert_refused(self.run_program("explain", "leads.ads_budgt", exits=2), "did you mean `leads.ads_budget`?")
        self.assert_refused(self.run_program("explain", "proft", exits=2), "did you mean `profit`?")
        self.assert_refused(self.run_program("explain", "qqqqqqqqqqqq", exits=2), "downline explain")


if __name__ == "__main__":
    unittest.main()
