"""Faults found by reading: each operator turns one line of the code into the same line with a fault that sleeps.

Every operator asks whether its fault is awake only where it would change something: a test that never comes there cannot be the one
that sees it, and need not be run.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from mutants.mutant import Mutant

#: What guards people: who may do what, what is refused, noted, sealed, counted, and whose rows are read.
ROOMS = {
    "policy": ["Sources/Desk/Policies", "Sources/Web/Policies"],
    "refusal": ["Sources/Desk", "Sources/Web/Server", "Sources/Web/Routing", "Sources/Web/Multipart", "Sources/Core/Access", "Sources/Core/JSON", "Sources/Store"],
    "trace": ["Sources/Desk/Acts"],
    "condition": ["Sources/Store/Queries"],
}

GUARD = re.compile(r"^(\s*)guard (.+) else \{ (throw .+|return (?:false|nil|\.hide|\.forbid\(.*\))) \}$")
IF = re.compile(r"^(\s*)if (.+) \{ (throw .+|return (?:false|nil|\.hide|\.forbid\(.*\))) \}$")
TRACE = re.compile(r"^(\s*)(try (?:act\.)?trace\(.*\))$")
CONDITION = re.compile(r" AND ([a-z_.]+ (?:=|<>|<|>|<=|>=) \\\([^()]+\))")
REFUSED = re.compile(r"(?<![\w.])(\.hide\b|\.forbid\(\"[^\"]*\"\))")


def pieces(text: str) -> list[str]:
    """What stands between the commas of a list of conditions."""
    found, depth, quoted, begun = [], 0, False, 0
    for place, sign in enumerate(text):
        if sign == '"' and text[place - 1] != "\\":
            quoted = not quoted
        elif quoted:
            continue
        elif sign in "([{":
            depth += 1
        elif sign in ")]}":
            depth -= 1
        elif sign == "," and depth == 0:
            found.append(text[begun:place].strip())
            begun = place + 1
    return found + [text[begun:].strip()]


def policies(line: str, file: str) -> str | None:
    """Whoever is refused is let in."""
    # What stands before the colon of a case is a pattern, not an answer.
    head, answer = re.match(r"(\s*case [^:]*:|)(.*)", line).groups()
    if "says:" in line or not REFUSED.search(answer):
        return None
    way = ".admit" if file.startswith("Sources/Web/") else ".allow"
    return head + REFUSED.sub(lambda found: f"(MUTANT ? {way} : {found[1]})", answer, count=1)


def refusals(line: str, file: str) -> str | None:
    """What is checked is not."""
    if found := GUARD.match(line):
        conditions = pieces(found[2])
        if any(re.match(r"(let|var|case|await|try await|#)\b|.*\bawait\b", one) for one in conditions):
            return None
        loosened = [("try " if one.startswith("try ") else "") + f"({one.removeprefix('try ')}) || MUTANT" for one in conditions]
        return f"{found[1]}guard {', '.join(loosened)} else {{ {found[3]} }}"
    if found := IF.match(line):
        return f"{found[1]}if {found[2]}, !MUTANT {{ {found[3]} }}"
    return None


def traces(line: str, file: str) -> str | None:
    """What is done is not noted."""
    found = TRACE.match(line)
    if not found or found[2].count("(") != found[2].count(")"):
        return None
    return f"{found[1]}if !MUTANT {{ {found[2]} }}"


def conditions(line: str, file: str) -> str | None:
    """A condition on the rows is not asked."""
    if not CONDITION.search(line):
        return None
    return CONDITION.sub(lambda found: f" AND (\\(sql: MUTANT_SQL) {found[1]})", line, count=1)


OPERATORS = {"policy": policies, "refusal": refusals, "trace": traces, "condition": conditions}


def found(root: Path) -> Iterator[Mutant]:
    for kind, change in OPERATORS.items():
        for room in ROOMS[kind]:
            for path in sorted((root / room).rglob("*.swift")):
                file = str(path.relative_to(root))
                if kind == "refusal" and file.startswith("Sources/Desk/Policies"):
                    continue
                for number, line in enumerate(path.read_text().splitlines(), 1):
                    changed = change(line, file)
                    if changed and not line.lstrip().startswith("//"):
                        yield Mutant(kind, file, number, line, changed)
