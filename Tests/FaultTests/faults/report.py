"""One line of figures for each fault, and the rule that a test which cannot fail is not counted."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


class Skip(Exception):
    """What the test needs is not on this machine. Said aloud, never counted as passed."""


@dataclass
class Line:
    """What one run of one fault found. `faults` is empty when all is well."""

    name: str
    figures: dict[str, object] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def expect(self, truth: bool, otherwise: str) -> None:
        if not truth:
            self.faults.append(otherwise)

    def __str__(self) -> str:
        return " ".join(f"{k}={v}" for k, v in self.figures.items())


@dataclass
class Fault:
    """A fault, and its broken control: the same run on something that is wrong on purpose, which must be caught."""

    name: str
    says: str
    run: Callable[["Budget"], list[Line]]
    control: Callable[["Budget"], Line] | None
    #: Why there is no control, when there is none.
    uncontrolled: str = ""


@dataclass
class Budget:
    """How long a run may take: seconds for a sample, more for a full run."""

    seconds: float
    full: bool = False

    def rounds(self, sample: int, full: int) -> int:
        return full if self.full else sample


def run(fault: Fault, budget: Budget) -> str:
    """Prints the figures; returns `ok`, `FAILED` or `SKIP`."""
    began = time.monotonic()
    try:
        lines = fault.run(budget)
        verdict = "ok"
        for line in lines:
            bad = bool(line.faults)
            print(f"{'FAILED' if bad else 'ok    '}  {fault.name:<18} {line.name:<12} {line}", flush=True)
            for words in line.faults[:8]:
                print(f"        → {words}", flush=True)
            verdict = "FAILED" if bad else verdict
        if fault.control is None:
            print(f"        no control: {fault.uncontrolled}", flush=True)
        else:
            line = fault.control(budget)
            caught = bool(line.faults)
            print(f"{'ok    ' if caught else 'FAILED'}  {fault.name:<18} control      {'caught' if caught else 'NOT CAUGHT'}: {line.name} {line}", flush=True)
            verdict = verdict if caught else "FAILED"
    except Skip as why:
        print(f"SKIP    {fault.name:<18} {why}", flush=True)
        return "SKIP"
    except Exception as error:  # a fault that breaks the test itself is a failure of the test, and others still run
        print(f"FAILED  {fault.name:<18} the test broke: {type(error).__name__}: {error}", flush=True)
        return "FAILED"
    print(f"        {fault.name}: {time.monotonic() - began:.0f} s", flush=True)
    return verdict
