"""What the abuse tests say in few words."""

import re


def form_token(page: str) -> str:
    """The token that a page of the desk puts in its own forms."""
    return re.search(r'name="_csrf" value="([0-9a-f]+)"', page)[1]


# Words of the machinery, which no answer may hold.
INNARDS = re.compile(
    r"sqlite|postgres|libpq|SELECT |INSERT INTO|\bSQL\b|hummingbird|swift|NIO[A-Z]|fatal error|stack trace|Traceback|/work/|/usr/|/tmp/|\.swift|0x[0-9a-f]{8}|DatabaseError|DeskRefusal|constraint",
    re.I)


def innards(text: str) -> list[str]:
    return sorted({found[0] for found in INNARDS.finditer(text)})
