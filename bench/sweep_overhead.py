"""What the machinery of sweeps costs: processor time of short runs in a sweep against the same runs in one call of `run`, in turn.

    python3 bench/sweep_overhead.py build/release/app/downline [ROUNDS]

Both are freed of what starting takes by subtracting a call of few runs; a sweep keeps its measuring of a run and its plan.
"""
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

PEOPLE, FEW, RUNS = 10_000, 50, 2_000  # about 5 ms a run
DESIGN = "title: overhead\nscenario: strategy-2\nreplications: {runs}\nset: {{people: {people}}}\nmethod: grid\nparameters: {{entry.kit_price: [60]}}\n"


def seconds(*command):
    """Processor seconds of a command and of all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def plain(program, runs):
    return seconds(program, "run", "strategy-2", "--set", "entry.kit_price=60", "--people", str(PEOPLE), "-n", str(runs), "-j", "1", "-q")


def swept(program, runs, folder):
    design = folder / f"{runs}.yaml"
    design.write_text(DESIGN.format(runs=runs, people=PEOPLE), encoding="utf-8")
    return seconds(program, "sweep", str(design), "-j", "1", "-q", "-o", str(folder / f"{runs}"))


def main():
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    ratios = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as name:
            runs = plain(program, RUNS) - plain(program, FEW)
            sweep = swept(program, RUNS, pathlib.Path(name)) - swept(program, FEW, pathlib.Path(name))
        ratios.append(sweep / runs)
        print(f"{runs / (RUNS - FEW) * 1e3:.2f} ms a run, {sweep / (RUNS - FEW) * 1e3:.2f} ms in a sweep: {ratios[-1]:.3f} times", flush=True)
    print(f"least {min(ratios):.3f}, median {statistics.median(ratios):.3f} times; load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
