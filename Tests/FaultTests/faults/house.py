"""A desk on either engine: filled once, copied for each test, started, frozen, killed, looked into."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path

from faults.cluster import Cluster
from faults.tools import BINARY, ROOT, free_port, until, work_folder

SERVICE = "arret-de-travail"


@dataclass
class Known:
    """What the template knows: tokens, patients, a form that can be deposited."""

    token: str
    patients: list[str]
    content: dict
    pharmacy: str


@dataclass
class House:
    engine: str
    folder: Path
    known: Known
    cluster: Cluster | None = None
    base_name: str = ""
    port: int = field(default_factory=free_port)
    watch: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None
    #: An address other than the cluster's own: a proxy in between.
    through: str = ""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> str:
        if self.cluster is None:
            return f"sqlite:{self.folder}/guichet.sqlite"
        return self.through or self.cluster.url(self.base_name)

    @property
    def place(self) -> list[str]:
        return ["--database", self.database, "--keys", f"{self.folder}/guichet.keys", "--witness", f"{self.folder}/guichet.temoin"]

    def start(self, wrap: list[str] = [], settings: dict[str, str] = {}, options: list[str] = [], wait: float = 60, quiet: bool = False) -> float:
        """Starts the server; returns the milliseconds until it was ready.

        A name in `settings` that begins with `+` is prepended to what the environment has."""
        command = [*wrap, str(BINARY), "demo", "--port", str(self.port), "--folder", str(self.folder), "--metrics-port", str(self.watch), *options]
        if self.cluster is not None:
            command += ["--database", self.database]
        began = time.monotonic()
        with open(self.folder.parent / f"{self.folder.name}.log", "ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings}, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
        ready = until(lambda: self.process.poll() is not None or self.status("/pret", self.watch) == 200, wait, 0.02)
        if self.process.poll() is not None or not ready:
            if quiet:
                return -1
            self.kill()
            raise RuntimeError(f"the server did not open: {self.last_words()}")
        return (time.monotonic() - began) * 1000

    def last_words(self) -> str:
        return (self.folder.parent / f"{self.folder.name}.log").read_text("utf-8", "replace")[-800:]

    def status(self, path: str, port: int | None = None, timeout: float = 5) -> int:
        """The status of an answer; 0 without one."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port or self.port}{path}", timeout=timeout) as answer:
                return answer.status
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return 0

    def figures(self) -> dict[str, float]:
        """The figures of /metrics, each by its name and labels."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.watch}/metrics", timeout=10) as answer:
            lines = answer.read().decode().splitlines()
        return {line.rsplit(" ", 1)[0]: float(line.rsplit(" ", 1)[1]) for line in lines if line and not line.startswith("#")}

    def signal(self, number: int) -> None:
        """To the server itself, whatever it is wrapped in."""
        os.kill(self.pid, number)

    @property
    def pid(self) -> int:
        found = self.process.pid
        while True:
            children = Path(f"/proc/{found}/task/{found}/children").read_text().split()
            name = Path(f"/proc/{found}/comm").read_text().strip()
            if name == "guichet" or not children:
                return found
            found = int(children[0])

    def kill(self) -> None:
        if self.process is None:
            return
        for victim in [*self._family(self.process.pid)]:
            try:
                os.kill(victim, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait(10)
        self.process = None

    @staticmethod
    def _family(pid: int) -> list[int]:
        try:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        except OSError:
            children = []
        return [pid] + [x for child in children for x in House._family(int(child))]

    def stop(self, seconds: float = 20) -> None:
        if self.process is None:
            return
        self.signal(signal.SIGTERM)
        try:
            self.process.wait(seconds)
            self.process = None
        except subprocess.TimeoutExpired:
            self.kill()

    def command(self, *words: str, settings: dict[str, str] = {}) -> subprocess.CompletedProcess:
        return subprocess.run([str(BINARY), *words], cwd=ROOT, env={**os.environ, **settings}, capture_output=True, text=True, timeout=600)

    def rows(self, sql: str) -> list[tuple]:
        """Straight from the database, the server being down (SQLite) or not (PostgreSQL)."""
        if self.cluster is not None:
            return self.cluster.rows(self.base_name, sql)
        with sqlite3.connect(f"{self.folder}/guichet.sqlite") as base:
            found = base.execute(sql).fetchall()
        base.close()
        return found


class Templates:
    """One filled desk of each engine, made the first time it is asked for."""

    def __init__(self):
        self.folder = work_folder("modele")
        self.made: dict[str, House] = {}
        self.cluster: Cluster | None = None
        self.count = 0

    def fresh(self, engine: str, inside: Path | None = None) -> House:
        """A copy of the template, in a folder of its own."""
        template = self._template(engine)
        self.count += 1
        folder = (inside or self.folder) / f"{engine}-{self.count}"
        shutil.copytree(template.folder, folder)
        folder.chmod(0o700)
        if engine == "sqlite":
            return House(engine, folder, template.known)
        name = f"fautes_{self.count}"
        self.cluster.copy("modele", name)
        return House(engine, folder, template.known, self.cluster, name)

    def _template(self, engine: str) -> House:
        if engine not in self.made:
            self.made[engine] = self._make(engine)
        return self.made[engine]

    def _make(self, engine: str) -> House:
        folder = self.folder / f"modele-{engine}"
        folder.mkdir(mode=0o700)
        house = House(engine, folder, Known("", [], {}, ""))
        if engine == "postgresql":
            self.cluster = Cluster(work_folder("pg"))
            self.cluster.create("modele")
            house.cluster, house.base_name = self.cluster, "modele"
        house.start(wait=300)
        house.known.token = self._token(house, "dr-leclerc")
        house.known.pharmacy = self._token(house, "pharmacien")
        found = self._ask(house, "/api/v1/patients")["patients"]
        house.known.patients = [p["id"] for p in found if p["caisse"]["code"].startswith("01")]
        form = self._ask(house, f"/api/v1/teleservices/{SERVICE}/formulaire?patient={house.known.patients[0]}")["contenu"]
        house.known.content = {k: v for k, v in {**form, "motif": {"texte": "grippe"}, "accordPatient": True}.items() if v is not None}
        house.stop()
        return house

    def _token(self, house: House, persona: str) -> str:
        request = urllib.request.Request(f"{house.base}/demo/jetons", json.dumps({"profil": persona}).encode(), {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer)["jeton"]
        except urllib.error.HTTPError:
            return ""

    def _ask(self, house: House, path: str) -> dict:
        request = urllib.request.Request(house.base + path, headers={"Authorization": f"Bearer {house.known.token}"})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


TEMPLATES = Templates()
