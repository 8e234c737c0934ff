"""Which fonts the press prints with, and which characters they can all draw."""

import functools
import pathlib
import struct

# A folder `fonts` beside this file wins over the system's: a deployment may bring its own.
FOLDERS = [
    pathlib.Path(__file__).parent / "fonts",
    pathlib.Path("/usr/share/fonts/opentype/inter"),
    pathlib.Path("/usr/share/fonts/truetype/liberation2"),
    pathlib.Path("/usr/share/fonts/truetype/dejavu"),
]

# In the template's order of preference; of each, the faces it uses. A family may be missing.
FAMILIES = {
    "Inter": ["Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"],
    "Liberation Sans": ["LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"],
    "DejaVu Sans": ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"],
}


def folders():
    """The font folders that exist here."""
    return [folder for folder in FOLDERS if folder.is_dir()]


def families():
    """The families whose every face is here, in order of preference."""
    return [family for family in FAMILIES if coverage(family)]


@functools.cache
def coverage(family):
    """Code points that every face of `family` draws; empty when a face is missing."""
    faces = [_find(name) for name in FAMILIES[family]]
    if not all(faces):
        return frozenset()
    return frozenset.intersection(*[_code_points(face.read_bytes()) for face in faces])


def _find(name):
    return next((folder / name for folder in folders() if (folder / name).is_file()), None)


def _code_points(font):
    """Reads the `cmap` table of an OpenType font (formats 4 and 12)."""
    for index in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag == b"cmap":
            break
    else:
        return frozenset()
    found = set()
    for index in range(struct.unpack_from(">H", font, start + 2)[0]):
        table = start + struct.unpack_from(">I", font, start + 4 + 8 * index + 4)[0]
        kind = struct.unpack_from(">H", font, table)[0]
        if kind == 4:
            found.update(_format_4(font, table))
        elif kind == 12:
            for group in range(struct.unpack_from(">I", font, table + 12)[0]):
                first, last, glyph = struct.unpack_from(">III", font, table + 16 + 12 * group)
                found.update(range(first if glyph else first + 1, last + 1))
    return frozenset(found)


def _format_4(font, table):
    segments = struct.unpack_from(">H", font, table + 6)[0] // 2
    ends = table + 14
    for segment in range(segments):
        last = struct.unpack_from(">H", font, ends + 2 * segment)[0]
        first = struct.unpack_from(">H", font, ends + 2 * segments + 2 + 2 * segment)[0]
        delta = struct.unpack_from(">H", font, ends + 4 * segments + 2 + 2 * segment)[0]
        place = ends + 6 * segments + 2 + 2 * segment
        offset = struct.unpack_from(">H", font, place)[0]
        for code in range(first, min(last, 0xFFFE) + 1):
            if offset == 0:
                glyph = (code + delta) & 0xFFFF
            else:
                glyph = struct.unpack_from(">H", font, place + offset + 2 * (code - first))[0]
            if glyph:
                yield code
