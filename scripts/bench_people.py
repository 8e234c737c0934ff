"""The figures of people and places, measured by the commands and over HTTP, on synthetic files of real size.

Sizes come from the environment, so that a small run is quick:
BENCH_ANNUAIRE_ROWS (2000000), BENCH_ASSURES (1000000), BENCH_REQUESTS (400), BENCH_FOLDER (a temporary one; kept when named).
BENCH_ONLY chooses parts, joined by commas: annuaire, recherche, assures, patients.
Prints a table, then one JSON object a line. What is not there is skipped, and why is said.
"""

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import bench_assures
import bench_patients
from measures import conclude, note, percentile, place, run, skip

BINARY = os.environ["GUICHET_BINARY"]
SIZE = {name: int(os.environ.get(f"BENCH_{name}", usual)) for name, usual in [("ANNUAIRE_ROWS", 2_000_000), ("ASSURES", 1_000_000), ("REQUESTS", 400)]}
ONLY = [part for part in os.environ.get("BENCH_ONLY", "").split(",") if part]


def guichet(*arguments: str) -> tuple[str, float, float]:
    status, text, seconds, memory = run(BINARY, *arguments)
    if status:
        sys.exit(f"guichet {' '.join(arguments[:2])} failed: {text[-600:]}")
    return text, seconds, memory


