"""Programs of the machine, places to work in, and what is undone at the end."""

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from faults.report import Skip

ROOT = Path(__file__).resolve().parents[3]
BINARY = Path(os.environ.get("GUICHET_BINARY", ROOT / ".build/debug/guichet"))


def need(program: str) -> str:
    """The program's path, or a test that says what it lacks."""
    for place in (shutil.which(program), f"/usr/sbin/{program}", f"/usr/lib/postgresql/15/bin/{program}"):
        if place and Path(place).exists():
            return place
    raise Skip(f"{program} is not installed: scripts/setup-system faults installs it")


def need_root(why: str) -> None:
    if os.geteuid() != 0:
        raise Skip(f"not root: {why}")


def sh(*command: object, **options) -> str:
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return done.stdout


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def work_folder(name: str) -> Path:
    """A folder in memory, removed at the end: the disks under test are made in it."""
    base = "/dev/shm" if Path("/dev/shm").is_dir() else None
    folder = Path(tempfile.mkdtemp(prefix=f"guichet-fautes-{name}-", dir=base))
    folder.chmod(0o711)
    atexit.register(shutil.rmtree, folder, True)
    return folder


def shim(name: str) -> Path:
    """A small library loaded before the system's: built from `shims/NAME.c`."""
    compiler = shutil.which("gcc") or shutil.which("cc") or shutil.which("clang")
    if not compiler:
        raise Skip("no C compiler for the shim")
    folder = work_folder("shim")
    sh(compiler, "-shared", "-fPIC", "-O1", "-o", folder / f"{name}.so", Path(__file__).parent / "shims" / f"{name}.c", "-ldl")
    return folder / f"{name}.so"


def until(question, seconds: float, pause: float = 0.05):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer := question():
            return answer
        time.sleep(pause)
    return None


def centile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else float("nan")
