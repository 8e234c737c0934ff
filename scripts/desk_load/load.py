"""What the load needs written beside its script, and wrk itself."""

import json
import os
import re
import resource
import subprocess
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from .server import Bare, Server

SCRIPT = Path(__file__).with_name("requests.lua")
#: Where the scripts find the piece they share.
LUA = {"GUICHET_LUA": str(SCRIPT.parent)}


@dataclass
class Found:
    rate: float
    p50: float
    p99: float
    refused: int
    count: int
    cpu_ms: float
    """Processor of the server for one request, in milliseconds."""
    memory: float
    share: float
    """What of the machine's processors wrk itself took."""


class Load:
    """Tokens, numbers, dossiers and addresses of one server, in the files that the script reads."""

    def __init__(self, server: Server, spot: Path, numbers: list[str]):
        self.server, self.folder = server, spot / "charge"
        self.folder.mkdir(exist_ok=True)
        bare = isinstance(server, Bare)
        self.tokens = {part: "x" * 64 if bare else server.token(part) for part in ("medecin", "agent")}
        for part, token in self.tokens.items():
            self.write(f"jeton-{part}", [token])
            self.write(f"session-{part}", ["x" if bare else server.session(part)])
        self.half = len(numbers) // 2
        self.write("numeros-0", numbers[:self.half])
        self.write("numeros-1", numbers[self.half:])
        self.take_turn()
        before, after = self.proven(numbers)
        self.write("avant", [before])
        self.write("apres", [after])
        self.write("listes", ["/api/v1/dossiers", "/api/v1/dossiers?teleservice=arret-de-travail", "/api/v1/corbeilles", "/api/v1/patients", "/api/v1/notifications"])
        self.pages(["/"])
        self.write("corbeille", ["/api/v1/corbeilles/a-traiter?limite=20"])
        # Where nobody signs in there is no list of one's own: those that the desk's own run found.
        if not bare:
            self.write("dossiers", self.dossiers())

    def take_turn(self) -> None:
        """Where the run before stopped: a patient who has a leave on those days is rightly refused another, and a refusal costs less
        than a deposit. When most have one, the days are others."""
        kept = self.folder / "tour.json"
        self.days, self.rank = json.loads(kept.read_text()) if kept.exists() else (0, 0)
        if self.rank > self.half * 0.8:
            self.days, self.rank = (self.days + 1) % 6, 0
        self.advance(0)

    def advance(self, deposits: int) -> None:
        # What bare handlers write goes into a copy that is thrown away.
        self.rank += 0 if isinstance(self.server, Bare) else deposits
        (self.folder / "tour.json").write_text(json.dumps([self.days, self.rank]))
        self.write("depart", [str(self.rank)])

    def write(self, name: str, lines: list[str]) -> None:
        (self.folder / name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")

    def proven(self, numbers: list[str]) -> tuple[str, str]:
        """A body that a deposit accepted, for the first patient who has no leave at those dates."""
        if isinstance(self.server, Bare):
            return self.leave(numbers[0])
        reasons = []
        for number in numbers[self.half + self.rank:][:50]:
            self.advance(1)
            try:
                before, after = self.leave(number)
            except LookupError:
                # Files of funds name people under a number they no longer have.
                continue
            headers = {"Authorization": f"Bearer {self.tokens['medecin']}", "Idempotency-Key": os.urandom(12).hex()}
            status, answer, _ = self.server.call("POST", "/api/v1/dossiers/arret-de-travail?depot=oui", json.loads(before + number + after), headers)
            if status == 201:
                return before, after
            reasons.append(json.loads(answer).get("anomalies", answer))
        raise SystemExit(f"no deposit is accepted, days {self.days}, rank {self.rank}: {reasons[:1]}")

    def leave(self, number: str) -> tuple[str, str]:
        """The body that deposits an ordinary sick leave, on both sides of the patient's number."""
        # Later than the leaves that invented people already have: one that overlaps is rightly refused.
        start = date.today() + timedelta(days=60 + 5 * self.days)
        content = {
            "nature": "initial", "debut": start.isoformat(), "fin": (start + timedelta(days=4)).isoformat(), "motif": {"texte": "grippe"},
            "accordPatient": True, "sorties": {"autorisees": True}}
        template = self.folder / "contenu.json"
        if isinstance(self.server, Bare):
            content = json.loads(template.read_text()) if template.exists() else content
        else:
            content = self.form(number, content)
            template.write_text(json.dumps(content))
        body = json.dumps({"patient": {"nir": "@"}, "contenu": content}, ensure_ascii=False)
        before, after = body.split("@")
        return before, after

    def form(self, number: str, content: dict) -> dict:
        """What the form wants of a sick leave, learnt by asking it: the desk's own prefilled form, then our few answers."""
        found = self.call("POST", "/api/v1/patients/recherche", {"nir": number})
        self.patient = found["patients"][0]["id"]
        form = self.call("GET", f"/api/v1/teleservices/arret-de-travail/formulaire?patient={self.patient}")["contenu"]
        merged = {**form, "debut": content["debut"], "fin": content["fin"], "motif": content["motif"], "accordPatient": True}
        # What is the patient's own does not go from one patient to another.
        return {key: value for key, value in merged.items() if value is not None and key not in ("adresse", "telephone", "employeur")}

    def call(self, method: str, path: str, body: dict | None = None) -> dict:
        headers = {"Authorization": f"Bearer {self.tokens['medecin']}"}
        if method == "POST":
            headers["Idempotency-Key"] = os.urandom(12).hex()
        return json.loads(self.server.call(method, path, body, headers)[1])

    def dossiers(self) -> list[str]:
        """Identifiers the doctor may read, from their own list."""
        found: list[str] = []
        cursor = ""
        while len(found) < 2_000:
            page = self.call("GET", f"/api/v1/dossiers?limite=100{cursor}")
            # A draft has no version, which is what bare handlers read.
            found += [line["id"] for line in page["dossiers"] if line["etat"] != "brouillon"]
            if not page.get("suivant"):
                break
            cursor = f"&curseur={page['suivant']}"
        return found

    def deep_pages(self) -> None:
        """Addresses of the queue at every depth that following its cursor for a while reaches."""
        headers = {"Authorization": f"Bearer {self.tokens['agent']}"}
        paths, cursor = ["/api/v1/corbeilles/a-traiter?limite=20"], None
        for turn in range(200):
            page = json.loads(self.server.call("GET", f"/api/v1/corbeilles/a-traiter?limite={20 if turn % 4 else 100}" + (f"&curseur={cursor}" if cursor else ""), headers=headers)[1])
            cursor = page.get("suivant")
            if not cursor:
                break
            paths.append(f"/api/v1/corbeilles/a-traiter?limite=20&curseur={cursor}")
        self.write("corbeille", paths)

    def pages(self, paths: list[str]) -> None:
        self.write("pages", paths)


def wrk(load: Load, kind: str, connections: int, seconds: int, offered: int = 0) -> Found | None:
    """One run. wrk has two threads when the rate is free, one when it is offered: one clock."""
    # What the run before left under way would take the places of this one, and be counted as its refusals.
    time.sleep(2)
    threads = 1 if offered else 2
    server = load.server
    cpu, own = server.cpu(), resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(
        ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}", "--timeout", "10s", "-s", str(SCRIPT), f"http://127.0.0.1:{server.port}",
         "--", kind, str(load.folder), str(offered), str(threads)], capture_output=True, text=True, env=os.environ | LUA)
    line = re.search(r"^BENCH (.*)$", ran.stdout, re.M)
    if not line:
        print(ran.stdout[-300:], ran.stderr[-600:])
        return None
    count, microseconds, p50, p99, _, refused, late = line.group(1).split()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - own.ru_utime - own.ru_stime
    elapsed = int(microseconds) / 1e6
    if int(count) == 0:
        return None
    if kind in ("depot", "mixte"):
        # Each thread goes through its own half, one a little faster than the other; those under way at the end may have been done.
        deposits = int(count) if kind == "depot" else int(count) // 5
        load.advance(deposits * 6 // 5 // threads + connections)
    # A request sent later than its turn waited all that time too. What was refused was not done.
    return Found(
        rate=(int(count) - int(refused)) / elapsed, p50=float(p50), p99=max(float(p99), float(late) if offered else 0), refused=int(refused), count=int(count),
        cpu_ms=(server.cpu() - cpu) * 1_000 / int(count), memory=server.memory(), share=spent / elapsed / (os.cpu_count() or 1))
