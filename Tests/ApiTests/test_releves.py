"""Deliveries of national files over HTTP, and the directory as FHIR resources."""

from contextlib import ExitStack

import pytest
import requests
from harness.databases import fresh_postgres
from harness.server import Guichet
from practice import Client, key, until

RELEVES, FHIR = "/api/v1/releves", "/api/v1/fhir"
COLUMNS = """Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|Libellé civilité d'exercice|Code civilité|Libellé civilité|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire|Code mode exercice|Libellé mode exercice|Numéro SIRET site|Numéro SIREN site|Numéro FINESS site|Numéro FINESS établissement juridique|Identifiant technique de la structure|Raison sociale site|Enseigne commerciale site|Complément destinataire (coord. structure)|Complément point géographique (coord. structure)|Numéro Voie (coord. structure)|Indice répétition voie (coord. structure)|Code type de voie (coord. structure)|Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)|Mention distribution (coord. structure)|Bureau cedex (coord. structure)|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|Code pays (coord. structure)|Libellé pays (coord. structure)|Téléphone (coord. structure)|Téléphone 2 (coord. structure)|Télécopie (coord. structure)|Adresse e-mail (coord. structure)|Code Département (structure)|Libellé Département (structure)|Ancien identifiant de la structure|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité|Code section tableau pharmaciens|Libellé section tableau pharmaciens|Code rôle|Libellé rôle|Code genre activité|Libellé genre activité""".split("|")


def row(number: int) -> str:
    values = {
        "Type d'identifiant PP": "8", "Identification nationale PP": f"89980009{number:04}", "Nom d'exercice": f"ZEPHYRIN {number}",
        "Prénom d'exercice": "Élodie", "Code profession": "10", "Libellé profession": "Médecin", "Code mode exercice": "L",
        "Numéro FINESS site": f"9600{number:05}", "Enseigne commerciale site": f"CABINET {number}", "Code commune (coord. structure)": "96001",
    }
    return "|".join(values.get(column, "") for column in COLUMNS) + "|"


def directory(numbers, *more: str) -> str:
    return "\n".join(["|".join(COLUMNS) + "|", *map(row, numbers), *more]) + "\n"


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def house(request, tmp_path_factory):
    """A desk of its own: the demonstration's professionals are not in the directory it ends with, and are out with it."""
    with ExitStack() as stack:
        database = stack.enter_context(fresh_postgres()) if request.param == "postgres" else None
        yield stack.enter_context(Guichet.demo(tmp_path_factory.mktemp(f"releves-{request.param}"), database))


@pytest.fixture(scope="module")
def sign_in(house):
    def client(profil: str | None) -> Client:
        if profil is None:
            return Client(house.base, None)
        answer = requests.post(f"{house.base}/demo/jetons", json={"profil": profil}, timeout=30)
        assert answer.status_code == 200, answer.text
        return Client(house.base, answer.json()["jeton"])

    return client


@pytest.fixture(scope="module")
def admin(sign_in):
    return sign_in("admin")


@pytest.fixture(scope="module")
def agent(sign_in):
    return sign_in("agent-cpam")


@pytest.fixture(scope="module")
def bring(house, admin):
    """Puts a file in the folder of arrivals, asks for it, waits for what comes of it."""

    def act(name: str, text: str, genre: str = "annuaire") -> dict:
        (house.folder / "arrivees" / name).write_text(text, encoding="utf-8")
        asked = admin.post(RELEVES, {"genre": genre, "fichier": name}, headers=key())
        assert asked.status_code == 201, asked.text
        address = asked.headers["Location"]
        return until(lambda: (one := admin.get(address).json())["etat"] not in ("attend", "en-cours") and one, 30)

    return act


@pytest.fixture(scope="module")
def first(bring, admin) -> dict:
    one = bring("PS_LibreAcces_Personne_activite_203001010800.txt", directory(range(40), "trop|court|"))
    if one["etat"] == "retenu":
        # The demonstration's own directory is larger.
        assert admin.post(f"{RELEVES}/{one['id']}/approbation", {}, headers=key()).status_code == 200
        one = until(lambda: (now := admin.get(f"{RELEVES}/{one['id']}").json())["etat"] not in ("attend", "en-cours") and now, 30)
    return one


def test_a_file_comes_in_with_its_counts_and_refused_rows(admin, first):
    assert first["etat"] == "applique", first
    assert (first["lus"], first["retenus"], first["refuses"], first["nouveaux"]) == (41, 40, 1, 40)
    refused = admin.get(f"{RELEVES}/{first['id']}/refus")
    assert refused.status_code == 200 and "motif_du_refus" in refused.text and "Ligne 42" in refused.text
    listed = admin.get(RELEVES).json()
    assert first["id"] in [one["id"] for one in listed["servent"]]
    assert any(one["genre"] == "annuaire" for one in listed["arrivees"])


