"""One fault sown in one line, which wakes when its number is asked for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    #: What kind of fault: the operator's name, or "by hand".
    kind: str
    file: str
    #: The line as it stands, its first line if there are several; counted from 1.
    line: int
    was: str
    #: `MUTANT` stands for "this fault is awake", `MUTANT_SQL` for a fragment that undoes the condition after it.
    becomes: str
    #: What it would mean in production, when somebody wrote it down.
    why: str = ""
    #: Suites that ought to see it, asked first: a pattern.
    tests: str | None = None

    def sown(self, number: int) -> str:
        return self.becomes.replace("MUTANT_SQL", f"Mutant.sql({number})").replace("MUTANT", f"Mutant.isAwake({number})")
