"""The press: one request a line on standard input, one answer a line on standard output.

Request  {"id": "7", "document": {…}, "datamatrix": "<svg…", "issuedAt": 1795255200}
Answer   {"id": "7", "pdf": "<base64>"}  or  {"id": "7", "error": "what is wrong"}

The first line out is {"ready": true, "typst": "…"} or {"ready": false, "error": "…", "remedy": "…"}.
It ends when standard input closes. It writes no file: the system forbids it the first byte.

By hand, through a pipe:  .venv/bin/python -I -B press/worker.py < requests.jsonl | cat > answers.jsonl
"""

import base64
import json
import os
import pathlib
import re
import resource
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER))  # `python -I` leaves it out

LONGEST_REQUEST = 2 * 1024 * 1024
STANDARDS = ["a-2a", "ua-1"]


def main():
    answers = _keep_answers_apart()
    # No file may grow, no core may be dumped: what passes here concerns people.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        press = Press()
    except Exception as error:
        _say(answers, {"ready": False, "error": str(error), "remedy": "scripts/setup, or: .venv/bin/pip install -r requirements.txt; apt-get install fonts-inter"})
        return 3
    _say(answers, {"ready": True, "typst": press.version})
    while line := sys.stdin.buffer.readline(LONGEST_REQUEST + 1):
        if len(line) > LONGEST_REQUEST:
            while line and not line.endswith(b"\n"):
                line = sys.stdin.buffer.readline(LONGEST_REQUEST)
            _say(answers, {"id": None, "error": f"the request is longer than {LONGEST_REQUEST} bytes"})
        elif line.strip():
            _say(answers, answer(press, line))
    return 0


def answer(press, line):
    """The answer to one request, whatever is in it."""
    from request import Refused, check, parse

    identifier = None
    try:
        request = parse(line)
        identifier = request["id"]
        check(request)
        pdf = press.print(request["document"], request.get("datamatrix") or "", request["issuedAt"])
        return {"id": identifier, "pdf": base64.b64encode(pdf).decode()}
    except Refused as refusal:
        return {"id": identifier, "error": str(refusal)}
    except Exception as error:
        # Diagnostics quote the text they stumble on between back-quotes or quotes: not in an answer.
        message = re.sub(r"`[^`]*`|\"[^\"]*\"|“[^”]*”", "…", str(error)).splitlines() or [""]
        return {"id": identifier, "error": f"{type(error).__name__}: {message[0][:200]}"}


class Press:
    """One compiler, kept warm."""

    def __init__(self):
        import fonts
        import typst

        families = fonts.families()
        if not families:
            raise RuntimeError("no font: Inter, Liberation Sans or DejaVu Sans is needed")
        self.version = typst.__version__
        self.failure = typst.TypstError
        self.families = json.dumps(families)
        self.compiler = typst.Compiler(
            str(FOLDER / "document.typ"),
            root=str(FOLDER),
            font_paths=[str(folder) for folder in fonts.folders()],
            ignore_system_fonts=True,
        )

    def print(self, document, datamatrix, issued):
        """The PDF of `document`, as bytes. The same document gives the same bytes."""
        try:
            return self._compile(document, datamatrix, issued, strict=False)
        except self.failure:
            # A rare script or a pile of accents that no single font draws together.
            return self._compile(document, datamatrix, issued, strict=True)

    def _compile(self, document, datamatrix, issued, strict):
        from characters import every_text, printable

        address = (document.get("verification") or {}).get("url")
        document = every_text(document, lambda text: text if text == address else printable(text, strict))
        return self.compiler.compile(
            sys_inputs={"document": json.dumps(document), "datamatrix": datamatrix, "families": self.families},
            pdf_standards=STANDARDS,
            timestamp=issued,
        )


def _keep_answers_apart():
    """A private copy of standard output, so that nothing else can print into the answers."""
    answers = os.dup2(1, 3, inheritable=False)
    # Whatever the server had open and did not keep to itself.
    os.closerange(answers + 1, os.sysconf("SC_OPEN_MAX"))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _say(answers, value):
    line = memoryview(json.dumps(value).encode() + b"\n")
    while line:
        line = line[os.write(answers, line):]


if __name__ == "__main__":
    sys.exit(main())
