"""What members earn, nobody left out."""

import unittest

import program
from program import BOTH


class Income(program.CliTest):
    def test_every_strategy_discloses_the_incomes_of_all_members(self):
        self.run_program("compare", *BOTH, "--people", "20000", "--weeks", "26", "-n", "2", "-q", "-o", "r.h5")
        data = self.run_json("show", "r.h5", "--income")
        self.assertEqual([one["strategy"] for one in data["income"]], BOTH)
        for one in data["income"]:
            at_most = [q["at_most"] for q in one["quantiles"]]
            self.assertEqual(at_most, sorted(at_most))
            self.assertTrue(0 <= one["share_at_most_zero"] <= 1)
            self.assertTrue(0 <= one["share_in_loss"] <= one["share_at_most_zero"])
            self.assertEqual(one["share_of_pay_on_outside_customers"], 1)
            self.assertNotIn("members", one)
        self.assertIn("--members", self.run_program("show", "r.h5", "--income").stdout)
        self.assertIn("zéros compris", self.run_program("show", "r.h5", "--income", "--lang", "fr").stdout)

    def test_the_table_of_members_tells_groups_and_who_broke_even(self):
        self.run_program("run", "party-plan", "--people", "20000", "--weeks", "26", "-n", "1", "--members", "-q", "-o", "r.h5")
        members = self.run_json("show", "r.h5", "--income")["income"][0]["members"]
        total = members["all"]["members"]
        self.assertGreater(total, 0)
        for groups in ("by_tenure", "by_cohort", "by_role"):
            self.assertEqual(sum(group["members"] for group in members[groups]), total)
        self.assertLessEqual(members["broke_even"], members["entrants"])
        self.assertIn("joined in year 1", self.run_program("show", "r.h5", "--income").stdout)

    def obligation(self, status, *settings):
        self.write("mine.yaml", "extends: party-plan\ncompensation:\n  own_sales: {rates: [90%], from: [0]}\n  levels: null\n  team: null\n"
                   "  host: null\nclasses: {demonstrator: {status: " + status + "}}\n")
        self.run_program("run", "mine.yaml", "--people", "20000", "--weeks", "156", "-n", "1", "--members", "-q", "-o", "r.h5", "--force",
                         *settings)
        members = self.run_json("show", "r.h5", "--income")["income"][0]["members"]
        one, = members["obligations"]
        self.assertEqual((one["class"], one["year"], one["members"]), ("demonstrator", 2026, members["all"]["members"]))
        return one

    def test_what_the_law_asks_of_members_for_their_pay_is_told(self):
        # A form 1099 from 2 000 in a year on; registration after three years above 24 030; a ceiling of 83 600.
        form = self.obligation("contractor_1099")
        self.assertEqual(form["rule"], "form_1099")
        self.assertTrue(0 < form["concerned"] < form["members"])
        said = self.run_program("show", "r.h5", "--income", "--lang", "fr").stdout
        self.assertIn("reçoivent un formulaire 1099", said)
        self.assertIn("Ceci n'est pas un avis juridique.", said)
        self.assertEqual(self.obligation("micro_entrepreneur")["concerned"], 0)
        self.assertEqual(self.obligation("vdi")["concerned"], 0)
        dear = ("--set", "product.basket_party=400", "--set", "product.basket_other=400", "--set", "product.basket_repeat=400")
        self.assertGreater(self.obligation("vdi", *dear)["concerned"], 0)
        over = self.obligation("micro_entrepreneur", *dear)
        self.assertEqual(over["rule"], "micro_ceiling")
        self.assertGreater(over["concerned"], 0)

    def test_ranks_that_ask_for_customers_are_reached_and_told(self):
        self.write("mine.yaml", "extends: party-plan\ncompensation:\n  grades: {kind: ranks, personal: [1], front: [], customers: [2]}\n"
                   "  heads: {kind: recruit_bonus, amount: 5, base: recruit}\nentry: {kit_price: 0, fee: 0}\ntraining: {price: 0}\n"
                   "classes: {demonstrator: {status: contractor_1099}}\n")
        self.run_program("run", "mine.yaml", "--people", "20000", "--weeks", "26", "-n", "1", "--members", "-q", "-o", "r.h5")
        one = self.run_json("show", "r.h5", "--income")["income"][0]
        ranks = {group["name"]: group["members"] for group in one["members"]["by_rank"]}
        self.assertEqual(sum(ranks.values()), one["members"]["all"]["members"])
        self.assertEqual(set(ranks), {"rank 0", "rank 1"})
        self.assertTrue(0 < one["share_of_pay_on_outside_customers"] < 1)
        self.assertIn("rang 1", self.run_program("show", "r.h5", "--income", "--lang", "fr").stdout)


if __name__ == "__main__":
    unittest.main()
