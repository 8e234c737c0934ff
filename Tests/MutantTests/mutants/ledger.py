"""What a run found, one JSON line a fault, for people to read and for the next run to go on from."""

import json
from pathlib import Path

from mutants.mutant import Mutant

#: The suite that saw a fault, if one did, and how many came by it.
Verdict = tuple[str | None, int]


def write(path: Path, mutants: dict[int, Mutant], verdicts: dict[int, Verdict]) -> list[dict]:
    lines = [
        {"kind": one.kind, "file": one.file, "line": one.line, "why": one.why, "seen_by": verdicts[number][0], "reached_by": verdicts[number][1], "fault": one.becomes.strip()}
        for number, one in mutants.items()]
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
    return lines


def seen(path: Path, mutants: dict[int, Mutant]) -> dict[int, Verdict]:
    """The verdicts of the run before on the same faults, of those that a test saw."""
    if not path.is_file():
        return {}
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    known = {(line["file"], line["fault"]): (line["seen_by"], line["reached_by"]) for line in lines if line["seen_by"]}
    found = ((number, known.get((one.file, one.becomes.strip()))) for number, one in mutants.items())
    return {number: verdict for number, verdict in found if verdict}
