"""The treating doctor, the list of a doctor's patients and reimbursements, by programs."""

import pytest
from harness.paris import today
from practice import key, until

DMT = "declaration-medecin-traitant"


def declaration(**more) -> dict:
    ordinary = {"nature": "declaration", "dateEffet": today().isoformat(), "demandeur": "patient", "accordPatient": True,
                "qualite": "titulaire", "accordMedecin": True}
    return {k: v for k, v in {**ordinary, **more}.items() if v is not None}


def in_hand(client, patient: dict) -> str:
    """The same person, looked for by another professional."""
    found = client.post("/api/v1/patients/recherche", {"nom": patient["nom"].split("(")[0], "dateNaissance": patient["dateNaissance"]})
    assert found.status_code == 200, found.text
    assert patient["id"] in [one["id"] for one in found.json()["patients"]]
    return patient["id"]


def test_a_patient_changes_their_doctor(as_persona, patients):
    leclerc, benali = as_persona("dr-leclerc"), as_persona("dr-benali")
    mine = {one["patient"]["id"] for one in leclerc.get("/api/v1/patientele/medecin-traitant?limite=100").json()["patients"]}
    person = next(one for one in patients if one["id"] in mine)
    patient = in_hand(benali, person)
    prepared = benali.get(f"/api/v1/teleservices/{DMT}/formulaire?patient={patient}").json()
    assert prepared["contenu"]["nature"] == "declaration"
    before = leclerc.get("/api/v1/patientele/medecin-traitant").json()["nombre"]
    filed = benali.post(f"/api/v1/dossiers/{DMT}", {"patient": {"id": patient}, "contenu": declaration()}, headers=key())
    assert filed.status_code == 201, filed.text
    dossier = filed.json()["id"]
    assert any(a["code"] == "dmt.changement" for a in filed.json()["anomalies"])
    assert benali.post(f"/api/v1/dossiers/{dossier}/depot", headers=key()).status_code == 200
    accepted = until(lambda: (d := benali.get(f"/api/v1/dossiers/{dossier}").json())["etat"] == "accepte" and d)
    assert "médecin traitant depuis le" in accepted["effet"]
    assert leclerc.get("/api/v1/patientele/medecin-traitant").json()["nombre"] == before - 1
    left = leclerc.get("/api/v1/patientele/medecin-traitant?partis=oui&limite=5").json()["patients"]
    assert left[0]["patient"]["id"] == patient and left[0]["fin"] == "changement"
    told = leclerc.get("/api/v1/notifications").json()["notifications"]
    assert any(one["adresse"].startswith("/patientele") for one in told)
    # Back to where it was, for the tests that follow.
    again = leclerc.post(f"/api/v1/dossiers/{DMT}", {"patient": {"id": patient}, "contenu": declaration()}, headers=key()).json()["id"]
    assert leclerc.post(f"/api/v1/dossiers/{again}/depot", headers=key()).status_code == 200
    until(lambda: leclerc.get(f"/api/v1/dossiers/{again}").json()["etat"] == "accepte")


def test_a_look_gives_its_reason(as_persona, patients):
    nurse = as_persona("inf-garcia")
    path = f"/api/v1/patients/{in_hand(nurse, patients[0])}/medecin-traitant"
    assert nurse.post(path, {}).status_code == 422
    assert nurse.post(path, {"motif": "curiosite"}).status_code == 422
    assert nurse.post(path, {"motif": "autre"}).status_code == 422
    assert nurse.post(path, {"motif": "coordination", "pourquoi": "x"}).status_code == 422
    answer = nurse.post(path, {"motif": "coordination", "precisions": "Pansement à domicile"})
    assert answer.status_code == 200, answer.text
    assert answer.json()["medecinTraitant"]["nom"] == "Dr Anne LECLERC"
    assert answer.json()["consultations"][0]["raison"].endswith("Pansement à domicile")
    for persona in ("agent-cpam", "admin", "ars-colin"):
        assert as_persona(persona).post(path, {"motif": "coordination"}).status_code == 403
    # Not in hand: it does not exist.
    assert as_persona("sf-marchand").post(path, {"motif": "coordination"}).status_code == 404


def test_the_list_and_its_export(as_persona):
    doctor = as_persona("dr-leclerc")
    first = doctor.get("/api/v1/patientele/medecin-traitant?limite=3").json()
    assert len(first["patients"]) == 3 and first["suivant"] and first["nombre"] > 10
    second = doctor.get(f"/api/v1/patientele/medecin-traitant?limite=3&curseur={first['suivant']}").json()
    assert not {p["id"] for p in first["patients"]} & {p["id"] for p in second["patients"]}
    assert doctor.get("/api/v1/patientele/medecin-traitant?curseur=rien").status_code == 400
    assert doctor.get("/api/v1/patientele/medecin-traitant?parti=oui").status_code == 400
    export = doctor.get("/api/v1/patientele/medecin-traitant/liste.csv")
    assert export.headers["Content-Type"].startswith("text/csv") and "attachment" in export.headers["Content-Disposition"]
    assert len(export.content.decode("utf-8-sig").splitlines()) == first["nombre"] + 1
    assert as_persona("inf-garcia").get("/api/v1/patientele/medecin-traitant").status_code == 403
    end = "/api/v1/patientele/medecin-traitant/depart"
    assert doctor.post(end, {"motif": "retraite", "le": "2099-01-01"}).status_code == 422
    assert doctor.post(end, {"motif": "vacances", "le": today().isoformat()}).status_code == 422


def test_reimbursements_need_the_agreement(as_persona, patients):
    doctor = as_persona("dr-leclerc")
    path = f"/api/v1/patients/{patients[0]['id']}/remboursements"
    assert doctor.post(path, {}).status_code == 422
    assert doctor.post(path, {"consentement": "oui"}).status_code == 422
    answer = doctor.post(path, {"consentement": "carte"})
    assert answer.status_code == 200 and answer.json()["fourni"] is True
    assert "nir" not in str(answer.json()["lignes"])
    assert as_persona("agent-cpam").post(path, {"consentement": "carte"}).status_code == 403


def test_hidden_codes_are_the_administrators(as_persona):
    admin, path = as_persona("admin"), "/api/v1/administration/remboursements-masques"
    assert admin.put(f"{path}/ESSAI-1", {"motif": "Décision d’essai"}).status_code == 204
    assert {"code": "ESSAI-1", "motif": "Décision d’essai"} in admin.get(path).json()["codes"]
    assert admin.put(f"{path}/ESSAI-1", {"motif": ""}).status_code == 422
    assert admin.delete(f"{path}/ESSAI-1").status_code == 204
    assert admin.delete(f"{path}/ESSAI-1").status_code == 404
    assert as_persona("dr-leclerc").get(path).status_code == 403


@pytest.mark.parametrize("persona, status", [("admin", 200), ("dr-leclerc", 403), ("agent-cpam", 403)])
def test_funds_are_for_administrators(as_persona, persona, status):
    assert as_persona(persona).get("/api/v1/administration/caisses").status_code == status
