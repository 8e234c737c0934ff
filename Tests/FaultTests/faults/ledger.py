"""What clients asked for and what they were told: written down before sending, on another file system."""

import datetime
import http.client
import json
import os
import random
import secrets
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from faults.house import SERVICE, TEMPLATES, House
from faults.tools import work_folder
from harness.paris import today

ROAD = f"/api/v1/dossiers/{SERVICE}"


@dataclass
class Entry:
    key: str
    body: dict
    state: str = "unknown"
    dossier: str = ""
    deposit: bool = False
    seconds: float = 0.0
    status: int = 0


@dataclass
class Ledger:
    house: House
    folder: Path = field(default_factory=lambda: work_folder("registre"))
    entries: dict[str, Entry] = field(default_factory=dict)
    #: Rows that were there before: whatever else is found must be in the ledger.
    before: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self):
        self.before = {row[0] for row in self.house.rows("SELECT id FROM dossier")}
        self.file = open(self.folder / "registre.jsonl", "ab", buffering=0)

    def note(self, **line) -> None:
        with self.lock:
            self.file.write((json.dumps(line) + "\n").encode())
            os.fsync(self.file.fileno())

    def entry(self) -> Entry:
        """Something new to ask for: one in four is deposited, the others are drafts."""
        patient = random.choice(self.house.known.patients)
        start = today() + datetime.timedelta(days=random.randrange(0, 20))
        content = {**self.house.known.content, "debut": start.isoformat(), "fin": (start + datetime.timedelta(days=random.randrange(1, 9))).isoformat()}
        found = Entry(secrets.token_hex(16), {"patient": {"id": patient}, "contenu": content}, deposit=random.random() < 0.25)
        with self.lock:
            self.entries[found.key] = found
        return found

    def count(self, state: str) -> int:
        return sum(e.state == state for e in list(self.entries.values()))


class Client(threading.Thread):
    """One piece of software of one practice: one request after the other on one connection."""

    def __init__(self, ledger: Ledger, port: int | None = None, pause: float = 0.0, timeout: float = 20):
        super().__init__(daemon=True)
        self.ledger, self.port, self.pause, self.timeout = ledger, port or ledger.house.port, pause, timeout
        self.over = threading.Event()
        self.link: http.client.HTTPConnection | None = None

    def run(self) -> None:
        while not self.over.is_set():
            self.ask(self.ledger.entry())
            if self.pause:
                self.over.wait(self.pause)

    def ask(self, entry: Entry) -> Entry:
        """Sends it once. Told nothing, or told of a failure that may have come after the commit: unknown."""
        self.ledger.note(intent=entry.key)
        began = time.monotonic()
        try:
            if self.link is None:
                self.link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
            self.link.request("POST", ROAD + ("?depot=oui" if entry.deposit else ""), json.dumps(entry.body), {
                "Authorization": f"Bearer {self.ledger.house.known.token}", "Content-Type": "application/json", "Idempotency-Key": entry.key})
            answer = self.link.getresponse()
            text = answer.read()
            entry.status = answer.status
            if answer.status == 201:
                entry.dossier, entry.state = json.loads(text).get("id", ""), "acked"
            elif answer.status < 500 or b'"surcharge"' in text:
                entry.state = "refused"
            else:
                entry.state = "unknown"
            if answer.getheader("Connection", "").lower() == "close":
                self.drop()
        except (OSError, http.client.HTTPException, ValueError):
            entry.state, entry.status = "unknown", 0
            self.drop()
            self.over.wait(0.05)
        entry.seconds = time.monotonic() - began
        self.ledger.note(**{entry.state: entry.key})
        return entry

    def drop(self) -> None:
        if self.link is not None:
            self.link.close()
        self.link = None


class Crowd:
    """Several clients at once, for as long as a `with` lasts."""

    def __init__(self, ledger: Ledger, clients: int = 8, **options):
        self.clients = [Client(ledger, **options) for _ in range(clients)]

    def __enter__(self) -> "Crowd":
        for client in self.clients:
            client.start()
        return self

    def __exit__(self, *_) -> None:
        for client in self.clients:
            client.over.set()
        for client in self.clients:
            client.join(30)
            client.drop()


def after_work(seconds: float) -> tuple[House, Ledger]:
    """An embedded database that four clients filled for a moment, stopped as it should be."""
    house = TEMPLATES.fresh("sqlite")
    ledger = Ledger(house)
    house.start()
    with Crowd(ledger, clients=4):
        time.sleep(seconds)
    house.stop()
    return house, ledger
