"""`python -m mutants [--swift] [--again] [--all] [--kind KIND] [--seed N] [--list]`: sows faults, and ends with 1 if too many are seen by no test."""

import argparse
import os
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from mutants import by_hand, harmless, ledger, operators
from mutants.field import Field
from mutants.mutant import Mutant
from mutants.suites import Suites

ROOT = Path(__file__).parents[3]
FOUND = ROOT / ".build" / "mutants.jsonl"
#: Of a hundred faults in what guards people, as many must be seen.
ASKED = 95


def chosen(options: argparse.Namespace) -> dict[int, Mutant]:
    read = [one for one in operators.found(ROOT) if not harmless.is_harmless(one)]
    if not options.all:
        # By their own words: a fault more or less elsewhere does not change which are drawn, and two runs can be compared.
        drawn = sorted((one for one in read if one.kind != "policy"), key=lambda one: sha256(f"{options.seed} {one.file} {one.was}".encode()).digest())
        read = [one for one in read if one.kind == "policy"] + drawn[: options.sample]
    written = list(by_hand.found(ROOT))
    # One fault a line: two would be in each other's way.
    taken = {(one.file, one.line + more) for one in written for more in range(one.was.count("\n") + 1)}
    alone = [one for one in read if (one.file, one.line) not in taken and not taken.add((one.file, one.line))]
    return dict(enumerate((one for one in written + alone if options.kind in (None, one.kind)), 1))


def sown(field: Field, mutants: dict[int, Mutant]) -> dict[int, Mutant]:
    """Sows and builds, leaving out what the compiler refuses."""
    while True:
        field.sow(mutants)
        refused = field.build()
        for number in sorted(refused & mutants.keys()):
            print(f"    left out, does not compile: {mutants[number].file}:{mutants[number].line}", flush=True)
        if not refused:
            return mutants
        mutants = {number: one for number, one in mutants.items() if number not in refused}


def main() -> int:
    parser = argparse.ArgumentParser(prog="mutants", description=__doc__)
    parser.add_argument("--all", action="store_true", help="every fault that can be read from the code, not a sample")
    parser.add_argument("--sample", type=int, default=150, help="how many beside policies and those written by hand")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=["by hand", *operators.OPERATORS])
    parser.add_argument("--swift", action="store_true", help="ask tests in Swift alone")
    parser.add_argument("--again", action="store_true", help="ask only of those that no test saw the last time")
    parser.add_argument("--list", action="store_true", help="say which, and sow nothing")
    parser.add_argument("--tree", type=Path, default=ROOT / ".build-mutants")
    options = parser.parse_args()
    mutants = chosen(options)
    if options.list:
        for number, one in mutants.items():
            print(f"{number:<5}{one.kind:<10}{one.file}:{one.line}  {one.becomes.strip()[:120]}")
        return 0
    verdicts = ledger.seen(FOUND, mutants) if options.again else {}
    before = {number: mutants.pop(number) for number in verdicts}
    began = time.monotonic()
    print(f"==> {len(mutants)} faults, one build", flush=True)
    field = Field(ROOT, options.tree)
    mutants = sown(field, mutants)
    print(f"==> {time.monotonic() - began:.0f} s. Which tests come by which faults", flush=True)
    suites = Suites(field.tests, field.tree, python=not options.swift)
    workers = os.cpu_count() or 1
    suites.look_all(workers)
    print(f"==> {time.monotonic() - began:.0f} s. Each fault awake in turn", flush=True)
    with ThreadPoolExecutor(workers) as pool:
        for done, (number, verdict) in enumerate(zip(mutants, pool.map(suites.killer, mutants, mutants.values())), 1):
            verdicts[number] = verdict
            if done % 25 == 0:
                print(f"    {done} of {len(mutants)} faults, {sum(verdicts[one][0] is not None for one in mutants if one in verdicts)} seen", flush=True)
    return 0 if told(before | mutants, verdicts, time.monotonic() - began) >= ASKED else 1


def told(mutants: dict[int, Mutant], verdicts: dict[int, ledger.Verdict], seconds: float) -> float:
    """Writes one line a fault, prints those that nobody saw, and answers how many of a hundred were seen."""
    lines = ledger.write(FOUND, mutants, verdicts)
    for line in lines:
        if not line["seen_by"]:
            print(f"SEEN BY NO TEST  {line['kind']}: {line['file']}:{line['line']} ({line['reached_by']} suites come by)\n    {line['why'] or line['fault'][:200]}")
    sowings, seen = Counter(line["kind"] for line in lines), Counter(line["kind"] for line in lines if line["seen_by"])
    for kind in sowings:
        print(f"MUTANTS {kind}: {seen[kind]} of {sowings[kind]} seen")
    share = 100 * sum(seen.values()) / max(1, len(lines))
    print(f"MUTANTS {sum(seen.values())} of {len(lines)} faults seen by a test: {share:.1f} % (asked: {ASKED}), in {seconds:.0f} s", flush=True)
    return share


if __name__ == "__main__":
    sys.exit(main())
