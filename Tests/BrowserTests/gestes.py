"""The commonest gestures of a doctor: what each costs, printed at the end of the run and kept in docs/gestes.md."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from harness.interactions import Interactions

PAGE = Path(__file__).resolve().parents[2] / "docs/gestes.md"
ROW = re.compile(r"^\| (?P<name>[^|]+) \| (?P<from_>[^|]+) \| (?P<count>\d+) \| (?P<ceiling>\d+) \| (?P<acts>[^|]+) \|$")


@dataclass
class Cost:
    name: str
    from_: str
    count: int
    ceiling: int
    acts: str
    tabs: int = 0


MEASURED: list[Cost] = []


def written() -> dict[str, Cost]:
    """The rows of the page, by name."""
    rows = (ROW.match(line) for line in PAGE.read_text("utf-8").splitlines())
    return {row["name"]: Cost(row["name"], row["from_"], int(row["count"]), int(row["ceiling"]), row["acts"]) for row in rows if row}


def measured(name: str, walk: Interactions) -> None:
    """Holds what was walked against its row: the count, what it counts, and the ceiling."""
    acts = "; ".join(act.replace("|", "/") for act in walk.acts)
    row = written().get(name)
    assert row, f"docs/gestes.md has no row « {name} »"
    MEASURED.append(Cost(name, row.from_, walk.count, row.ceiling, acts, walk.tabs))
    if os.environ.get("GUICHET_REWRITE"):
        rewrite(name, walk.count, acts)
        return
    assert walk.count <= row.ceiling, f"{name}: {walk}"
    assert (walk.count, acts) == (row.count, row.acts), f"docs/gestes.md says otherwise of « {name} »: GUICHET_REWRITE=1 writes\n{walk}"


def rewrite(name: str, count: int, acts: str) -> None:
    lines = PAGE.read_text("utf-8").splitlines()
    for place, line in enumerate(lines):
        row = ROW.match(line)
        if row and row["name"] == name:
            lines[place] = f"| {name} | {row['from_']} | {count} | {row['ceiling']} | {acts} |"
    PAGE.write_text("\n".join(lines) + "\n", "utf-8")


def table() -> list[str]:
    """What the end of the run prints."""
    width = max(len(cost.name) for cost in MEASURED)
    head = f"{'gesture':{width}}  interactions  at most  moves by Tab"
    return [head] + [f"{cost.name:{width}}  {cost.count:12}  {cost.ceiling:7}  {cost.tabs:12}" for cost in MEASURED]
