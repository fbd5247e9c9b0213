"""Scenarios that begin with one company simulate the weeks before once; no figure knows of it."""

import filecmp
import unittest

import program
from program import SMALL

# The last one stands in another company: its weeks before are its own.
NAMES = ["strategy-1", "strategy-2", "mix-younger", "party-plan"]
SETTING = [*SMALL, "-n", "5", "--members", "all", "-q"]


class Shared(program.CliTest):
    def test_compare_gives_each_scenario_the_figures_of_its_own_run(self):
        import h5py
        import numpy

        self.run_program("compare", *NAMES, *SETTING, "-j", "2", "-o", "all.h5")
        with h5py.File(self.path("all.h5")) as together:
            for i, name in enumerate(NAMES):
                self.run_program("run", name, *SETTING, "-j", "1", "-o", name + ".h5")
                with h5py.File(self.path(name + ".h5")) as alone:
                    looked_at = 0
                    for column in alone:
                        one, many = alone[column], together.get(column)
                        if isinstance(one, h5py.Dataset) and one.ndim >= 2 and one.shape[0] == 1 and many.shape[0] == len(NAMES):
                            numpy.testing.assert_array_equal(one[0], many[i], f"{name}: {column}")
                            looked_at += 1
                    self.assertGreater(looked_at, 50)
                    rows = numpy.asarray(together["members_list/strategy_index"]) == i
                    for column in alone["members_list"]:
                        one, many = alone["members_list"][column], together["members_list"][column]
                        if column != "strategy_index" and "CLASS" not in one.attrs and one.shape == (rows.sum(),):
                            numpy.testing.assert_array_equal(one, numpy.asarray(many)[rows], f"{name}: members, {column}")
                            looked_at += 1
                    self.assertGreater(looked_at, 60)

    def test_the_file_is_the_same_for_any_number_of_threads(self):
        for threads in ["1", "2", "7"]:
            self.run_program("compare", *NAMES, *SETTING, "-j", threads, "-o", threads + ".h5")
        for threads in ["2", "7"]:
            self.assertTrue(filecmp.cmp(self.path("1.h5"), self.path(threads + ".h5"), shallow=False), threads)


if __name__ == "__main__":
    unittest.main()
