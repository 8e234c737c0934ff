"""The figures of the tracing, measured over HTTP and by the commands, on synthetic data.

Sizes come from the environment, so that a small run is quick:
BENCH_CONTACTS (1000000), BENCH_CHAIN_CONTACTS (19000), BENCH_IMPORT_SMALL (10000), BENCH_IMPORT_LARGE (1000000),
BENCH_REQUESTS (400), BENCH_SECONDS (20), BENCH_FOLDER (a temporary one; kept and used again when named).
Prints a table, then one JSON object a line. What is not there is skipped, and why is said.
"""

import csv
import http.client
import json
import os
import random
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from desk_load.load import LUA
from desk_load.server import Desk
from measures import conclude, note, percentile, place, run, skip

BINARY = os.environ["GUICHET_BINARY"]
CHECKS = Path(__file__).with_name("desk_load") / "verification.lua"
SIZE = {name: int(os.environ.get(f"BENCH_{name}", usual)) for name, usual in [
    ("CONTACTS", 1_000_000), ("CHAIN_CONTACTS", 19_000), ("IMPORT_SMALL", 10_000), ("IMPORT_LARGE", 1_000_000), ("REQUESTS", 400), ("SECONDS", 20)]}


# As many surnames, given names and birth dates as a population has: what resembles another then does so by chance alone.
HEADS = ["Au", "Bel", "Cor", "Dor", "Es", "Fau", "Gran", "Haut", "Is", "Jo", "Lar", "Mon", "Nor", "Or", "Per", "Rou", "Sau", "Tor", "Val", "Ver"]
TAILS = ["brac", "castel", "vin", "moy", "trange", "vel", "lieu", "bois", "nard", "livet", "dier", "ceau", "mand", "phin", "rier", "quet", "sard", "tin", "zac", "gnon"]
NAMES = [head + middle + tail for head in HEADS for middle in ["", "a", "e", "i", "o"] for tail in TAILS]
FIRST = ["Alix", "Basile", "Clarisse", "Damien", "Éloïse", "Fabien", "Garance", "Hector", "Iris", "Joachim", "Kléber", "Lison", "Maxence", "Nadège", "Oscar", "Pauline"]


def born(draw: random.Random) -> str:
    return f"{draw.randrange(1930, 2020)}-{draw.randrange(1, 13):02d}-{draw.randrange(1, 29):02d}"


def filled(folder: Path, contacts: int, *more: str) -> Path:
    """A territory with that many contacts, made once."""
    if (folder / "done").exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([BINARY, "keys", f"{folder}/guichet.keys"], check=True, stdout=subprocess.DEVNULL)
    status, text, seconds, _ = run(BINARY, "generate", *place(folder), "--contacts", str(contacts), *more)
    if status:
        sys.exit(f"generate failed: {text[-400:]}")
    note(f"generation of {contacts} contacts with cases, links and calls", contacts / seconds, "contacts/s")
    (folder / "done").touch()
    return folder


