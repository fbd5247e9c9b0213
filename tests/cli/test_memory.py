"""Too little memory: said before the start where it can be known, and otherwise it costs only what it hits."""

import os
import resource
import subprocess
import time
import unittest

import program

PLAN = "compensation:\n  own: {kind: personal, rates: [20%]}\n"


class Memory(program.CliTest):
    def limited(self, kilobytes, *arguments):
        """The program in so much address space, which it finds too little."""

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (kilobytes << 10, kilobytes << 10))

        return self.run_program(*arguments, exits=5, preexec_fn=limit)

    def test_too_little_memory_is_said_before_the_run(self):
        done = self.limited(400_000, "run", "strategy-1", "--people", "50000000")
        self.assert_refused(done, "not enough memory", "address space", "--people")

    def test_fewer_threads_are_proposed_when_they_fit(self):
        one = self.limited(8_000_000, "run", "strategy-1", "--people", "50000000", "-n", "100", "-j", "100")
        self.assert_refused(one, "100 runs at once", "-j ")

    def test_a_network_that_does_not_fit_is_refused_before_it_is_read(self):
        self.write("plan.yaml", PLAN)
        with open(self.path("network.csv"), "w", encoding="utf-8") as file:
            file.write("member,sponsor,pv\n")
            row = "1234567,,10.00\n" * 100_000
            for _ in range(100):
                file.write(row)
        started = time.monotonic()
        done = self.limited(512 << 10, "pay", "plan.yaml", "network.csv")
        self.assertIn("not enough memory", done.stderr)
        self.assertLess(time.monotonic() - started, 5)

    def test_runs_that_fail_cost_only_themselves(self):
        """Memory is taken away for a moment in the middle of a job: its limit is put below what is in use."""
        # Large blocks are asked of the system every time, so that the runs of that moment fail for sure.
        environment = dict(os.environ, MALLOC_MMAP_THRESHOLD_="65536")
        arguments = self.command("run", "strategy-1", "--people", "1000000", "--weeks", "52", "-n", "60", "-j", "1", "--progress", "json", "-o", "r.h5")
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, env=environment, text=True,
                              encoding="utf-8") as running:
            program.await_a_tenth(running)
            unlimited = resource.prlimit(running.pid, resource.RLIMIT_AS, (1, resource.RLIM_INFINITY))
            time.sleep(0.2)
            resource.prlimit(running.pid, resource.RLIMIT_AS, unlimited)
            out, talk = running.communicate(timeout=60)
        self.assertEqual(running.returncode, 1, out + talk)
        self.assertIn("failed: strategy-1, replication ", talk)
        self.assertIn("Profit", out)
        kept = self.run_json("show", "r.h5")["replications"]
        self.assertTrue(0 < kept < 60, kept)
        self.run_program("verify", "r.h5")


if __name__ == "__main__":
    unittest.main()
