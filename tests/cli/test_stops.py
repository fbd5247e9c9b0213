"""Stopped in the middle: what was finished is kept."""

import signal
import subprocess
import time
import unittest

import program
from program import BOTH, PATIENCE

REPLICATIONS = 200
LONG = ["compare", *BOTH, "--people", "20000", "--weeks", "52", "-n", str(REPLICATIONS), "--progress", "json"]


class Stops(program.CliTest):
    def start(self, *arguments):
        return subprocess.Popen(self.command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.folder, text=True, encoding="utf-8")

    def start_long(self, *arguments):
        """The program in the middle of its job, however slow the machine: a tenth of it is done."""
        running = self.start(*LONG, *arguments)
        program.await_a_tenth(running)
        return running

    def stop(self, stop_signal, *arguments):
        """The stopped program: its code, standard output, standard error."""
        with self.start_long(*arguments) as running:
            running.send_signal(stop_signal)
            asked = time.monotonic()
            out, talk = running.communicate(timeout=30 * PATIENCE)
            self.assertLess(time.monotonic() - asked, 5.0 * PATIENCE)
        return running.returncode, out, talk

    def test_an_interrupt_keeps_what_is_finished(self):
        import h5py

        code, out, talk = self.stop(signal.SIGINT, "-o", "r.h5")
        self.assertEqual(code, 130, talk)
        self.assertIn("kept in r.h5", talk)
        self.assertIn("lower in", out)
        self.run_program("verify", "r.h5")
        with h5py.File(self.path("r.h5")) as file:
            self.assertEqual(int(file.attrs["complete"]), 0)
            kept = len(file["replication"])
            self.assertTrue(0 < kept < REPLICATIONS, kept)
            self.assertIn(f"{kept} of {REPLICATIONS} replications", talk)
        shown = self.run_json("show", "r.h5")
        self.assertEqual(shown["replications"], kept)

    def test_what_a_stop_kept_can_be_made_again(self):
        self.stop(signal.SIGINT, "-o", "r.h5")
        self.run_program("rerun", "r.h5", "--check", timeout=120)

    def test_a_request_to_terminate_is_told_from_an_interrupt(self):
        code, _, talk = self.stop(signal.SIGTERM)
        self.assertEqual(code, 143, talk)
        self.assertIn("Stopped", talk)

    def test_a_terminal_that_goes_away_keeps_what_is_finished(self):
        code, _, talk = self.stop(signal.SIGHUP, "-o", "r.h5")
        self.assertEqual(code, 129, talk)
        self.assertIn("kept in r.h5", talk)
        self.run_program("verify", "r.h5")

    def test_a_closing_terminal_may_send_two(self):
        with self.start_long("-o", "r.h5") as running:
            running.send_signal(signal.SIGHUP)
            time.sleep(0.002)
            running.send_signal(signal.SIGHUP)
            _, talk = running.communicate(timeout=30 * PATIENCE)
        self.assertEqual(running.returncode, 129, talk)
        self.run_program("verify", "r.h5")

    def test_nohup_is_respected(self):
        ignoring = ["run", "strategy-1", "--people", "100000", "--weeks", "52", "-n", "20", "-j", "1", "-o", "r.h5"]
        with subprocess.Popen(["nohup", *self.command(*ignoring)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              cwd=self.folder, text=True, encoding="utf-8") as running:
            time.sleep(0.3 * PATIENCE)
            running.send_signal(signal.SIGHUP)
            _, talk = running.communicate(timeout=60 * PATIENCE)
        self.assertEqual(running.returncode, 0, talk)

    def test_a_stop_before_anything_is_finished_leaves_no_file(self):
        with self.start("run", "strategy-1", "--people", "4000000", "--weeks", "500", "-n", "2", "-o", "r.h5") as running:
            time.sleep(0.2 * PATIENCE)
            running.send_signal(signal.SIGINT)
            _, talk = running.communicate(timeout=30 * PATIENCE)
        self.assertEqual(running.returncode, 130, talk)
        self.assertIn("nothing is kept", talk)
        self.assertFalse(self.path("r.h5").exists())

    def test_a_second_signal_ends_at_once(self):
        with self.start_long("-o", "r.h5") as running:
            running.send_signal(signal.SIGSTOP)  # both signals wait, so that the second surely comes before the end
            running.send_signal(signal.SIGINT)
            running.send_signal(signal.SIGTERM)
            running.send_signal(signal.SIGCONT)
            running.communicate(timeout=30 * PATIENCE)
        self.assertIn(running.returncode, [130, 143])
        self.assertFalse(self.path("r.h5").exists())


if __name__ == "__main__":
    unittest.main()