def ask(server: Desk, method: str, path: str, body: dict | None = None, token: str = "", link: http.client.HTTPConnection | None = None) -> tuple[int, bytes]:
    """As somebody, with a key of its own when something is written."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    if method == "POST":
        headers["Idempotency-Key"] = secrets.token_hex(12)
    return server.call(method, path, body, headers, link)[:2]


def times(server: Desk, method: str, path: str, token: str, count: int, body: dict | None = None) -> list[float] | int:
    """Milliseconds of each request, from four clients; or the status that was not 200."""
    found: list[float] = []
    refused: list[int] = []

    def client(number: int) -> None:
        link = server.connect()
        for _ in range(number):
            begun = time.perf_counter()
            status, _ = ask(server, method, path, body, token, link)
            if status != 200:
                refused.append(status)
                return
            found.append((time.perf_counter() - begun) * 1_000)

    threads = [threading.Thread(target=client, args=(count // 4,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused[0] if refused else found


def lists(server: Desk) -> None:
    agent = server.token("agent-cpam")
    for what, method, path, body in [
        ("home list of the queue", "GET", "/api/v1/suivi/appels", None), ("list of contacts", "GET", "/api/v1/suivi/contacts?limite=50", None),
        ("list of late contacts", "GET", "/api/v1/suivi/contacts?retard=oui&limite=50", None), ("next contact to call", "POST", "/api/v1/suivi/appels/suivant", {}),
        ("list of sheets", "GET", "/api/v1/suivi/fiches?limite=50", None),
    ]:
        found = times(server, method, path, agent, SIZE["REQUESTS"], body)
        name = f"{what}, one département of {SIZE['CONTACTS']} contacts, p99"
        if isinstance(found, int):
            skip(name, f"{method} {path.split('?')[0]} answers {found}")
        else:
            note(name, percentile(found, 0.99), "ms", 200)
    for what, path in [("dashboard, 28 days", "/api/v1/suivi/tableau"), ("dashboard, everything", "/api/v1/suivi/tableau?jours=tout")]:
        begun = time.perf_counter()
        status, _ = ask(server, "GET", path, token=agent)
        if status == 200:
            note(what, (time.perf_counter() - begun) * 1_000, "ms")
        else:
            skip(what, f"answers {status}")


def export(server: Desk) -> None:
    agent, link = server.token("agent-cpam"), server.connect()
    before = server.memory("VmRSS")
    begun = time.perf_counter()
    link.request("GET", "/api/v1/suivi/exports/contacts.csv", headers={"Authorization": f"Bearer {agent}"})
    answer = link.getresponse()
    answer.read(1)
    first = (time.perf_counter() - begun) * 1_000
    if answer.status != 200:
        skip("export, first byte", f"GET /api/v1/suivi/exports/contacts.csv answers {answer.status}")
        return
    rows, most = 0, before
    while piece := answer.read(1 << 20):
        rows += piece.count(b"\n")
        most = max(most, server.memory("VmRSS"))
    note(f"export of {rows} rows, first byte", first, "ms", 200)
    note(f"export of {rows} rows, whole", time.perf_counter() - begun, "s")
    note("export, memory grown by", most - before, "MB", 64)


def write_lists(folder: Path, rows: int) -> tuple[Path, Path]:
    """Cases and contacts of a line list, invented."""
    draw = random.Random(7)
    cases, contacts = folder / f"cas-{rows}.csv", folder / f"contacts-{rows}.csv"
    with cases.open("w", newline="", encoding="utf-8") as output:
        writer = csv.writer(output, delimiter=";")
        writer.writerow(["id", "nom", "prenom", "date_naissance", "date_symptomes", "date_confirmation", "departement"])
        for n in range(rows // 4):
            writer.writerow([f"K{n}", draw.choice(NAMES), draw.choice(FIRST), born(draw), "2026-01-1%d" % (n % 9), "2026-01-2%d" % (n % 9), "96"])
    with contacts.open("w", newline="", encoding="utf-8") as output:
        writer = csv.writer(output, delimiter=";")
        writer.writerow(["id", "cas", "nom", "prenom", "date_naissance", "telephone", "departement"])
        for n in range(rows):
            writer.writerow([f"P{n}", f"K{n % (rows // 4)}", draw.choice(NAMES), draw.choice(FIRST), born(draw), f"07{n:08d}", "96"])
    return cases, contacts


def imports(folder: Path) -> None:
    memory = {}
    for rows, limit in [(SIZE["IMPORT_SMALL"], 10), (SIZE["IMPORT_LARGE"], None)]:
        spot = folder / f"import-{rows}"
        shutil.rmtree(spot, ignore_errors=True)
        spot.mkdir()
        subprocess.run([BINARY, "keys", f"{spot}/guichet.keys"], check=True, stdout=subprocess.DEVNULL)
        cases, contacts = write_lists(spot, rows)
        status, text, seconds, megabytes = run(BINARY, "import", "contacts", *place(spot), "--cas", str(cases), "--contacts", str(contacts), "--json")
        if status:
            skip(f"import of {rows} contacts", f"guichet import contacts: {text.strip()[-160:]}")
            return
        memory[rows] = megabytes
        note(f"import of {rows} contacts, duplicates searched", seconds, "s", limit)
        note(f"import of {rows} contacts, memory", megabytes, "MB")
        shutil.rmtree(spot, ignore_errors=True)
    if len(memory) == 2:
        small, large = memory.values()
        note(f"import, memory at {SIZE['IMPORT_LARGE']} rows over that at {SIZE['IMPORT_SMALL']}", large / small, "times", 2)


def chain(server: Desk) -> None:
    agent = server.token("agent-cpam")
    status, body = ask(server, "GET", "/api/v1/suivi/chaines?vue=toutes", token=agent)
    if status != 200:
        skip("chains", f"answers {status}")
        return
    seen = json.loads(body)
    contacts = sum(case["contacts"] for case in seen["cas"])
    for what, path in [("read and computed", "/api/v1/suivi/chaines?vue=toutes"), ("read, computed and drawn", "/api/v1/suivi/graphiques/chaines.svg?vue=toutes")]:
        found = times(server, "GET", path, agent, 8)
        if not isinstance(found, int):
            note(f"chains of {seen['figures']['cas']} cases and {contacts} contacts, {what}", percentile(found, 0.5), "ms", 1_000)


def entitlement(server: Desk) -> None:
    """250 checks a second while a doctor's software writes 160 contacts a second: just after the others, when the pages it needs
    are still on the disk, then twice as the day goes on."""
    checks(server, "entitlement check, its pages on the disk", None)
    for _ in range(2):
        checks(server, "entitlement check", 20)


def checks(server: Desk, what: str, limit: int | None) -> None:
    lab, doctor = server.token("bio-durand"), server.token("dr-leclerc")
    status, _ = ask(server, "POST", "/api/v1/suivi/laboratoire/verification", {"nom": "Tournesol", "prenom": "Maëlle", "dateNaissance": "1991-05-14"}, lab)
    if status != 200:
        skip(what, f"POST /api/v1/suivi/laboratoire/verification answers {status}")
        return
    seconds, refused, written = SIZE["SECONDS"], [], [0]
    draw, sheets = random.Random(), []
    # Each case has ten contacts, entered at once: the sheets are opened beforehand.
    for _ in range(16 * seconds):
        status, body = ask(server, "POST", "/api/v1/suivi/cas", {"contenu": {
            "nom": draw.choice(NAMES), "prenom": draw.choice(FIRST), "dateNaissance": born(draw), "territoire": "96000"}}, doctor)
        if status == 201:
            sheets.append(json.loads(body)["id"])
    begun = time.perf_counter() + 0.5

    def write(client: int, clients: int) -> None:
        # Other people at each run: the same ones again would be duplicates to propose, more and more of them.
        link, own = server.connect(), random.Random()
        for turn in range(client, len(sheets), clients):
            time.sleep(max(0, begun + turn / 16 - time.perf_counter()))
            people = [{"nom": own.choice(NAMES), "prenom": own.choice(FIRST), "dateNaissance": born(own), "telephone": f"07{own.randrange(10 ** 8):08d}", "territoire": "96000",
                       "exposition": "proche", "dernierJour": time.strftime("%Y-%m-%d")} for _ in range(10)]
            status, _ = ask(server, "POST", f"/api/v1/suivi/cas/{sheets[turn]}/contacts", {"autres": people}, doctor, link)
            if status == 201:
                written[0] += 10
            else:
                refused.append(status)

    threads = [threading.Thread(target=write, args=(n, 4)) for n in range(4)]
    for thread in threads:
        thread.start()
    time.sleep(max(0, begun - time.perf_counter()))
    body = json.dumps({"nom": "Tournesol", "prenom": "Maëlle", "dateNaissance": "1991-05-14"}, ensure_ascii=False)
    ran = subprocess.run(
        ["wrk", "-t1", "-c12", f"-d{seconds}", "--timeout", "10s", "-s", str(CHECKS), f"http://127.0.0.1:{server.port}", "--", lab, "250", body],
        capture_output=True, text=True, env=os.environ | LUA)
    for thread in threads:
        thread.join()
    told = re.search(r"^BENCH (.*)$", ran.stdout, re.M)
    if not told or not sheets:
        skip(what, f"no answer: {ran.stderr[-200:]}" if sheets else "no sheet could be opened")
        return
    count, p50, p99, most, errors, late = told.group(1).split()
    why = f"{int(count) / seconds:.0f} checks/s while {written[0] / seconds:.0f} contacts/s were written, the longest {float(most):.0f} ms"
    why += (f"; {errors} checks refused" if int(errors) else "") + (f"; contacts refused {sorted(set(refused))}" if refused else "")
    note(f"{what}, median", float(p50), "ms")
    note(f"{what}, p99", float(p99), "ms", limit, f"{why}, the latest sent {float(late):.0f} ms after its turn")


def simulated_day() -> None:
    status, text, seconds, _ = run(BINARY, "simulate", "tracing", "--cases-per-day", "1000", "--agents", "200", "--days", "1", "--json", "--no-search")
    if status:
        skip("simulated day", text.strip()[-160:])
        return
    overall = json.loads(text)["ensemble"]
    note("a simulated day of 1,000 cases and 200 agents", seconds, "s", None, f"{overall['contacts']} contacts, {overall['part_joints_sous_24h']:.1%} reached in 24 h")


def main() -> None:
    named = os.environ.get("BENCH_FOLDER")
    folder = Path(named or tempfile.mkdtemp(prefix="guichet-mesures-"))
    folder.mkdir(parents=True, exist_ok=True)
    print(f"tracing, {BINARY}, data in {folder}")
    try:
        simulated_day()
        for part, contacts, more, measures in [
            ("chaines", SIZE["CHAIN_CONTACTS"], ["--one-department"], [chain]), ("territoire", SIZE["CONTACTS"], [], [lists, export, entitlement]),
        ]:
            spot = filled(folder / part, contacts, *more)
            server = Desk(BINARY, spot, f"sqlite:{spot}/guichet.sqlite")
            try:
                for measure in measures:
                    measure(server)
            finally:
                server.close()
        imports(folder)
    finally:
        if not named:
            shutil.rmtree(folder, ignore_errors=True)
    conclude()


if __name__ == "__main__":
    main()
