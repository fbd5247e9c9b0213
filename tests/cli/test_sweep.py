"""Sweeps as a user meets them: whoever works, however it is stopped, one and the same file comes out."""

import os
import pathlib
import re
import signal
import subprocess
import time
import unittest

import program
from program import PATIENCE

DESIGN = """\
title: Small
scenario: [strategy-1, strategy-2]
replications: {replications}
set: {{people: 5000, weeks: {weeks}}}
parameters:
  entry.kit_price: [0, 20, 40]
"""


class Sweep(program.CliTest):
    def design(self, name="d.yaml", replications=2, weeks=6):
        return self.write(name, DESIGN.format(replications=replications, weeks=weeks))

    def merged(self, folder):
        self.run_program("merge", folder, "-o", folder + ".h5", "--force", exits=None)
        return self.path(folder + ".h5").read_bytes()

    def sweep(self, *arguments, **options):
        return self.run_program("sweep", *arguments, "--progress", "none", **options)

    def test_whoever_works_the_file_is_the_same(self):
        design = self.design()
        self.sweep(design, "-o", "one", "-j", "1")
        self.sweep(design, "-o", "two", "-j", "3")
        for part in ("3/3", "1/3", "2/3"):
            self.sweep(design, "-o", "parts", "--shard", part, "-j", "2")
        ranked = dict(os.environ, OMPI_COMM_WORLD_SIZE="2", OMPI_COMM_WORLD_RANK="0")
        self.sweep(design, "-o", "ranks", "--batch", "4", env=ranked)
        self.assertEqual(len(list((self.path("ranks") / "shards").iterdir())), 2, "of three batches, rank 0 does the first and the third")
        self.assert_refused(self.sweep(design, "-o", "ranks", "--batch", "5", env=ranked, exits=2), "4 runs together", "leave out --batch")
        self.assertEqual(self.run_program("merge", "ranks", "-o", "half.h5", exits=1).returncode, 1)
        self.sweep(design, "-o", "ranks", env=dict(ranked, OMPI_COMM_WORLD_RANK="1"))
        first = self.merged("one")
        for folder in ("two", "parts", "ranks"):
            self.assertEqual(self.merged(folder), first, folder)
        self.run_program("verify", "one", "one.h5")

    def test_the_merged_file_opens_as_a_table(self):
        import xarray

        self.sweep(self.design(), "-o", "s")
        self.merged("s")
        with xarray.open_dataset(self.path("s.h5"), engine="netcdf4") as data:
            self.assertEqual(dict(data.sizes), {"design": 6, "replication": 2, "week": 7})
            self.assertEqual(data.param_entry_kit_price.values.tolist(), [0, 0, 20, 20, 40, 40])
            self.assertEqual(data.scenario.values.tolist(), ["strategy-1", "strategy-2"] * 3)
            self.assertTrue((data.status == 0).all())
            self.assertEqual(data.profit.attrs["units"], "EUR")
            weekly = data.profit.sum("week").values
        with xarray.open_dataset(self.path("s.h5"), engine="netcdf4", group="summary") as summary:
            total = summary.value.sel(metric="profit").values
        self.assertLess(abs(weekly - total).max(), 0.006)
        # The same numbers as a run of that design gives.
        self.run_program("run", "strategy-2", "--people", "5000", "--weeks", "6", "-n", "2", "--set", "entry.kit_price=40", "-o", "r.h5")
        with xarray.open_dataset(self.path("r.h5"), engine="netcdf4", group="summary") as run:
            self.assertEqual(run.value.sel(metric="profit").values[0].tolist(), total[5].tolist())

    def test_a_csv_has_a_line_for_each_run_or_week(self):
        self.sweep(self.design(), "-o", "s")
        self.run_program("merge", "s", "-o", "runs.csv")
        self.run_program("merge", "s", "-o", "weeks.csv", "--weekly")
        self.assertEqual(len(self.path("runs.csv").read_text().splitlines()), 1 + 6 * 2)
        self.assertEqual(len(self.path("weeks.csv").read_text().splitlines()), 1 + 6 * 2 * 7)

    def test_a_sweep_that_grows_keeps_its_runs(self):
        self.sweep(self.design(), "-o", "s")
        grown = self.design("grown.yaml", replications=3)
        refused = self.sweep(grown, "-o", "s", exits=2)
        self.assert_refused(refused, "12 of 18 runs are finished there", "--resume")
        done = self.sweep(grown, "-o", "s", "--resume")
        self.assertIn("6 runs to do", done.stderr)
        self.sweep(grown, "-o", "fresh")
        self.assertEqual(self.merged("s"), self.merged("fresh"))

    def test_nothing_is_written_to_see_what_it_takes(self):
        done = self.sweep(self.design(), "--dry-run")
        self.assertRegex(done.stderr, r"6 designs x 2 replications: 12 runs to do\nabout .* s a run; about .* of disk")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["d.yaml"])

    def test_an_interrupted_sweep_says_how_to_go_on(self):
        design = self.design(replications=200, weeks=60)
        with subprocess.Popen(self.command("sweep", design, "-o", "s", "-j", "2", "--batch", "10"), stderr=subprocess.PIPE, text=True, cwd=self.folder) as running:
            self.await_shards(1)
            running.send_signal(signal.SIGINT)
            said = running.stderr.read()
        self.assertEqual(running.returncode, 130)
        resume = re.search(r"To go on:\n  downline (.*)", said).group(1)
        self.assertIn("-o s", resume)
        done = int(re.search(r"(\d+) of 1200 are finished", said).group(1))
        self.assertGreater(done, 0)
        left = self.sweep(*resume.split()[1:], "--dry-run")
        self.assertIn(f"{1200 - done} runs to do", left.stderr)

    def test_a_killed_driver_leaves_nothing_to_unlock(self):
        design = self.design(replications=20, weeks=30)
        with subprocess.Popen(self.command("sweep", design, "-o", "s", "-j", "2", "--batch", "10"), stderr=subprocess.DEVNULL, cwd=self.folder) as running:
            self.await_shards(1)
            running.kill()
        self.sweep(design, "-o", "s", "--resume", "-j", "2")
        self.sweep(design, "-o", "calm", "-j", "2")
        self.assertEqual(self.merged("s"), self.merged("calm"))

    def await_shards(self, count):
        deadline = time.monotonic() + 60 * PATIENCE
        while time.monotonic() < deadline:
            folder = self.path("s") / "shards"
            if folder.is_dir() and len(list(folder.glob("[!.]*.h5"))) >= count:
                return
            time.sleep(0.005)
        self.fail("no shard came")

    def test_a_full_disk_is_said_with_its_path_and_room(self):
        script = ('mount -t tmpfs -o size=2m none "$2" && cd "$2" && cp "$3" d.yaml && '
                  '"$1" sweep d.yaml -o s --series all --progress none; echo "exit $?"; ls -A s/shards | grep -c part')
        self.path("small").mkdir()
        design = self.design(replications=400, weeks=52)
        wrapped = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
        done = subprocess.run([*wrapped, "sh", "-c", script, "sh", program.PROGRAM, str(self.path("small")), str(self.path(design))],
                              capture_output=True, text=True, check=False, timeout=110 * PATIENCE)
        if "exit" not in done.stdout:
            self.skipTest("no right to mount: " + done.stderr)
        self.assertIn("exit 4", done.stdout, done.stderr)
        self.assertRegex(done.stderr, r"cannot write `s/shards/\w+\.h5` \(No space left on device, \d+ bytes are free there\)")
        self.assertTrue(done.stdout.strip().endswith("\n0"), "leftovers: " + done.stdout)

    def test_a_damaged_shard_is_found_and_run_again(self):
        design = self.design()
        self.sweep(design, "-o", "s")
        right = self.merged("s")
        shard = sorted((self.path("s") / "shards").iterdir())[0]
        data = bytearray(shard.read_bytes())
        data[len(data) // 2] ^= 4
        shard.write_bytes(data)
        self.assert_refused(self.run_program("verify", "s", exits=6), shard.name, "remove it and resume")
        self.assert_refused(self.run_program("merge", "s", "-o", "m.h5", exits=4), shard.name)
        shard.unlink()
        self.sweep(design, "-o", "s", "--resume")
        self.assertEqual(self.merged("s"), right)

    def test_mistakes_are_refused(self):
        design = self.design()
        self.assert_refused(self.sweep(design, exits=2), "a folder for the sweep is missing")
        for part in ("0/3", "4/3", "1", "x/y", "1/0"):
            self.assert_refused(self.sweep(design, "-o", "s", "--shard", part, exits=2), "--shard needs i/n")
        self.assert_refused(self.sweep(design, "-o", "s", "--series", "profits", exits=2), "did you mean `profit`?")
        self.assert_refused(self.run_program("merge", "nowhere", "-o", "m.h5", exits=4), "no folder of a sweep")
        self.sweep(design, "-o", "s")
        self.assert_refused(self.run_program("show", "s/plan.h5", exits=4), "a part of a sweep folder")
        self.merged("s")
        self.assert_refused(self.run_program("show", "s.h5", exits=4), "it is a merged sweep")

    def test_the_script_for_slurm_is_a_shell_script(self):
        done = self.sweep(self.design(), "-o", "s p a c e", "--slurm", "4")
        self.assertIn("--array=1-4", done.stdout)
        self.assertEqual(subprocess.run(["sh", "-n"], input=done.stdout, text=True, check=False).returncode, 0)
        self.assertEqual(list(pathlib.Path(self.folder).glob("s p*")), [])


if __name__ == "__main__":
    unittest.main()
