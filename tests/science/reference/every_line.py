"""Whether the scenarios beside this file run every line of the second implementation: a rule that none switches on is not compared.

Usage: every_line.py PROGRAM LIBRARY
"""

import pathlib
import sys
import types

import same_numbers

HERE = same_numbers.HERE
# What compares, and what no valid scenario reaches.
TOOLS = {"same_numbers.py", "random_scenarios.py", "every_line.py", "every_rule.py"}
NEVER = {"raise KeyError(rule)"}


def code_of(module):
    """The functions of a module, nested ones included."""
    for constant in module.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from code_of(constant)


def lines_of(code):
    """Lines of a function's body; of a class none: it is run when it is read."""
    is_class = {"__module__", "__qualname__"} <= set(code.co_names)
    return set() if is_class else {line for _, _, line in code.co_lines() if line and line != code.co_firstlineno}


class Tracer:
    """Remembers which lines ran; leaves a function alone once all of it did."""

    def __init__(self):
        self.seen, self.wanted = {}, {}

    def __call__(self, frame, event, argument):
        code = frame.f_code
        if not code.co_filename.startswith(str(HERE)):
            return None
        seen = self.seen.setdefault(code, set())
        wanted = self.wanted.setdefault(code, lines_of(code))
        if wanted <= seen:
            return None

        def local(inner, kind, what):
            if kind == "line":
                seen.add(inner.f_lineno)
            return local

        return local


def main():
    tracer = Tracer()
    sys.settrace(tracer)
    failed = same_numbers.main()
    sys.settrace(None)
    ran = {}
    for code, seen in tracer.seen.items():
        ran.setdefault(pathlib.Path(code.co_filename).name, set()).update(seen)
    missed = []
    for path in sorted(HERE.glob("*.py")):
        text = path.read_text(encoding="utf-8")
        wanted = set().union(*(lines_of(code) for code in code_of(compile(text, str(path), "exec"))))
        lines = {line: text.splitlines()[line - 1].strip() for line in wanted - ran.get(path.name, set())}
        missed += [f"{path.name}:{line} {source}" for line, source in sorted(lines.items()) if path.name not in TOOLS and source not in NEVER]
    print("\n".join(["lines that no scenario runs:", *missed]) if missed else "every line was run")
    return 1 if failed or missed else 0


sys.exit(main())
