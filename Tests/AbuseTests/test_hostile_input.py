"""Fuzzed JSON on every operation that takes a body, and fuzzed files on every command that reads one: refused by name, or read;
never a fault, never half of it."""

import json
import random
import resource
import subprocess
import time

import pytest
import requests
from abuse import WHOLE, innards
from harness.server import BINARY
from practice import key
from test_every_page_route import filled
from test_releves import COLUMNS, directory

SEED = 20260321
NASTY = [
    None, True, 0, -1, 2**63, 1e308, "", " ", "\0", "\u202e", "\ufeff", "a" * 100_000, "' OR '1'='1", "{{7*7}}", "${jndi:ldap://x}", "<script>alert(1)</script>", "../../etc/passwd", "=cmd|' /C calc'!A0",
    "2026-02-30", "9999-12-31", "0000-00-00", "1 85 05 78 006 084 91", "é" * 500, "\ud7ff\ue000", [], {}, [[[[]]]], {"a": {"a": {}}}, ["x"] * 2000, "0" * 32, "%00", "\r\nX: y", "𝟙", "ﬀ", "İ", "\u0301" * 50,
]
COLUMNS_OF_TABLES = ["role", "compte", "owner", "actif", "montant", "etat", "caisse", "cree_le", "id", "patient", "nir", "resultat", "signe", "admin", "__proto__", "constructor"]


def mutated(chance: random.Random, text: bytes) -> bytes:
    """A JSON text spoilt as bytes: cut, doubled, flipped, badly encoded, nested, with a key twice."""
    how = chance.randrange(9)
    place = chance.randrange(max(1, len(text)))
    if how == 0:
        return text[:place]
    if how == 1:
        return text[:place] + bytes([chance.randrange(256)]) + text[place + 1:]
    if how == 2:
        return text[:place] + text[place:] * 2
    if how == 3:
        return b'{"a":' * chance.choice([33, 500, 20_000]) + text + b"}" * 3
    if how == 4:
        return text.decode("utf-8", "replace").encode(chance.choice(["utf-16", "latin-1", "utf-32"]), "replace")
    if how == 5:
        return text.rstrip(b"}") + b', "x": 1, "x": 2}'
    if how == 6:
        return text + chance.choice([b"{}", b"\0", b"//", b"]", b" " * 100_000])
    if how == 7:
        return b"\xef\xbb\xbf" + text
    return text.replace(b'"', chance.choice([b"'", b"\\\"", b'"\\ud800'] ))


def operations(document: dict) -> list[tuple[str, str, dict]]:
    schemas = document["components"]["schemas"]

    def of(body) -> dict:
        schema = body.get("content", {}).get("application/json", {}).get("schema", {})
        return schemas.get(schema.get("$ref", "").rpartition("/")[2], schema)

    return [(method, path, of(op["requestBody"])) for path, methods in document["paths"].items() for method, op in methods.items()
            if method in ("post", "put") and "requestBody" in op]


@pytest.mark.threat("T10", "T33", "T34", "T39", "T40")
@pytest.mark.asvs("1.2.4", "1.5.3", "2.2.1", "15.3.3")
def test_fuzzed_bodies(place, figures):
    chance = random.Random(SEED)
    document = requests.get(f"{place.base}/api/v1/openapi.json", timeout=30).json()
    clients = [place.persona(p) for p in ("dr-leclerc", "agent-cpam", "admin", "ph-lambert", "bio-durand", "ars-colin")]
    rounds = 60 if WHOLE else 2
    sent, statuses, wrong, slowest = 0, {}, [], 0.0
    for method, path, schema in operations(document):
        if "deconnexion" in path or "/sessions" in path:
            continue
        fields = list(schema.get("properties", {})) or ["x"]
        # Somebody whom the route lets in, so that the body itself is read.
        let_in = [c for c in clients if c.call(method.upper(), filled(path), data=b"{}", headers={"Content-Type": "application/json", **key()}).status_code != 403] or clients
        for _ in range(rounds):
            body = {name: chance.choice(NASTY) for name in chance.sample(fields, chance.randint(0, min(len(fields), 6)))}
            stray = chance.random() < 0.3 and [n for n in COLUMNS_OF_TABLES if n not in fields]
            if stray:
                body[chance.choice(stray)] = chance.choice(NASTY)
            text = json.dumps(body).encode()
            if chance.random() < 0.4:
                text = mutated(chance, text)
            began = time.monotonic()
            answer = chance.choice(let_in).call(method.upper(), filled(path), data=text, headers={"Content-Type": "application/json", **key()})
            slowest = max(slowest, time.monotonic() - began)
            sent += 1
            statuses[answer.status_code] = statuses.get(answer.status_code, 0) + 1
            if answer.status_code >= 500:
                wrong.append((method, path, answer.status_code, text[:200]))
            elif answer.status_code >= 400 and (innards(answer.json()["detail"]) or answer.headers["Content-Type"] != "application/problem+json"):
                wrong.append((method, path, answer.text[:200]))
            elif stray and answer.status_code < 300 and not stray == [] and any(n in body and n not in fields for n in body):
                wrong.append((method, path, "an unknown key was taken", sorted(body)))
    figures(requests=sent, statuses=dict(sorted(statuses.items())), faults=len(wrong), slowest_s=f"{slowest:.2f}")
    assert not wrong and sent > 100, wrong[:10]


