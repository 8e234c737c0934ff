"""The doctor's sheets by the API alone: from the suspected case to the chain, and what must be refused."""

import datetime
import re

import pytest
from harness.paris import today
from practice import key

CAS = "/api/v1/suivi/cas"
CONTACTS = {
    "foyer": [{"prenom": "Léa", "telephone": "06 12 34 56 78"}, {"prenom": "Tom"}],
    "autres": [{"nom": "Petit", "prenom": "Jean", "territoire": "96100", "telephone": "0711223344", "exposition": "proche"},
               {"nom": "Loin", "prenom": "Anne", "territoire": "96", "exposition": "autre", "minutes": 60, "rapproche": False, "protege": False}],
}


def now() -> str:
    return datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.fixture(scope="module")
def people():
    """Invented people, each new: two sheets of one person are a duplicate."""
    used = iter(range(10_000))

    def person(**changes) -> dict:
        turn = next(used)
        content = {"nom": f"Essai{'abcdefghijklmnopqrstuvwxyz'[turn % 26]}", "prenom": "Camille", "dateNaissance": f"19{50 + turn % 40}-03-12",
                   "territoire": "96000", "symptomesLe": (today() - datetime.timedelta(days=1)).isoformat(), **changes}
        return {"contenu": {k: v for k, v in content.items() if v is not None}}

    return person


@pytest.fixture
def sheet(doctor, people) -> dict:
    answer = doctor.post(CAS, people(), headers=key())
    assert answer.status_code == 201, answer.text
    return answer.json()


@pytest.fixture
def validated(doctor, sheet) -> dict:
    address = f"{CAS}/{sheet['id']}"
    assert doctor.post(f"{address}/contacts", CONTACTS, headers=key()).status_code == 201
    assert doctor.post(f"{address}/resultat", {"resultat": "positif", "le": now()}).status_code == 200
    answer = doctor.post(f"{address}/validation", {"annonce": "consultation"})
    assert answer.status_code == 200, answer.text
    return answer.json()


def contact(sheet: dict, prenom: str) -> dict:
    return next(c for c in sheet["contacts"] if c["nom"].startswith(prenom))


def test_from_the_suspected_case_to_the_chain(doctor, sheet):
    address = f"{CAS}/{sheet['id']}"
    assert sheet["etat"] == "suspect" and sheet["accord"] is False and re.fullmatch(r"F-\w{4}-\w{4}", sheet["numero"])
    filled = doctor.post(f"{address}/contacts", CONTACTS, headers=key()).json()
    assert [c["raison"] for c in filled["contacts"]] == ["foyer", "foyer", "exposition", "distance"]
    assert all(c["phrase"].endswith(".") for c in filled["contacts"]) and filled["aEnregistrer"] == 3
    assert contact(filled, "Tom")["sansTelephone"] is True

    positive = doctor.post(f"{address}/resultat", {"resultat": "positif", "le": now()}).json()
    assert positive["etat"] == "positif" and positive["echeanceValidation"] > positive["positifLe"]
    assert sheet["id"] in [line["id"] for line in doctor.get(CAS).json()["aValider"]]
    valid = doctor.post(f"{address}/validation", {"annonce": "teleconsultation"}).json()
    assert [c["etat"] for c in valid["contacts"]] == ["a-appeler"] * 3 + ["brouillon"] and valid["valideeATemps"] is True

    lea = contact(valid, "Léa")
    told = doctor.post(f"/api/v1/suivi/contacts/{lea['id']}/resultat", {"resultat": "positif", "le": now()}, headers=key()).json()
    assert told["etat"] == "positif" and told["cas"]
    hers = doctor.get(f"{CAS}/{told['cas']}").json()
    assert hers["etat"] == "positif" and hers["issuDunContact"] is True
    assert contact(doctor.get(address).json(), "Léa")["cas"] == told["cas"]


def test_a_known_patient_fills_the_sheet(doctor, patients):
    patient = patients[-1]
    form = doctor.get(f"{CAS}/formulaire?patient={patient['id']}").json()
    assert form["contenu"]["territoire"] and form["patient"]["id"] == patient["id"] and "nir" not in form["contenu"]
    opened = doctor.post(CAS, {"patient": {"id": patient["id"]}, "contenu": form["contenu"]}, headers=key())
    assert opened.status_code == 201 and opened.json()["patient"] == patient["id"]
    assert doctor.get(f"{CAS}/formulaire?patient={patient['id']}").json()["enCours"] == opened.json()["id"]
    again = doctor.post(CAS, {"patient": patient["id"], "contenu": form["contenu"]}, headers=key())
    assert again.status_code == 409 and again.json()["code"] == "cas-deja-ouvert"


