"""-j: as many threads as asked for, and the same results."""

import os
import subprocess
import time
import unittest

import program
from program import PATIENCE, SMALL

# The thread sanitizer has a thread of its own beside any second one.
SANITIZED = "thread" in os.environ.get("SANITIZERS", "")
LONG = ["run", "strategy-1", "--people", "200000", "--weeks", "156", "-n", "400", "--progress", "none"]


class Threads(program.CliTest):
    def most_threads(self, *arguments, wanted):
        """The most threads seen at once in a long job, which is stopped as soon as `wanted` are seen."""
        with subprocess.Popen(self.command(*arguments), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder) as running:
            most, own = 0, int(SANITIZED and wanted > 1)
            deadline = time.monotonic() + 20 * PATIENCE
            settled = None
            while time.monotonic() < deadline and running.poll() is None:
                most = max(most, len(os.listdir(f"/proc/{running.pid}/task")) - own)
                if most >= wanted and settled is None:
                    settled = time.monotonic() + 0.3  # a thread too many would show now
                if settled is not None and time.monotonic() > settled:
                    break
                time.sleep(0.01)
            running.kill()
        return most

    def test_sixteen_threads_are_sixteen_threads(self):
        self.assertEqual(self.most_threads(*LONG, "-j", "16", wanted=16), 16)

    def test_one_thread_is_one_thread(self):
        self.assertEqual(self.most_threads(*LONG, "-j", "1", wanted=1), 1)

    def test_none_asked_for_is_one_for_each_core(self):
        cores = len(os.sched_getaffinity(0))
        self.assertEqual(self.most_threads(*LONG, wanted=cores), cores)
        self.assertEqual(self.most_threads(*LONG, "-j", "0", wanted=cores), cores)

    def test_results_do_not_depend_on_threads(self):
        told = {self.run_program("run", "strategy-2", *SMALL, "-n", "5", "-j", n, "--json").stdout for n in [1, 2, 3, 7, 16]}
        self.assertEqual(len(told), 1)


if __name__ == "__main__":
    unittest.main()
