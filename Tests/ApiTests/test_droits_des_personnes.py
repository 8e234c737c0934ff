"""What persons ask about their data, over HTTP: the copy, and a limitation that no address of the desk goes round."""

import io
import json
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from harness.paris import today
from practice import key, until

BASE = "/api/v1/droits-des-personnes"
PERSONAS = ["dr-leclerc", "dr-benali", "inf-garcia", "agent-cpam", "medical-cpam", "ph-lambert", "ars-colin", "admin"]


@pytest.fixture
def person(doctor, patients) -> dict:
    """Somebody of the general scheme, with what was deposited for them."""
    def deposited(patient: dict) -> int:
        return sum(dossier["etat"] != "brouillon" for dossier in doctor.get(f"/api/v1/patients/{patient['id']}").json()["dossiers"])

    return max(patients, key=deposited)


def copy(client, person: dict, reason: str = "Demande à l’accueil, carte d’identité vue."):
    return client.post(f"{BASE}/{person['id']}/copie", {"motif": reason})


def test_the_copy_is_a_page_and_its_data(as_persona, person):
    answer = copy(as_persona("medical-cpam"), person)
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"].startswith("attachment") and person["nom"] not in answer.headers["Content-Disposition"]
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.testzip() is None
    page, data = archive.read("vos-donnees.html").decode(), json.loads(archive.read("vos-donnees.json"))
    tables = {table["table"]: table["lignes"] for part in data["parties"] for table in part["tables"]}
    assert {"patient", "dossier", "version", "evenement", "trace"} <= tables.keys()
    assert "Qui a consulté vos données" in page and "Ce qui n’est pas dans cette copie" in page
    assert "<script" not in page and "src=" not in page and "<link" not in page, "it is read without a network"
    for table, rows in tables.items():
        for row in rows:
            for value in row.values():
                if isinstance(value, str) and value.startswith(("documents/", "pieces-jointes/")):
                    assert value in archive.namelist(), (table, value)


def test_who_may_and_what_is_missing(as_persona, nobody, person):
    assert copy(as_persona("agent-cpam"), person).status_code == 403
    assert "service médical" in copy(as_persona("agent-cpam"), person).json()["detail"]
    assert copy(as_persona("agent-msa"), person).status_code == 403
    assert as_persona("agent-msa").get(f"{BASE}/{person['id']}").status_code == 404
    for persona in ("dr-leclerc", "admin", "ars-colin"):
        assert as_persona(persona).get(f"{BASE}/{person['id']}").status_code == 403
    assert nobody.get(f"{BASE}/{person['id']}").status_code == 401
    assert copy(as_persona("medical-cpam"), person, "").status_code == 422
    assert as_persona("agent-cpam").post(f"{BASE}/recherche", {"nir": "12"}).status_code == 422
    assert as_persona("agent-cpam").get(f"{BASE}/{'0' * 32}").status_code == 404


@pytest.fixture
def limited(as_persona, person):
    """The same, limited for the time of a test; every identifier of theirs, and one of each column for asking by."""
    agent = as_persona("agent-cpam")
    ids, samples = {person["id"]}, {person["id"]}
    data = json.loads(zipfile.ZipFile(io.BytesIO(copy(as_persona("medical-cpam"), person).content)).read("vos-donnees.json"))
    for part in data["parties"]:
        for table in part["tables"]:
            if table["table"] not in ("trace", "compteur_vu", "patientele", "limite"):
                for row in table["lignes"]:
                    ids |= {value for value in row.values() if isinstance(value, str) and re.fullmatch("[0-9a-f]{32}", value)}
                for row in table["lignes"][:1]:
                    samples |= ids & {value for value in row.values() if isinstance(value, str)}
    made = agent.post(f"{BASE}/{person['id']}/limitation", {"fondement": "exactitude", "motif": "Conteste un arrêt à son nom."}, headers=key())
    assert made.status_code == 201 and made.json()["limitee"] is True, made.text
    yield person, ids, samples
    lifted = agent.post(f"{BASE}/{person['id']}/limitation/levee", {"prevenueLe": today().isoformat(), "motif": "Vérifié avec elle."}, headers=key())
    assert lifted.status_code == 200 and lifted.json()["limitee"] is False


