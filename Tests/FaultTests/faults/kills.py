"""The server dies: at random, and at each of its writes."""

import random
import re
import subprocess
import time

from faults.between import Hasty
from faults.checker import check_all, check_answers, check_integrity, check_rows, check_trace
from faults.house import TEMPLATES, House
from faults.ledger import Client, Crowd, Ledger
from faults.report import Budget, Fault, Line
from faults.tools import centile, need, need_root


def at_random(engine: str, rounds: int, line: Line, front=None) -> Line:
    """Starts, is asked by many, is killed after a moment, starts again: what it said it saved is there."""
    house = TEMPLATES.fresh(engine)
    ledger = Ledger(house)
    starts: list[float] = []
    for turn in range(rounds):
        starts.append(house.start())
        port = None
        with (front(house.port) if front else _Nothing()) as between:
            port = between.port if between else None
            with Crowd(ledger, clients=8, port=port):
                time.sleep(random.uniform(0.3, 1.2))
                house.kill()
        if turn % 5 == 4 or front:
            check_rows(ledger, line)
            if line.faults:
                break
    line.figures |= {"rounds": rounds, "start_p50_ms": round(centile(starts, 0.5)), "start_p99_ms": round(centile(starts, 0.99))}
    return check_all(ledger, line, settle=front is None)


class _Nothing:
    def __enter__(self):
        return None

    def __exit__(self, *_):
        pass


def run_random(budget: Budget) -> list[Line]:
    return [at_random(engine, budget.rounds(6, 1000), Line(engine)) for engine in ("sqlite", "postgresql")]


def run_quick(budget: Budget) -> list[Line]:
    return [at_random(engine, 2, Line(engine)) for engine in ("sqlite", "postgresql")]


def control_random(budget: Budget) -> Line:
    return at_random("sqlite", 2, Line("acknowledges before the commit"), Hasty)


CALLS = "pwrite64,fdatasync,fsync,ftruncate,unlink"


def one_deposit(house: House, ledger: Ledger, wrap: list[str]) -> None:
    """Starts under a tracer, asks for three things, and dies on the way if the tracer was told so."""
    try:
        house.start(wrap=wrap, wait=40, quiet=True)
        client = Client(ledger, timeout=8)
        for _ in range(3):
            if house.process.poll() is not None:
                break
            entry = ledger.entry()
            entry.deposit = True
            client.ask(entry)
        client.drop()
    finally:
        house.kill()


def write_points(budget: Budget, broken: bool = False) -> Line:
    line = Line("sqlite")
    tracer = need("strace")
    need_root("strace has to stop the server at a system call")
    house = TEMPLATES.fresh("sqlite")
    ledger = Ledger(house)
    log = house.folder.parent / "appels.txt"
    one_deposit(house, ledger, [tracer, "-qq", "-f", "-e", "signal=none", "-e", f"trace={CALLS}", "-o", str(log)])
    # The tracer counts calls thread by thread: the points of the thread that writes most are all of them.
    threads = re.findall(r"^(\d+) +(?:pwrite64|fdatasync|fsync|ftruncate|unlink)\(", log.read_text("utf-8", "replace"), re.M)
    total = max(map(threads.count, set(threads)))
    points = list(range(1, total + 1)) if budget.full else sorted(random.sample(range(1, total + 1), min(14, total)))
    killed = 0
    for point in points:
        one_deposit(house, ledger, [tracer, "-qq", "-f", "-e", "signal=none", "-e", f"trace={CALLS}", "-e", f"inject={CALLS}:signal=SIGKILL:when={point}", "-o", "/dev/null"])
        killed += 1
    line.figures |= {"points": total, "tried": killed}
    return check_all(ledger, line)


def run_points(budget: Budget) -> list[Line]:
    return [write_points(budget)]


RANDOM = Fault("kill", "F1: kill -9 at random", run_random, control_random)
QUICK = Fault("kill-quick", "F1: a few kill -9, for each test run", run_quick, control_random)
POINTS = Fault("write-points", "F2: killed at a write, a flush, a truncation, a removal", run_points, control_random)
