"""The maps of threats and requirements name tests that exist, and the pages made of them are those of today."""

import subprocess
import sys

from harness.server import ROOT


def test_the_maps_hold():
    done = subprocess.run([sys.executable, ROOT / "scripts/coverage-maps", "--check"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
