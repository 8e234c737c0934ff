"""Asks every address of a running desk as everyone, and notes each field that answered.

What is noted of an answer is where its values stand, never the values: for JSON the path of each one, from the nearest component
that the OpenAPI description names; for a page its data-bearing words (names of facts, heads of columns, fields of forms)."""

import json
import re
import secrets
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser

import requests
import urllib3

# Free parts that repeat a reference known elsewhere: one field, whatever they hold.
FOLDED = {"Teleservices teleservices[].exemples", "SchemaDeFormulaire properties", "Formulaire schema", "TableauSuivi courbe", "ChainesSuivi figures", "EtatService services[].fenetres"}
# A key that is a value: a date, a number, an identifier.
VALUE_KEY = re.compile(r"^(\d.*|[0-9a-f]{32}|.*[ ’éè].*)$")
NOBODY = "personne"


@dataclass
class Seen:
    """Fields by subject (a component of the API, a page), then by role, each with the states in which it answered."""

    fields: dict = field(default_factory=dict)
    #: States in which the subject itself answered, by role.
    shown: dict = field(default_factory=dict)

    def note(self, subject: str, name: str, role: str, state: str) -> None:
        self.fields.setdefault((subject, name), {}).setdefault(role, set()).add(state)
        self.shown.setdefault(subject, {}).setdefault(role, set()).add(state)


class Walk:
    """One JSON answer, read beside its schema."""

    def __init__(self, schemas: dict):
        self.schemas, self.found = schemas, set()

    def answer(self, value, schema: dict, name: str) -> set:
        self.root = value if isinstance(value, dict) else {}
        self.found = set()
        self._go(value, schema, name, "")
        return self.found

    def _go(self, value, schema: dict, subject: str, path: str) -> None:
        while "$ref" in schema:
            subject, path = schema["$ref"].rsplit("/", 1)[1], ""
            schema = self.schemas[subject]
        for way in ("anyOf", "oneOf"):
            schema = next((s for s in schema.get(way, []) if s.get("type") != "null"), schema)
        if "$ref" in schema:
            return self._go(value, schema, subject, path)
        if f"{subject} {path}" in FOLDED:
            self.found.add((subject, path + ".*"))
        elif isinstance(value, dict):
            if "resourceType" in value and subject.endswith("FHIR"):
                subject, path = f"FHIR {value['resourceType']}", ""
            for key, held in value.items():
                part = schema.get("properties", {}).get(key, {})
                form = f"contenu-{self.root.get('teleservice') or self.root.get('code')}"
                if key in ("contenu", "propose") and not part.get("properties") and form in self.schemas:
                    self._go(held, self.schemas[form], form, "")
                else:
                    word = "*" if not part and VALUE_KEY.match(key) else key
                    self._go(held, part, subject, f"{path}.{word}" if path else word)
        elif isinstance(value, list):
            for item in value:
                self._go(item, schema.get("items", {}), subject, path + "[]")
        elif value is not None:
            self.found.add((subject, path))


class Page(HTMLParser):
    """The data-bearing words of a page: `Nom` of a fact, `|Nom` of a column, `[nom]` of a form's field."""

    def __init__(self, text: str):
        super().__init__()
        self.words, self._open, self._text = set(), None, ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        if tag in ("input", "select", "textarea") and known.get("name") and known.get("type") != "hidden":
            self.words.add("[" + re.sub(r"[0-9a-f]{32}|\d+", "#", known["name"]) + "]")
        if tag == "dt" or (tag == "th" and known.get("scope") == "col"):
            self._open, self._text = tag, ""

    def handle_data(self, data):
        if self._open:
            self._text += data

    def handle_endtag(self, tag):
        if tag == self._open:
            words = re.sub(r"\d+", "#", " ".join(self._text.split())).replace(";", ",")
            if words:
                self.words.add(("|" if tag == "th" else "") + words)
            self._open = None


