"""Servers under measure: the desk itself, and the bare handlers that its figures are compared with."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

from measures import free_port

PERSONAS = {"medecin": "dr-leclerc", "agent": "agent-cpam"}


def make_database(server: str, name: str, keep: bool, template: str = "") -> str:
    """A database of that name on the server, made anew unless it is kept."""
    parts = urllib.parse.urlsplit(server)
    address = urllib.parse.urlunsplit(parts._replace(path=f"/{name}"))
    if not keep:
        drop_database(server, name)
        tell(server, f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{template}"' if template else ""))
    return address


def drop_database(server: str, name: str) -> None:
    tell(server, f'DROP DATABASE IF EXISTS "{name}"')


def tell(server: str, statement: str) -> None:
    subprocess.run(["psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-c", statement, server], check=True, stdout=subprocess.DEVNULL)


def open_ceilings(folder: Path) -> Path:
    """Ceilings so wide that one account may do the work of a thousand doctors: they are counted all the same, at the same cost."""
    wide = {"premier": 10**9, "gel": 10**9}
    figures = {"du": "2026-01-01", "insistance": 10**9, "contact": "le banc de mesure"}
    figures |= {kind: {span: wide for span in ("minute", "heure", "jour")} for kind in ("personne", "agent", "structure", "adresse")}
    figures |= {kind: wide for kind in ("acces", "nuit", "lignes", "manques", "suites")}
    path = folder / "plafonds.json"
    path.write_text(json.dumps(figures), encoding="utf-8")
    return path


class Server:
    """A process that listens, with what it cost so far."""

    def __init__(self, command: list[str], port: int, log: Path, probe: str, settings: dict | None = None):
        self.port = port
        self.log = log.open("wb")
        begun = time.perf_counter()
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log, env=os.environ | (settings or {}))
        while self.process.poll() is None and time.perf_counter() - begun < 120:
            with contextlib.suppress(OSError):
                if self.call("GET", probe)[0] == 200:
                    self.first_ms = (time.perf_counter() - begun) * 1_000
                    return
            time.sleep(0.005)
        sys.exit(f"the server did not start: {log.read_text(errors='replace')[-400:]}")

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def call(self, method: str, path: str, body: dict | str | None = None, headers: dict | None = None, link: http.client.HTTPConnection | None = None):
        """Status, content, headers; by a connection kept open when one is given."""
        connection = link or self.connect()
        form = isinstance(body, str)
        kind = {"Content-Type": "application/x-www-form-urlencoded" if form else "application/json"} if body is not None else {}
        connection.request(method, path, body if form or body is None else json.dumps(body), {**kind, **(headers or {})})
        answer = connection.getresponse()
        content = answer.read()
        if link is None:
            connection.close()
        return answer.status, content, answer.headers

    def cpu(self) -> float:
        """Seconds of processor so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self, field: str = "VmHWM") -> float:
        """Greatest memory so far, in MB; `VmRSS` for that of this moment."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split(f"{field}:")[1].split()[0]) / 1024

    def close(self) -> None:
        self.log.close()
        self.process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(20)
        self.process.kill()
        self.process.wait()


class Desk(Server):
    """`guichet demo` on a filled database: the same doors, acts, traces and durability as `serve`, with invented people to sign in.
    What acts leave to be done waits, as it does beside a `serve` whose `work` is on another machine."""

    def __init__(self, binary: str, folder: Path, address: str):
        port = free_port()
        super().__init__([binary, "demo", "--port", str(port), "--folder", str(folder), "--database", address, "--no-work"], port, folder / "serveur.log", "/connexion",
            {"GUICHET_PLAFONDS": str(open_ceilings(folder))})

    def token(self, part: str) -> str:
        return json.loads(self.call("POST", "/demo/jetons", {"profil": PERSONAS.get(part, part)})[1])["jeton"]

    def session(self, part: str) -> str:
        headers = {"Origin": f"http://127.0.0.1:{self.port}"}
        _, _, answer = self.call("POST", "/demo/connexion", f"profil={PERSONAS[part]}", headers)
        return answer["Set-Cookie"].split(";")[0]

    def size(self, page: str, part: str) -> int | None:
        status, body, _ = self.call("GET", page, headers={"Cookie": self.session(part)})
        return len(body) if status == 200 else None


class Bare(Server):
    """The same HTTP server and the same database driver, without the desk between them."""

    def __init__(self, binary: str, folder: Path, address: str):
        port = free_port()
        super().__init__([binary, address, str(port)], port, folder / "nu.log", "/")
