"""A PostgreSQL of the tests' own, that can be killed."""

import atexit
import csv
import io
import os
import signal
import subprocess
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from faults.tools import ROOT, need, sh, until


class Cluster:
    def __init__(self, folder: Path):
        need("initdb")
        self.folder = folder / "grappe"
        self.environment = {**os.environ, "GUICHET_PG_DIR": str(self.folder)}
        atexit.register(self.stop)
        self.server = self._script("start")

    def _script(self, verb: str) -> str:
        return sh(ROOT / "scripts/postgres-for-tests", verb, env=self.environment).strip()

    def stop(self) -> None:
        subprocess.run([ROOT / "scripts/postgres-for-tests", "stop"], env=self.environment, capture_output=True)

    def url(self, name: str, port: int | None = None) -> str:
        parts = urlsplit(self.server)._replace(path=f"/{name}")
        return urlunsplit(parts._replace(netloc=parts.netloc.replace(f":{parts.port}", f":{port}")) if port else parts)

    @property
    def as_environment(self) -> dict[str, str]:
        """For programs that take no URL."""
        parts = urlsplit(self.server)
        return {**os.environ, "PGHOST": "127.0.0.1", "PGPORT": str(parts.port), "PGUSER": parts.username, "PGPASSWORD": parts.password}

    @property
    def port(self) -> int:
        return urlsplit(self.server).port

    def create(self, name: str) -> None:
        self.tell(f"CREATE DATABASE {name}")

    def copy(self, template: str, name: str) -> None:
        self.tell(f"CREATE DATABASE {name} TEMPLATE {template}")

    def tell(self, command: str, database: str = "postgres") -> None:
        sh(need("psql"), "-qX", "-v", "ON_ERROR_STOP=1", "-c", command, self.url(database))

    def rows(self, database: str, sql: str) -> list[tuple]:
        text = sh(need("psql"), "-qX", "-v", "ON_ERROR_STOP=1", "--csv", "-t", "-c", sql, self.url(database))
        return [tuple(int(x) if x.lstrip("-").isdigit() and len(x) < 19 else x for x in row) for row in csv.reader(io.StringIO(text))]

    @property
    def postmaster(self) -> int:
        return int((self.folder / "data/postmaster.pid").read_text().splitlines()[0])

    def crash(self) -> None:
        """The postmaster and all its children at once, as when the machine's memory runs out on the wrong process."""
        # Stopped before it is counted: a child made meanwhile would outlive it, and keep its memory from whoever starts next.
        os.kill(self.postmaster, signal.SIGSTOP)
        family = [self.postmaster, *map(int, Path(f"/proc/{self.postmaster}/task/{self.postmaster}/children").read_text().split())]
        for pid in family:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        until(lambda: all(self._gone(pid) for pid in family), 10)

    @staticmethod
    def _gone(pid: int) -> bool:
        try:
            return Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z"
        except OSError:
            return True

    def start_again(self) -> None:
        """On the same port: the clients find it again by themselves."""
        pg_ctl = need("pg_ctl")
        options = f"-p {self.port} -k {self.folder} -h 127.0.0.1 -c max_connections=300 -c shared_buffers=64MB"
        account = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] if os.geteuid() == 0 else []
        # A process that was killed keeps its number until its parent has taken note of it, and PostgreSQL takes it for alive.
        until(lambda: not Path(f"/proc/{self.postmaster}").exists(), 20)
        try:
            sh(*account, pg_ctl, "-D", self.folder / "data", "-l", self.folder / "server.log", "-w", "-t", "60", "-o", options, "start", cwd=self.folder,
               stdin=subprocess.DEVNULL)
        except RuntimeError as error:
            raise RuntimeError(f"{error}: {(self.folder / 'server.log').read_text()[-600:]}") from None