def test_set_read_and_lifted(as_persona, doctor, limited):
    person, _, _ = limited
    seen = as_persona("medical-cpam").get(f"{BASE}/{person['id']}").json()
    assert seen["limitee"] and seen["limitations"][0]["motif"] == "Conteste un arrêt à son nom." and seen["peutCopier"]
    refused = doctor.get(f"/api/v1/patients/{person['id']}")
    assert refused.status_code == 403 and "limité à sa demande" in refused.json()["detail"] and "sur papier" in refused.json()["detail"]
    again = as_persona("agent-cpam").post(f"{BASE}/{person['id']}/limitation", {"fondement": "defense", "motif": "Encore."}, headers=key())
    assert again.status_code == 409 and again.json()["code"] == "limitation.deja"
    assert copy(as_persona("medical-cpam"), person).status_code == 200


def test_no_address_shows_a_limited_person(desk, as_persona, limited):
    person, ids, samples = limited
    families = [word for word in re.findall(r"[A-ZÉÈÀÇÏÎÔ][A-ZÉÈÀÇÏÎÔ'’ -]+", person["nom"]) if len(word) > 3]
    assert families and len(ids) > 3
    words = [person["nom"], *ids]
    described = requests.get(f"{desk.base}/api/v1/openapi.json", timeout=30).json()["paths"]
    paths = [path for path, methods in described.items() if "get" in methods and not path.startswith(BASE)]
    asked = set()
    for path in paths:
        parts = re.findall(r"\{(\w+)\}", path)
        if not parts:
            asked.add(path)
        elif len(parts) == 1:
            asked |= {path.replace("{%s}" % parts[0], value) for value in samples}
        else:
            asked |= {re.sub(r"\{\w+\}", "1", path.replace("{%s}" % parts[0], value, 1)) for value in samples}
    pages = ["/", "/patients", "/patientele", "/dossiers", "/messagerie", "/entretiens", "/reclamations", "/avis", "/corbeilles/a-traiter", "/corbeilles/en-cours", "/affections/lettres", "/fusions-patients"]

    def ask(persona: str) -> list[str]:
        client, found = as_persona(persona), []
        for path in sorted(asked):
            answer = client.get(path)
            # What was asked for comes back in the address of the problem, not as something told.
            text = answer.text.replace(path, "")
            # A paper that cannot be verified now is said to be so, not to be false.
            assert answer.status_code < (504 if "/verification/" in path else 500), (persona, path, answer.text[:300])
            found += [f"{persona} {path} {answer.status_code}: {word}" for word in words if word in text]
        return found

    with ThreadPoolExecutor(4) as pool:
        shown = [line for lines in pool.map(ask, PERSONAS) for line in lines]
    assert not shown, shown[:10]
    for persona in ("dr-leclerc", "agent-cpam", "medical-cpam"):
        browser = requests.Session()
        browser.headers["Origin"] = desk.base
        browser.post(f"{desk.base}/demo/connexion", data={"profil": persona}, timeout=30)
        for page in pages:
            answer = browser.get(desk.base + page, timeout=30)
            assert answer.status_code < 500 and not [word for word in words if word in answer.text], (persona, page)


def test_lifted_they_are_there_again(as_persona, doctor, person):
    agent = as_persona("agent-cpam")
    assert agent.post(f"{BASE}/{person['id']}/limitation", {"fondement": "opposition", "motif": "S’oppose."}, headers=key()).status_code == 201
    assert doctor.get(f"/api/v1/patients/{person['id']}").status_code == 403
    told = {"prevenueLe": today().isoformat(), "motif": "Rien à corriger."}
    for wrong in ("", "demain", "2099-01-01"):
        assert agent.post(f"{BASE}/{person['id']}/limitation/levee", {**told, "prevenueLe": wrong}, headers=key()).status_code == 422
    assert agent.post(f"{BASE}/{person['id']}/limitation/levee", told, headers=key()).status_code == 200
    # Another process would follow within a second.
    assert until(lambda: doctor.get(f"/api/v1/patients/{person['id']}").status_code == 200)
