"""Terminals, pipes, locales and limits around the program."""

import json
import os
import pty
import re
import select
import subprocess
import time
import unittest

import program
from program import BOTH, PATIENCE, PROGRAM, SMALL

QUICK = ["run", "strategy-1", *SMALL, "-n", "2"]


class Pipes(program.CliTest):
    def shell(self, line, exits):
        done = subprocess.run(["bash", "-c", line], cwd=self.folder, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60 * PATIENCE)
        self.assertEqual(done.returncode, exits, done.stdout + done.stderr)
        return done

    def test_a_reader_that_goes_away_leaves_no_trace(self):
        done = self.shell(f"(sleep 0.2; '{PROGRAM}' explain; echo $? > code) | true; while [ ! -s code ]; do sleep 0.05; done", 0)
        self.assertEqual(done.stderr, "")
        self.assertEqual(self.path("code").read_text(encoding="utf-8"), "4\n")

    def test_the_first_line_arrives_when_only_that_is_read(self):
        done = self.shell(f"'{PROGRAM}' explain leads | head -1", 0)
        self.assertEqual((done.stdout, done.stderr), ("leads\n", ""))

    def test_a_closed_output_is_an_error(self):
        done = self.shell(f"'{PROGRAM}' --version >&-", 4)
        self.assertIn("standard output", done.stderr)

    def test_a_full_output_is_an_error(self):
        done = self.shell(f"'{PROGRAM}' explain > /dev/full", 4)
        self.assertIn("No space left", done.stderr)

    def test_a_closed_output_does_not_harm_the_result(self):
        self.shell(f"'{PROGRAM}' run strategy-1 {' '.join(SMALL)} -o r.h5 >&- 2>&- <&-", 4)
        self.run_program("verify", "r.h5")

    def test_closed_talk_is_no_error(self):
        self.shell(f"'{PROGRAM}' run strategy-1 {' '.join(SMALL)} 2>&-", 0)

    def test_data_and_talk_are_kept_apart(self):
        done = self.run_program(*QUICK, "--json", "-v", "-o", "r.h5", "--progress", "lines")
        json.loads(done.stdout)
        self.assertIn("Wrote r.h5", done.stderr)


class Locales(program.CliTest):
    def test_a_decimal_comma_changes_nothing(self):
        known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.lower()
        told = self.run_program(*QUICK, "--json", "--set", "ties.mean_degree=12.5").stdout
        for name in ["de_DE.UTF-8", "ru_RU.UTF-8", "C", "nonsense"]:
            with self.subTest(locale=name, installed=name.lower().replace("-", "") in known):
                environment = dict(os.environ, LC_ALL=name, LANG=name)
                self.assertEqual(self.run_program(*QUICK, "--json", "--set", "ties.mean_degree=12.5", env=environment).stdout, told)

    def test_an_empty_environment_is_enough(self):
        self.run_program(*QUICK, "-o", "r.h5", env={k: v for k, v in os.environ.items() if k == "LD_LIBRARY_PATH"})

    def test_strange_file_names_are_files(self):
        for name in ["with blank.yaml", "quote'\".yaml", "line\nbreak.yaml", "é…🙂.yaml", "-dash.yaml"]:
            with self.subTest(name=name):
                self.write(name, "extends: strategy-1\n")
                self.assertIn("valid", self.run_program("check", "--", name).stdout)

    def test_control_characters_never_reach_the_terminal(self):
        done = self.run_program("check", "\x1b[2J.yaml", exits=4)
        self.assertNotIn("\x1b", done.stderr)


class Progress(program.CliTest):
    def test_json_lines_count_to_the_end(self):
        done = self.run_program(*QUICK, "--progress", "json")
        lines = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
        self.assertEqual(lines[-1]["t"], "progress")
        self.assertEqual((lines[-1]["done"], lines[-1]["total"], lines[-1]["share"]), (2, 2, 1.0))

    def test_lines_say_how_far_and_how_long(self):
        done = self.run_program("run", "strategy-1", "--people", "100000", "--weeks", "156", "-n", "20", "--progress", "lines")
        self.assertRegex(done.stderr, r"\d+ of 20 runs, \d+ % of the weeks, .+ left\n")

    def test_none_is_silent(self):
        self.assertEqual(self.run_program(*QUICK, "--progress", "none").stderr, "")

    def test_there_is_no_escape_code_off_a_terminal(self):
        done = self.run_program("compare", *BOTH, *SMALL, "-n", "4")
        self.assertNotIn("\x1b", done.stdout + done.stderr)

    def terminal(self, *arguments, **environment):
        """What the program shows on a terminal."""
        leader, follower = pty.openpty()
        with subprocess.Popen(self.command(*arguments), stdin=follower, stdout=follower, stderr=follower, cwd=self.folder,
                              env=dict(os.environ, **environment)) as running:
            os.close(follower)
            text = b""
            deadline = time.monotonic() + 60 * PATIENCE
            while time.monotonic() < deadline and select.select([leader], [], [], 60 * PATIENCE)[0]:
                try:
                    text += os.read(leader, 4096)
                except OSError:
                    break
            running.wait(60 * PATIENCE)
        os.close(leader)
        return text.decode("utf-8", "replace"), running.returncode

    def test_a_terminal_gets_a_bar_with_rate_and_time_left(self):
        text, code = self.terminal(*QUICK[:2], "--people", "100000", "--weeks", "156", "-n", "20", "--progress", "bar")
        self.assertEqual(code, 0)
        self.assertRegex(text, r"/20 runs  \d+%  [━╸─]+  [\d.]+ runs/s")
        self.assertIn(" left", text)

    def test_errors_are_red_unless_colours_are_unwanted(self):
        text, code = self.terminal("explain", "nothing-of-the-sort")
        self.assertEqual(code, 2)
        self.assertIn("\x1b[1;31merror:", text)
        plain, _ = self.terminal("explain", "nothing-of-the-sort", NO_COLOR="1")
        self.assertNotIn("\x1b", plain)


class Speed(program.CliTest):
    def test_version_takes_a_blink(self):
        def once():
            started = time.perf_counter()
            self.run_program("--version")
            return time.perf_counter() - started

        # 20 ms is promised; process start from Python and a loaded machine are on top
        self.assertLess(min(once() for _ in range(10)), 0.06 * PATIENCE)


class FullDisk(program.CliTest):
    def test_a_full_disk_is_said_and_nothing_is_left(self):
        disk = self.path("disk")
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", disk], capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("cannot mount a small disk here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk], check=False)
        with open(disk / "ballast", "wb") as ballast:
            ballast.write(b"x" * (2 * 1024 * 1024 - 8192))
        done = self.run_program("run", "strategy-1", *SMALL, "-o", "disk/r.h5", exits=None)
        self.assertIn(done.returncode, [4, 5])
        self.assertRegex(done.stderr, re.compile("disk|space|room", re.IGNORECASE))
        self.assertIn("disk/r.h5", done.stderr)
        self.assertEqual(os.listdir(disk), ["ballast"])


if __name__ == "__main__":
    unittest.main()