def test_a_shrunk_file_is_held_then_rejected_once(admin, bring, first):
    held = bring("PS_LibreAcces_Personne_activite_203001020800.txt", directory(range(20)))
    assert held["etat"] == "retenu" and held["codeRaison"] == "releve.reduit" and held["precedent"] == 40
    assert admin.post(f"{RELEVES}/{held['id']}/rejet", {}, headers=key()).json()["etat"] == "rejete"
    again = admin.post(f"{RELEVES}/{held['id']}/approbation", {}, headers=key())
    assert again.status_code == 422 and again.json()["anomalies"][0]["code"] == "releve.etat"


def test_older_cut_and_foreign_files_are_refused_with_words(bring, first):
    for name, text, code in [
        ("PS_LibreAcces_Personne_activite_202901010800.txt", directory(range(41)), "releve.ancien"),
        ("PS_LibreAcces_Personne_activite_203001030800.txt", directory(range(42))[:-60], "fichier.tronque"),
        ("PS_LibreAcces_Personne_activite_203001040800.txt", "nom;prenom\na;b\n", "fichier.genre"),
    ]:
        result = bring(name, text)
        assert (result["etat"], result["codeRaison"]) == ("refuse", code), result
        assert len(result["raison"]) > 40


def test_bad_requests_say_what_to_do(admin):
    for body, field in [({"genre": "autre", "fichier": "x"}, "genre"), ({"genre": "annuaire", "fichier": "../guichet.keys"}, "fichier")]:
        answer = admin.post(RELEVES, body, headers=key())
        assert answer.status_code == 422 and answer.json()["anomalies"][0]["champ"] == field, answer.text
    assert admin.get(f"{RELEVES}/{'0' * 32}").status_code == 404
    assert admin.get(f"{RELEVES}?genre=autre").status_code == 400


def test_only_administrators_see_deliveries(sign_in, first):
    assert sign_in(None).get(RELEVES).status_code == 401
    for profil in ("agent-cpam", "medical-cpam", "ars-colin"):
        assert sign_in(profil).get(f"{RELEVES}/{first['id']}").status_code == 403


def test_directory_resources_are_searched_page_by_page_and_read(agent, first):
    seen, address = [], f"{FHIR}/Practitioner?family=zephyrin&_count=15"
    while address:
        answer = agent.get(address)
        assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("application/fhir+json")
        bundle = answer.json()
        seen += [entry["resource"]["id"] for entry in bundle["entry"]]
        following = [link["url"] for link in bundle["link"] if link["relation"] == "next"]
        address = following[0].split("/api/", 1)[1] if following else None
        address = f"/api/{address}" if address else None
    assert len(seen) == 40 and len(set(seen)) == 40

    one = agent.get(f"{FHIR}/Practitioner?identifier=https%3A%2F%2Frpps.esante.gouv.fr%7C99800090007").json()["entry"]
    assert [entry["resource"]["id"] for entry in one] == ["899800090007"]
    person = agent.get(f"{FHIR}/Practitioner/899800090007").json()
    assert person["active"] is True and person["name"][0]["family"] == "ZEPHYRIN 7"
    role = agent.get(f"{FHIR}/PractitionerRole?practitioner=Practitioner/899800090007").json()["entry"][0]["resource"]
    assert agent.get(f"{FHIR}/PractitionerRole/{role['id']}").json() == role
    place = agent.get(f"{FHIR}/{role['organization']['reference']}").json()
    assert place["name"] == "CABINET 7" and place["address"][0]["extension"][0]["valueCoding"]["code"] == "96001"
    assert agent.get(f"{FHIR}/Organization?name=cabinet&_count=5").json()["entry"]


def test_fhir_faults_are_operation_outcomes(agent, first):
    for address, status, code in [
        (f"{FHIR}/Practitioner?inconnu=1", 400, "invalid"), (f"{FHIR}/Practitioner?_count=0", 400, "invalid"),
        (f"{FHIR}/Practitioner?_lastUpdated=hier", 400, "invalid"), (f"{FHIR}/Organization/inconnue", 404, "not-found"),
    ]:
        answer = agent.get(address)
        assert answer.status_code == status, answer.text
        outcome = answer.json()
        assert outcome["resourceType"] == "OperationOutcome" and outcome["issue"][0]["code"] == code
    assert agent.get(f"{FHIR}/metadata").json()["resourceType"] == "CapabilityStatement"
    assert agent.get(f"{FHIR}/Practitioner?family=zephyrin&_lastUpdated=lt2020-01-01").json()["entry"] == []
