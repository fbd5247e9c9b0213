"""What matters in a sweep: from a design to the answer, as a user meets it."""

import unittest

import program

TINY = "set: {people: 2000, weeks: 8, start.weeks_before: 8}\nreplications: 2\n"
AXES = "parameters:\n  entry.kit_price: {from: 0, to: 90}\n  mechanisms.kappa: {from: 0, to: 2}\n"


class Sensitivity(program.CliTest):
    def merged(self, design):
        self.write("design.yaml", design)
        self.run_program("sweep", "design.yaml", "-o", "folder")
        self.run_program("merge", "folder", "-o", "merged.h5")
        return "merged.h5"

    def test_after_morris_tells_effects_of_every_scenario_and_the_difference(self):
        file = self.merged("scenario: [strategy-1, strategy-2]\nmethod: morris\ntrajectories: 3\n" + TINY + AXES)
        told = self.run_json("sensitivity", file)
        self.assertEqual(list(told["of"]), ["strategy-1", "strategy-2", "strategy-1 - strategy-2"])
        effects = {name: told["of"][name]["elementary_effects"]["entry.kit_price"]["mu"] for name in told["of"]}
        a, b, both = effects.values()
        self.assertAlmostEqual(both, a - b, delta=1e-6 * (abs(a) + abs(b)))
        self.assertEqual(told["of"]["strategy-1"]["cases"], 9)
        text = self.run_program("sensitivity", file, "--lang", "fr").stdout
        self.assertIn("Effets élémentaires", text)

    def test_after_saltelli_tells_indices_with_intervals(self):
        file = self.merged("scenario: strategy-2\nmethod: saltelli\nbase: 8\n" + TINY + AXES)
        sobol = self.run_json("sensitivity", file, "--metric", "sales")["of"]["strategy-2"]["sobol"]
        self.assertEqual(sobol["blocks"], 8)
        for index in sobol["parameters"].values():
            low, high = index["total"]["ci95"]
            self.assertLessEqual(low, high)

    def test_finds_the_box_in_which_a_scenario_wins_under_two_starts(self):
        file = self.merged("scenario: [strategy-1, strategy-2]\nstart: [classic, launch]\nmethod: lhs\npoints: 12\n" + TINY + AXES)
        told = self.run_json("sensitivity", file, "--wins", "strategy-2")
        self.assertIn("start", [bar["parameter"] for bar in told["of"]["strategy-1"]["tornado"]])
        boxes = told["discovery"]["boxes"]
        self.assertEqual(boxes[0]["cases"], 24)
        other = self.run_json("sensitivity", file, "--wins", "strategy-1")["discovery"]["boxes"][0]
        self.assertEqual(boxes[0]["wins"] + other["wins"], 24)
        one = self.run_json("sensitivity", file, "--wins", "strategy-2", "--start", "launch")
        self.assertEqual(one["discovery"]["boxes"][0]["cases"], 12)
        self.assert_refused(self.run_program("sensitivity", file, "--wins", "stategy-2", exits=2), "did you mean `strategy-2`?")
        self.assert_refused(self.run_program("sensitivity", file, "--metric", "profi", exits=2), "did you mean `profit`?")
        self.assert_refused(self.run_program("sensitivity", file, "--wins", "strategy-2", "--box", 99, exits=2), "no box 99")

    def test_prints_the_shipped_designs(self):
        names = self.run_program("init", "--sweeps").stdout.split()
        self.assertEqual(names[0], "sweeps/coffee")
        self.assertIn("method: grid", self.run_program("init", "--from", names[0]).stdout)


if __name__ == "__main__":
    unittest.main()
