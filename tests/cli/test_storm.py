"""Killed at random: a name holds a whole file, or nothing. KILLS sets how often."""

import os
import random
import subprocess
import time
import unittest

import program
from program import BOTH, SMALL

JOB = ["compare", *BOTH, *SMALL, "-n", "2", "-o", "r.h5"]


class Storm(program.CliTest):
    def test_a_kill_never_leaves_a_torn_file(self):
        started = time.monotonic()
        self.run_program(*JOB)
        usual = time.monotonic() - started
        whole = self.path("r.h5").read_bytes()
        dice = random.Random(20)
        published = 0
        for _ in range(int(os.environ.get("KILLS", "20"))):
            self.path("r.h5").unlink(missing_ok=True)
            with subprocess.Popen(self.command(*JOB), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder) as running:
                try:
                    running.wait(usual * dice.uniform(0.2, 1.2))
                except subprocess.TimeoutExpired:
                    running.kill()
            if self.path("r.h5").exists():
                published += 1
                self.assertEqual(self.path("r.h5").read_bytes(), whole)
        self.run_program(*JOB, "--force")
        self.assertEqual(self.path("r.h5").read_bytes(), whole, f"{published} were published before")


if __name__ == "__main__":
    unittest.main()
