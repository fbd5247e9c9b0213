"""Which assumption carries the answer of a comparison."""

import unittest

import program
from program import BOTH

LITTLE = ["--people", "30000", "--weeks", "26", "-n", "2", "--ablate"]


class Ablate(program.CliTest):
    told_once = None

    def told(self):
        """The analysis, run once for all tests: it is some hundred runs."""
        if Ablate.told_once is None:
            Ablate.told_once = self.run_json("compare", *BOTH, *LITTLE, timeout=300)
        return Ablate.told_once

    def test_switches_off_each_mechanism_in_the_same_worlds(self):
        told = self.told()
        base = told["differences"]["profit"]["strategy-1 - strategy-2"]["mean"]
        off = told["ablation"]["switched_off"]
        self.assertGreater(len(off), 10)
        changes = [abs(entry["change"]["mean"]) for entry in off.values()]
        self.assertEqual(changes, sorted(changes, reverse=True))
        for name in ("mechanisms.practice", "mechanisms.kappa", "joining.cold"):
            by_hand = self.run_json("compare", *BOTH, "--people", "30000", "--weeks", "26", "-n", "2", "--set", name + "=0")
            difference = by_hand["differences"]["profit"]["strategy-1 - strategy-2"]["mean"]
            self.assertAlmostEqual(off[name]["difference"]["mean"], difference, places=6)
            self.assertAlmostEqual(off[name]["change"]["mean"], difference - base, places=6)

    def test_gives_blocks_that_add_up_to_the_difference(self):
        told = self.told()
        blocks = told["ablation"]["blocks"]
        self.assertIn("channels", blocks)
        base = told["differences"]["profit"]["strategy-1 - strategy-2"]["mean"]
        self.assertAlmostEqual(sum(block["mean"] for block in blocks.values()), base, places=4)

    def test_stops_the_music_halfway(self):
        told = self.told()["ablation"]["music_stops"]
        self.assertEqual(told["week"], 13)
        self.assertEqual(set(told["changes"]), set(BOTH))

    def test_finds_a_flip_that_is_there(self):
        ambassadors = ["--start", "ambassador", "--people", "50000", "-n", "2", "--ablate"]
        flips = {flip["assumption"]: flip for flip in self.run_json("compare", *BOTH, *ambassadors, timeout=500)["ablation"]["flips"]}
        self.assertIn("joining.cold", flips)
        self.assertLess(0, flips["joining.cold"]["to"])
        self.assertLess(flips["joining.cold"]["to"], 2)

    def test_a_flip_turns_the_sign(self):
        told = self.told()
        base = told["differences"]["profit"]["strategy-1 - strategy-2"]["mean"]
        for flip in told["ablation"]["flips"]:
            self.assertLessEqual(flip["difference"]["mean"] * base, 0)

    def test_tells_it_in_both_languages(self):
        tiny = ["--people", "2000", "--weeks", "8", "-n", "2", "--ablate"]
        self.assertIn("Switched off", self.run_program("compare", *BOTH, *tiny, timeout=300).stdout)
        self.assertIn("La musique s'arrête", self.run_program("compare", *BOTH, *tiny, "--lang", "fr", timeout=300).stdout)


if __name__ == "__main__":
    unittest.main()
