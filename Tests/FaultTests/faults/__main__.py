"""`python -m faults [--full] [--list] [NAME…]`: every fault, or those named. Ends with 1 if one failed."""

import argparse
import os
import sys
import time

from faults import cooperation, disks, doors, failover, keeping, keys, kills, postgres, power, soak
from faults.report import Budget, run
from faults.tools import BINARY

#: In the order of what they tell; a sample of all of them takes less than ten minutes.
FAULTS = [kills.RANDOM, kills.POINTS, power.POWER, disks.ERRORS, disks.FULL, disks.FLIPS, postgres.CRASH, failover.FAILOVER, postgres.NETWORK, postgres.SLOW,
          doors.SLOW, doors.OVERLOAD, keeping.CLOCK, keeping.BACKUP, keys.KEYS, doors.LIMITS, keeping.PARTNERS, doors.FROZEN, cooperation.TOGETHER]
#: Run by name alone.
QUICK = [kills.QUICK, soak.SOAK]


def main() -> int:
    parser = argparse.ArgumentParser(prog="faults", description=__doc__)
    parser.add_argument("names", nargs="*", help="faults to run; all of them without a name")
    parser.add_argument("--full", action="store_true", help="as many rounds as a night allows")
    parser.add_argument("--list", action="store_true", help="say which there are")
    options = parser.parse_args()
    if options.list:
        for fault in FAULTS + QUICK:
            print(f"{fault.name:<18} {fault.says}")
        return 0
    known = {fault.name: fault for fault in FAULTS + QUICK}
    if unknown := [name for name in options.names if name not in known]:
        parser.error(f"no such fault: {', '.join(unknown)} (--list says which there are)")
    if not BINARY.exists():
        parser.error(f"{BINARY} is not built: make build")
    began = time.monotonic()
    budget = Budget(3600 if options.full else 30, options.full)
    verdicts = {name: run(known[name], budget) for name in (options.names or [f.name for f in FAULTS])}
    counts = {word: sum(v == word for v in verdicts.values()) for word in ("ok", "FAILED", "SKIP")}
    print(f"\n{counts['ok']} faults passed, {counts['FAILED']} failed, {counts['SKIP']} skipped, in {time.monotonic() - began:.0f} s", flush=True)
    for name, verdict in verdicts.items():
        if verdict != "ok":
            print(f"    {verdict:<7} {name}")
    return 1 if counts["FAILED"] else 0


if __name__ == "__main__":
    sys.exit(main())
