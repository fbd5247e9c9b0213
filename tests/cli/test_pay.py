"""Paying a plan on a network of one's own."""

import csv
import io
import unittest

import program

PLAN = """
compensation:
  own: {kind: personal, rates: [20%]}
  lines: {kind: unilevel, rates: [10%, 5%], active_sales: 50}
"""
TREES = ("sponsors", "enrolment", "placement")
# The boss sponsors ann, ann sponsors bob and cat, cat is not active and sponsors dan.
NETWORK = "member,sponsor,pv,customer_volume\nboss,,100,100\nann,boss,200,50\nbob,ann,300,300\ncat,ann,0,0\ndan,cat,400,100\n"


class PayTest(program.CliTest):
    def setUp(self):
        super().setUp()
        self.write("plan.yaml", PLAN)
        self.write("network.csv", NETWORK)

    def pay(self, *arguments, **options):
        return self.run_program("pay", "plan.yaml", "network.csv", *arguments, **options)

    def rows(self, text):
        return {row["member"]: row for row in csv.DictReader(io.StringIO(text))}


class Table(PayTest):
    def test_every_member_is_paid_by_each_component_to_the_cent(self):
        done = self.pay()
        self.assertEqual(done.stdout.splitlines()[0], "member,own,lines,total,rank,group_volume")
        rows = self.rows(done.stdout)
        self.assertEqual(list(rows), ["boss", "ann", "bob", "cat", "dan"])
        # Compression skips cat: dan is ann's first level and the boss's second.
        self.assertEqual(rows["ann"]["lines"], "70.00")
        self.assertEqual(rows["boss"]["lines"], "55.00")
        self.assertEqual([rows[m]["own"] for m in rows], ["20.00", "40.00", "60.00", "0.00", "80.00"])
        self.assertEqual(rows["boss"]["group_volume"], "1000.00")
        for row in rows.values():
            self.assertAlmostEqual(float(row["own"]) + float(row["lines"]), float(row["total"]), places=9)

    def test_says_what_stands_in_for_absent_columns(self):
        done = self.pay()
        for column in ("enroller", "bv", "placement", "side", "rank", "active", "joined"):
            self.assertIn(f"no column `{column}`", done.stderr)
        self.assertNotIn("no column `pv`", done.stderr)

    def test_paid_and_not_paid_add_up_to_the_maximum(self):
        data = self.run_json("pay", "plan.yaml", "network.csv")
        self.assertAlmostEqual(data["maximum"], data["paid"] + sum(data["not_paid"].values()), places=9)
        self.assertAlmostEqual(data["payout_ratio"], data["paid"] / 1000, places=9)
        self.assertEqual(data["customer_volume"], 550)

    def test_the_order_of_rows_does_not_matter(self):
        before = self.rows(self.pay().stdout)
        lines = NETWORK.splitlines()
        self.write("network.csv", "\r\n".join([lines[0], *reversed(lines[1:])]) + "\r\n")
        done = self.pay()
        self.assertEqual(list(self.rows(done.stdout)), ["dan", "cat", "bob", "ann", "boss"])
        self.assertEqual(self.rows(done.stdout), before)

    def test_speaks_french(self):
        self.assertIn("Ceci n'est pas un avis juridique.", self.pay("--law", "us", "--lang", "fr").stderr)

    def test_customers_training_and_returns_count_where_the_network_tells_them(self):
        self.write("plan.yaml", """
compensation:
  back: {kind: returns}
  steps: {kind: ranks, personal: [50, 50], front: [], customers: [1, 3], trained_from: 2}
  own: {kind: personal, rates: [10%]}
""")
        self.write("network.csv", "member,sponsor,pv,customers,returns,trained\n"
                                  "a,,100,3,40,1\nb,a,100,3,0,0\nc,a,100,2,100,1\nd,a,100,0,0,1\n")
        rows = self.rows(self.pay().stdout)
        self.assertEqual([row["own"] for row in rows.values()], ["6.00", "10.00", "0.00", "10.00"])
        # What comes back takes its points along: c has none left.
        self.assertEqual([row["rank"] for row in rows.values()], ["2", "1", "0", "0"])

    def test_components_follow_the_trees_that_they_name(self):
        line = "{kind: unilevel, rates: [10%], active_sales: 0, tree: TREE}"
        self.write("plan.yaml", "compensation:\n" + "".join(f"  {tree}: {line.replace('TREE', tree)}\n" for tree in TREES))
        # cat is sponsored by bob, enrolled by ann, placed below the boss.
        self.write("network.csv", "member,sponsor,enroller,placement,active,pv\nboss,,,,1,0\nann,boss,boss,boss,1,0\n"
                                  "bob,ann,boss,ann,1,0\ncat,bob,ann,boss,1,100\n")
        rows = self.rows(self.pay().stdout)
        self.assertEqual([rows["bob"]["sponsors"], rows["ann"]["enrolment"], rows["boss"]["placement"]], ["10.00"] * 3)
        self.assertEqual({m: row["total"] for m, row in rows.items()}, {"boss": "10.00", "ann": "10.00", "bob": "10.00", "cat": "0.00"})
        self.assertNotIn("no column `enroller`", self.pay().stderr)
        # Without the two columns who sponsors her enrolled her, and she stands below her.
        self.write("network.csv", "member,sponsor,active,pv\nboss,,1,0\nann,boss,1,0\nbob,ann,1,0\ncat,bob,1,100\n")
        self.assertEqual([row["total"] for row in self.rows(self.pay().stdout).values()], ["0.00", "0.00", "30.00", "0.00"])

    def test_says_what_a_network_does_not_tell_enough_for(self):
        self.assertIn("`gift` is given party by party", self.run_program("pay", "plans/party", "network.csv").stderr)
        self.assertEqual(self.run_json("pay", "plans/party", "network.csv")["given_by_party"], ["gift"])
        self.assertEqual(self.run_json("pay", "plan.yaml", "network.csv")["given_by_party"], [])

    def test_a_shipped_plan_is_paid_by_name(self):
        names = [n for n in self.run_program("init", "--list").stdout.split() if n.startswith("plans/")]
        self.assertGreaterEqual(len(names), 10)
        for name in names:
            with self.subTest(name=name):
                done = self.run_program("pay", name, "network.csv")
                self.assertEqual(len(done.stdout.splitlines()), 6)


