"""Two servers and two workers on one PostgreSQL, behind HAProxy: one dies, all are replaced, nobody notices."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

from faults.checker import check_all, check_rows
from faults.house import BINARY, TEMPLATES, House
from faults.ledger import Crowd, Ledger
from faults.report import Budget, Fault, Line
from faults.tools import ROOT, free_port, need, until, work_folder

CONFIGURATION = """
global
    maxconn 4096
defaults
    mode http
    timeout connect 2s
    timeout client 40s
    timeout server 40s
    option httpchk GET /pret
    option redispatch
    # An order that no server took is sent to another. One that a server may have begun comes back with its
    # Idempotency-Key: the other server then waits for the first, or gives its answer.
    retries 5
    retry-on conn-failure empty-response response-timeout 503
    default-server inter 200ms fall 2 rise 1
frontend portes
    bind 127.0.0.1:{port}
    default_backend guichets
backend guichets
    balance leastconn
{servers}
"""


class Site:
    """The whole of it, each process by its name."""

    def __init__(self, workers: int = 2, health: bool = True):
        self.house = TEMPLATES.fresh("postgresql")
        self.servers = [self._door() for _ in range(2)]
        self.port, self.health = free_port(), health
        self.workers: list[subprocess.Popen] = []
        self.count = workers
        self.front: subprocess.Popen | None = None

    def _door(self) -> House:
        house = self.house
        return House("postgresql", house.folder, house.known, house.cluster, house.base_name)

    def open(self) -> None:
        proxy = need("haproxy")
        for door in self.servers:
            self.start(door)
        for _ in range(self.count):
            self.workers.append(self.worker())
        folder = work_folder("haproxy")
        check = "check port {watch}" if self.health else ""
        lines = "\n".join(f"    server s{n} 127.0.0.1:{d.port} " + check.format(watch=d.watch) for n, d in enumerate(self.servers))
        (folder / "haproxy.cfg").write_text(CONFIGURATION.format(port=self.port, servers=lines))
        self.front = subprocess.Popen([proxy, "-db", "-f", str(folder / "haproxy.cfg")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until(lambda: self.house.status("/connexion", self.port) == 200, 15)

    def start(self, door: House, *options: str) -> None:
        door.start(options=["--drain-seconds", "1", *options])

    def worker(self) -> subprocess.Popen:
        log = open(self.house.folder.parent / f"{self.house.folder.name}.work.log", "ab")
        return subprocess.Popen([str(BINARY), "work", *self.house.place], cwd=ROOT, stdout=log, stderr=log)

    def close(self) -> None:
        if self.front:
            self.front.kill()
            self.front.wait()
        for worker in self.workers:
            worker.kill()
            worker.wait()
        for door in self.servers:
            door.stop()
            door.kill()


def deaths(budget: Budget, front: bool = True) -> Line:
    """Any one is killed, again and again, and comes back."""
    line = Line("one of four killed" if front else "no health, no second try")
    site = Site()
    ledger = Ledger(site.house)
    try:
        site.open()
        rounds = budget.rounds(6, 100)
        with Crowd(ledger, clients=8, port=site.port, timeout=60):
            for turn in range(rounds):
                time.sleep(1.2)
                if turn % 2:
                    worker = site.workers.pop(0)
                    worker.kill()
                    worker.wait()
                    site.workers.append(site.worker())
                else:
                    door = site.servers[turn // 2 % 2]
                    door.kill()
                    time.sleep(0.3)
                    site.start(door)
            time.sleep(1)
        line.figures |= {"kills": rounds}
        left = until(lambda: not site.house.rows("SELECT count(*) FROM sortie WHERE etat = 'a-faire' AND prochain_le < (extract(epoch FROM now()) * 1000)::bigint - 2000")[0][0], 90)
        line.expect(left is not None, "work is left undone")
        twice = site.house.rows("SELECT count(*) FROM (SELECT dossier, version FROM evenement WHERE mot = 'reception' GROUP BY dossier, version HAVING count(*) > 1) AS d")[0][0]
        line.figures["received_twice"] = twice
        line.expect(twice == 0, f"{twice} versions received twice")
    finally:
        site.close()
    failed = [e for e in ledger.entries.values() if e.status == 0 or e.status >= 500]
    line.figures["failed"] = len(failed)
    return check_all(ledger, line)


#: What the next version's migration would do first: only add, and hold nobody up.
EXPAND = ["SET lock_timeout = '2s'; ALTER TABLE dossier ADD COLUMN IF NOT EXISTS essai_suivant TEXT",
          "CREATE INDEX CONCURRENTLY IF NOT EXISTS essai_suivant_idx ON dossier (essai_suivant)"]


def rolling(budget: Budget, gently: bool = True) -> Line:
    """Both servers are replaced one after the other while the next version's schema arrives: no request fails."""
    line = Line("rolling upgrade" if gently else "both killed at once")
    site = Site(workers=1)
    ledger = Ledger(site.house)
    cluster, name = site.house.cluster, site.house.base_name
    try:
        site.open()
        with Crowd(ledger, clients=8, port=site.port, timeout=60):
            time.sleep(1)
            began = time.monotonic()
            for step in EXPAND:
                cluster.tell(step, name)
            number = cluster.rows(name, "SELECT max(numero) FROM schema_migration")[0][0] + 1
            cluster.tell(f"INSERT INTO schema_migration (numero, nom, empreinte, applique_le) VALUES ({number}, 'suivante', 'essai', '2026-01-01')", name)
            line.figures["migration_ms"] = round((time.monotonic() - began) * 1000)
            for _ in range(budget.rounds(1, 20)):
                if not gently:
                    for door in site.servers:
                        door.kill()
                for door in site.servers:
                    door.stop(30)
                    site.start(door, "--no-migrate")
                    time.sleep(1)
            time.sleep(1)
    finally:
        site.close()
    waits = [e.seconds for e in ledger.entries.values() if e.status]
    failed = [e for e in ledger.entries.values() if e.status == 0 or e.status >= 500]
    line.figures |= {"requests": len(ledger.entries), "failed": len(failed), "wait_max_ms": round(1000 * max(waits))}
    line.expect(not failed, f"{len(failed)} requests failed, statuses {sorted({e.status for e in failed})}")
    check_rows(ledger, line)
    return line


def run(budget: Budget) -> list[Line]:
    return [deaths(budget), rolling(budget)]


def control(budget: Budget) -> Line:
    return rolling(budget, gently=False)


TOGETHER = Fault("together", "F15: two servers and two workers behind HAProxy", run, control)
