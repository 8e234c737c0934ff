"""`guichet copy`: the copy of a person's data at the console, on the database of a desk that is closed."""

import json
import stat
import subprocess
import zipfile
from contextlib import ExitStack

import pytest
import requests
from harness.databases import fresh_postgres
from harness.server import BINARY, Guichet
from practice import Client

REASON = "Courrier du 3 mars, pièce d’identité vue"


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def closed(request, tmp_path_factory):
    """A filled desk's folder and database, and the number of one of its patients."""
    folder = tmp_path_factory.mktemp(f"copie-{request.param}")
    with ExitStack() as stack:
        database = stack.enter_context(fresh_postgres()) if request.param == "postgres" else None
        with Guichet.demo(folder, database) as desk:
            def persona(profil: str) -> Client:
                return Client(desk.base, requests.post(f"{desk.base}/demo/jetons", json={"profil": profil}, timeout=30).json()["jeton"])

            patient = next(p for p in persona("dr-leclerc").get("/api/v1/patients").json()["patients"] if p["caisse"]["code"].startswith("01"))
            archive = persona("medical-cpam").post(f"/api/v1/droits-des-personnes/{patient['id']}/copie", {"motif": REASON})
            (folder / "par-api.zip").write_bytes(archive.content)
        yield folder, database or f"sqlite:{folder}/guichet.sqlite", told(folder / "par-api.zip")


def told(path) -> dict:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {"page": archive.read("vos-donnees.html").decode(), **json.loads(archive.read("vos-donnees.json"))}


def rows(copy: dict, table: str) -> list[dict]:
    return [row for part in copy["parties"] for one in part["tables"] if one["table"] == table for row in one["lignes"]]


def run(closed, number: str, output: str, reason: str = REASON):
    folder, database, _ = closed
    return subprocess.run(
        [BINARY, "copy", "--database", database, "--keys", f"{folder}/guichet.keys", "--witness", f"{folder}/guichet.temoin", "--reason", reason, "--output", str(folder / output)],
        input=number + "\n", capture_output=True, text=True, timeout=60)


def test_the_same_copy_and_who_made_it(closed):
    folder, _, by_api = closed
    number = rows(by_api, "patient")[0]["identite"]["nir"]
    done = run(closed, number, "copie.zip")
    assert done.returncode == 0, done.stderr
    assert number not in done.stdout + done.stderr and stat.S_IMODE((folder / "copie.zip").stat().st_mode) == 0o600
    copy = told(folder / "copie.zip")
    assert rows(copy, "patient") == rows(by_api, "patient") and len(rows(copy, "version")) == len(rows(by_api, "version"))
    assert "par l’exploitant du guichet" in copy["page"] and "par le service médical de votre caisse" in by_api["page"]
    # It was noted, with the reason, before it was written.
    assert [row["motif"] for row in rows(copy, "trace") if row["acte"] == "copier-donnees"].count(REASON) == 1, "by the API, before"
    again = run(closed, number, "copie.zip")
    assert again.returncode != 0 and "exists already" in again.stderr
    third = run(closed, number, "encore.zip")
    assert third.returncode == 0 and [row["acte"] for row in rows(told(folder / "encore.zip"), "trace")].count("copier-donnees") == 3


@pytest.mark.parametrize("number, reason, says", [
    ("", REASON, "no social security number"), ("184", REASON, "no social security number"), ("not a number", REASON, "no social security number"),
    ("184062599009981", REASON, ""), ("", "", ""),
])
def test_what_cannot_be_copied(closed, number, reason, says):
    folder, _, _ = closed
    done = run(closed, number, "rien.zip", reason)
    assert done.returncode != 0 and done.stderr and says in done.stderr
    assert not (folder / "rien.zip").exists()
