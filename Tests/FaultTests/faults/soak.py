"""A long stretch of ordinary work with ordinary accidents: what grows that should not."""

import os
import random
import time

from faults.between import Wire
from faults.checker import check_all
from faults.doors import Background, drip, paced
from faults.house import TEMPLATES
from faults.ledger import Crowd, Ledger
from faults.report import Budget, Fault, Line
from faults.tools import centile, until


def slope(points: list[tuple[float, float]]) -> float:
    """By least squares, a unit of time being an hour."""
    n = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return 3600 * sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0


def soak(engine: str, minutes: float) -> Line:
    """Four clients at their own pace, a reader, and now and then slow clients or a link to the database that is cut."""
    line = Line(engine)
    house = TEMPLATES.fresh(engine)
    ledger = Ledger(house)
    target = house.cluster.port if house.cluster else 0
    with Wire(target) as wire:
        if house.cluster:
            house.through = house.cluster.url(house.base_name, wire.port)
        house.start()
        memory: list[tuple[float, float]] = []
        files: list[tuple[float, float]] = []
        times: list[float] = []
        cuts = slow = 0
        began = time.monotonic()
        try:
            with Crowd(ledger, clients=4, pause=0.25, timeout=60):
                while (now := time.monotonic() - began) < minutes * 60:
                    chance = random.random()
                    if house.cluster and chance < 0.05:
                        wire.cut()
                        time.sleep(1)
                        wire.mend()
                        cuts += 1
                        until(lambda: house.status("/pret", house.watch) == 200, 20)
                    elif chance < 0.15:
                        with Background(*(drip(house, random.choice(["head", "body"]), [], house.known.token) for _ in range(40))):
                            time.sleep(3)
                        slow += 1
                    else:
                        times += paced(house, 50, 10)
                    figures = house.figures()
                    memory.append((now, figures["process_resident_memory_bytes"] / 1e6))
                    files.append((now, figures["process_open_fds"]))
            # Slow clients that left are let go after their own delay.
            given_back = until(lambda: house.figures()["process_open_fds"] <= files[len(files) // 3][1] + 16, 60, 1)
            house.stop(40)
        finally:
            house.kill()
            house.through = ""
    # The first third warms caches and pools.
    settled = len(memory) // 3
    thirds = len(times) // 3
    line.figures |= {
        "minutes": round(minutes, 1), "cuts": cuts, "slow": slow, "rss_first_mb": round(memory[settled][1]), "rss_last_mb": round(memory[-1][1]),
        "rss_mb_per_hour": round(slope(memory[settled:]), 1), "fds_per_hour": round(slope(files[settled:]), 1),
        "p99_first_ms": round(centile(times[:thirds], .99)), "p99_last_ms": round(centile(times[-thirds:], .99))}
    line.expect(memory[-1][1] < 400, "more than 400 MB")
    line.expect(given_back is not None, "descriptors are not given back")
    return check_all(ledger, line)


def run(budget: Budget) -> list[Line]:
    minutes = float(os.environ.get("GUICHET_SOAK_MINUTES", "1440" if budget.full else "20"))
    return [soak(engine, minutes / 2) for engine in ("sqlite", "postgresql")]


SOAK = Fault("soak", "F19: as long as GUICHET_SOAK_MINUTES says, half on each engine", run, None, "the judge is the one of kill, whose control is caught; slopes are figures to read")
