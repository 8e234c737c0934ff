"""The two figures of the search for patients, over HTTP, against a desk that knows a million insured persons.

`measure(call, requests)` is what a bench of people calls: `call(path, body)` posts as a doctor and gives back the
status and the answer. Run alone, it fills a folder and opens a desk: GUICHET_BINARY, BENCH_ASSURES (1000000),
BENCH_REQUESTS (2000), BENCH_FOLDER (a temporary one; kept and used again when named).
"""

import json
import os
import random
import secrets
import subprocess
import tempfile
import time
from pathlib import Path

from desk_load.server import Desk
from measures import percentile, place

# Milliseconds, at the 99th percentile.
LIMITS = {"patients by number": 10, "patients by approximate name and birth date": 50}
# As a population has them; a search answers those born that day whose names are near.
NAMES = ["martin", "bernard", "thomas", "petti", "robert", "richard", "durand", "dubois", "moreau", "laurent", "simon", "michel", "lefevre", "leroy",
         "roux", "fournier", "girard", "bonnet", "lambert", "fontaine", "rousseau", "vincent", "muller", "faure", "mercier", "blanc", "guerin", "le goff"]
GIVEN = ["marie", "jean", "anne", "pierre", "camille", "louis", "emma", "paul", "lea", "jules"]


def born(draw: random.Random) -> str:
    return f"{draw.randrange(1, 29):02d}/{draw.randrange(1, 13):02d}/{draw.randrange(1935, 2022)}"


def measure(call, requests: int = 2000, seed: int = 4) -> dict[str, tuple[float, float]]:
    """Name of the figure: median and p99, in milliseconds."""
    draw = random.Random(seed)
    search = "/api/v1/patients/recherche"

    def timed(bodies: list[dict]) -> tuple[float, float]:
        spent = []
        for body in bodies:
            begun = time.perf_counter()
            status, _ = call(search, body)
            spent.append((time.perf_counter() - begun) * 1000)
            assert status == 200, (status, body.keys())
        return percentile(spent, 0.5), percentile(spent, 0.99)

    # People there are, and their numbers: given once an identity is qualified, as everywhere.
    numbers: list[str] = []
    while len(numbers) < 200:
        for found in call(search, {"nom": draw.choice(NAMES), "dateNaissance": born(draw)})[1]["patients"][:1]:
            identity = call(f"/api/v1/patients/{found['id']}/identite/document", {"document": "CN"})[1].get("identite", {})
            if identity.get("ins"):
                numbers.append(identity["ins"]["matricule"])
    by_name = [{"nom": f"{draw.choice(NAMES)} {draw.choice(GIVEN)}" if draw.random() < 0.5 else draw.choice(NAMES), "dateNaissance": born(draw)} for _ in range(requests)]
    return {
        "patients by number": timed([{"nir": draw.choice(numbers)} for _ in range(requests)]),
        "patients by approximate name and birth date": timed(by_name),
    }


def figures(binary: str, folder: Path, count: int, requests: int) -> dict[str, tuple[float, float]]:
    """Fills the folder once, opens the desk on it, measures, closes."""
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "done").exists():
        subprocess.run([binary, "keys", f"{folder}/guichet.keys"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([binary, "generate", *place(folder), "--assures", str(count), "--dossiers", "100"], check=True, stdout=subprocess.DEVNULL)
        (folder / "done").touch()
    desk = Desk(binary, folder, f"sqlite:{folder}/guichet.sqlite")
    try:
        link, token = desk.connect(), desk.token("medecin")

        def call(path: str, body: dict) -> tuple[int, dict]:
            status, text, _ = desk.call("POST", path, body, {"Idempotency-Key": secrets.token_hex(12), "Authorization": f"Bearer {token}"}, link)
            return status, json.loads(text) if text else {}

        return measure(call, requests)
    finally:
        desk.close()


def main() -> None:
    count, requests = (int(os.environ.get(f"BENCH_{name}", usual)) for name, usual in [("ASSURES", 1_000_000), ("REQUESTS", 2000)])
    folder = Path(os.environ.get("BENCH_FOLDER") or tempfile.mkdtemp(prefix="guichet-bench-"))
    for what, (median, high) in figures(os.environ["GUICHET_BINARY"], folder, count, requests).items():
        print(f"  {what:<50} p50 {median:6.2f} ms   p99 {high:6.2f} ms   limit {LIMITS[what]} ms   {'ok' if high <= LIMITS[what] else 'OVER'}", flush=True)


if __name__ == "__main__":
    main()
