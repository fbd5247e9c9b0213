"""Runs the program for the tests beside this file."""

import hashlib
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["DOWNLINE"]
SMALL = ["--people", "20000", "--weeks", "8"]
BOTH = ["strategy-1", "strategy-2"]
# How many times longer than usual the program may take: it is slow under sanitizers.
PATIENCE = int(os.environ.get("PATIENCE", "1"))


def await_a_tenth(running):
    """Until a tenth of the work is done, as --progress json says on standard error, however slow the program."""
    for line in iter(running.stderr.readline, ""):
        if line.startswith("{") and json.loads(line)["share"] >= 0.1:
            return


class CliTest(unittest.TestCase):
    """A test with a folder of its own, in which the program runs."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="downline-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def path(self, name):
        return self.folder / name

    def command(self, *arguments):
        return [PROGRAM, *map(str, arguments)]

    def run_program(self, *arguments, exits=0, **options):
        """The finished program; fails unless it ended with the code `exits` (None: any)."""
        options.setdefault("cwd", self.folder)
        options.setdefault("stdin", subprocess.DEVNULL)
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        options["timeout"] = options.get("timeout", 60) * PATIENCE
        done = subprocess.run(self.command(*arguments), text=True, encoding="utf-8", check=False, **options)
        if exits is not None:
            self.assertEqual(done.returncode, exits, f"{arguments}\nstdout: {done.stdout}\nstderr: {done.stderr}")
        return done

    def run_json(self, *arguments, **options):
        return json.loads(self.run_program(*arguments, "--json", **options).stdout)

    def write(self, name, text):
        self.path(name).write_text(text, encoding="utf-8")
        return name

    def assert_refused(self, done, *words):
        """Nothing on standard output; on standard error the house's grammar and all of `words`."""
        self.assertEqual(done.stdout or "", "")
        self.assertIn("error: ", done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)


SEAL = b"downline-seal:sha256:"


def seal(path):
    """Puts the seal that a changed result file would have if the program had written it."""
    data = bytearray(path.read_bytes())
    place = data.index(SEAL) + len(SEAL)
    data[place:place + 64] = b"0" * 64
    data[place:place + 64] = hashlib.sha256(data).hexdigest().encode("ascii")
    path.write_bytes(data)


def forge(path, sealed=True):
    """A copy of a result whose scenario is not the one that was run: provenance is no part of the digest, only the seal sees it."""
    import h5py

    forged = path.with_name("forged.h5")
    forged.write_bytes(path.read_bytes())
    with h5py.File(forged, "r+") as file:
        scenarios = file["provenance/scenario_resolved_yaml"]
        text = scenarios[0].decode("utf-8")
        assert "\nseed: " in text or text.startswith("seed: "), text[:200]
        scenarios[0] = text.replace("seed: ", "seed: 1", 1)
    if sealed:
        seal(forged)
    return forged.name
