"""Faults somebody thought of: in `by_hand.toml`, each with what it would mean."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from mutants.mutant import Mutant

FILE = Path(__file__).parents[1] / "by_hand.toml"


def found(root: Path) -> Iterator[Mutant]:
    for one in tomllib.loads(FILE.read_text())["mutant"]:
        text = (root / one["file"]).read_text()
        if text.count(one["was"]) != 1:
            raise SystemExit(f"{FILE.name}: {one['was']!r} stands {text.count(one['was'])} times in {one['file']}, and must stand once")
        yield Mutant("by hand", one["file"], text[: text.index(one["was"])].count("\n") + 1, one["was"], one["becomes"], one["why"], one.get("tests"))