@dataclass
class Crawl:
    """The whole desk, asked. `objects` gives for each address with a part to fill the (state, address) pairs to ask."""

    base: str
    description: dict
    #: role → the token of a program, the cookies of a browser.
    tokens: dict
    browsers: dict
    seen: Seen = field(default_factory=Seen)
    #: (method, path, state) → role → status
    statuses: dict = field(default_factory=dict)
    asked: int = 0

    def door(self, role: str, isAPI: bool) -> dict[str, str]:
        """What a role shows at a door."""
        if isAPI:
            return {"Authorization": f"Bearer {self.tokens[role]}"} if self.tokens[role] else {}
        return {"Cookie": "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.browsers[role].cookies)}

    def ask(self, wire: urllib3.HTTPConnectionPool, role: str, method: str, address: str, body: dict | None = None, headers: dict | None = None):
        self.asked += 1
        sent = {**self.door(role, address.startswith("/api/")), **(headers or {}), **({"Content-Type": "application/json"} if body is not None else {})}
        return wire.request(method, address, headers=sent, body=None if body is None else json.dumps(body), redirect=False, retries=False, timeout=60)

    def wire(self) -> urllib3.HTTPConnectionPool:
        return urllib3.connection_from_url(self.base)

    def read(self, role: str, reads: list[tuple[str, str, str]]) -> list:
        """Every reading of one role: (path, state, address). Returns what answered, to be gathered by one thread."""
        wire, walk, found = self.wire(), Walk(self.description["components"]["schemas"]), []
        for path, state, address in reads:
            answer = self.ask(wire, role, "GET", address)
            media = answer.headers.get("Content-Type", "")
            names = set()
            if answer.status == 200 and "json" in media and path != "/api/v1/openapi.json":
                names = walk.answer(json.loads(answer.data), *self.schema("get", path))
            elif answer.status == 200 and "text/html" in media:
                names = {("page " + path, word) for word in Page(answer.data.decode()).words}
            elif answer.status == 200:
                names = {("fichier " + path, "*")}
            found.append((path, state, self.status(answer), names))
        return found

    def status(self, answer) -> int:
        """A page sends nobody to the sign-in page: the API's 401."""
        return 401 if answer.status == 303 and answer.headers.get("Location", "").startswith("/connexion") else answer.status

    def schema(self, method: str, path: str) -> tuple[dict, str]:
        if path not in self.description["paths"]:
            return {}, f"page {path}"
        for code, answer in self.description["paths"][path][method]["responses"].items():
            if code.startswith("2"):
                schema = next(iter(answer.get("content", {}).values()), {}).get("schema", {})
                return schema, path
        return {}, path

    def read_all(self, reads: list[tuple[str, str, str]], threads: int = 4) -> None:
        with ThreadPoolExecutor(threads) as pool:
            for role, found in zip(self.tokens, pool.map(lambda role: self.read(role, reads), self.tokens), strict=True):
                for path, state, status, names in found:
                    self.statuses.setdefault(("GET", path, state), {})[role] = status
                    for subject, name in names:
                        self.seen.note(subject, name, role, state)

    def write_all(self, writes: list) -> None:
        """Every write of every role, one after the other: (method, path, state, address, body). What a write
        asks first is who asks: an empty body never hides a refusal, and whoever may act may act on it."""
        wires, walk = {role: self.wire() for role in self.tokens}, Walk(self.description["components"]["schemas"])
        for method, path, state, address, body in writes:
            for role, wire in wires.items():
                answer = self.ask(wire, role, method, address, body, {"Idempotency-Key": secrets.token_hex(16)} if method == "POST" else None)
                self.statuses.setdefault((method, path, state), {})[role] = answer.status
                if answer.status in (200, 201) and "json" in answer.headers.get("Content-Type", "") and answer.data:
                    for subject, name in walk.answer(json.loads(answer.data), *self.schema(method.lower(), path)):
                        self.seen.note(subject, name, role, state)
