"""PostgreSQL crashes; the network to it breaks, falls silent, or crawls."""

import random
import time

from faults.between import Wire
from faults.checker import check_all, check_integrity, check_rows
from faults.house import TEMPLATES
from faults.ledger import Crowd, Ledger
from faults.report import Budget, Fault, Line
from faults.tools import centile, until


def crashes(rounds: int, line: Line, asynchronous: bool = False) -> Line:
    house = TEMPLATES.fresh("postgresql")
    cluster = house.cluster
    ledger = Ledger(house)
    back: list[float] = []
    try:
        house.start()
        if asynchronous:
            cluster.tell("ALTER SYSTEM SET synchronous_commit = off")
            cluster.tell("ALTER SYSTEM SET wal_writer_delay = '10s'")
            cluster.tell("SELECT pg_reload_conf()")
            time.sleep(0.5)
        for _ in range(rounds):
            with Crowd(ledger, clients=8):
                time.sleep(random.uniform(0.5, 1.2))
                cluster.crash()
                time.sleep(0.2)
                # They go on asking while it comes back: those who wait are answered, and not when their patience ends.
                cluster.start_again()
                began = time.monotonic()
                line.expect(bool(until(lambda: house.status("/pret", house.watch) == 200, 30)), "not ready again within 30 s")
                back.append((time.monotonic() - began) * 1000)
        house.stop()
        line.figures |= {"rounds": rounds, "reconnect_p50_ms": round(centile(back, 0.5)), "reconnect_max_ms": round(max(back))}
        if asynchronous:
            check_rows(ledger, line)
            return line
        return check_all(ledger, line)
    finally:
        house.kill()
        if asynchronous:
            for setting in ("synchronous_commit", "wal_writer_delay"):
                cluster.tell(f"ALTER SYSTEM RESET {setting}")
            cluster.tell("SELECT pg_reload_conf()")


def run_crash(budget: Budget) -> list[Line]:
    return [crashes(budget.rounds(3, 200), Line("postgresql"))]


def control_crash(budget: Budget) -> Line:
    return crashes(3, Line("synchronous_commit=off"), asynchronous=True)


#: The longest anyone may wait for an answer while the database cannot be reached: the door's own limit is 30 s.
BOUND = 32.0


def cut_off(how: str, line: Line, seconds: float) -> Line:
    """The link breaks or falls silent under load, then heals. Every request is answered in a bounded time."""
    house = TEMPLATES.fresh("postgresql")
    ledger = Ledger(house)
    with Wire(house.cluster.port) as wire:
        house.through = house.cluster.url(house.base_name, wire.port)
        house.start()
        with Crowd(ledger, clients=8, timeout=60) as crowd:
            time.sleep(1)
            wire.cut() if how == "cut" else setattr(wire, "silent", True)
            time.sleep(seconds)
            line.figures["ready_while_cut"] = house.status("/pret", house.watch, 10)
            line.figures["alive_while_cut"] = house.status("/vivant", house.watch, 10)
            began = time.monotonic()
            wire.mend()
            line.expect(bool(until(lambda: house.status("/pret", house.watch) == 200, 40)), "not ready within 40 s of the link being back")
            line.figures["back_ms"] = round((time.monotonic() - began) * 1000)
            time.sleep(1)
        line.expect(line.figures["ready_while_cut"] == 503, "said to be ready without its database")
        line.expect(line.figures["alive_while_cut"] == 200, "not alive while the database was away")
        house.stop()
        house.through = ""
    waits = [e.seconds for e in ledger.entries.values() if e.status]
    line.figures |= {"wait_p99_s": round(centile(waits, 0.99), 2), "wait_max_s": round(max(waits), 2)}
    line.expect(max(waits) <= BOUND, f"someone waited {max(waits):.1f} s")
    return check_all(ledger, line)


def run_network(budget: Budget) -> list[Line]:
    return [cut_off("cut", Line("link cut"), 3), cut_off("silent", Line("link silent"), 24)]


def control_network(budget: Budget) -> Line:
    """A client that gives up too early and asks again under another key: done twice, unless the judge sees it."""
    line = Line("clients without a key")
    house = TEMPLATES.fresh("postgresql")
    ledger = Ledger(house)
    with Wire(house.cluster.port) as wire:
        house.through = house.cluster.url(house.base_name, wire.port)
        house.start()
        with Crowd(ledger, clients=4):
            time.sleep(1)
        # The ledger forgets what it asked for, as a client without keys would.
        for key in list(ledger.entries)[::2]:
            del ledger.entries[key]
        house.stop()
        house.through = ""
    check_rows(ledger, line)
    return line


def slow(budget: Budget) -> list[Line]:
    """Five milliseconds for each packet: slower, and nothing else."""
    line = Line("5 ms a packet")
    house = TEMPLATES.fresh("postgresql")
    ledger = Ledger(house)
    with Wire(house.cluster.port, delay=0.005) as wire:
        house.through = house.cluster.url(house.base_name, wire.port)
        house.start(wait=120)
        with Crowd(ledger, clients=8, timeout=60):
            time.sleep(8)
        figures = house.figures()
        line.figures |= {"rss_mb": round(figures["process_resident_memory_bytes"] / 1e6), "answers": len(ledger.entries)}
        house.stop(40)
        house.through = ""
    waits = [e.seconds for e in ledger.entries.values() if e.status]
    line.figures |= {"wait_p50_s": round(centile(waits, 0.5), 2), "wait_p99_s": round(centile(waits, 0.99), 2)}
    line.expect(len(waits) > 10 and max(waits) < BOUND, "requests hang")
    return [check_all(ledger, line)]


CRASH = Fault("postgresql-crash", "F7: the database server is killed", run_crash, control_crash)
NETWORK = Fault("network", "F9: the link to the database is cut, or falls silent", run_network, control_network)
SLOW = Fault("slow-database", "F10: the database crawls", slow, None, "the judge is the one of network, whose control is caught")
