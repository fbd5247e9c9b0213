"""A long run whose state is kept goes on after a stop, and ends in the same bytes."""

import os
import pathlib
import signal
import subprocess
import time
import unittest

import program
from program import PATIENCE

RUN = ["run", "strategy-2", "--people", "150000", "--weeks", "156"]


class Checkpoints(program.CliTest):
    whole_once = None

    def begin(self, *arguments):
        """The program, running, once it has kept a new state in `state`."""
        before = self.state_of()
        running = subprocess.Popen(
            self.command(*RUN, *arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, text=True, encoding="utf-8"
        )
        until = time.monotonic() + 60 * PATIENCE
        while self.state_of() == before and time.monotonic() < until and running.poll() is None:
            time.sleep(0.01)
        self.assertNotEqual(self.state_of(), before, "no state was kept")
        return running

    def whole(self):
        """What the run writes when nothing stops it, on one thread."""
        if Checkpoints.whole_once is None:
            self.run_program(*RUN, "-o", "whole.h5", "-j", "1")
            Checkpoints.whole_once = self.bytes_of("whole.h5")
            self.path("whole.h5").unlink()
        return Checkpoints.whole_once

    def state_of(self):
        """Which file it is: each state is a new one."""
        path = self.path("state")
        return (os.stat(path).st_ino, os.stat(path).st_mtime_ns) if path.exists() else None

    def bytes_of(self, name):
        return pathlib.Path(self.path(name)).read_bytes()

    def test_a_stopped_run_goes_on_to_the_same_bytes(self):
        kept = ["-o", "r.h5", "--checkpoint", "state", "--checkpoint-every", "0"]
        for stop, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            with self.begin(*kept, "-j", "2") as running:
                running.send_signal(stop)
                _, talk = running.communicate(timeout=60 * PATIENCE)
            self.assertEqual(running.returncode, code, talk)
            self.assertIn("is kept in state", talk)
            self.assertIn("--checkpoint state --checkpoint-every 0", talk)
            self.assertFalse(os.path.exists(self.path("r.h5")))
        done = self.run_program(*RUN, *kept, "-j", "3")
        self.assertIn("Going on after week", done.stderr)
        self.assertEqual(os.listdir(self.folder), ["r.h5"])
        self.assertEqual(self.bytes_of("r.h5"), self.whole())

    def test_a_killed_run_goes_on_from_its_last_state(self):
        kept = ["-o", "r.h5", "--checkpoint", "state", "--checkpoint-every", "0"]
        with self.begin(*kept) as running:
            running.send_signal(signal.SIGKILL)
        done = self.run_program(*RUN, *kept)
        self.assertIn("Going on after week", done.stderr)
        self.assertEqual(self.bytes_of("r.h5"), self.whole())

    def test_a_state_of_something_else_is_refused_and_stays(self):
        with self.begin("--checkpoint", "state", "--checkpoint-every", "0") as running:
            running.send_signal(signal.SIGINT)
            running.communicate(timeout=60 * PATIENCE)
        before = self.bytes_of("state")
        for other in (["--seed", "2"], ["--set", "entry.kit_price=49"]):
            refused = self.run_program(*RUN, *other, "--checkpoint", "state", exits=4)
            self.assert_refused(refused, "another scenario, seed or setting")
        self.assertEqual(self.bytes_of("state"), before)
        pathlib.Path(self.path("state")).write_bytes(before[:-1])
        self.assert_refused(self.run_program(*RUN, "--checkpoint", "state", exits=4), "damaged")
        self.write("notes.txt", "my notes\n")
        self.assert_refused(self.run_program(*RUN, "--checkpoint", "notes.txt", exits=4), "no saved state")
        self.assertEqual(self.bytes_of("notes.txt"), b"my notes\n")

    def test_it_is_for_one_run(self):
        self.assert_refused(self.run_program(*RUN, "-n", "2", "--checkpoint", "state", exits=2), "one run", "sweep")
        self.assert_refused(self.run_program(*RUN, "-o", "x", "--checkpoint", "x", exits=2), "-o")
        self.run_program(*RUN, "--checkpoint-every", "5", exits=2)

    def test_a_run_that_is_not_stopped_leaves_nothing(self):
        self.run_program(*RUN, "--checkpoint", "state", "--checkpoint-every", "0")
        self.assertEqual(os.listdir(self.folder), [])


if __name__ == "__main__":
    unittest.main()
