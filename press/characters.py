"""Makes any text printable: what cannot be drawn shows as U+FFFD, what deceives the eye goes.

PDF/A forbids a missing glyph and characters of private use, so a single emoji in a name would
otherwise lose the whole document. Nothing is hidden: a replaced character is seen on the paper.
"""

import re
import unicodedata

import fonts

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Text without a break must still fold inside its column.
LONGEST_RUN = 40
# Languages put three marks on a letter at most; a pile of them runs over the lines around.
MOST_MARKS = 3
BREAK = "\N{ZERO WIDTH SPACE}"


def printable(text, strict=False):
    """`text` as it can be printed. `strict` keeps only what the first font draws, marks excluded."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = re.sub(r"([\u0300-\u036f]{%d})[\u0300-\u036f]+" % MOST_MARKS, r"\1", text)
    kept = "".join(_character(character, strict) for character in text)
    return re.sub(r"\S{%d}(?=\S)" % LONGEST_RUN, lambda run: run.group() + BREAK, kept)


def every_text(value, act):
    """`value` with `act` applied to every string in it, keys excepted."""
    if isinstance(value, str):
        return act(value)
    if isinstance(value, list):
        return [every_text(item, act) for item in value]
    if isinstance(value, dict):
        return {key: every_text(item, act) for key, item in value.items()}
    return value


def _character(character, strict):
    if character in "\n ":
        return character
    if character in "\t\v\f\u2028\u2029":
        return " "
    category = unicodedata.category(character)
    # Controls, bidirectional overrides, zero-width and other format characters: never printed.
    if category in ("Cc", "Cf"):
        return ""
    if category in ("Co", "Cs", "Cn") or (strict and category.startswith("M")):
        return REPLACEMENT
    if category.startswith("Z"):
        # Spaces of every width; only the no-break ones are told apart.
        return "\u00a0" if character in "\u00a0\u202f\u2007" else " "
    families = fonts.families()
    if strict:
        families = families[:1]
    return character if any(ord(character) in fonts.coverage(family) for family in families) else REPLACEMENT
