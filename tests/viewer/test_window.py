"""The viewer opens a real window, draws frames on OpenGL while it simulates, and closes by itself."""

import os
import subprocess
import sys
import unittest

VIEWER, XVFB_RUN = sys.argv[1:3]
PATIENCE = int(os.environ.get("PATIENCE", "1"))  # the viewer is slow under sanitizers


class Window(unittest.TestCase):
    def test_draws_frames_and_ends_well(self):
        environment = dict(os.environ, LIBGL_ALWAYS_SOFTWARE="1", DOWNLINE_VIEWER_FRAMES="12")
        command = [XVFB_RUN, "-a", "-s", "-screen 0 1440x900x24", VIEWER, "--fresh", "--people", "20000", "--weeks", "20", "-n", "2", "--quick"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100 * PATIENCE, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_says_why_when_there_is_no_display(self):
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        done = subprocess.run([VIEWER, "--fresh"], env=environment, capture_output=True, text=True, timeout=60 * PATIENCE, check=False)
        self.assertEqual(done.returncode, 5, done.stderr)
        self.assertIn("no window can be opened", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
