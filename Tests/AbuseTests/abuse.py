"""What the abuse tests say in few words."""

import datetime
import os
import re
import shutil
import socket
import subprocess
import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import requests
from harness.databases import fresh_postgres
from harness.server import Guichet
from practice import Client

# Everything, and not the sample that runs with the suite.
WHOLE = bool(os.environ.get("GUICHET_ABUSE"))


def form_token(page: str) -> str:
    """The token that a page of the desk puts in its own forms."""
    return re.search(r'name="_csrf" value="([0-9a-f]+)"', page)[1]


# Words of the machinery, which no answer may hold.
INNARDS = re.compile(
    r"(?i:sqlite|postgres|libpq|insert into|hummingbird|fatal error|stack trace|traceback)|SELECT |\bSQL\b|\bNIO[A-Z]|/work/|/usr/|/tmp/|\.swift\b|\b0x[0-9a-f]{8}|DatabaseError|DeskRefusal|CHECK constraint")


def innards(text: str) -> list[str]:
    return sorted({found[0] for found in INNARDS.finditer(text)})


@dataclass
class Place:
    """A running desk and the database it works on."""

    server: Guichet
    engine: str
    database: str | None
    known: dict = field(default_factory=dict)

    @property
    def base(self) -> str:
        return self.server.base

    @property
    def address(self) -> tuple[str, int]:
        host, port = self.base.removeprefix("http://").split(":")
        return host, int(port)

    def persona(self, profil: str) -> Client:
        if profil not in self.known:
            answer = requests.post(f"{self.base}/demo/jetons", json={"profil": profil}, timeout=30)
            assert answer.status_code == 200, answer.text
            self.known[profil] = Client(self.base, answer.json()["jeton"])
        return self.known[profil]

    def browser(self, profil: str) -> requests.Session:
        """A browser in which that persona signed in just now."""
        browser = requests.Session()
        browser.headers["Origin"] = self.base
        answer = browser.post(f"{self.base}/demo/connexion", data={"profil": profil}, allow_redirects=False, timeout=30)
        assert answer.status_code == 303, answer.text[:300]
        if answer.headers["Location"] == "/situation":
            page = browser.get(f"{self.base}/situation", timeout=30).text
            choice = re.search(r'name="(\w+)" value="([0-9a-f]{32})"', page)
            answer = browser.post(f"{self.base}/situation", data={"_csrf": form_token(page), choice[1]: choice[2]}, allow_redirects=False, timeout=30)
            assert answer.status_code == 303, answer.text[:300]
        return browser

    def raw(self, request: bytes, seconds: float = 1.0, close_after: bool = False) -> bytes:
        """Sends bytes as they are and reads until the server closes, or says nothing for a while."""
        with socket.create_connection(self.address, timeout=5) as wire:
            try:
                wire.sendall(request)
                if close_after:
                    wire.shutdown(socket.SHUT_WR)
            except OSError:
                pass
            wire.settimeout(seconds)
            received = b""
            try:
                while piece := wire.recv(65_536):
                    received += piece
            except OSError:
                pass
            return received


def open_place(stack: ExitStack, engine: str, folder, settings: dict[str, str] | None = None) -> Place:
    database = stack.enter_context(fresh_postgres()) if engine == "postgres" else None
    return Place(stack.enter_context(Guichet.demo(folder, database, settings)), engine, database)


# A Tuesday of November, late in the morning: what depends on the day, on opening hours or on the season is the same at every run.
MATRIX_DAY = datetime.datetime(2026, 11, 24, 9, 30, tzinfo=datetime.timezone.utc)


def at_a_fixed_time(folder: Path) -> dict[str, str]:
    """Settings under which a server takes today for MATRIX_DAY; its clock runs, its timers are real."""
    compiler = shutil.which("gcc") or shutil.which("cc") or shutil.which("clang")
    assert compiler, "no C compiler: Swift's own toolchain has one (clang), add its usr/bin to PATH"
    library = folder / "clock.so"
    source = Path(__file__).parents[1] / "FaultTests/faults/shims/clock.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source], check=True)
    return {"LD_PRELOAD": str(library), "FAUTES_DECALAGE": str(int(MATRIX_DAY.timestamp() - time.time()))}
