"""The project's own files, and what the house rules need to see of them."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = {".git", "build", "__pycache__", ".cache"}
CODE = {".hpp", ".cpp"}


def files(*folders, suffixes=None):
    """Paths relative to the root, sorted: below the given folders, or of the whole project."""
    found = []
    for top in [ROOT / folder for folder in folders] if folders else [ROOT]:
        for path in top.rglob("*"):
            relative = path.relative_to(ROOT)
            if path.is_file() and not SKIPPED & set(relative.parts) and (suffixes is None or path.suffix in suffixes):
                found.append(relative)
    return sorted(found)


def text(relative):
    return (ROOT / relative).read_text(encoding="utf-8")


def without_comments(source):
    """C++ source with its comments blanked, lines kept; strings stay."""
    pattern = re.compile(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/', re.DOTALL)
    return pattern.sub(lambda m: re.sub(r"[^\n]", " ", m.group()) if m.group().startswith("/") else m.group(), source)


class HouseTest(unittest.TestCase):
    def nothing(self, findings, advice):
        if findings:
            self.fail(advice + ":\n  " + "\n  ".join(str(finding) for finding in findings))