class Files(PayTest):
    def test_writes_the_table_and_overwrites_nothing_unasked(self):
        self.assertEqual(self.pay("-o", "out.csv").stdout, "")
        written = self.path("out.csv").read_text(encoding="utf-8")
        self.assertEqual(written, self.pay().stdout)
        self.assert_refused(self.pay("-o", "out.csv", exits=2), "out.csv", "--force")
        self.pay("-o", "out.csv", "--force")
        self.assert_refused(self.pay("-o", "network.csv", "--force", exits=2), "is an input")
        self.assertEqual(self.path("network.csv").read_text(encoding="utf-8"), NETWORK)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["network.csv", "out.csv", "plan.yaml"])

    def test_ids_of_any_kind_survive(self):
        self.write("network.csv", 'member,sponsor,pv\n"Ode, ""Ben""",,100\n#7,"Ode, ""Ben""",60\n')
        self.assertEqual(list(self.rows(self.pay().stdout)), ['Ode, "Ben"', "#7"])

    def test_mistakes_have_their_lines(self):
        self.write("network.csv", "member,sponsor,pv\na,b,1\nb,a,1\n")
        self.assert_refused(self.pay(exits=3), "network.csv:2:", "a circle")
        self.write("network.csv", "member,sponsor,pv\na,,1\nb,zoe,1\na,,-2\n")
        self.assert_refused(self.pay(exits=3), "network.csv:4:", "is there twice")
        self.write("network.csv", "member,sponsor,enroller,pv\na,,,1\nb,a,zoe,1\n")
        self.assert_refused(self.pay(exits=3), "network.csv:3:", "unknown enroller `zoe`")
        self.write("network.csv", "member,sponsor,enroller,pv\na,,b,1\nb,a,a,1\n")
        self.assert_refused(self.pay(exits=3), "network.csv:2:", "a circle: `a` below `b` below `a`", "sponsor, enroller and placement")
        self.write("network.csv", "member,sponsor,pw\na,,1\n")
        self.assert_refused(self.pay(exits=3), "network.csv:1:", "unknown column `pw`", "did you mean `pv`?")
        self.assert_refused(self.run_program("pay", "plan.yaml", "missing.csv", exits=4), "missing.csv")

    def test_a_binary_refuses_a_third_leg_and_a_place_taken_twice(self):
        self.write("plan.yaml", "compensation:\n  two: {kind: binary}\n")
        self.write("network.csv", "member,sponsor,placement,side\na,,,\nb,a,a,left\nc,a,a,right\nd,a,a,3\n")
        self.assert_refused(self.pay(exits=3), "`d` is placed in leg 3 below `a`", "compensation.two", "placement: weak")
        self.write("network.csv", "member,sponsor,placement,side\na,,,\nb,a,a,left\nc,a,a,left\n")
        self.assert_refused(self.pay(exits=3), "network.csv:4:", "have one place below `a`")


