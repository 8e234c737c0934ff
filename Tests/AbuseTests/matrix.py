"""The reviewed matrix, kept as data in Tests/AbuseTests/matrice, and what the crawl saw, written the same way.

    natures.csv    what fields are about, who may be shown that at most, and by which rule: written by people alone
    reponses.csv   each field of each answer: its nature, who was shown it (in which states, when not in all), a line for fields alike
    routes.csv     each reading and each act: who is answered, who is told no, to whom it does not exist
    attente.csv    fields that the API describes and that no answer of the crawl held: nobody was shown them
"""

import csv
from pathlib import Path

FOLDER = Path(__file__).parent / "matrice"
GROUPS = {
    "public": ["personne"], "prescripteurs": ["medecin", "autre-medecin", "remplacante", "sage-femme", "dentiste"],
    "soignants": ["medecin", "autre-medecin", "remplacante", "sage-femme", "dentiste", "infirmiere", "pharmacienne", "biologiste"],
    "caisse": ["agent", "agent-autre-caisse", "medecin-conseil"], "agence": ["agence", "sous-traitante"],
}
HEADS = {"natures.csv": ["nature", "roles", "regle"], "reponses.csv": ["sujet", "nature", "roles", "champs"],
         "routes.csv": ["methode", "chemin", "etats", "repond", "incomplet", "interdit", "introuvable", "porte"], "attente.csv": ["sujet", "nature", "champs"]}
COLUMNS = {200: "repond", 201: "repond", 204: "repond", 303: "repond", 401: "porte", 403: "interdit", 404: "introuvable"}


def rows(name: str) -> list[list[str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        found = list(csv.reader(file, delimiter=";"))
    assert found[0] == HEADS[name], f"{name}: first line {found[0]}"
    return found[1:]


def write(name: str, lines: list[list[str]]) -> None:
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows([HEADS[name], *lines])


def natures() -> dict[str, set[str]]:
    """nature → the roles that may be shown it at most."""
    everyone = {"public", "soignants", "caisse", "agence", "administrateur", "secretaire"}
    found = {}
    for nature, roles, rule in rows("natures.csv"):
        assert rule, f"{nature}: no rule"
        words = [word for name in roles.split() for word in (everyone - {"public"} if name == "connectes" else everyone if name == "tous" else [name])]
        found[nature] = {role for word in words for role in GROUPS.get(word, [word])}
    return found


def known_natures() -> dict[tuple[str, str], str]:
    """(subject, field) → its nature."""
    return {(subject, field): nature for name in ("reponses.csv", "attente.csv")
            for subject, nature, *_, fields in rows(name) for field in fields.split(" · ")}


def nature(natures: dict, subject: str, name: str) -> str:
    """A field's nature. Words of pages that are not marked as medical have theirs by what they are; all else is told by people."""
    words = subject.startswith("page ") and "Donnée médicale" not in name
    return natures.get((subject, name)) or ("?" if not words else "saisie" if name.startswith("[") else "page")


def answers(seen, roles: list[str], natures: dict) -> list[list[str]]:
    """The lines of reponses.csv for what a crawl saw."""
    groups: dict[tuple, list[str]] = {}
    for (subject, name), by_role in seen.fields.items():
        shown = [role if by_role[role] == seen.shown[subject][role] else f"{role}[{' '.join(sorted(by_role[role]))}]" for role in roles if role in by_role]
        groups.setdefault((subject, nature(natures, subject, name), " ".join(shorter(shown, roles))), []).append(name)
    return [[subject, nature, shown, " · ".join(sorted(names))] for (subject, nature, shown), names in sorted(groups.items())]


def shorter(shown: list[str], roles: list[str]) -> list[str]:
    """« tous », « connectes » for whole lists."""
    if shown == roles:
        return ["tous"]
    return ["connectes"] if shown == [role for role in roles if role != "personne"] else shown


def doors(statuses: dict, roles: list[str]) -> list[list[str]]:
    """The lines of routes.csv for what a crawl saw: states that are answered alike together."""
    groups: dict[tuple, list[str]] = {}
    for (method, path, state), by_role in statuses.items():
        columns: dict[str, list[str]] = {}
        for role in roles:
            columns.setdefault(COLUMNS.get(by_role[role], "incomplet"), []).append(role)
        told = tuple(" ".join(shorter(columns.get(name, []), roles)) for name in HEADS["routes.csv"][3:])
        groups.setdefault((path, method, told), []).append(state)
    return [[method, path, " ".join(filter(None, states)), *told] for (path, method, told), states in sorted(groups.items())]


def described(description: dict) -> set[tuple[str, str]]:
    """Every field of every answer that the API describes, as its components name them."""
    schemas, found, todo = description["components"]["schemas"], set(), []

    def walk(schema: dict, subject: str, path: str) -> None:
        if "$ref" in schema:
            todo.append(schema["$ref"].rsplit("/", 1)[1])
        elif schema.get("properties"):
            for name, part in schema["properties"].items():
                walk(part, subject, f"{path}.{name}" if path else name)
        elif "items" in schema:
            walk(schema["items"], subject, path + "[]")
        elif "anyOf" in schema or "oneOf" in schema:
            for part in schema.get("anyOf", []) + schema.get("oneOf", []):
                if part.get("type") != "null":
                    walk(part, subject, path)
        elif path:
            found.add((subject, path))

    for methods in description["paths"].values():
        for operation in methods.values():
            for answer in operation.get("responses", {}).values():
                for media in answer.get("content", {}).values():
                    walk(media.get("schema", {}), "", "")
    done = set()
    todo += [name for name in schemas if name.startswith("contenu-")]
    while todo:
        name = todo.pop()
        if name not in done:
            done.add(name)
            walk(schemas[name], name, "")
    return found


def covers(known: set[tuple[str, str]], field: tuple[str, str]) -> bool:
    """A field has its line, or parts of it have theirs."""
    subject, path = field
    return any(s == subject and (p == path or p.startswith((path + ".", path + "[", path.removesuffix("[]") + ".", path.removesuffix("[]") + "["))) for s, p in known)
