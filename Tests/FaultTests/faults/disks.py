"""The disk fails, fills up, or gives back other bytes than it was given."""

import os
import random
import shutil
import subprocess
import time

from faults.checker import check_all, check_rows
from faults.house import TEMPLATES
from faults.ledger import Client, Crowd, Ledger, after_work
from faults.report import Budget, Fault, Line, Skip
from faults.tools import need, need_root, sh, until, work_folder


def errors(line: Line, call: str, error: str, when: int) -> Line:
    """A write or a flush fails once, under load. Nothing is said to be saved that is not; reading goes on."""
    tracer = need("strace")
    need_root("strace has to answer in the disk's place")
    house = TEMPLATES.fresh("sqlite")
    ledger = Ledger(house)
    house.start()
    with Crowd(ledger, clients=4, pause=0.02, timeout=15):
        time.sleep(0.5)
        hook = subprocess.Popen([tracer, "-qq", "-f", "-e", "signal=none", "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}+", "-o", "/dev/null", "-p", str(house.pid)])
        time.sleep(3)
        line.figures["reads"] = house.status("/connexion")
        line.figures["ready"] = house.status("/pret", house.watch)
        hook.terminate()
        hook.wait(10)
        time.sleep(1)
        late = [e for e in list(ledger.entries.values())[-8:]]
        line.figures["after"] = ",".join(sorted({str(e.status) for e in late if e.status}))
    line.expect(line.figures["reads"] == 200, "pages that only read no longer answer")
    if call == "fdatasync":
        line.expect(line.figures["ready"] == 503, "said to be ready though it no longer writes")
        line.expect(all(e.state != "acked" for e in late), "went on writing after a flush whose outcome is unknown")
    house.kill()
    return check_all(ledger, line)


def run_errors(budget: Budget) -> list[Line]:
    return [errors(Line("fdatasync EIO"), "fdatasync", "EIO", 3), errors(Line("pwrite ENOSPC"), "pwrite64", "ENOSPC", 5)]


def full(line: Line, what: str) -> Line:
    """A disk that fills under load: refusals with their reason, readers served, and back by itself once there is room."""
    need_root("a small disk has to be mounted")
    disk = work_folder("petit")
    place = disk / "disque"
    place.mkdir()
    try:
        sh("mount", "-t", "tmpfs", "-o", "size=96m,mode=755", "tmpfs", place)
    except RuntimeError as error:
        raise Skip(f"no tmpfs can be mounted here: {error}") from None
    try:
        house = TEMPLATES.fresh("sqlite", inside=place if what == "data" else None)
        options: list[str] = []
        settings: dict[str, str] = {}
        if what == "witness":
            # The witness on a disk of its own, as it should be; a link, as the demonstration has no option for it.
            shutil.move(house.folder / "guichet.temoin", place / "guichet.temoin")
            (house.folder / "guichet.temoin").symlink_to(place / "guichet.temoin")
        if what == "temporary":
            settings["TMPDIR"] = str(place)
        ledger = Ledger(house)
        house.start(settings=settings, options=options)
        room = shutil.disk_usage(place).free
        with Crowd(ledger, clients=4, timeout=15):
            time.sleep(1)
            with open(place / "remplissage", "wb") as filling:
                try:
                    while True:
                        filling.write(b"\0" * 65536)
                        filling.flush()
                except OSError:
                    pass
            time.sleep(3)
            told = sorted({e.status for e in list(ledger.entries.values())[-10:] if e.status})
            line.figures |= {"filled_mb": room >> 20, "told": ",".join(map(str, told)), "reads": house.status("/connexion"), "alive": house.status("/vivant", house.watch)}
            os.unlink(place / "remplissage")
            began = time.monotonic()
            before = ledger.count("acked")
            line.expect(bool(until(lambda: ledger.count("acked") > before + 4, 10)), "nothing is saved again within 10 s of there being room")
            line.figures["back_ms"] = round((time.monotonic() - began) * 1000)
        line.expect(line.figures["reads"] == 200 and line.figures["alive"] == 200, "readers were not served")
        line.expect(set(told) <= {201, 422, 503, 507}, f"told {told}: neither saved nor refused in so many words")
        if what == "data":
            line.expect(503 in told or 507 in told, "the disk was never full")
        house.stop()
        return check_all(ledger, line)
    finally:
        subprocess.run(["umount", "-l", place], capture_output=True)


def run_full(budget: Budget) -> list[Line]:
    return [full(Line("data"), "data"), full(Line("witness"), "witness"), full(Line("temporary"), "temporary")]


def control_disk(budget: Budget) -> Line:
    """Acknowledged rows taken out of the file behind everyone's back."""
    line = Line("rows removed by hand")
    house, ledger = after_work(1)
    victim = next(e for e in ledger.entries.values() if e.state == "acked")
    house.rows("SELECT 1")
    import sqlite3
    with sqlite3.connect(f"{house.folder}/guichet.sqlite") as base:
        base.execute("DELETE FROM idempotence WHERE cle = ?", (victim.key,))
    base.close()
    check_rows(ledger, line)
    return line


def flips(budget: Budget) -> list[Line]:
    """Bits flipped, sectors zeroed, tails cut, in copies of the database: found by whoever asks, and never served as true."""
    line = Line("sqlite file")
    house, ledger = after_work(2)
    whole = (house.folder / "guichet.sqlite").read_bytes()
    truth = contents(house)
    found = harmless = 0
    silent: list[str] = []
    rounds = budget.rounds(18, 600)
    for turn in range(rounds):
        kind = ("bit", "sector", "tail")[turn % 3]
        bytes_ = bytearray(whole)
        place = random.randrange(100, len(whole))
        if kind == "bit":
            bytes_[place] ^= 1 << random.randrange(8)
        elif kind == "sector":
            start = place // 512 * 512
            bytes_[start:start + 512] = bytes(512)
        else:
            del bytes_[random.randrange(len(whole) // 2, len(whole) - 1):]
        (house.folder / "guichet.sqlite").write_bytes(bytes_)
        for extra in ("-wal", "-shm"):
            (house.folder / f"guichet.sqlite{extra}").unlink(missing_ok=True)
        if bytes(bytes_) == whole:
            harmless += 1
            continue
        if house.command("verify", *house.place).returncode != 0:
            found += 1
            continue
        now = contents(house)
        changed = [table for table in truth if now.get(table) != truth[table]]
        harmless += not changed   # pages that hold nothing, and what stands beside a row in its page
        silent += [f"{kind}:{'+'.join(changed)}"] if changed else []
    (house.folder / "guichet.sqlite").write_bytes(whole)
    line.figures |= {"damaged": rounds, "found": found, "harmless": harmless, "silent": len(silent), "detected_pct": round(100 * found / max(1, found + len(silent)))}
    if silent:
        line.figures["silent_in"] = ",".join(sorted(set(silent)))
    return [line]


def contents(house) -> dict[str, list[tuple]]:
    """Every row of every table."""
    tables = [row[0] for row in house.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
    return {table: sorted(house.rows(f'SELECT * FROM "{table}"'), key=repr) for table in tables}


ERRORS = Fault("disk-errors", "F4: writes and flushes fail", run_errors, control_disk)
FULL = Fault("disk-full", "F5: the disk of the data, of the witness, of temporary files is full", run_full, control_disk)
FLIPS = Fault("flipped-bytes", "F6: bytes change on the disk", flips, None, "the damage itself is the control: it is counted found or silent")