def annuaire(folder: Path) -> None:
    """First import, the same file again, the next day's file; beside the shell's own .import of the same file."""
    rows = SIZE["ANNUAIRE_ROWS"]
    full = rows >= 2_000_000
    files = [folder / f"PS_LibreAcces_Personne_activite_2026112{day}0800.txt" for day in (0, 1)]
    for day, file in enumerate(files):
        guichet("generate", "--annuaire", str(rows), "--jour", str(day), "--vers", str(file))
    note(f"directory file of {rows} rows", files[0].stat().st_size / 1e6, "MB")

    shell, table = shutil.which("sqlite3"), folder / "shell.sqlite"
    if shell:
        status, text, seconds, _ = run(shell, str(table), feed=f"PRAGMA journal_mode=WAL;\n.mode list\n.separator |\n.import {files[0]} annuaire\n")
        if status:
            sys.exit(f"sqlite3 failed: {text[-300:]}")
        note("sqlite3 shell, .import of the same file into one table without index", seconds, "s")
        table.unlink()
    else:
        skip("sqlite3 shell", "sqlite3 is not installed: scripts/setup-system bench")

    _, first, memory = guichet("import", "annuaire", str(files[0]), *place(folder), "--json")
    note("first import", first, "s", 300 if full else None)
    note("first import, greatest memory", memory, "MB", 300 if full else None)
    if shell:
        note("first import, share of the shell's rows/s (typed, indexed, with history)", 100 * seconds / first, "%")
    note("first import", rows / first / 1000, "k rows/s")

    # The very same file is told by its digest; another file with the same rows has to be read and compared.
    _, same, _ = guichet("import", "annuaire", str(files[0]), *place(folder), "--json")
    note("the very same file again", same, "s")
    again = folder / "PS_LibreAcces_Personne_activite_202611200900.txt"
    with files[0].open("rb") as source, again.open("wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
        target.write(b"\n")
    text, unchanged, memory = guichet("import", "annuaire", str(again), *place(folder), "--json")
    counts = json.loads(text.strip().splitlines()[-1])
    assert counts["nouveaux"] == counts["modifies"] == counts["finis"] == 0, counts
    note("unchanged re-import (every row read and compared)", unchanged, "s", 90 if full else None)
    note("unchanged re-import, greatest memory", memory, "MB", 300 if full else None)

    text, delta, memory = guichet("import", "annuaire", str(files[1]), *place(folder), "--json")
    counts = json.loads(text.strip().splitlines()[-1])
    note("the next day's file", delta, "s", None, f"{counts['nouveaux']} new, {counts['modifies']} changed, {counts['finis']} ended")
    note("the next day's file, greatest memory", memory, "MB", 300 if full else None)
    for file in [*files, again]:
        file.unlink()


def recherche(folder: Path) -> None:
    """By the beginning of a name and a commune, with the very statement of Store, in this process: no HTTP around it."""
    if not (folder / "guichet.sqlite").exists():
        return skip("professional search", "no directory: run the part “annuaire” first")
    base = sqlite3.connect(f"file:{folder}/guichet.sqlite?mode=ro", uri=True)
    base.execute("PRAGMA cache_size = -16384")
    moment = base.execute("SELECT moment FROM releve_courant WHERE genre = 'annuaire'").fetchone()[0]
    names = [row[0] for row in base.execute("SELECT DISTINCT nom_cle FROM exercice WHERE numero % 997 = 0 LIMIT 2000")]
    communes = [row[0] for row in base.execute("SELECT commune FROM exercice WHERE numero % 1009 = 0 LIMIT 2000")]
    statement = """
        SELECT e.numero, p.identifiant, p.nom, p.prenom, e.profession, s.enseigne, s.voie, s.code_postal, s.commune_libelle
        FROM (SELECT * FROM exercice e WHERE e.du <= :m AND (e.fin IS NULL OR e.fin > :m) {where}
              ORDER BY e.nom_cle, e.prenom_cle, e.numero LIMIT 50) e
        JOIN professionnel p ON p.identifiant = e.professionnel AND p.du <= :m AND (p.fin IS NULL OR p.fin > :m)
        LEFT JOIN site s ON s.numero = e.site ORDER BY e.nom_cle, e.prenom_cle, e.numero
    """
    draw = random.Random(1)
    for words, limit, where in [
        ("professional search, name prefix + commune, p99", 50, "AND e.commune = :c AND e.nom_cle >= :n AND e.nom_cle < :n || x'7f'"),
        ("professional search, name prefix alone, p99", None, "AND e.nom_cle >= :n AND e.nom_cle < :n || x'7f'"),
        ("professional search, profession + commune, p99", None, "AND e.commune = :c AND e.profession IN ('50', '80')"),
    ]:
        taken = []
        for _ in range(SIZE["REQUESTS"]):
            values = {"m": moment, "n": draw.choice(names)[: draw.choice([2, 3, 4, 6])], "c": draw.choice(communes)}
            begun = time.perf_counter()
            base.execute(statement.format(where=where), values).fetchall()
            taken.append(1000 * (time.perf_counter() - begun))
        note(words, percentile(taken, 0.99), "ms", limit if SIZE["ANNUAIRE_ROWS"] >= 2_000_000 else None, f"median {percentile(taken, 0.5):.2f} ms")
    base.close()


def assures(folder: Path) -> None:
    """A full file of insured persons, the same persons again, then changes for one in a hundred."""
    told = bench_assures.figures(BINARY, folder / "assures", SIZE["ASSURES"])
    for word, key in [("first full file", "premier"), ("the next night, unchanged", "sansChangement"), ("changes for one in a hundred", "changements")]:
        part = told[key]
        note(f"insured persons, {word} ({part['lus']} lines)", part["secondes"], "s", why=f"{part['lignesParSeconde']} lines/s")
        note(f"insured persons, {word}: greatest memory", part["memoireMo"], "MB")
    note("database of the insured persons", told["baseMo"], "MB")


def patients(folder: Path) -> None:
    """The search of patients over HTTP, the trace of each look written before the answer."""
    for what, (median, high) in bench_patients.figures(BINARY, folder / "patients", SIZE["ASSURES"], max(SIZE["REQUESTS"], 400)).items():
        note(f"search of {what}: p99", high, "ms", bench_patients.LIMITS[what] if SIZE["ASSURES"] >= 1_000_000 else None, f"median {median:.2f} ms")


# Each part: its name, and what it does in the folder.
PARTS = {"annuaire": annuaire, "recherche": recherche, "assures": assures, "patients": patients}


def main() -> None:
    named = os.environ.get("BENCH_FOLDER")
    folder = Path(named or tempfile.mkdtemp(prefix="guichet-mesures-"))
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "guichet.keys").exists():
        subprocess.run([BINARY, "keys", f"{folder}/guichet.keys"], check=True, stdout=subprocess.DEVNULL)
    try:
        for name, part in PARTS.items():
            if not ONLY or name in ONLY:
                print(f"{name}", flush=True)
                part(folder)
    finally:
        if not named:
            shutil.rmtree(folder, ignore_errors=True)
    conclude()


if __name__ == "__main__":
    main()
