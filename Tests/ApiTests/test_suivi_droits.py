"""The laboratory's and the pharmacy's doors: exact keys, exact identities, nothing else."""

import random

import pytest
import requests
from harness.databases import fresh_postgres
from harness.paris import today
from harness.server import Guichet
from practice import Client, key

LAB = "/api/v1/suivi/laboratoire"
PHARMACY = "/api/v1/suivi/pharmacie"
# A contact of the demonstration's exercise.
LUCIE = {"nom": "Martel", "prenom": "Lucie", "dateNaissance": "1987-07-14"}
JEAN = {"nom": "Martel", "prenom": "Jean", "dateNaissance": "1955-07-14"}
LABORATORY_KEYS, PHARMACY_KEYS = {"droit", "jusquau", "reference"}, {"masques", "dejaDelivres", "reference"}


def test_the_laboratory_learns_a_right_and_gives_a_date(as_persona):
    lab = as_persona("bio-durand")
    answer = lab.post(f"{LAB}/verification", LUCIE)
    assert answer.status_code == 200 and answer.json().keys() == LABORATORY_KEYS
    right = answer.json()
    assert right["droit"] is True and right["jusquau"] > today().isoformat()
    note = {"reference": right["reference"], "date": today().isoformat()}
    # A result has no place: not even beside a date.
    refused = lab.post(f"{LAB}/test", {**note, "resultat": "positif"}, headers=key())
    assert refused.status_code == 422 and refused.json()["anomalies"][0]["champ"] == "resultat"
    same = key()
    assert lab.post(f"{LAB}/test", note, headers=same).status_code == 204
    assert lab.post(f"{LAB}/test", note, headers=same).status_code == 204
    assert lab.post(f"{LAB}/test", {**note, "date": "2099-01-01"}, headers=key()).status_code == 422
    assert lab.post(f"{LAB}/test", {**note, "date": "hier"}, headers=key()).status_code == 422
    assert lab.post(f"{LAB}/test", {**note, "reference": "rien"}, headers=key()).status_code == 422


def test_two_pharmacies_and_one_delivery(as_persona):
    first, second = as_persona("ph-lambert"), as_persona("ph-noel")
    answers = [client.post(f"{PHARMACY}/verification", JEAN) for client in (first, second)]
    for answer in answers:
        assert answer.status_code == 200 and answer.json().keys() == PHARMACY_KEYS
        assert answer.json()["masques"] is True and answer.json()["dejaDelivres"] is False
    stolen = second.post(f"{PHARMACY}/remise", {"reference": answers[0].json()["reference"]}, headers=key())
    assert stolen.status_code == 422, "a reference is worth nothing to another account"
    assert first.post(f"{PHARMACY}/remise", {"reference": answers[0].json()["reference"]}, headers=key()).status_code == 204
    late = second.post(f"{PHARMACY}/remise", {"reference": answers[1].json()["reference"]}, headers=key())
    assert late.status_code == 409 and late.json()["code"] == "masques-deja-delivres"
    after = second.post(f"{PHARMACY}/verification", JEAN).json()
    assert after == {"masques": False, "dejaDelivres": True, "reference": None}


@pytest.mark.parametrize("persona, path", [("ph-lambert", PHARMACY), ("bio-durand", LAB)])
def test_nobody_is_looked_for_by_a_part(as_persona, persona, path):
    client = as_persona(persona)
    for body in ({"nom": "Martel"}, {"nom": "Martel", "prenom": "Lucie"}, {"prenom": "Lucie", "dateNaissance": "1987-07-14"}, {}):
        answer = client.post(f"{path}/verification", body)
        assert answer.status_code == 422 and "Martel" not in answer.text
    assert client.post(f"{path}/verification?nom=Martel", LUCIE).status_code == 403
    assert client.post(f"{path}/verification", {**LUCIE, "limite": "10"}).status_code == 422
    assert client.get(f"{path}/verification").status_code == 405
    unknown = client.post(f"{path}/verification", {**LUCIE, "prenom": "Lucile"})
    assert unknown.status_code == 200 and not any(unknown.json().values())


