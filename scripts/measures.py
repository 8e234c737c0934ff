"""What every bench needs: a command timed, a percentile, and the table of figures beside their limits."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RESULTS: list[dict] = []


def note(what: str, value: float | None, unit: str, limit: float | None = None, why: str = "", floor: bool = False) -> None:
    """`floor`: the limit is a least, not a most."""
    held = None if value is None or limit is None else value >= limit if floor else value <= limit
    RESULTS.append({"mesure": what, "valeur": value, "unite": unit, "limite": limit, "tenu": held, "remarque": why})
    shown = "SKIP" if value is None else f"{value:,.1f} {unit}".replace(",", " ")
    print(f"  {what:<66} {shown:>16}  {'' if limit is None else f'limit {limit:g} {unit}':<18} {'' if held is None else 'ok' if held else 'OVER'} {why}", flush=True)


def skip(what: str, why: str) -> None:
    note(what, None, "", None, why)


def conclude() -> None:
    """The same figures as JSON lines, and a failure when one is over its limit."""
    print()
    for result in RESULTS:
        print(json.dumps(result, ensure_ascii=False))
    if any(result["tenu"] is False for result in RESULTS):
        sys.exit("some figures are over their limits")


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def run(program: str, *arguments: str, feed: str = "") -> tuple[int, str, float, float]:
    """Status, what was printed (and what was complained of, when it failed), seconds, greatest memory in MB."""
    begun = time.monotonic()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as entry:
        entry.write(feed.encode())
        entry.seek(0)
        process = subprocess.Popen([program, *arguments], stdout=output, stderr=errors, stdin=entry)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        for stream in (output, errors):
            stream.seek(0)
        text = output.read().decode("utf-8", "replace") + (errors.read().decode("utf-8", "replace") if process.returncode else "")
    return process.returncode, text, time.monotonic() - begun, usage.ru_maxrss / 1024


def place(folder: Path, address: str = "") -> list[str]:
    """Where a command finds the database, its keys and its witness: all in one folder."""
    return ["--database", address or f"sqlite:{folder}/guichet.sqlite", "--keys", f"{folder}/guichet.keys", "--witness", f"{folder}/guichet.temoin"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
