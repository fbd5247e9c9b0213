"""Charts of a result file, as pictures and as figures."""

import csv
import io
import unittest
import xml.etree.ElementTree

import program
from program import BOTH

SVG = "{http://www.w3.org/2000/svg}"


class Plot(program.CliTest):
    def setUp(self):
        super().setUp()
        self.run_program("compare", *BOTH, "--people", "10000", "--weeks", "12", "-n", "3", "--members", "-q", "-o", "r.h5")

    def names(self):
        return [line.split()[0] for line in self.run_program("plot", "--list").stdout.splitlines()]

    def test_every_chart_that_is_listed_is_a_picture_in_both_languages_and_all_themes(self):
        names = self.names()
        self.assertGreaterEqual(len(names), 12)
        for name in set(names) - {"map"}:  # a map needs scenarios that differ in two levers
            pictures = [self.run_program("plot", "r.h5", "--chart", name, "--lang", lang, "--theme", theme).stdout
                        for lang, theme in (("en", "light"), ("fr", "dark"), ("fr", "contrast"))]
            for picture in pictures:
                root = xml.etree.ElementTree.fromstring(picture.encode())
                self.assertEqual(root.tag, SVG + "svg")
                self.assertTrue(root.find(SVG + "title").text)
                self.assertTrue(root.find(SVG + "desc").text)
            self.assertEqual(len(set(pictures)), 3, name)

    def test_the_figures_of_a_chart_are_those_of_show(self):
        shown = self.run_json("show", "r.h5")
        rows = list(csv.DictReader(io.StringIO(self.run_program("plot", "r.h5", "--chart", "line", "--csv").stdout)))
        for row in rows:
            estimate = shown["metrics"]["profit"][row["scenario"]]
            self.assertEqual(float(row["mean"]), estimate["mean"])
            self.assertEqual([float(row["low_95"]), float(row["high_95"])], estimate["ci95"])
        self.assertEqual([row["scenario"] for row in rows], BOTH)

    def test_a_picture_is_written_to_a_file_that_is_not_overwritten(self):
        self.run_program("plot", "r.h5", "-o", "a.svg")
        first = self.path("a.svg").read_bytes()
        self.run_program("plot", "r.h5", "-o", "a.svg", exits=2)
        self.run_program("plot", "r.h5", "-o", "a.svg", "--force")
        self.assertEqual(self.path("a.svg").read_bytes(), first)

    def test_what_cannot_be_drawn_is_refused_in_words(self):
        for arguments, word in ((["r.h5", "--chart", "lorentz"], "did you mean `lorenz`"), (["r.h5", "--metric", "profits"], "did you mean `profit`"),
                                (["r.h5", "--chart", "map"], "not two"), (["r.h5", "--chart", "line", "--at", "0,x"], "--at needs numbers"),
                                (["r.h5", "--chart", "line", "--at", "0"], "1 positions for 2 scenarios"), (["r.h5", "--size", "9x9"], "--size needs"),
                                (["r.h5", "--chart", "life", "--member", "1000000"], "no member"), (["r.h5", "--scenario", "strategy-9"], "no scenario"),
                                (["r.h5", "--theme", "pink"], "pink"), ([], "result file is missing")):
            self.assertIn(word, self.run_program("plot", *arguments, exits=2).stderr)
        self.run_program("run", "strategy-1", "--people", "10000", "--weeks", "4", "-n", "1", "-q", "-o", "plain.h5")
        for chart in ("tree", "life"):
            self.assertIn("--members", self.run_program("plot", "plain.h5", "--chart", chart, exits=2).stderr)

    def test_one_week_and_one_run_are_drawn_too(self):
        self.run_program("run", "strategy-1", "--people", "10000", "--weeks", "1", "-n", "1", "--members", "-q", "-o", "week.h5")
        for name in set(self.names()) - {"map"}:
            xml.etree.ElementTree.fromstring(self.run_program("plot", "week.h5", "--chart", name).stdout.encode())


if __name__ == "__main__":
    unittest.main()
