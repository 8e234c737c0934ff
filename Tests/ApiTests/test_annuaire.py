"""The directory by API: finding people and places, other names, free entries and their reconciliation."""

import pytest
from practice import key

TOWN = "96000"


@pytest.fixture(scope="module")
def admin(as_persona):
    return as_persona("admin")


def people(client, **query) -> dict:
    answer = client.get("/api/v1/annuaire/professionnels", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def places(client, **query) -> list[dict]:
    answer = client.get("/api/v1/annuaire/lieux", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()["lieux"]


@pytest.mark.parametrize("query", [{"nom": "leclerc"}, {"nom": "anne leclerc"}, {"nom": "LECLERC Anne", "commune": TOWN}, {"commune": "aubremont", "profession": "10", "limite": 100}])
def test_a_professional_is_found(doctor, query):
    found = people(doctor, **query)
    person = next(p for p in found["professionnels"] if p["nom"] == "Dr Anne LECLERC")
    assert person["profession"] == "Médecin" and len(person["rpps"]) == 11
    assert any(e["lieu"]["telephone"] for e in person["exercices"])
    assert found["aJourLe"]


def test_secure_mail_says_what_serves_and_hides_the_rest(doctor):
    leclerc = people(doctor, nom="leclerc anne")["professionnels"][0]
    sheet = doctor.get(f"/api/v1/annuaire/professionnels/{leclerc['id']}").json()["present"]
    mail = sheet["messageries"]["adresses"]
    assert [m["preferee"] for m in mail].count(True) == 1
    assert any(m["obsoleteDepuis"] for m in mail)
    petit = people(doctor, nom="petit louise")["professionnels"][0]
    assert petit["messageries"] == {"adresses": [], "enListeRouge": 1}
    assert "louise.petit@medecin" not in doctor.get(f"/api/v1/annuaire/professionnels/{petit['id']}").text


@pytest.mark.parametrize("query, field", [
    ({}, "nom"), ({"nom": "l"}, "nom"), ({"profession": "10"}, "commune"), ({"nom": "leclerc", "commune": "Nulle-Part-du-Tout"}, "commune"),
    ({"nom": "leclerc", "specialite": "zorglub"}, "specialite"),
])
def test_what_cannot_be_asked_says_which_field(doctor, query, field):
    answer = doctor.get("/api/v1/annuaire/professionnels", params=query)
    assert answer.status_code == 422, answer.text
    assert answer.json()["anomalies"][0]["champ"] == field


def test_unknown_parameters_and_people_are_refused(doctor, nobody):
    assert doctor.get("/api/v1/annuaire/professionnels?name=leclerc").status_code == 400
    assert doctor.get("/api/v1/annuaire/professionnels/899999999999").status_code == 404
    assert doctor.get("/api/v1/annuaire/lieux/rien").status_code == 404
    assert nobody.get("/api/v1/annuaire/lieux?nom=clinique").status_code == 401


def test_a_place_by_its_name_its_number_and_what_people_call_it(doctor, admin):
    hospital = places(doctor, nom="centre hospitalier")[0]
    assert places(doctor, nom=hospital["finess"])[0]["id"] == hospital["id"]
    assert places(doctor, nom="l'hôpital", commune=hospital["adresse"][-1].split()[0])[0]["dit"] == "L’hôpital"
    named = doctor.post(f"/api/v1/annuaire/lieux/{hospital['id']}/noms", {"nom": "la grande maison"})
    assert named.status_code == 201, named.text
    assert places(doctor, nom="grande maison")[0]["id"] == hospital["id"]
    assert doctor.post(f"/api/v1/annuaire/lieux/{hospital['id']}/noms", {"nom": "chez nous", "portee": "commune"}).status_code == 403
    assert admin.post(f"/api/v1/annuaire/lieux/{hospital['id']}/noms", {"nom": "le CH", "portee": "ailleurs"}).status_code == 422
    sheet = doctor.get(f"/api/v1/annuaire/lieux/{hospital['id']}").json()
    assert [n["nom"] for n in sheet["noms"] if n["portee"] == "compte"] == ["la grande maison"]
    assert sheet["professionnels"]
    assert doctor.delete(f"/api/v1/annuaire/noms/{named.json()['id']}").status_code == 204
    assert doctor.delete(f"/api/v1/annuaire/noms/{named.json()['id']}").status_code == 404


def test_what_nobody_knows_is_kept_then_reconciled(doctor, as_persona, admin):
    body = {"genre": "lieu", "texte": "cabinet des tilleus", "commune": TOWN}
    headers = key()
    kept = doctor.post("/api/v1/annuaire/libres", body, headers=headers)
    assert kept.status_code == 201 and kept.json()["etat"] == "a-rapprocher", kept.text
    assert doctor.post("/api/v1/annuaire/libres", body, headers=headers).json()["id"] == kept.json()["id"]
    assert as_persona("agent-cpam").post("/api/v1/annuaire/libres", body).status_code == 403
    address = f"/api/v1/administration/lieux-a-rapprocher/{kept.json()['id']}"
    assert doctor.get(address).status_code == 403
    opened = admin.get(address).json()
    best = opened["candidats"][0]
    assert best["nom"] == "Cabinet médical des Tilleuls", opened
    assert kept.json()["id"] in [s["id"] for s in admin.get("/api/v1/administration/lieux-a-rapprocher").json()["saisies"]]
    assert admin.post(f"{address}/rapprochement", {"cible": "3rien"}).status_code == 404
    assert admin.post(f"{address}/rapprochement", {"cible": best["id"]}).status_code == 204
    assert admin.post(f"{address}/rapprochement", {"cible": best["id"]}).status_code == 409
    own = [e for e in doctor.get("/api/v1/annuaire/libres").json()["libres"] if e["id"] == kept.json()["id"]]
    assert own[0]["lieu"]["id"] == best["id"]
    assert places(doctor, nom="cabinet des tilleus", commune=TOWN)[0]["id"] == best["id"]
    assert admin.post(f"{address}/annulation").status_code == 204
    assert admin.post(f"{address}/refus", {"motif": "Inconnu"}).status_code == 204
    assert admin.post(f"{address}/annulation").status_code == 204


def test_accounts_that_followed_the_directory(doctor, admin):
    assert doctor.get("/api/v1/administration/comptes-annuaire").status_code == 403
    told = admin.get("/api/v1/administration/comptes-annuaire")
    assert told.status_code == 200 and set(told.json()) == {"faits", "aVoir", "suite"}
    assert admin.post("/api/v1/administration/comptes-annuaire/vus").status_code == 204
