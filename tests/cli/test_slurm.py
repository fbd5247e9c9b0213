"""The script of `sweep --slurm`, run by Slurm itself: controller, node and munge on this machine alone, stopped at the end."""

import os
import shutil
import subprocess
import time
import unittest

import program
from test_sweep import DESIGN

CONFIG = """\
ClusterName=downline
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={run}/munge.socket
CryptoType=crypto/munge
SlurmctldPort={port}
SlurmdPort={other_port}
StateSaveLocation={run}/state
SlurmdSpoolDir={run}/spool
SlurmctldPidFile={run}/ctld.pid
SlurmdPidFile={run}/d.pid
SlurmctldLogFile={run}/ctld.log
SlurmdLogFile={run}/d.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SchedulerType=sched/backfill
SelectType=select/cons_tres
ReturnToService=2
NodeName={host} NodeAddr=127.0.0.1 CPUs={cores} RealMemory=3000 State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


@unittest.skipUnless(os.geteuid() == 0 and shutil.which("slurmctld") and shutil.which("munged"), "needs root, slurm-wlm and munge")
class Slurm(program.CliTest):
    def setUp(self):
        super().setUp()
        self.daemons = []
        self.addCleanup(self.stop)
        run = self.path("run")
        for folder in (run, run / "state", run / "spool"):
            folder.mkdir(mode=0o755)
        os.chmod(self.folder, 0o755)
        key = run / "munge.key"
        key.write_bytes(os.urandom(1024))
        key.chmod(0o400)
        host = os.uname().nodename.split(".")[0]
        ports = 20000 + os.getpid() % 10000
        config = self.path("slurm.conf")
        config.write_text(CONFIG.format(host=host, run=run, port=ports, other_port=ports + 10000, cores=os.cpu_count()), encoding="utf-8")
        self.environment = dict(os.environ, SLURM_CONF=str(config))
        self.start("munged", "--foreground", "--force", f"--key-file={key}", f"--socket={run}/munge.socket", f"--pid-file={run}/munge.pid",
                   f"--log-file={run}/munge.log", f"--seed-file={run}/munge.seed")
        self.await_truth(lambda: (run / "munge.socket").exists(), "munge")
        self.start("slurmctld", "-D")
        self.start("slurmd", "-D", "-N", host)
        self.await_truth(lambda: "idle" in self.ask("sinfo", "-h", "-o", "%t"), "a node that is idle")

    def start(self, *command):
        log = open(self.path(command[0] + ".out"), "wb")  # pylint: disable=consider-using-with
        self.addCleanup(log.close)
        self.daemons.append(subprocess.Popen(command, env=self.environment, stdout=log, stderr=log))  # pylint: disable=consider-using-with

    def stop(self):
        for daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(10)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()

    def ask(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout

    def await_truth(self, truth, what, seconds=90):
        deadline = time.monotonic() + seconds
        while not truth():
            if time.monotonic() > deadline:
                logs = "\n".join(f"{log}:\n{log.read_text(errors='replace')[-1500:]}" for log in self.folder.rglob("*.out"))
                self.fail(f"no {what} within {seconds} s\n{logs}\n{self.ask('squeue')}")
            time.sleep(0.2)

    def test_an_array_with_a_requeued_task_gives_the_same_file_as_a_laptop(self):
        design = self.write("d.yaml", DESIGN.format(replications=40, weeks=30))
        self.run_program("sweep", design, "-o", "laptop", "--progress", "none")
        self.run_program("merge", "laptop", "-o", "laptop.h5")
        script = self.run_program("sweep", design, "-o", "s", "-j", "1", "--slurm", "4").stdout
        submitted = subprocess.run(["sh"], input=script, env=self.environment, capture_output=True, text=True, check=False, cwd=self.folder)
        self.assertEqual(submitted.returncode, 0, submitted.stderr)
        array = submitted.stdout.split()[1]
        self.await_truth(lambda: (self.path("s") / "shards").is_dir() and any((self.path("s") / "shards").iterdir()), "shard")
        subprocess.run(["scontrol", "requeue", f"{array}_1"], env=self.environment, check=False, capture_output=True)
        self.await_truth(lambda: not self.ask("squeue", "-h").strip() and (self.path("s") / "merged.h5").exists(), "end", 600)
        logs = "\n".join(log.read_text(errors="replace") for log in sorted((self.path("s") / "log").iterdir()))
        self.assertEqual((self.path("s") / "merged.h5").read_bytes(), self.path("laptop.h5").read_bytes(), logs)

    def test_srun_is_a_launcher(self):
        design = self.write("d.yaml", DESIGN.format(replications=2, weeks=6))
        done = subprocess.run(["srun", "-n", str(min(2, os.cpu_count())), program.PROGRAM, "sweep", design, "-o", "s", "-j", "1", "--batch", "6",
                               "--progress", "none"],
                              env=self.environment, capture_output=True, text=True, check=False, cwd=self.folder, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("6 runs to do", done.stderr)
        self.run_program("merge", "s", "-o", "s.h5")


if __name__ == "__main__":
    unittest.main()
