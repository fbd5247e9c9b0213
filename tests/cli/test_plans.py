"""One scenario under several plans: paid on its own sales, then run again."""

import unittest

import program

SMALL = ("--people", "20000", "--weeks", "40", "-n", "3", "-q")
PLANS = ("--plans", "plans/unilevel", "plans/binary")


class Plans(program.CliTest):
    def test_the_gap_between_paper_and_run_is_told(self):
        done = self.run_program("compare", "party-plan", *PLANS, *SMALL, "-o", "r.h5")
        for words in ("incentive effect", "arithmetic", "unilevel", "binary", "Payout ratio", "Members in loss"):
            self.assertIn(words, done.stdout)
        data = self.run_json("show", "r.h5")
        self.assertEqual(set(data["plans"]), {"unilevel", "binary"})
        for name, plan in data["plans"].items():
            self.assertEqual(plan["base"], "party-plan")
            for metric, figures in plan["metrics"].items():
                self.assertAlmostEqual(figures["arithmetic"]["mean"] + figures["incentive"]["mean"], figures["together"]["mean"],
                                       delta=1e-6 * max(1, abs(figures["base"]["mean"])), msg=f"{name} {metric}")
            sales = plan["metrics"]["sales"]
            self.assertEqual(sales["shadow"], sales["base"])
            self.assertEqual(sales["arithmetic"]["mean"], 0)
            self.assertNotEqual(plan["metrics"]["commissions"]["shadow"], plan["metrics"]["commissions"]["base"])
            self.assertEqual(sales["rerun"]["mean"], data["metrics"]["sales"][name]["mean"])
        self.assertIn("effet d'incitation", self.run_program("show", "r.h5", "--lang", "fr").stdout)
        self.run_program("rerun", "r.h5", "--check", "-q")

    def test_the_base_runs_as_if_there_were_no_other_plan(self):
        self.run_program("run", "party-plan", "--people", "20000", "--weeks", "40", "-n", "3", "-q", "-o", "alone.h5")
        self.run_program("compare", "party-plan", *PLANS, *SMALL, "-o", "r.h5")
        alone = self.run_json("show", "alone.h5")["metrics"]
        beside = self.run_json("show", "r.h5")["metrics"]
        for metric, of in alone.items():
            self.assertEqual(beside[metric]["party-plan"], of["party-plan"], metric)

    def test_a_plan_that_the_law_forbids_or_that_does_not_exist_is_refused(self):
        self.write("bad.yaml", "compensation:\n  heads: {kind: recruit_bonus, amount: 50, base: fee}\n")
        self.assert_refused(self.run_program("compare", "party-plan", "--plans", "bad.yaml", *SMALL, exits=3), "bad.yaml", "L121-15",
                            "Not legal advice.")
        self.assert_refused(self.run_program("compare", "party-plan", "--plans", "plans/unlevel", *SMALL, exits=4), "plans/unilevel")
        self.assert_refused(self.run_program("compare", "party-plan", "strategy-2", *PLANS, *SMALL, exits=2), "one scenario")


if __name__ == "__main__":
    unittest.main()
