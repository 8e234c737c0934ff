"""The desk under load, measured over HTTP with wrk, beside the limits measured in the same run.

Sizes come from the environment, so that a small run is quick:
BENCH_DOSSIERS (1000,10000,100000,1000000: the last is the one judged), BENCH_ASSURES (as many as dossiers, 20000 at least),
BENCH_SECONDS (10), BENCH_FOLDER (a temporary one; kept and used again when named), BENCH_ENGINES (sqlite,postgresql),
GUICHET_BENCH_POSTGRES (an address of a server where a database may be made; absent, PostgreSQL is skipped).
Prints a table, then one JSON object a line: travail, valeur, limite, rapport, p50_ms, p99_ms, cpu_ms, rss_mo, n.
What is not there is skipped, and why is said.
"""

import contextlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

from desk_load.load import Load, wrk
from desk_load.pgbench import deposits
from desk_load.server import Bare, Desk, drop_database, make_database
from desk_load.table import NOTED, growth, note, skip
from measures import place

BINARY = os.environ["GUICHET_BINARY"]
BARE = os.environ.get("GUICHET_BARE", "")
SIZES = [int(size) for size in os.environ.get("BENCH_DOSSIERS", "1000,10000,100000,1000000").split(",")]
SECONDS = int(os.environ.get("BENCH_SECONDS", "10"))
ENGINES = os.environ.get("BENCH_ENGINES", "sqlite,postgresql").split(",")
POSTGRES = os.environ.get("GUICHET_BENCH_POSTGRES", "")


def filled(folder: Path, engine: str, dossiers: int) -> tuple[str, list[str]]:
    """The database with that many dossiers, made once, and numbers of people who may be deposited for."""
    folder.mkdir(parents=True, exist_ok=True)
    assures = max(20_000, int(os.environ.get("BENCH_ASSURES", dossiers)))
    address = f"sqlite:{folder}/guichet.sqlite" if engine == "sqlite" else make_database(POSTGRES, f"guichet_bench_{dossiers}", keep=(folder / "done").exists())
    if not (folder / "done").exists():
        subprocess.run([BINARY, "keys", f"{folder}/guichet.keys"], check=True, stdout=subprocess.DEVNULL)
        # First, and short: one day's people are not quite the next day's, and both must be of the same.
        subprocess.run([BINARY, "generate", "--vers", f"{folder}/assures", "--assures", str(assures)], check=True, stdout=subprocess.DEVNULL)
        begun = time.monotonic()
        made = subprocess.run(
            [BINARY, "generate", *place(folder, address), "--assures", str(assures), "--dossiers", str(dossiers)], capture_output=True, text=True)
        if made.returncode:
            sys.exit(f"generate failed: {made.stderr[-600:]}")
        print(f"  {engine}: {assures} insured persons and {dossiers} dossiers made in {time.monotonic() - begun:.0f} s", flush=True)
        (folder / "done").touch()
    text = (folder / "assures").read_text(encoding="utf-8", errors="replace")
    numbers = list(dict.fromkeys(re.findall(r";(\d{6}[0-9AB]\d{8});", text)))
    random.Random(5).shuffle(numbers)
    return address, numbers[:200_000]


def pace(load: Load, work: str, kind: str, limit: float | None, floor: float, most_ms: float, **more) -> float | None:
    """As many as can be, from 64 connections."""
    found = wrk(load, kind, connections=64, seconds=SECONDS, **more)
    note(work, found, limit=limit, floor=floor, most_ms=most_ms)
    return found.rate if found else None


def judged(load: Load, engine: str, size: int, bare: dict[str, float]) -> None:
    """Every figure of the table, at the size that is judged."""
    half = {work: rate / 2 for work, rate in bare.items()}
    name = f"{engine}, {size} dossiers"
    pace(load, f"deposit of a sick leave, {name}", "depot", half.get("depot"), 2_000, 50)
    if "pgbench" in half:
        pace(load, f"the same deposit, beside pgbench, {name}", "depot", half["pgbench"], 2_000, 50)
    pace(load, f"read one dossier, {name}", "lecture", half.get("lecture"), 3_000, 20)
    form = f"/dossiers/nouveau/arret-de-travail?patient={load.patient}"
    for what, page in [("home", "/"), ("queue of 50 rows", "/corbeilles"), ("sick-leave form", form)]:
        load.pages([page])
        body = load.server.size(page, "agent" if "corbeilles" in page else "medecin")
        if body is None:
            skip(f"page: {what}, {name}", "does not answer 200")
            continue
        note(f"page: {what} ({body / 1000:.0f} kB), {name}", wrk(load, "page", 64, SECONDS), floor=1_500, most=60_000, size=body)
        note(f"page: {what} at 500/s, {name}", wrk(load, "page", 64, SECONDS, offered=500), most_ms=50)
    found = wrk(load, "mixte", 100, SECONDS * 2, offered=1_000)
    note(f"mixed day, 1,000 requests/s offered, {name}", found, most_ms=100, most_memory=256, none_refused=True)
    load.deep_pages()
    note(f"queue page of 20, any depth, {name}", wrk(load, "corbeille", 8, SECONDS), most_ms=30)