def spoilt(chance: random.Random, text: bytes) -> bytes:
    """A national file as a bad wire, a bad tool or a bad sender would give it."""
    lines = text.split(b"\n")
    for _ in range(chance.randint(1, 4)):
        row = chance.randrange(len(lines))
        how = chance.randrange(14)
        if how == 0:
            lines[row] = lines[row][:chance.randrange(len(lines[row]) + 1)]
        elif how == 1:
            lines[row] += b"|" * chance.choice([1, 60, 5000])
        elif how == 2:
            lines[row] = lines[row].replace(b"|", b";")
        elif how == 3:
            lines.insert(row, lines[row])
        elif how == 4:
            del lines[row]
            lines = lines or [b""]
        elif how == 5:
            lines[row] = bytes(chance.randrange(256) for _ in range(200))
        elif how == 6:
            lines[row] = b"\0" * chance.choice([1, 1000])
        elif how == 7:
            lines[row] = b"A" * chance.choice([70_000, 2_000_000])
        elif how == 8:
            lines[row] = lines[row].replace(b"ZEPHYRIN", b"=cmd|' /C calc'!A0")
        elif how == 9:
            lines[row] = lines[row].replace(b"8998", "８９９８".encode())
        elif how == 10:
            lines = lines[:row]
            lines = lines or [b""]
        elif how == 11:
            lines[row] = b"\xff\xfe" + lines[row].decode("utf-8", "replace").encode("utf-16-le")
        elif how == 12:
            chance.shuffle(lines)
        else:
            lines[row] = lines[row] + b"\r"
    joined = b"\n".join(lines)
    return joined if chance.random() < 0.8 else joined.decode("utf-8", "replace").encode("latin-1", "replace")


