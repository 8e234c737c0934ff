"""The desk's secret is turned over under load, and the server is killed on the way."""

import random
import re
import time
from pathlib import Path

from faults.checker import check_all, check_rows
from faults.house import TEMPLATES, House
from faults.ledger import Crowd, Ledger, after_work
from faults.report import Budget, Fault, Line
from faults.tools import until

#: Columns where most of what is sealed stands.
SEALED = [("patient", "identite"), ("dossier", "resume"), ("version", "contenu"), ("idempotence", "reponse"), ("document", "pdf")]


def key_file(house: House) -> Path:
    return house.folder / "guichet.keys"


def current(house: House) -> str:
    return re.search(r"seals +(\w{8})", house.command("keys", "state", str(key_file(house))).stdout)[1]


def left(house: House, key: str) -> int:
    """Values that another key than this one sealed."""
    name = "02" + key
    start = "substr(hex({0}), 1, 10)" if house.cluster is None else "upper(left(encode({0}, 'hex'), 10))"
    return sum(house.rows(f"SELECT count(*) FROM {t} WHERE length({c}) > 0 AND {start.format(c)} <> '{name.upper()}'")[0][0] for t, c in SEALED)


def turn(engine: str, line: Line) -> Line:
    """Turned over while eight clients work; killed twice before all is sealed again; then the old secret is destroyed."""
    house = TEMPLATES.fresh(engine)
    ledger = Ledger(house)
    house.start()
    try:
        with Crowd(ledger, clients=8):
            time.sleep(1)
            done = house.command("keys", "rotate", str(key_file(house)))
            line.expect(done.returncode == 0, f"rotate: {done.stderr[-300:]}")
            time.sleep(random.uniform(0.3, 1))
            house.kill()
        key = current(house)
        all_of_them = line.figures["to_reseal"] = left(house, key)
        line.expect(all_of_them > 0, "nothing was left to seal again: the kill proves nothing")
        early = house.command("keys", "retire", *house.place)
        line.expect(early.returncode != 0 and "still sealed" in early.stderr, "a key that is needed was destroyed")
        house.start()
        until(lambda: left(house, key) < all_of_them, 20, 0.01)
        house.kill()
        line.figures["left_at_kill"] = left(house, key)
        house.start()
        began = time.monotonic()
        with Crowd(ledger, clients=4):
            line.expect(until(lambda: left(house, key) == 0, 60, 0.5) is not None, f"{left(house, key)} values are not sealed again")
            line.figures["reseal_s"] = round(time.monotonic() - began, 1)
            # Whatever the server still does after its last value was sealed.
            time.sleep(1)
        house.stop()
        again = house.command("keys", "reseal", *house.place)
        line.expect(again.returncode == 0, f"reseal: {again.stdout[-200:]}{again.stderr[-300:]}")
        done = house.command("keys", "retire", *house.place)
        line.expect(done.returncode == 0 and "ancienne" not in key_file(house).read_text(), f"retire: {done.stdout[-200:]}{done.stderr[-300:]}")
        checked = house.command("verify", *house.place)
        line.expect(checked.returncode == 0, f"verify: {checked.stdout[-300:]}{checked.stderr[-300:]}")
        return check_all(ledger, line)
    finally:
        house.kill()


def run(budget: Budget) -> list[Line]:
    return [turn(engine, Line(engine)) for _ in range(budget.rounds(1, 50)) for engine in ("sqlite", "postgresql")]


def control(budget: Budget) -> Line:
    """The old secret is struck out of the file by hand, too early."""
    line = Line("destroyed too early")
    house, ledger = after_work(1)
    house.command("keys", "rotate", str(key_file(house)))
    lines = [text for text in key_file(house).read_text().splitlines() if not text.startswith("ancienne")]
    key_file(house).write_text("\n".join(lines) + "\n")
    checked = house.command("verify", *house.place)
    line.expect(checked.returncode == 0, f"verify: {checked.stdout[-200:]}{checked.stderr[-200:]}")
    check_rows(ledger, line)
    return line


KEYS = Fault("keys", "the desk's secret is turned over under load, the server killed on the way", run, control)