def test_the_same_key_opens_one_sheet(doctor, people):
    body, once = people(), key()
    first, second = (doctor.post(CAS, body, headers=once).json()["id"] for _ in range(2))
    assert first == second
    assert doctor.post(CAS, people(), headers=once).status_code == 422


def test_negative_erases(doctor, sheet):
    address = f"{CAS}/{sheet['id']}"
    doctor.post(f"{address}/contacts", CONTACTS, headers=key())
    assert doctor.post(f"{address}/resultat", {"resultat": "negatif"}).json() == {"id": sheet["id"], "etat": "negatif"}
    assert doctor.get(address).status_code == 404


@pytest.mark.parametrize("change, field, code", [
    ({"territoire": None}, "territoire", "requis"), ({"territoire": "99999"}, "territoire", "territoire"), ({"nom": None}, "nom", "requis"),
    ({"symptomesLe": "2099-01-01"}, "symptomesLe", "suivi.futur"), ({"symptomesLe": "31/02/2026"}, "symptomesLe", "date"),
    ({"nir": "1234567890123"}, "nir", None), ({"telephone": "bonjour"}, "telephone", "telephone"), ({"inconnu": 1}, "inconnu", "cle-inconnue"),
    ({"lieux": [{"libelle": "École"}]}, "lieux.0.nature", "requis"), ({"lieux": "école"}, "lieux", "type.liste"),
    ({"nom": "Du\u202epont"}, "nom", "caractere.bidi"), ({"nom": "x" * 81}, "nom", "longueur"),
])
def test_bad_sheets_are_refused_with_the_field_and_the_remedy(doctor, people, change, field, code):
    answer = doctor.post(CAS, people(**change))
    assert answer.status_code == 422, answer.text
    found = [a for a in answer.json()["anomalies"] if a["champ"] == field]
    assert found and (code is None or found[0]["code"] == code), answer.json()
    assert "1234567890123" not in answer.text


@pytest.mark.parametrize("body, status", [
    ({"foyer": []}, 422), ({"foyer": [{"telephone": "0612345678"}]}, 422), ({"autres": [{"nom": "Petit"}]}, 422), ({"autres": [{"nom": "P", "territoire": "96"}] * 101}, 422),
    ({"autres": [{"nom": "P", "territoire": "96", "exposition": "loin"}]}, 422), ({"autres": [{"nom": "P", "territoire": "96", "exposition": "autre", "minutes": -1}]}, 422),
    ({"contacts": []}, 422), ([], 400), ("texte", 400),
])
def test_bad_contacts_keep_nothing(doctor, sheet, body, status):
    answer = doctor.post(f"{CAS}/{sheet['id']}/contacts", body)
    assert answer.status_code == status, answer.text
    assert doctor.get(f"{CAS}/{sheet['id']}").json()["contacts"] == []


@pytest.mark.parametrize("act, body, status", [
    ("resultat", {"resultat": "peut-être"}, 422), ("resultat", {"resultat": "positif"}, 422), ("resultat", {"resultat": "positif", "le": "hier"}, 422),
    ("resultat", {"resultat": "positif", "le": "2099-01-01T00:00:00Z"}, 409), ("validation", {"annonce": "consultation"}, 409), ("validation", {}, 422),
    ("validation", {"annonce": "pigeon"}, 422), ("accord", {"accord": "oui"}, 422), ("accord", {}, 422), ("contacts/lecture", {}, 200),
])
def test_acts_out_of_place(doctor, sheet, act, body, status):
    assert doctor.post(f"{CAS}/{sheet['id']}/{act}", body).status_code == status


def test_a_draft_is_corrected_taken_away_and_put_back(doctor, sheet):
    filled = doctor.post(f"{CAS}/{sheet['id']}/contacts", CONTACTS, headers=key()).json()
    anne = contact(filled, "Anne")
    address = f"/api/v1/suivi/contacts/{anne['id']}"
    form = doctor.get(f"{address}/formulaire").json()
    assert form["contenu"]["exposition"] == "autre" and form["contenu"]["rapproche"] is False
    nearer = {k: v for k, v in form["contenu"].items() if k not in ("minutes", "rapproche", "protege", "soignant")} | {"exposition": "proche"}
    corrected = doctor.put(address, {"contenu": nearer}, headers={"If-Match": f"\"{form['revision']}\""})
    assert contact(corrected.json(), "Anne")["estContact"] is True
    assert doctor.put(address, {"contenu": nearer}, headers={"If-Match": f"\"{form['revision']}\""}).status_code == 412
    assert len(doctor.delete(address).json()["contacts"]) == 3
    assert len(doctor.post(f"{address}/remise").json()["contacts"]) == 4
    assert doctor.delete("/api/v1/suivi/contacts/" + "0" * 32).status_code == 404