def measure(folder: Path, engine: str) -> None:
    for size in SIZES:
        spot = folder / f"{engine}-{size}"
        address, numbers = filled(spot, engine, size)
        bare = bare_rates(spot, engine, address, numbers) if size == SIZES[-1] else {}
        with contextlib.ExitStack() as stack:
            server = stack.enter_context(contextlib.closing(Desk(BINARY, spot, address)))
            note(f"first answer after start, {engine}, {size} dossiers", None, value=server.first_ms, unit="ms", limit=300)
            load = Load(server, spot, numbers)
            if size == SIZES[-1]:
                judged(load, engine, size, bare)
            for work, kind in [("deposit", "depot"), ("read", "lecture"), ("queue page", "corbeille")]:
                if kind == "corbeille":
                    load.deep_pages()
                growth(engine, work, size, wrk(load, kind, 64, max(4, SECONDS // 2)))


@contextlib.contextmanager
def copied(spot: Path, engine: str, address: str):
    """A copy of the database, taken away afterwards."""
    if engine == "sqlite":
        # Nobody has it open: the file is whole by itself.
        copy = spot / "copie.sqlite"
        shutil.copyfile(spot / "guichet.sqlite", copy)
        # The disk would still be writing gigabytes of it while deposits wait for theirs.
        os.sync()
        yield f"sqlite:{copy}"
        for path in spot.glob("copie.sqlite*"):
            path.unlink()
        os.sync()
        return
    name = urllib.parse.urlsplit(address).path[1:]
    copy = make_database(POSTGRES, f"{name}_copie", keep=False, template=name)
    yield copy
    drop_database(POSTGRES, f"{name}_copie")


def bare_rates(spot: Path, engine: str, address: str, numbers: list[str]) -> dict[str, float]:
    """The same stack without the desk: what is possible at all."""
    if not BARE:
        skip(f"bare handlers, {engine}", "GUICHET_BARE is not set")
        return {}
    found = {}
    # The body that a deposit accepts and the dossiers that may be read are learnt from the desk.
    with contextlib.closing(Desk(BINARY, spot, address)) as server:
        Load(server, spot, numbers)
    # On a copy: what is written there is sealed by nobody, and the desk could not open it.
    with copied(spot, engine, address) as copy:
        with contextlib.closing(Bare(BARE, spot, copy)) as server:
            load = Load(server, spot, numbers)
            for kind in ["depot", "lecture"]:
                measured = wrk(load, kind, 64, SECONDS)
                if measured:
                    found[kind] = measured.rate
                    note(f"bare handler, {kind}, {engine}", measured, none_refused=True)
        if engine == "postgresql":
            beside = deposits(copy, 64, SECONDS)
            if beside is None:
                skip("pgbench with the same statements", "pgbench is not installed")
            else:
                found["pgbench"] = beside
                note(f"pgbench with the same statements, {engine}", None, value=beside)
    return found


def main() -> None:
    for tool in ["wrk"]:
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: scripts/setup-system bench installs it")
    named = os.environ.get("BENCH_FOLDER")
    folder = Path(named or tempfile.mkdtemp(prefix="guichet-mesures-"))
    print(f"desk, {BINARY}, data in {folder}; server and wrk share {os.cpu_count()} cores")
    try:
        for engine in ENGINES:
            if engine == "postgresql" and not POSTGRES:
                skip("PostgreSQL", "GUICHET_BENCH_POSTGRES names no server")
                continue
            measure(folder, engine)
    finally:
        if not named:
            shutil.rmtree(folder, ignore_errors=True)
    for result in NOTED:
        print(json.dumps(result, ensure_ascii=False))
    if any(result.get("tenu") is False for result in NOTED):
        sys.exit(1)


if __name__ == "__main__":
    main()
