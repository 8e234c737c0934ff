"""Backups made under load and put back on an empty place; clocks that jump; partners that are away."""

import random
import shutil
import sqlite3
import socket
import threading
import time
from pathlib import Path

from faults.checker import check_all, check_answers, check_integrity, check_rows, check_trace, invariants
from faults.house import BINARY, TEMPLATES, House
from faults.ledger import Crowd, Ledger
from faults.report import Budget, Fault, Line
from faults.tools import shim, until


def backup(budget: Budget) -> list[Line]:
    """Under load: a backup by the running server; the database is destroyed; it is restored and judged, as of the backup."""
    line = Line("sqlite")
    house = TEMPLATES.fresh("sqlite")
    ledger = Ledger(house)
    copy = house.folder.parent / f"{house.folder.name}.sauvegarde"
    house.start()
    with Crowd(ledger, clients=6):
        time.sleep(1.5)
        sure = {e.key for e in ledger.entries.values() if e.state == "acked"}
        began = time.monotonic()
        done = house.command("backup", *house.place, "--to", str(copy))
        line.figures["backup_ms"] = round((time.monotonic() - began) * 1000)
        line.expect(done.returncode == 0, f"backup: {done.stdout[-200:]}{done.stderr[-300:]}")
        time.sleep(1)
    house.stop()
    if line.faults:
        return [line]
    line.expect(b"SQLite format" not in copy.read_bytes(), "the backup is in clear")
    keys = house.folder / "guichet.keys"
    for name in ("guichet.sqlite", "guichet.sqlite-wal", "guichet.sqlite-shm"):
        (house.folder / name).unlink(missing_ok=True)
    # Without saying that the loss is known, nothing is put in place.
    refused = house.command("restore", *house.place, str(copy))
    line.expect(refused.returncode != 0 and "LOST" in refused.stdout, "an older backup was put back without a word")
    line.expect(not (house.folder / "guichet.sqlite").exists(), "a database that was refused is in place")
    began = time.monotonic()
    done = house.command("restore", *house.place, "--accept-loss", str(copy))
    line.figures |= {"restore_ms": round((time.monotonic() - began) * 1000), "mb": round(copy.stat().st_size / 1e6, 1)}
    line.expect(done.returncode == 0, f"restore: {done.stdout[-300:]}{done.stderr[-300:]}")
    if done.returncode:
        return [line]
    kept = {row[0] for row in house.rows("SELECT cle FROM idempotence")}
    line.figures |= {"before_backup": len(sure), "missing": len(sure - kept), "after_backup_lost": sum(e.state == "acked" for e in ledger.entries.values()) - len(kept & set(ledger.entries))}
    line.expect(not sure - kept, f"{len(sure - kept)} acknowledged before the backup are not in it")
    invariants(house, line)
    check_integrity(house, line)
    house.start()   # the desk opens on it, and works
    house.stop()
    check_trace(house, line)
    return [line]


def control_backup(budget: Budget) -> Line:
    """A copy of the file alone, taken while it is written to, as one would with cp."""
    line = Line("cp of the file in use")
    house = TEMPLATES.fresh("sqlite")
    ledger = Ledger(house)
    house.start()
    with Crowd(ledger, clients=6):
        time.sleep(2)
        shutil.copyfile(house.folder / "guichet.sqlite", house.folder / "cp.sqlite")
    house.stop()
    (house.folder / "cp.sqlite").replace(house.folder / "guichet.sqlite")
    for name in ("guichet.sqlite-wal", "guichet.sqlite-shm"):
        (house.folder / name).unlink(missing_ok=True)
    try:
        check_rows(ledger, line)
        check_trace(house, line)
    except sqlite3.DatabaseError as error:
        line.expect(False, f"it cannot even be read: {error}")
    return line


def old_copy(budget: Budget) -> list[Line]:
    """An old database is put back on purpose: the witness knows, and the desk does not open."""
    line = Line("old database put back")
    house = TEMPLATES.fresh("sqlite")
    old = house.folder / "ancienne"
    house.start()
    house.stop()
    shutil.copyfile(house.folder / "guichet.sqlite", old)
    ledger = Ledger(house)
    house.start()
    with Crowd(ledger, clients=4):
        time.sleep(2)
    house.stop()
    shutil.copyfile(old, house.folder / "guichet.sqlite")
    for name in ("guichet.sqlite-wal", "guichet.sqlite-shm"):
        (house.folder / name).unlink(missing_ok=True)
    opened = house.start(wait=40, quiet=True)
    line.figures["opened"] = opened > 0
    line.expect(opened < 0 and "temoin.en-avance" in house.last_words(), "it opened on an old database")
    house.kill()
    return [line]


