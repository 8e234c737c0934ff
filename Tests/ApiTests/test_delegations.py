"""Delegations by API: the four kinds, acceptance by the locum, signing under one's own name, the end at once."""

import datetime

import pytest
from harness.paris import today
from practice import key


@pytest.fixture(scope="module")
def locum(as_persona):
    return as_persona("dr-petit")


def body(locum, **changes) -> dict:
    start = today() + datetime.timedelta(days=200)
    asked = {"genre": "remplacant", "delegataire": locum.get("/api/v1/moi").json()["identifiant"], "courriel": "louise@exemple.fr",
             "debut": start.isoformat(), "fin": (start + datetime.timedelta(days=4)).isoformat(), **changes}
    return {name: value for name, value in asked.items() if value is not None}


def given(client, id: str) -> dict:
    return next(d for d in client.get("/api/v1/delegations").json()["donnees"] if d["id"] == id)


def test_the_demonstration_has_one_to_answer(locum):
    assert [d["delegant"] for d in locum.get("/api/v1/delegations").json()["recues"] if d["etat"] == "en-attente"] == ["Dr Anne LECLERC"]


def test_proposed_accepted_given_back(doctor, locum):
    headers = key()
    made = doctor.post("/api/v1/delegations", body(locum), headers=headers)
    assert made.status_code == 201, made.text
    id = made.json()["id"]
    assert doctor.post("/api/v1/delegations", body(locum), headers=headers).json()["id"] == id
    assert given(doctor, id)["etat"] == "en-attente" and given(doctor, id)["depose"] is True
    assert doctor.post(f"/api/v1/delegations/{id}/acceptation").status_code == 404
    assert locum.post(f"/api/v1/delegations/{id}/acceptation").status_code == 204
    assert locum.post(f"/api/v1/delegations/{id}/acceptation").status_code == 404
    assert given(doctor, id)["etat"] == "a-venir" and given(doctor, id)["accepteeLe"]
    assert locum.post(f"/api/v1/delegations/{id}/refus").status_code == 204
    assert given(doctor, id)["etat"] == "rendue"


def test_taken_back_by_the_one_who_gave(doctor, locum):
    id = doctor.post("/api/v1/delegations", body(locum)).json()["id"]
    assert locum.delete(f"/api/v1/delegations/{id}").status_code == 404
    assert doctor.delete(f"/api/v1/delegations/{id}").status_code == 204
    assert given(doctor, id)["etat"] == "retiree"
    assert locum.post(f"/api/v1/delegations/{id}/acceptation").status_code == 404


@pytest.mark.parametrize("changes, field", [
    ({"genre": "ami"}, "genre"), ({"courriel": None}, "courriel"), ({"courriel": "louise"}, "courriel"), ({"delegataire": "99999999999"}, "delegataire"),
    ({"teleservices": ["rien"]}, "teleservices"), ({"debut": "hier"}, "debut"), ({"fin": None}, "fin"), ({"fin": "2001-01-01"}, "fin"),
])
def test_bad_requests_name_their_field(doctor, locum, changes, field):
    answer = doctor.post("/api/v1/delegations", body(locum, **changes))
    assert answer.status_code == 422 and field in [a["champ"] for a in answer.json()["anomalies"]], answer.text


def test_a_midwife_replaces_no_doctor(doctor, locum, as_persona):
    midwife = as_persona("sf-marchand").get("/api/v1/moi").json()["identifiant"]
    answer = doctor.post("/api/v1/delegations", body(locum, delegataire=midwife))
    assert answer.status_code == 422 and answer.json()["anomalies"][0]["code"] == "profession"