class Explain(PayTest):
    def test_every_cent_has_its_source(self):
        explanation = self.run_json("pay", "plan.yaml", "network.csv", "--explain", "boss")["explanation"]
        self.assertEqual(explanation["paid"], {"own": 20, "lines": 55})
        for component, paid in explanation["paid"].items():
            self.assertAlmostEqual(sum(s["to_her"][component] for s in explanation["sources"]), paid, places=9)
        sources = {s["from"]: s for s in explanation["sources"]}
        self.assertEqual(sources["ann"]["to_her"]["lines"], 20)
        self.assertEqual(sources["bob"]["to_her"]["lines"], 15)
        self.assertEqual(sources["dan"]["to_her"]["lines"], 20)
        self.assertEqual(sources["dan"]["level"], 3)

    def test_those_whom_she_only_enrolled_are_below_her_too(self):
        self.write("plan.yaml", "compensation:\n  lines: {kind: unilevel, rates: [10%], active_sales: 0, tree: enrolment}\n")
        self.write("network.csv", "member,sponsor,enroller,active,pv\nboss,,,1,0\nann,boss,boss,1,0\nbob,boss,ann,1,70\n")
        sources = {s["from"]: s for s in self.run_json("pay", "plan.yaml", "network.csv", "--explain", "ann")["explanation"]["sources"]}
        self.assertEqual((sources["bob"]["level"], sources["bob"]["to_her"]["lines"]), (1, 7))

    def test_says_who_got_nothing_and_why(self):
        done = self.pay("--explain", "dan")
        self.assertIn("cat", done.stdout)
        self.assertIn("nothing: not active", done.stdout)
        uplines = self.run_json("pay", "plan.yaml", "network.csv", "--explain", "dan")["explanation"]["uplines"]
        self.assertEqual([(u["member"], u["paid"]["lines"]) for u in uplines], [("cat", 0), ("ann", 40), ("boss", 20)])

    def why(self, plan, network, member):
        self.write("plan.yaml", "compensation:\n" + plan)
        self.write("network.csv", network)
        uplines = self.run_json("pay", "plan.yaml", "network.csv", "--explain", member)["explanation"]["uplines"]
        return {u["member"]: u["why_nothing"] for u in uplines}

    def test_names_the_reason_why_one_above_gets_nothing(self):
        network = "member,sponsor,pv,active\na,,100,1\nb,a,100,1\nc,b,20,1\nd,c,100,1\ne,d,100,1\n"
        levels = "  lines: {kind: unilevel, rates: [10%, 5%, 5%], active_sales: 50, compression: none}\n"
        self.assertEqual(self.why(levels, network, "e"), {"d": None, "c": "volume", "b": None, "a": "out_of_reach"})
        self.assertIn("her own volume is too small", self.pay("--explain", "e").stdout)
        self.assertIn("son propre volume est trop faible", self.pay("--explain", "e", "--lang", "fr").stdout)
        self.assertEqual(self.why(levels, network.replace("d,c,100,1", "d,c,100,0"), "e")["d"], "inactive")
        ranked = "  steps: {kind: ranks, personal: [50], front: [3]}\n  lines: {kind: unilevel, levels: 1, rates: [0, 10%]}\n"
        self.assertEqual(self.why(ranked, network, "e")["d"], "rank")
        capped = levels + "  each: {kind: personal_cap, most: [0]}\n"
        self.assertEqual(self.why(capped, network, "e")["d"], "cut")

    def test_goods_are_no_part_of_the_money(self):
        self.write("plan.yaml", PLAN + "  gifts: {kind: points, rate: 10%, redeem_from: 1}\n")
        self.assertIn("bob is paid 60.00 and goods worth 30.00: own 60.00, gifts 30.00", self.pay("--explain", "bob").stdout)

    def test_an_unknown_member_is_refused(self):
        self.assert_refused(self.pay("--explain", "zoe", exits=2), "no member `zoe`")