def limited():
    """No more memory than a small machine has, and no core."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@pytest.mark.threat("T37", "T36")
@pytest.mark.asvs("1.4.2", "2.2.3", "2.3.3")
def test_fuzzed_national_files(tmp_path, figures):
    """Whole file or nothing: after each refusal the directory that served before still serves, row for row."""
    chance, sound = random.Random(SEED), directory(range(40)).encode()
    database = f"sqlite:{tmp_path / 'formats.sqlite'}"

    def bring(name: str, data: bytes) -> subprocess.CompletedProcess:
        (tmp_path / name).write_bytes(data)
        return subprocess.run([BINARY, "import", "annuaire", str(tmp_path / name), "--database", database, "--json", "--approuver", "--date", f"2026-01-01T{bring.turn // 60:02}:{bring.turn % 60:02}"],
                              capture_output=True, timeout=60, preexec_fn=limited)

    bring.turn = 0
    first = bring("PS_LibreAcces.txt", sound)
    assert first.returncode == 0, first.stderr.decode()[-600:]
    turns = 400 if WHOLE else 8
    outcomes, wrong, slowest = {}, [], 0.0
    for turn in range(turns):
        bring.turn += 1
        began = time.monotonic()
        done = bring("annuaire.txt", spoilt(chance, sound))
        slowest = max(slowest, time.monotonic() - began)
        outcomes[done.returncode] = outcomes.get(done.returncode, 0) + 1
        said = (done.stdout + done.stderr).decode("utf-8", "replace")
        if done.returncode not in (0, 1) or "Fatal" in said or "fault" in said.lower() and "au fond" not in said:
            wrong.append((turn, done.returncode, said[-300:]))
        elif done.returncode == 1 and len(said.strip()) < 20:
            wrong.append((turn, "no reason given"))
        elif done.returncode == 0:
            told = json.loads(done.stdout)
            counts = {k: v for k, v in told.items() if isinstance(v, int)}
            if not counts:
                wrong.append((turn, told))
    figures(files=turns, exits=outcomes, crashes=len(wrong), slowest_s=f"{slowest:.1f}")
    assert not wrong and len(COLUMNS) == 56, wrong[:3]


@pytest.mark.threat("T37")
@pytest.mark.parametrize("command, sound", [
    (["import", "finess"], b"structureet;960000001;960000002;CABINET;CABINET MEDICAL;;;;;;;96001;960;;;;;;;;;;;;;;;;\n"),
    (["import", "contacts", "--cas"], b"id,date_debut,sexe,age\nc1,2026-01-02,F,34\nc2,2026-01-03,M,40\n"),
    (["decode", "ins-datamatrix"], b"IS010000000000000000000000"),
], ids=["finess", "contacts", "datamatrix"])
def test_fuzzed_files_of_other_formats(tmp_path, command, sound, figures):
    chance = random.Random(SEED)
    turns, wrong, outcomes = 80 if WHOLE else 3, [], {}
    for turn in range(turns):
        data = spoilt(chance, sound * 10)
        path = tmp_path / f"{turn}.csv"
        path.write_bytes(data)
        named = [] if command[0] == "decode" else ["--database", f"sqlite:{tmp_path / 'formats.sqlite'}"]
        arguments = [*command, *([] if command[0] == "decode" else [str(path)]), *named]
        done = subprocess.run([BINARY, *arguments], input=data, capture_output=True, timeout=60, preexec_fn=limited, cwd=tmp_path)
        outcomes[done.returncode] = outcomes.get(done.returncode, 0) + 1
        if done.returncode < 0 or b"Fatal error" in done.stderr:
            wrong.append((turn, done.returncode, done.stderr[-300:]))
    figures(command=" ".join(command[:2]), files=turns, exits=outcomes, crashes=len(wrong))
    assert not wrong, wrong


@pytest.mark.threat("T35")
@pytest.mark.asvs("1.2.10")
def test_no_exported_cell_is_a_formula(place, figures):
    """Formulas typed where the desk lets one type, then every CSV the desk gives."""
    import csv
    import io
    doctor, agent = place.persona("dr-leclerc"), place.persona("agent-cpam")
    formulas = ["=HYPERLINK(\"https://ailleurs.test\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "=1\n=2"]
    for formula in formulas:
        doctor.post("/api/v1/suivi/cas", {"contenu": {"nom": formula, "prenom": "Ondine", "dateNaissance": "1977-05-04", "territoire": "96000", "telephone": "0639981777"}}, headers=key())
        doctor.post("/api/v1/reclamations", {"motif": "delai", "texte": formula}, headers=key())
    document = requests.get(f"{place.base}/api/v1/openapi.json", timeout=30).json()["paths"]
    files = [(path, client) for path, methods in document.items() if "get" in methods and "csv" in json.dumps(methods["get"]) for client in (doctor, agent, place.persona("ars-colin"), place.persona("admin"))]
    cells, wrong = 0, []
    for path, client in files:
        answer = client.get(filled(path))
        if answer.status_code != 200 or "csv" not in answer.headers["Content-Type"]:
            continue
        delimiter = ";" if ";" in answer.text.split("\n")[0] else ","
        for row in csv.reader(io.StringIO(answer.text), delimiter=delimiter):
            for cell in row:
                cells += 1
                if cell[:1] in "=@\t\r" and cell or cell[:1] in "+-" and not all(c.isdigit() or c in " .,+-" for c in cell):
                    wrong.append((path, cell[:60]))
    figures(exports=len(files), cells=cells, formulas=len(wrong))
    assert not wrong and cells > 20, wrong
