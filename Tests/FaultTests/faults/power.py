"""The power fails: what was only in memory is gone, what was flushed is there."""

import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

from faults.checker import check_integrity, check_rows, check_trace
from faults.house import TEMPLATES
from faults.ledger import Crowd, Ledger
from faults.report import Budget, Fault, Line, Skip
from faults.tools import need, need_root, sh, shim, work_folder


class Disk:
    """An ext4 file system in a file. `cut` takes the file as it is at that instant: the page cache is not in it."""

    def __init__(self, megabytes: int = 192):
        need_root("a disk has to be mounted")
        need("mkfs.ext4")
        self.folder = work_folder("disque")
        self.image, self.place = self.folder / "disque.img", self.folder / "monte"
        self.place.mkdir()
        sh("truncate", "-s", f"{megabytes}M", self.image)
        sh(need("mkfs.ext4"), "-qF", self.image)

    def mount(self) -> "Disk":
        try:
            sh("mount", "-o", "loop", self.image, self.place)
        except RuntimeError as error:
            raise Skip(f"no loop device can be mounted here: {error}") from None
        return self

    def unmount(self) -> None:
        for _ in range(50):
            if subprocess.run(["umount", self.place], capture_output=True).returncode == 0:
                return
            time.sleep(0.1)
        subprocess.run(["umount", "-l", self.place], capture_output=True)

    def cut(self, house) -> None:
        """The server stops where it is; the disk is what it was; then it starts from there."""
        house.signal(signal.SIGSTOP)
        time.sleep(0.01)
        shutil.copyfile(self.image, self.folder / "coupe.img")
        house.kill()
        self.unmount()
        (self.folder / "coupe.img").replace(self.image)
        self.mount()   # ext4 replays its journal


def cuts(rounds: int, line: Line, settings: dict[str, str] = {}, settle: bool = True) -> Line:
    disk = Disk().mount()
    try:
        house = TEMPLATES.fresh("sqlite", inside=disk.place)
        sh("sync", "-f", disk.place)
        ledger = Ledger(house)
        for turn in range(rounds):
            house.start(settings=settings)
            with Crowd(ledger, clients=8):
                time.sleep(random.uniform(0.4, 1.2))
                disk.cut(house)
            if not settle:
                check_rows(ledger, line)
                if line.faults:
                    break
        line.figures["rounds"] = rounds
        check_rows(ledger, line)
        check_integrity(house, line)
        if settle:
            check_trace(house, line)
        return line
    finally:
        disk.unmount()


def run(budget: Budget) -> list[Line]:
    return [cuts(budget.rounds(8, 1000), Line("sqlite FULL"))]


def control(budget: Budget) -> Line:
    return cuts(4, Line("flushes do nothing"), {"LD_PRELOAD": str(shim("nosync"))}, settle=False)


POWER = Fault("power-cut", "F3: the power fails", run, control)
