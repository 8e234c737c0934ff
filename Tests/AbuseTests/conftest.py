"""What an attacker has: a running desk on each database, personas, browsers, raw sockets. Every test names the threat it is about
(docs/threat-model.md) and prints one line of figures at the end of the run.

A sample runs with the whole suite; `make abuse` (GUICHET_ABUSE=1) runs everything."""

import os
import re
import socket
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest
import requests
from harness.databases import fresh_postgres
from harness.server import Guichet
from practice import Client

from abuse import form_token

WHOLE = bool(os.environ.get("GUICHET_ABUSE"))
ENGINES = ["sqlite", "postgres"]
FIGURES = pytest.StashKey[list]()


def pytest_configure(config):
    config.stash[FIGURES] = []


def pytest_collection_modifyitems(items):
    for item in items:
        if not WHOLE and item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="in `make abuse`, not in the sample"))


def pytest_terminal_summary(terminalreporter, config):
    lines = config.stash[FIGURES]
    if lines:
        terminalreporter.section("figures")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture
def figures(request):
    """`figures(vectors=25, effects=0)`: one line, under the threat the test names."""
    threats = " ".join(t for marker in request.node.iter_markers("threat") for t in marker.args)

    def note(**values):
        told = " ".join(f"{name}={value}" for name, value in values.items())
        request.config.stash[FIGURES].append(f"ABUSE {threats:<12} {request.node.name:<58} {told}")

    return note


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
            choice = re.search(r'name="choix" value="([0-9a-f]{32})"', page) or re.search(r'value="([0-9a-f]{32})"', page)
            token = form_token(page)
            browser.post(f"{self.base}/situation", data={"_csrf": token, "choix": choice[1]}, timeout=30)
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


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """One desk for all the tests that leave it as they found it."""
    with ExitStack() as stack:
        yield open_place(stack, "sqlite", tmp_path_factory.mktemp("abuse"))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.long)])
def own_place(request, tmp_path):
    """A desk of the test's own, which it may damage, on each engine."""
    with ExitStack() as stack:
        yield open_place(stack, request.param, tmp_path)