class Law(PayTest):
    BONUS = PLAN + "  heads: {kind: recruit_bonus, amount: 50, base: BASE}\nentry: {kit_price: 60}\n"

    def test_a_forbidden_plan_is_refused_under_the_law_asked_for(self):
        self.write("plan.yaml", self.BONUS.replace("BASE", "fee"))
        self.assert_refused(self.pay("--law", "fr", exits=3), "entry_fee_pay", "L121-15", "Not legal advice.")
        self.assert_refused(self.pay("--law", "us", exits=3), "koscot")
        self.assertIn("forbidden (entry_fee_pay)", self.pay().stderr)

    def test_stock_that_nobody_takes_back_is_doubtful(self):
        self.assertNotIn("stock_loading", self.pay("--law", "fr").stderr)
        self.write("plan.yaml", PLAN + "safeguards: {buy_back: 50%}\n")
        self.assertIn("doubtful (stock_loading): Members bought 45 % of the volume", self.pay("--law", "fr").stderr)

    def test_a_doubtful_plan_is_paid_and_said_to_be(self):
        done = self.pay("--law", "us")
        self.assertIn("doubtful (ten_customers)", done.stderr)
        self.assertIn("Not legal advice.", done.stderr)

    def test_a_doubtful_plan_is_flagged_by_check_and_in_every_result(self):
        self.write("mine.yaml", "extends: party-plan\nclasses: {demonstrator: {status: contractor_1099}}\n")
        for rule in ("ten_customers", "seventy_percent"):
            self.assertIn(f"doubtful in law ({rule}, Amway, 93 FTC 618 (1979))", self.run_program("check", "mine.yaml").stdout)
        self.assertNotIn("doubtful", self.run_program("check", "party-plan").stdout)
        self.run_program("run", "mine.yaml", "--people", "20000", "--weeks", "8", "-q", "-o", "r.h5")
        told = self.run_program("show", "r.h5").stdout
        self.assertIn("mine: doubtful in law (ten_customers", told)
        self.assertIn("Not legal advice.", told)
        self.assertEqual(len(self.run_json("show", "r.h5")["remarks"]["mine"]), 2)

    def test_a_scenario_with_a_forbidden_plan_is_no_scenario(self):
        self.write("mine.yaml", "extends: base/france\n" + self.BONUS[1:].replace("BASE", "recruit"))
        done = self.run_program("check", "mine.yaml", exits=3)
        self.assertIn("forbidden (recruiting_pay)", done.stderr)
        self.assertIn("L121-15", done.stderr)
        self.assertIn("Not legal advice.", done.stderr)


if __name__ == "__main__":
    unittest.main()
