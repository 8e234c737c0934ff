"""The invented people who can sign in: one file each, as the userinfo endpoint answers."""

import json
from pathlib import Path

FOLDER = Path(__file__).parent / "users"


def load(folder: Path = FOLDER) -> dict[str, dict]:
    """By login: the file's name without its ending."""
    people = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}
    for login, person in people.items():
        missing = {"sub", "SubjectNameID", "preferred_username"} - person.keys()
        if missing:
            raise ValueError(f"{login}.json lacks {', '.join(sorted(missing))}")
    return people


def label(person: dict) -> str:
    organization = person.get("SubjectOrganization", "")
    name = f"{person.get('given_name', '')} {person.get('family_name', '')}".strip()
    return f"{name}, {organization}" if organization else name
