"""Sources are formatted, and small. Functions are measured by clang-tidy (script/tidy)."""

import subprocess
import unittest

import tree

LONGEST = 300  # lines
FOLDERS = ("sim", "models", "scenarios", "results", "viewer", "app", "bench", "tests", "script")

# Files that are longer, with their length. An entry may only shrink, and goes when its file is short enough.
LONGER = {
}


def too_long(lengths, allowed):
    """What is wrong with the lengths of files, given the exceptions."""
    found = [f"{path}: {lines} lines, at most {allowed.get(path, LONGEST)}" for path, lines in lengths.items() if lines > allowed.get(path, LONGEST)]
    found += [f"{path}: {lengths.get(path, 0)} lines, lower its entry or take it out" for path in allowed if lengths.get(path, 0) < allowed[path]]
    return found


class Shape(tree.HouseTest):
    def test_no_file_is_longer_than_a_few_screens(self):
        sources = tree.files(*[f for f in FOLDERS if (tree.ROOT / f).is_dir()], suffixes=tree.CODE | {".py"})
        self.assertGreater(len(sources), 20)
        self.nothing(too_long({str(path): len(tree.text(path).splitlines()) for path in sources}, LONGER), "lengths of files")

    def test_the_list_of_exceptions_can_only_shrink(self):
        self.assertTrue(too_long({"a.cpp": 301}, {}))
        self.assertTrue(too_long({"a.cpp": 402}, {"a.cpp": 400}))
        self.assertTrue(too_long({"a.cpp": 399}, {"a.cpp": 400}))
        self.assertTrue(too_long({}, {"a.cpp": 400}))
        self.assertFalse(too_long({"a.cpp": 400, "b.cpp": 300}, {"a.cpp": 400}))

    def test_sources_are_formatted(self):
        sources = [str(path) for path in tree.files(*[f for f in FOLDERS if (tree.ROOT / f).is_dir()], suffixes=tree.CODE)]
        report = subprocess.run(["clang-format", "--dry-run", "-Werror", *sources], cwd=tree.ROOT, capture_output=True, text=True, check=False)
        found = sorted({line.split(":")[0] for line in report.stderr.splitlines() if ": error:" in line})
        self.nothing(found, "run clang-format -i on these")
        self.assertEqual(report.returncode, 0, report.stderr)

    def test_a_badly_formatted_file_is_noticed(self):
        report = subprocess.run(["clang-format", "--dry-run", "-Werror", "--assume-filename=a.cpp"], input="int  a ;\n", cwd=tree.ROOT,
                                capture_output=True, text=True, check=False)
        self.assertNotEqual(report.returncode, 0)


if __name__ == "__main__":
    unittest.main()