def test_a_list_is_read_and_nothing_is_kept(doctor, sheet):
    read = doctor.post(f"{CAS}/{sheet['id']}/contacts/lecture", {"texte": "DUPONT Marie 06 12 34 56 78 96000\n" * 3}).json()
    assert read["lues"] == 3 and read["contenu"]["autres"][0]["territoire"] == "96000"
    assert doctor.get(f"{CAS}/{sheet['id']}").json()["contacts"] == []
    kept = doctor.post(f"{CAS}/{sheet['id']}/contacts", read["contenu"], headers=key())
    assert kept.status_code == 201 and len(kept.json()["contacts"]) == 3


def test_the_consent_is_given_and_withdrawn(doctor, sheet):
    address = f"{CAS}/{sheet['id']}/accord"
    assert doctor.post(address, {"accord": True}).json()["accord"] is True
    withdrawn = doctor.post(address, {"accord": False}).json()
    assert withdrawn["accord"] is False and withdrawn["accordLe"]


def test_the_doctor_calls_one(doctor, validated):
    jean = contact(validated, "Jean")
    address = f"/api/v1/suivi/contacts/{jean['id']}/appel-medecin"
    assert doctor.post(address, {"geste": "joint"}).status_code == 409
    assert contact(doctor.post(address, {"geste": "prendre"}).json(), "Jean")["file"] == "medecin"
    assert contact(doctor.post(address, {"geste": "joint"}).json(), "Jean")["etat"] == "isole"
    assert doctor.post(address, {"geste": "danser"}).status_code == 422


@pytest.mark.parametrize("who, status", [("dr-benali", 404), ("inf-garcia", 403), ("ph-lambert", 403), ("bio-durand", 403), ("agent-cpam", 403), ("admin", 403)])
def test_others_do_not_read_the_sheet(as_persona, sheet, who, status):
    client = as_persona(who)
    assert client.get(f"{CAS}/{sheet['id']}").status_code == status
    assert client.post(f"{CAS}/{sheet['id']}/accord", {"accord": True}).status_code == status


def test_the_secretary_prepares_and_does_not_sign(as_persona, doctor, sheet):
    secretary = as_persona("sec-morel")
    assert secretary.post(f"{CAS}/{sheet['id']}/contacts", CONTACTS, headers=key()).status_code == 201
    assert secretary.post(f"{CAS}/{sheet['id']}/resultat", {"resultat": "positif", "le": now()}).status_code == 403
    assert secretary.get("/api/v1/suivi/remuneration").status_code == 403


def test_the_platform_notes_a_result_in_its_departement(as_persona, validated):
    tom = contact(validated, "Tom")
    agent = as_persona("agent-cpam")
    assert agent.get(f"/api/v1/suivi/contacts/{tom['id']}/resultat").json()["etat"] == "a-appeler"
    told = agent.post(f"/api/v1/suivi/contacts/{tom['id']}/resultat", {"resultat": "positif", "le": now()}, headers=key())
    assert told.status_code == 200 and told.json()["numeroCas"]
    assert agent.post(f"/api/v1/suivi/contacts/{tom['id']}/resultat", {"resultat": "negatif"}).status_code == 409


def test_the_statement_is_computed_and_exported(doctor, validated):
    statement = doctor.get("/api/v1/suivi/remuneration").json()
    mine = [line for line in statement["lignes"] if line["fiche"] == validated["numero"]]
    assert [line["centimes"] for line in mine] == [3000] and mine[0]["certitude"] == "a-confirmer"
    assert any(fact["fiche"] == validated["numero"] and fact["motif"] for fact in statement["nonRemuneres"])
    export = doctor.get("/api/v1/suivi/remuneration/export")
    assert export.headers["Content-Type"].startswith("text/csv") and validated["numero"] in export.text
    assert doctor.get("/api/v1/suivi/remuneration?mois=2026-01").status_code == 400


def test_the_list_moves_by_cursor(doctor, people):
    for _ in range(3):
        doctor.post(CAS, people(), headers=key())
    first = doctor.get(f"{CAS}?limite=2").json()
    assert len(first["cas"]) == 2 and first["suivant"]
    second = doctor.get(f"{CAS}?limite=2&curseur={first['suivant']}").json()
    assert not {c["id"] for c in first["cas"]} & {c["id"] for c in second["cas"]}
    assert doctor.get(f"{CAS}?curseur=zut").status_code == 400
    assert doctor.get(f"{CAS}?epidemie=peste").status_code == 404