def run_backup(budget: Budget) -> list[Line]:
    return backup(budget) + old_copy(budget)


# Clocks

def clock(budget: Budget) -> list[Line]:
    """The machine's clock jumps while the desk is down: an hour back as at the end of summer on a machine that keeps local
    time, days back, days ahead."""
    library = shim("clock")
    lines = []
    for words, offset, opens in (("one day back", -86_400, False), ("one hour back", -3_600, False), ("two minutes back", -120, True), ("one day ahead", 86_400, True)):
        line = Line(words)
        house = TEMPLATES.fresh("sqlite")
        ledger = Ledger(house)
        house.start()
        with Crowd(ledger, clients=4):
            time.sleep(1)
        until(lambda: not house.figures()["guichet_trace_waiting"], 20)
        house.stop()
        settings = {"LD_PRELOAD": str(library), "FAUTES_DECALAGE": str(offset)}
        before = count(house)
        took = house.start(settings=settings, wait=60, quiet=True)
        line.figures |= {"opened": took > 0}
        line.expect(opens or "horloge.recul" in house.last_words(), "did not say that the clock went back")
        line.expect((took > 0) == opens, "opened" if took > 0 else f"did not open: {house.last_words()[-300:]}")
        if took > 0:
            with Crowd(ledger, clients=2):
                time.sleep(2)
            house.stop()
        house.kill()
        after = count(house)
        line.figures["rows_before_after"] = f"{before}/{after}"
        line.expect(after >= before, "rows were purged because the clock jumped")
        check_rows(ledger, line)
        check_trace(house, line)
        lines.append(line)
    return lines


def count(house: House) -> int:
    return sum(house.rows(f"SELECT count(*) FROM {t}")[0][0] for t in ("dossier", "version", "patient", "trace"))


# Partners

class Evil:
    """A partner that takes the call and does something else: says nothing, drips, talks for ever, or hangs up."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.calls = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                link, _ = self.socket.accept()
            except OSError:
                return
            self.calls += 1
            threading.Thread(target=self._treat, args=(link, self.calls % 4), daemon=True).start()

    def _treat(self, link, how: int):
        try:
            if how == 0:
                time.sleep(120)
            elif how == 1:
                for _ in range(120):
                    link.sendall(b"2")
                    time.sleep(1)
            elif how == 2:
                while True:
                    link.sendall(b"220 x\r\n" * 10_000)
            link.close()
        except OSError:
            pass


def partners(budget: Budget) -> list[Line]:
    """Mail, short messages and their relays are away or hostile: the desk itself does not notice."""
    line = Line("mail and messages")
    house = TEMPLATES.fresh("sqlite")
    ledger = Ledger(house)
    evil = Evil()
    house.start()
    from faults.doors import centile, paced
    calm = centile(paced(house, 40, 25), .99)
    house.stop()
    house.start(settings={"GUICHET_SMTP": f"smtp://127.0.0.1:{evil.port}", "GUICHET_SMTP_FROM": "guichet@exemple.fr", "GUICHET_SMS_RELAY": f"http://127.0.0.1:{evil.port}/"})
    with Crowd(ledger, clients=4):
        time.sleep(4)
    bad = centile(paced(house, 40, 25), .99)
    time.sleep(5)
    figures = house.figures()
    line.figures |= {"calls": evil.calls, "calm_p99_ms": round(calm), "p99_ms": round(bad), "work_waiting": int(figures["guichet_work_waiting"]), "dead": int(figures["guichet_work_dead"])}
    line.expect(bad <= max(3 * calm, 250), "the desk was slowed down")
    house.stop()
    # Work that is due later (the window in which an author may still change their mind) is not late.
    late = house.rows(f"SELECT count(*) FROM sortie WHERE etat = 'a-faire' AND prochain_le < {int(time.time() * 1000) - 4000}")[0][0]
    line.figures["late"] = late
    line.expect(late == 0, f"{late} pieces of work wait behind messages")
    return [check_all(ledger, line)]


BACKUP = Fault("backup", "F14: saved under load, destroyed, restored", run_backup, control_backup)
CLOCK = Fault("clock", "F13: the clock jumps", clock, None, "one of the jumps has to be refused, another has to be lived with: a desk that did either with both would fail")
PARTNERS = Fault("partners", "F17: partners are away or hostile", partners, None, "the judge is the one of kill, whose control is caught")
