"""Starts the built command on a free loopback port, waits until it answers, stops it."""

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .paris import today

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("GUICHET_BINARY", ROOT / ".build/debug/guichet"))
START_SECONDS = 60


@dataclass
class Guichet:
    """A running server and where its words go."""

    base: str
    folder: Path
    command: list[str]
    environment: dict[str, str]
    log: Path
    #: Where /metrics, /pret and /vivant are.
    watch: str
    process: subprocess.Popen | None = None
    #: In Paris, when it was started: the demonstration prepares its day at its start.
    day: date | None = None

    @classmethod
    @contextmanager
    def serve(cls, folder: Path, settings: dict[str, str], database: str | None = None) -> Iterator["Guichet"]:
        """`guichet serve`, on a new SQLite database unless one is named."""
        database = database or f"sqlite:{folder / 'guichet.sqlite'}"
        with cls._run(folder, ["serve", "--database", database], settings) as server:
            yield server

    @classmethod
    @contextmanager
    def demo(cls, folder: Path, database: str | None = None, settings: dict[str, str] | None = None,
             options: list[str] | None = None) -> Iterator["Guichet"]:
        """`guichet demo`: the invented territory and its personas."""
        arguments = ["demo", "--folder", str(folder), *(options or [])]
        with cls._run(folder, arguments + (["--database", database] if database else []), settings or {}) as server:
            yield server

    @classmethod
    @contextmanager
    def _run(cls, folder: Path, arguments: list[str], settings: dict[str, str]) -> Iterator["Guichet"]:
        if not BINARY.exists():
            raise FileNotFoundError(f"{BINARY} is not built: `make build` first")
        port, watch, log = free_port(), free_port(), folder / "guichet.log"
        base = f"http://127.0.0.1:{port}"
        command = [str(BINARY), *arguments, "--port", str(port), "--metrics-port", str(watch)]
        server = cls(base, folder, command, {**os.environ, "GUICHET_BASE_URL": base, **settings}, log, f"http://127.0.0.1:{watch}")
        try:
            server.start()
            yield server
        finally:
            server.stop()

    def start(self) -> None:
        self.day = today()
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=self.environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT)
        self.wait()

    def keep_today(self) -> None:
        """Started again when midnight has passed since: yesterday's patients are no longer those of the day. Sessions and data stay."""
        if self.day != today():
            self.stop()
            self.start()

    def wait(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server stopped with status {self.process.returncode}:\n{self.last_words()}")
            try:
                urllib.request.urlopen(f"{self.base}/connexion", timeout=2).close()
                return
            except urllib.error.HTTPError as answer:
                raise RuntimeError(f"/connexion answered {answer.code}:\n{self.last_words()}") from None
            except OSError:
                time.sleep(0.1)
        raise TimeoutError(f"no answer after {START_SECONDS} s:\n{self.last_words()}")

    def stop(self) -> None:
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)

    def last_words(self, lines: int = 40) -> str:
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-lines:])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program(name: str) -> str:
    """The path of a program the tests need; a missing one is an error, never a silent skip."""
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name} is not installed: `scripts/setup-system test` installs it")
    return found
