"""Counts the instructions of fixed workloads and holds them to those kept in instructions.json.

A clock depends on the machine and on who else uses it, a count does not: one thread, one choice of glibc's functions, one compiler.
More than 3 % above what is kept fails, and so does more than 3 % below: a gain is kept too, or it is lost again unseen.

    instructions.py PROGRAM            compares
    instructions.py PROGRAM --accept   writes the counts down; say in the commit what they were spent on
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

KEPT = pathlib.Path(__file__).with_name("instructions.json")
LIMIT = 0.03
# Arguments of the program that prints digests: threads, grain, people, weeks, scenario.
WORKLOADS = {
    "recruit-and-sell": ["1", "256", "20000", "60", "recruit-and-sell"],
    "strategy-1": ["1", "256", "60000", "26", "strategy-1"],
    "strategy-2": ["1", "256", "60000", "26", "strategy-2"],
}
# valgrind shows a program one and the same processor wherever it runs; glibc must not look further.
ENVIRONMENT = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX512BW,-ERMS,-FSRM"}


def count(program, arguments):
    with tempfile.TemporaryDirectory() as folder:
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", program, *arguments]
        run = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ, **ENVIRONMENT))
    return int(re.search(r"Collected : (\d+)", run.stderr).group(1))


def main(program, accept):
    with_counts = {name: count(program, arguments) for name, arguments in WORKLOADS.items()}
    if accept:
        KEPT.write_text(json.dumps(with_counts, indent=2) + "\n")
        return 0
    kept = json.loads(KEPT.read_text())
    failures = 0
    for name, instructions in with_counts.items():
        change = instructions / kept[name] - 1
        failures += abs(change) > LIMIT
        print(f"{name}: {instructions:,} instructions, {change:+.2%} of what is kept" + ("" if abs(change) <= LIMIT else "  <-- beyond 3 %"))
    if failures:
        print("if that is meant: tests/guard/instructions.py PROGRAM --accept, and say why in the commit")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--accept" in sys.argv[2:]))
