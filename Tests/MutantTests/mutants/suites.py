"""Suites of tests in Swift, each run by itself against one fault, or against none."""

import os
import re
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

#: Every fault has a byte.
MOST = 65_536


@dataclass
class Suite:
    name: str
    seconds: float = 0
    passes: bool = False
    #: Faults that it comes by.
    reaches: set[int] = field(default_factory=set)


class Suites:
    def __init__(self, tests: Path, tree: Path):
        self.tests, self.tree = tests, tree
        listed = subprocess.run(["swift", "test", "list", "--skip-build"], cwd=tree, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True).stdout
        # Tests of the house read its files, which hold the faults.
        self.all = [Suite(name) for name in sorted({line.split("/")[0] for line in listed.split("\n") if line and not line.startswith("HouseTests.")})]

    def passes(self, suite: Suite, patience: float, **environment: str) -> bool:
        pattern = "^" + re.escape(suite.name) + ("$" if suite.name.endswith(")") else "/")
        command = [self.tests, "--testing-library", "swift-testing", "--filter", pattern]
        try:
            ran = subprocess.run(command, cwd=self.tree, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=patience)
        except subprocess.TimeoutExpired:
            return False
        return ran.returncode == 0 and b"Test run with 0 tests" not in ran.stdout

    def look(self, suite: Suite) -> Suite:
        """Runs a suite with every fault asleep, and notes which it comes by."""
        with tempfile.NamedTemporaryFile() as seen:
            seen.write(bytes(MOST))
            seen.flush()
            began = time.monotonic()
            suite.passes = self.passes(suite, 300, GUICHET_MUTANTS_SEEN=seen.name)
            suite.seconds = time.monotonic() - began
            suite.reaches = {number for number, byte in enumerate(Path(seen.name).read_bytes()) if byte}
        return suite

    def look_all(self, workers: int) -> None:
        with ThreadPoolExecutor(workers) as pool:
            for done, suite in enumerate(pool.map(self.look, self.all), 1):
                if not suite.passes:
                    print(f"    {suite.name} fails without any fault: left out", flush=True)
                if done % 50 == 0:
                    print(f"    {done} of {len(self.all)} suites", flush=True)

    def killer(self, number: int) -> tuple[str | None, int]:
        """The first suite that fails when a fault is awake, and how many come by it."""
        comers = sorted((suite for suite in self.all if suite.passes and number in suite.reaches), key=lambda suite: suite.seconds)
        for suite in comers:
            if not self.passes(suite, 30 + 5 * suite.seconds, GUICHET_MUTANT=str(number)):
                return suite.name, len(comers)
        return None, len(comers)
