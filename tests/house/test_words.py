"""Words that may not be where they would do harm."""

import re
import unittest

import tree

# The engine and the models must not know which scenario they run: otherwise the answer to "which is better, and what lies
# between?" could be written into the rules. So the words of that question do not occur in their code, neither in names nor in
# texts. Comments may use them. Exempt is what deals with parameters and results of several scenarios and has no rules:
# sim/param, sim/observe, the ensemble of runs, and how a field is interpolated (`.mix = Mix::linear`).
SCENARIO_WORDS = re.compile(r"(?<![a-z])(strateg(?:y|ies)|middle|mix(?:es|ed|ing)?)(?![a-z])", re.IGNORECASE)
SCENARIO_EXEMPT = ("sim/param/", "sim/observe/", "sim/engine/ensemble.")
# "well mixed" is a term for a market without a network.
SCENARIO_TERMS = re.compile(r"(?:\.mix = )?\bMix::|\bMix mix\b|well[_ -]mixed|WellMixed")

# The project speaks of itself only. Written in two parts so that this file does not find itself.
FOREIGN = re.compile(r"\.\./" + r"shared|(?<![\w.])/work" + r"/|\.lib" + r"rary\b")
TEXTS = {".hpp", ".cpp", ".py", ".md", ".yaml", ".txt", ".cmake", ".json", ".in", ".svg", ".csv", ""}


def scenario_words(path, source):
    """Places where code names what only scenarios may name, as "file:line word"."""
    if str(path).startswith(SCENARIO_EXEMPT):
        return []
    found = []
    for number, line in enumerate(tree.without_comments(source).splitlines(), 1):
        # CamelCase is cut into words first.
        words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", SCENARIO_TERMS.sub("", line))
        found += [f"{path}:{number} {word.group(1)}" for word in SCENARIO_WORDS.finditer(words)]
    return found


def foreign_words(path, source):
    return [f"{path}:{number} {line.strip()[:80]}" for number, line in enumerate(source.splitlines(), 1) if FOREIGN.search(line)]


class Words(tree.HouseTest):
    def test_engine_and_models_do_not_know_which_scenario_they_run(self):
        sources = tree.files("sim", "models", suffixes=tree.CODE)
        self.nothing([f for path in sources for f in scenario_words(path, tree.text(path))], "words of scenarios in the engine or the models")

    def test_a_rule_that_knows_its_scenario_is_noticed(self):
        for planted in ("if (is_middle) sales *= 0.5;", "int strategy = 1;", 'find("mix-younger")', "double MixShare;", "double strategy_bonus;"):
            self.assertTrue(scenario_words("models/effort/effort.cpp", planted), planted)

    def test_other_uses_of_the_letters_are_let_through(self):
        for innocent in ("// the same under every strategy", ".mix = Mix::linear,", "well_mixed(luck, 5, 3.0)", "class WellMixed {};", "int mixture;"):
            self.assertFalse(scenario_words("sim/network/ties.hpp", innocent), innocent)

    def test_nothing_refers_to_what_is_not_in_the_project(self):
        texts = [path for path in tree.files() if path.suffix in TEXTS]
        self.assertGreater(len(texts), 20)
        self.nothing([f for path in texts for f in foreign_words(path, tree.text(path))], "paths outside the project")

    def test_a_path_outside_the_project_is_noticed(self):
        self.assertTrue(foreign_words("README.md", "see ../" + "shared/notes.md"))
        self.assertTrue(foreign_words("README.md", "in /wor" + "k/main"))
        self.assertFalse(foreign_words("README.md", "framework/library, https://a.org/work" + "/x"))


if __name__ == "__main__":
    unittest.main()
