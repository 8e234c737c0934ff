"""The shape of a request, and a plain refusal for any other."""

import json
import urllib.parse


class Refused(Exception):
    """What is wrong with the request. Never quotes a value: it may be a person's."""


def parse(line):
    """The request in a line: an object with an id."""
    try:
        request = json.loads(line)
    except (ValueError, RecursionError):
        raise Refused("the request is not one JSON object on one line") from None
    if not isinstance(request, dict) or not isinstance(request.get("id"), (str, int)):
        raise Refused("the request has no id")
    return request


def check(request):
    """Refuses a request whose document cannot be printed."""
    document = request.get("document")
    if not isinstance(document, dict):
        raise Refused("document: an object is expected")
    for name in ("title", "language", "reference", "date"):
        _string(document, name)
    if not document["title"].strip():
        raise Refused("document.title: a PDF needs a title")
    for name in ("recipient", "sender", "legal"):
        _strings(document.get(name, []), f"document.{name}")
    issued = request.get("issuedAt")
    if isinstance(issued, bool) or not isinstance(issued, int) or not 0 <= issued < 2**33:
        raise Refused("issuedAt: seconds since 1970 are expected")
    sections = document.get("sections", [])
    if not isinstance(sections, list):
        raise Refused("document.sections: a list is expected")
    for index, section in enumerate(sections):
        _section(section, f"document.sections[{index}]")
    if document.get("verification") is not None:
        _verification(document["verification"], request.get("datamatrix"))


def _section(section, where):
    if not isinstance(section, dict):
        raise Refused(f"{where}: an object is expected")
    _string({"title": "", **section}, "title", where)
    _strings(section.get("paragraphs", []), f"{where}.paragraphs")
    if not isinstance(section.get("lines", []), list):
        raise Refused(f"{where}.lines: a list is expected")
    for index, line in enumerate(section.get("lines", [])):
        if not isinstance(line, dict):
            raise Refused(f"{where}.lines[{index}]: an object is expected")
        _string(line, "label", f"{where}.lines[{index}]")
        _string(line, "value", f"{where}.lines[{index}]")
    table = section.get("table")
    if table is None:
        return
    if not isinstance(table, dict):
        raise Refused(f"{where}.table: an object is expected")
    headers, rows = table.get("headers"), table.get("rows")
    _strings(headers, f"{where}.table.headers")
    if not headers or not isinstance(rows, list):
        raise Refused(f"{where}.table: headings and rows are expected")
    for index, row in enumerate(rows):
        _strings(row, f"{where}.table.rows[{index}]")
        if len(row) != len(headers):
            raise Refused(f"{where}.table.rows[{index}]: {len(headers)} cells expected, {len(row)} found")


def _verification(verification, datamatrix):
    if not isinstance(verification, dict):
        raise Refused("document.verification: an object is expected")
    if urllib.parse.urlsplit(_string(verification, "url", "document.verification")).scheme not in ("http", "https"):
        raise Refused("document.verification.url: an http or https address is expected")
    _string(verification, "code", "document.verification")
    _strings(verification.get("words", []), "document.verification.words")
    if not isinstance(datamatrix, str) or not datamatrix.startswith("<svg"):
        raise Refused("datamatrix: an SVG is expected beside document.verification")


def _string(holder, name, where="document"):
    if not isinstance(holder.get(name), str):
        raise Refused(f"{where}.{name}: a text is expected")
    return holder[name]


def _strings(values, where):
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise Refused(f"{where}: a list of texts is expected")
