"""Suites of tests, each run by itself against one fault, or against none: those in Swift, and those in Python against the real command."""

import os
import re
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from mutants.mutant import Mutant

#: Every fault has a byte.
MOST = 65_536
#: Seconds of tests asked of one fault, of each language.
PATIENCE = 60
#: Tests in Python that need no browser.
PYTHON = ["Tests/ApiTests", "Tests/SignInTests", "Tests/AbuseTests"]
#: Seconds that a suite may take with every fault asleep.
LONGEST = 600


@dataclass
class Suite:
    name: str
    command: list[str]
    seconds: float = 0
    passes: bool = False
    #: Faults that it comes by.
    reaches: set[int] = field(default_factory=set)

    @property
    def is_swift(self) -> bool:
        return not self.name.endswith(".py")


class Suites:
    def __init__(self, tests: Path, tree: Path, python: bool):
        self.tree = tree
        self.all = self.swift(tests) + (self.python() if python else [])

    def swift(self, tests: Path) -> list[Suite]:
        listed = subprocess.run(["swift", "test", "list", "--skip-build"], cwd=self.tree, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True).stdout
        # Tests of the house read its files, which hold the faults.
        names = sorted({line.split("/")[0] for line in listed.split("\n") if line and not line.startswith("HouseTests.")})
        ends = {name: "$" if name.endswith(")") else "/" for name in names}
        return [Suite(name, [str(tests), "--testing-library", "swift-testing", "--filter", f"^{re.escape(name)}{ends[name]}"]) for name in names]

    def python(self) -> list[Suite]:
        files = sorted(str(path.relative_to(self.tree)) for room in PYTHON for path in (self.tree / room).glob("test_*.py"))
        # They ask the same of both databases, and a fault above these is the same on either.
        return [Suite(file, [".venv/bin/python", "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", "-k", "not postgres", file]) for file in files]

    def passes(self, suite: Suite, patience: float, **environment: str) -> bool:
        environment |= {"GUICHET_BINARY": str(self.tree / ".build" / "debug" / "guichet")}
        try:
            ran = subprocess.run(suite.command, cwd=self.tree, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=patience)
        except subprocess.TimeoutExpired:
            return False
        return ran.returncode == 0 and b"Test run with 0 tests" not in ran.stdout

    def look(self, suite: Suite) -> Suite:
        """Runs a suite with every fault asleep, and notes which it comes by."""
        with tempfile.NamedTemporaryFile() as seen:
            seen.write(bytes(MOST))
            seen.flush()
            began = time.monotonic()
            suite.passes = self.passes(suite, LONGEST, GUICHET_MUTANTS_SEEN=seen.name)
            suite.seconds = time.monotonic() - began
            suite.reaches = {number for number, byte in enumerate(Path(seen.name).read_bytes()) if byte}
        return suite

    def look_all(self, workers: int) -> None:
        with ThreadPoolExecutor(workers) as pool:
            for done, suite in enumerate(pool.map(self.look, self.all), 1):
                if not suite.passes and not self.look(suite).passes:
                    print(f"    {suite.name} fails without any fault: left out", flush=True)
                if done % 50 == 0:
                    print(f"    {done} of {len(self.all)} suites", flush=True)

    def killer(self, number: int, mutant: Mutant) -> tuple[str | None, int]:
        """The first suite that fails when a fault is awake, and how many come by it. Those in Swift are asked first, among them those named
        for it, then those of its room, then the quickest; nobody is asked once they took ``PATIENCE`` together."""
        comers = [suite for suite in self.all if suite.passes and number in suite.reaches]
        room = mutant.file.split("/")[1]
        comers.sort(key=lambda suite: (not (mutant.tests and re.search(mutant.tests, suite.name)), not suite.name.startswith(room + "Tests."), suite.seconds))
        for language in (True, False):
            took = 0.0
            for suite in comers:
                if suite.is_swift != language or took > PATIENCE:
                    continue
                took += suite.seconds
                if not self.passes(suite, 30 + 5 * suite.seconds, GUICHET_MUTANT=str(number)):
                    return suite.name, len(comers)
        return None, len(comers)
