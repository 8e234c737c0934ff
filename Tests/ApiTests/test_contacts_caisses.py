"""Whom to call at a fund: read by all, kept by the fund."""

import pytest
from practice import key

GOOD = {"sujet": "service", "intitule": "Droits des assurés", "role": "Ouverture et mise à jour des droits", "telephone": "03 53 01 40 33"}


@pytest.fixture(scope="module")
def fund(doctor) -> str:
    found = doctor.get("/api/v1/caisses?q=cpam+val").json()["caisses"]
    assert [f["nom"] for f in found] == ["CPAM du Val-de-Sorne"]
    return found[0]["code"]


def contacts(client, fund) -> list[dict]:
    answer = client.get(f"/api/v1/caisses/{fund}/contacts")
    assert answer.status_code == 200, answer.text
    return answer.json()["contacts"]


def test_topics_in_the_order_people_read_them(doctor, fund):
    topics = [c["sujet"] for c in contacts(doctor, fund)]
    assert topics == sorted(topics, key=["delegue", "informatique", "medecin-conseil", "service"].index)
    assert {"delegue", "informatique", "medecin-conseil", "service"} <= set(topics)
    assert all(c["telephone"] or c["courriel"] for c in contacts(doctor, fund))


def test_the_fund_adds_replaces_and_takes_off(as_persona, doctor, fund):
    agent, address = as_persona("agent-cpam"), f"/api/v1/caisses/{fund}/contacts"
    headers = key()
    added = agent.post(address, GOOD, headers=headers)
    assert added.status_code == 201, added.text
    assert agent.post(address, GOOD, headers=headers).json() == added.json()
    replaced = agent.put(f"{address}/{added.json()['id']}", {**GOOD, "horaires": "8 h – 18 h"})
    assert replaced.status_code == 201
    line = next(c for c in contacts(doctor, fund) if c["intitule"] == GOOD["intitule"])
    assert line["horaires"] == "8 h – 18 h" and line["id"] == replaced.json()["id"]
    assert agent.put(f"{address}/{added.json()['id']}", GOOD).status_code == 404
    assert agent.delete(f"{address}/{replaced.json()['id']}").status_code == 204
    assert not [c for c in contacts(doctor, fund) if c["intitule"] == GOOD["intitule"]]


@pytest.mark.parametrize("profil", ["dr-leclerc", "agent-msa", "ars-colin"])
def test_others_do_not_write_there(as_persona, fund, profil):
    assert as_persona(profil).post(f"/api/v1/caisses/{fund}/contacts", GOOD).status_code == 403


@pytest.mark.parametrize("change, field", [
    ({"sujet": "autre"}, "sujet"), ({"intitule": ""}, "intitule"), ({"role": "x" * 300}, "role"), ({"telephone": "appelez"}, "telephone"),
    ({"telephone": "", "courriel": ""}, "telephone"), ({"courriel": "ici"}, "courriel"),
])
def test_bad_lines_name_their_field(as_persona, fund, change, field):
    answer = as_persona("agent-cpam").post(f"/api/v1/caisses/{fund}/contacts", {**GOOD, **change})
    assert answer.status_code == 422 and field in [a["champ"] for a in answer.json()["anomalies"]], answer.text


def test_a_fund_that_is_not_here(doctor, as_persona):
    assert doctor.get("/api/v1/caisses/999999999/contacts").status_code == 404
    assert as_persona("admin").post("/api/v1/caisses/999999999/contacts", GOOD).status_code == 404