def test_a_refusal_leaves_a_trace_and_no_name(desk, as_persona):
    as_persona("ph-lambert").post(f"{PHARMACY}/verification", {"nom": "Zyxwvutsr"})
    as_persona("ph-lambert").post(f"{PHARMACY}/verification?nom=Zyxwvutsr", LUCIE)
    assert "yxwvutsr" not in desk.log.read_text("utf-8", "replace")


@pytest.mark.parametrize("persona", ["dr-leclerc", "inf-garcia", "agent-cpam", "ars-colin", "ars-appel", "admin", "sf-marchand", "agent-msa"])
def test_other_people_have_no_counter(as_persona, persona):
    client = as_persona(persona)
    for path in (f"{LAB}/verification", f"{LAB}/test", f"{PHARMACY}/verification", f"{PHARMACY}/remise"):
        assert client.post(path, LUCIE).status_code == 403


@pytest.fixture(scope="module")
def patient_desk(tmp_path_factory):
    """A desk that lets one account ask about as many unknown people as the next test makes up."""
    with Guichet.demo(tmp_path_factory.mktemp("patient"), settings={"GUICHET_MANQUES_PAR_HEURE": "100000"}) as server:
        yield server


def test_two_thousand_queries_give_no_other_key(patient_desk):
    token = requests.post(f"{patient_desk.base}/demo/jetons", json={"profil": "ph-lambert"}, timeout=30).json()["jeton"]
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    chance = random.Random(7)
    names = ["Martel", "Ormeau", "Dorvenne", "Valbrun", "", "%", "*", "O'Neil", "Martel' OR 1=1 --", "É" * 300, "\u202eletraM", "0"]
    statuses = {}
    for turn in range(2000):
        body = {field: chance.choice(values) for field, values in {
            "nom": names, "prenom": ["Lucie", "Jean", "Alix", "Zoé", "", "_"], "dateNaissance": ["1987-07-14", "14/07/2014", "1955-07-14", "", "31/02/2000"],
            "nir": ["", "", "", "2" * 13, "abc", "1850339001001"], "code": ["", "", "", "7K3MQ2PX", "????", "7k3m-q2px"],
        }.items() if chance.random() < 0.8}
        answer = session.post(f"{patient_desk.base}{PHARMACY}/verification", json=body, timeout=30)
        statuses[answer.status_code] = statuses.get(answer.status_code, 0) + 1
        if answer.status_code == 200:
            given = answer.json()
            assert given.keys() == PHARMACY_KEYS and isinstance(given["masques"], bool) and isinstance(given["dejaDelivres"], bool)
            assert given["reference"] is None or (given["masques"] and len(given["reference"]) > 60)
        else:
            assert answer.status_code == 422 and answer.json().keys() <= {"type", "title", "status", "code", "detail", "instance", "anomalies"}
            assert "1987" not in answer.text or "1987" in str(body)
    assert statuses[200] > 300 and statuses[422] > 300, statuses


def test_whoever_asks_too_much_is_told_when_to_come_back(tmp_path_factory):
    with fresh_postgres() as database, Guichet.demo(tmp_path_factory.mktemp("slow"), database) as server:
        token = requests.post(f"{server.base}/demo/jetons", json={"profil": "ph-noel"}, timeout=30).json()["jeton"]
        client = Client(server.base, token)
        # An hour may end meanwhile, and the count begin again.
        for turn in range(125):
            answer = client.post(f"{PHARMACY}/verification", {**LUCIE, "prenom": f"Inconnue {chr(97 + turn % 26)}{chr(97 + turn // 26)}"})
            if answer.status_code == 429:
                break
            assert answer.status_code == 200
        assert turn >= 60
        slowed = client.post(f"{PHARMACY}/verification", LUCIE)
        assert slowed.status_code == 429 and 0 < int(slowed.headers["Retry-After"]) <= 3600
        assert slowed.json()["code"] == "trop-de-demandes"
