"""One digest per scenario, whatever the threads, the grain, the kernels or the processor's vectors and mathematics.

Usage: same_digests.py PROGRAM TWIN fast|long
"""

import os
import subprocess
import sys

SCENARIOS = ["base/france", "strategy-1", "strategy-2", "mix-younger", "mix-free-leads", "party-plan", "recruit-and-sell"]
# Without FMA glibc's exp, log and pow differ in the last bit: the model must not notice.
OLD_PROCESSOR = {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2"}
VECTORS = ["none", "avx", "avx2", "avx512"]  # each has those before it too
NO_SUCH_VECTORS = 3


def digests(program, threads, grain, people, weeks, scenarios, environment=None, options=()):
    command = [program, *options, str(threads), str(grain), str(people), str(weeks), *scenarios]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ, **(environment or {}))).stdout


def vectors_here(program):
    """The kinds of vectors that this processor has; the last is what it uses unasked."""
    return [kind for kind in VECTORS if subprocess.run([program, "--vectors", kind, "1", "1", "1", "1"], check=False).returncode != NO_SUCH_VECTORS]


def main():
    program, twin, size = sys.argv[1:4]
    people, weeks = 150_000, 40
    first = digests(program, 1, 256, people, weeks, SCENARIOS)
    assert len(set(line.split()[1] for line in first.splitlines())) == len(SCENARIOS), "scenarios do not differ:\n" + first
    variants = {
        "the obvious twins of the kernels": (twin, 1, 256, None, ()),
        "another processor's mathematics": (program, 1, 256, OLD_PROCESSOR, ()),
    }
    for kind in vectors_here(program)[:-1]:
        variants["vectors: " + kind] = (program, 2, 256, None, ("--vectors", kind))
    for threads, grain in [(2, 17), (3, 1), (7, 64), (16, 3)]:
        variants[f"{threads} threads, grain {grain}"] = (program, threads, grain, None, ())
    failures = 0
    for name, (binary, threads, grain, environment, options) in variants.items():
        same = digests(binary, threads, grain, people, weeks, SCENARIOS, environment, options) == first
        print(("same bytes: " if same else "DIFFERENT BYTES: ") + name)
        failures += not same
    if size == "long":
        large = [digests(program, threads, grain, 5_000_000, 156, ["strategy-2"]) for threads, grain in [(1, 256), (2, 100), (3, 33), (7, 256), (16, 50)]]
        same = len(set(large)) == 1
        print(("same bytes: " if same else "DIFFERENT BYTES: ") + "one run of 5 000 000 people on 1, 2, 3, 7 and 16 threads")
        failures += not same
    return 1 if failures else 0


sys.exit(main())
