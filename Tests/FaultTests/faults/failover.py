"""The primary database is lost, and its standby takes over: nothing acknowledged is lost, and the old one is written to by nobody."""

import datetime
import random
import signal
import subprocess
import threading
import time
import urllib.request

from faults.checker import check_all, check_rows
from faults.house import TEMPLATES, House
from faults.ledger import Crowd, Ledger
from faults.patroni import Node, Pair
from faults.report import Budget, Fault, Line
from faults.tools import centile, need, sh, until


class Insider(threading.Thread):
    """Somebody on the old primary's own machine who goes on writing to it, whatever its network does."""

    def __init__(self, node: Node, first: int):
        super().__init__(daemon=True)
        self.node, self.next, self.over = node, first, threading.Event()
        self.acked: list[int] = []

    def run(self) -> None:
        while not self.over.wait(0.05):
            self.next += 1
            if self.node.local(f"INSERT INTO ecriture VALUES ({self.next}) RETURNING numero") == str(self.next):
                self.acked.append(self.next)


class Reader(threading.Thread):
    """Somebody who looks at a dossier, again and again."""

    def __init__(self, house: House, dossier: str):
        super().__init__(daemon=True)
        self.house, self.dossier, self.over, self.good = house, dossier, threading.Event(), [time.monotonic()]

    def run(self) -> None:
        request = urllib.request.Request(f"{self.house.base}/api/v1/dossiers/{self.dossier}", headers={"Authorization": f"Bearer {self.house.known.token}"})
        while not self.over.wait(0.05):
            try:
                with urllib.request.urlopen(request, timeout=40) as answer:
                    answer.read()
                    self.good.append(time.monotonic())
            except OSError:
                pass


class Outage(threading.Thread):
    """The longest time during which nothing was acknowledged."""

    def __init__(self, ledger: Ledger):
        super().__init__(daemon=True)
        self.ledger, self.over, self.moments = ledger, threading.Event(), [time.monotonic()]

    def run(self) -> None:
        known = self.ledger.count("acked")
        while not self.over.wait(0.02):
            if (count := self.ledger.count("acked")) > known:
                known = count
                self.moments.append(time.monotonic())


def longest(moments: list[float]) -> float:
    return max((b - a for a, b in zip(moments, moments[1:])), default=0)


def moved(pair: Pair) -> House:
    """A filled desk whose database is the pair's."""
    house = TEMPLATES.fresh("postgresql")
    copy = pair.folder / "modele.sql"
    with open(copy, "wb") as out:
        subprocess.run([need("pg_dump"), house.cluster.url(house.base_name)], stdout=out, check=True)
    pair.tell(f"CREATE DATABASE {house.base_name}")
    sh(need("psql"), "-qX", "-v", "ON_ERROR_STOP=1", "-f", copy, pair.url(house.base_name))
    house.cluster = pair
    return house


def take_away(how: str, node: Node) -> None:
    if how == "killed":
        node.cut()   # a machine that dies takes with it what its kernel had still to send
        node.signal(signal.SIGKILL)
    elif how == "frozen":
        node.signal(signal.SIGSTOP)
    else:
        node.cut()


def bring_back(how: str, node: Node) -> None:
    if how == "killed":
        node.mend()
        node.start()
    elif how == "frozen":
        node.signal(signal.SIGCONT)
    else:
        node.mend()


def failover(pair: Pair, how: str, line: Line, direct: bool = False) -> Line:
    """One round. The standby hears nothing for a moment before, so that what it does not have yet is worth something."""
    if not until(lambda: pair.primary and pair.follower, 90, 0.2):
        raise RuntimeError("the pair is not whole again")
    house = moved(pair)
    house.through = pair.both(house.base_name) if direct else ""
    old = pair.primary
    new = pair.other(old)
    before = old.timeline
    house.start()
    ledger = Ledger(house)
    insider = Insider(old, random.randrange(1 << 40))
    outage = Outage(ledger)
    try:
        with Crowd(ledger, clients=8, timeout=60):
            time.sleep(2)
            shown = next(e.dossier for e in list(ledger.entries.values()) if e.dossier)
            reader = Reader(house, shown)
            for watcher in (insider, outage, reader):
                watcher.start()
            time.sleep(1)
            new.cut()
            time.sleep(1)
            take_away(how, old)
            new.mend()
            fallen, told = time.monotonic(), ledger.count("acked")
            line.expect(bool(until(lambda: new.says("primary") == 200, 60, 0.1)), "the standby did not take over within a minute")
            line.figures["promoted_s"] = round(time.monotonic() - fallen, 1)
            line.expect(bool(until(lambda: ledger.count("acked") > told + 8, 60)), "nothing was saved within a minute of the takeover")
            # The old primary comes back while everyone is at work: it must follow, and take no order of its own.
            bring_back(how, old)
            began = time.monotonic()
            line.expect(bool(until(lambda: old.says("replica") == 200 and old.timeline > before, 90, 0.2)), "the old primary does not follow within 90 s")
            line.figures["old_follows_s"] = round(time.monotonic() - began, 1)
            for watcher in (insider, outage, reader):
                watcher.over.set()
        for watcher in (insider, outage, reader):
            watcher.join(45)
        house.stop(40)
    finally:
        house.kill()
        house.through = ""
    kept = {row[0] for row in pair.rows("essai", f"SELECT numero FROM ecriture WHERE numero > {insider.next - 100_000}")}
    split = [n for n in insider.acked if n not in kept]
    line.figures |= {"write_outage_s": round(longest(outage.moments), 1), "read_outage_s": round(longest(reader.good), 1), "told_on_old": len(insider.acked), "split_writes": len(split)}
    line.expect(not split, f"{len(split)} acknowledged by a primary that no longer was one")
    if not pair.synchronous:
        check_rows(ledger, line)
        return line
    return check_all(ledger, line)


def run(budget: Budget) -> list[Line]:
    pair = Pair(synchronous=True)
    lines, outages, reads = [], [], []
    try:
        # A sample takes one of the six ways, another each day.
        first = 0 if budget.full else datetime.date.today().toordinal()
        for turn in range(first, first + budget.rounds(1, 200)):
            how = ("frozen", "cut off", "killed")[turn % 3]
            direct = turn % 2 == 1
            line = failover(pair, how, Line(f"{how}, {'both addresses' if direct else 'haproxy'}"), direct)
            outages.append(line.figures["write_outage_s"])
            reads.append(line.figures["read_outage_s"])
            lines.append(line)
        total = Line("in all", {
            "failovers": len(lines), "lost": sum(l.figures.get("lost", 0) for l in lines), "split_writes": sum(l.figures["split_writes"] for l in lines),
            "write_outage_p50_s": centile(outages, 0.5), "write_outage_p99_s": centile(outages, 0.99), "read_outage_p50_s": centile(reads, 0.5), "read_outage_p99_s": centile(reads, 0.99)})
        return lines + [total]
    finally:
        pair.stop()


def control(budget: Budget) -> Line:
    """The same with a standby that confirms nothing."""
    pair = Pair(synchronous=False)
    try:
        return failover(pair, "killed", Line("asynchronous standby"))
    finally:
        pair.stop()


FAILOVER = Fault("failover", "F8: the primary database is lost, its standby takes over", run, control)
