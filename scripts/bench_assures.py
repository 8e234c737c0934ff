"""Registers of insured persons: what a full file, the same again, and an hour's changes cost. Part of `make bench-people`.

Alone: scripts/bench_assures.py BINARY FOLDER [PERSONS]
"""

import json
import sys
from pathlib import Path

from measures import run

FUND = "019980000"


def measured(command: list[str]) -> tuple[float, int, str]:
    """Seconds, peak memory in MB, what was printed."""
    status, said, seconds, memory = run(*command)
    if status:
        raise SystemExit(f"{' '.join(command)}: {status}\n{said}")
    return seconds, round(memory), said


def figures(binary: str, folder: Path, persons: int = 1_000_000) -> dict:
    """Brings `persons` insured persons in a fresh SQLite database, then the same once more, then changes for one in a hundred."""
    folder.mkdir(parents=True, exist_ok=True)
    database = folder / "assures.sqlite"
    for old in folder.glob("assures.sqlite*"):
        old.unlink()
    place = ["--database", f"sqlite:{database}", "--witness", "none"]
    measured([binary, "generate", "--assures", "200", "--professionnels", "20", "--dossiers", "0", *place])

    def write(name: str, sequence: int) -> str:
        path = str(folder / name)
        measured([binary, "generate", "--assures", str(persons), "--vers", path, "--caisse", FUND, "--sequence", str(sequence)])
        return path

    def load(path: str) -> dict:
        seconds, memory, said = measured([binary, "import", "assures", path, "--json", *place])
        told = json.loads(said)
        return {"secondes": round(seconds, 1), "memoireMo": memory, "lignesParSeconde": round(told["lus"] / seconds), **told}

    full = write("complet-10.csv", 10)
    result = {"personnes": persons, "octets": Path(full).stat().st_size, "premier": load(full), "sansChangement": load(write("complet-11.csv", 11))}
    result["changements"] = load(changes(Path(full), folder / "changements-12.csv", 12))
    result["baseMo"] = database.stat().st_size >> 20
    return result


def changes(full: Path, path: Path, sequence: int) -> str:
    """One person in a hundred, with complementary cover from this year on."""
    count = 0
    with full.open(encoding="utf-8", newline="") as source, path.open("w", encoding="utf-8", newline="") as out:
        head = next(source).rstrip("\r\n").split(";")
        out.write(";".join([*head[:3], "changements", head[4], str(sequence)]) + "\r\n" + next(source))
        for number, line in enumerate(source):
            if number % 100 == 0 and not line.startswith("FIN;"):
                out.write("maj" + line)
                count += 1
        out.write(f"FIN;{count}\r\n")
    return str(path)


if __name__ == "__main__":
    binary, folder, *rest = sys.argv[1:]
    print(json.dumps(figures(binary, Path(folder), int(rest[0]) if rest else 1_000_000), indent=2))
