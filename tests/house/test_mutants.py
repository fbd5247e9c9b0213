"""The defects that script/mutants seeds are where it says, and the tests that it asks first are there."""

import importlib.machinery
import importlib.util
import re
import unittest

import tree

loader = importlib.machinery.SourceFileLoader("mutants", str(tree.ROOT / "script" / "mutants"))
mutants = importlib.util.module_from_spec(importlib.util.spec_from_loader("mutants", loader))
loader.exec_module(mutants)

NAMED = re.compile(r"^\s*(?:TEST|TEST_F|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\((\w+),\s*(\w+)", re.MULTILINE)


class Mutants(tree.HouseTest):
    def test_every_defect_is_of_a_text_that_occurs_once(self):
        found = [(m[0], tree.text(m[2]).count(m[3])) for m in mutants.MUTANTS]
        self.nothing([f"{name}: {count} times" for name, count in found if count != 1], "mutants whose text is not in its file exactly once")

    def test_every_defect_has_a_name_of_its_own_and_changes_something(self):
        names = [m[0] for m in mutants.MUTANTS]
        self.assertEqual(len(names), len(set(names)))
        self.nothing([m[0] for m in mutants.MUTANTS if m[3] == m[4]], "mutants that change nothing")

    def test_every_test_asked_first_exists(self):
        tests = {".".join(names) for path in tree.files("tests", suffixes={".cpp"}) for names in NAMED.findall(tree.text(path))}
        self.assertGreater(len(tests), 100)
        self.nothing([f"{m[0]}: {word}" for m in mutants.MUTANTS for word in m[5].split("|") if not any(re.search(word, t) for t in tests)],
                     "words of mutants that name no test")


if __name__ == "__main__":
    unittest.main()
