"""What a fund owes and grants, and what a doctor begins again, by programs: F27, F31, F45, F49, F52, F56."""

import datetime

from harness.paris import today
from practice import key, until

PDS, AAT = "protocole-de-soins", "arret-de-travail"
FUND = "019980000"


def filed(client, service: str, patient: str, content: dict):
    return client.post(f"/api/v1/dossiers/{service}?depot=oui", {"patient": {"id": patient}, "contenu": content}, headers=key())


def argued(**more) -> dict:
    return {"nature": "initiale", "demande": "argumentee", "affection": {"code": "ALD-14"}, "dateDebut": today().isoformat(), "arguments": "Arguments de l’essai.",
            "dureeDemandee": "10", "qualite": "generaliste", "patientInforme": True, **more}


def at_fund(patients) -> list[str]:
    return [one["id"] for one in patients if one["caisse"]["code"] == FUND]


def test_other_years_are_granted_by_the_medical_service_alone(as_persona, patients):
    doctor, agent, medical = as_persona("dr-leclerc"), as_persona("agent-cpam"), as_persona("medical-cpam")
    dossier = filed(doctor, PDS, at_fund(patients)[3], argued()).json()["id"]
    until(lambda: doctor.get(f"/api/v1/dossiers/{dossier}").json()["etat"] == "recu", seconds=60)
    path = f"/api/v1/corbeilles/dossiers/{dossier}"
    waiting = agent.get(f"/api/v1/corbeilles/a-traiter?teleservice={PDS}&limite=100").json()["dossiers"]
    assert "service médical" in next(one for one in waiting if one["id"] == dossier)["reserve"]
    refused = agent.post(f"{path}/prise-en-charge", headers=key())
    assert refused.status_code == 403 and "service médical" in refused.text
    held = medical.post(f"{path}/prise-en-charge", headers=key()).json()
    assert held["accordable"]["demande"] == "10" and held["accordable"]["valeurs"] == ["3", "5", "10"]
    assert medical.get(f"/api/v1/corbeilles/collegues?dossier={dossier}").json() == {"collegues": []}
    assert medical.post(f"{path}/acceptation", {"accorde": "3"}, headers=key()).status_code == 422
    assert "choix" in medical.post(f"{path}/acceptation", {"accorde": "4", "motif": "Quatre ans."}, headers=key()).text
    done = medical.post(f"{path}/acceptation", {"accorde": "3", "motif": "À revoir après le traitement."}, headers=key())
    assert done.status_code == 200, done.text
    told = doctor.get(f"/api/v1/dossiers/{dossier}").json()
    assert told["decision"]["accorde"]["valeur"] == "3" and told["decision"]["accorde"]["demande"] == "10" and told["contenu"]["dureeDemandee"] == "10"


def test_a_dossier_is_begun_again_f52(as_persona, patients):
    doctor = as_persona("dr-leclerc")
    start = today() + datetime.timedelta(days=85)
    leave = {"nature": "initial", "risque": "maladie", "debut": start.isoformat(), "fin": start.isoformat(), "modalite": "complet", "sorties": "autorisees",
             "motif": {"code": "MOT-001"}, "situation": "salarie", "accordPatient": True}
    made = doctor.post(f"/api/v1/dossiers/{AAT}", {"patient": {"id": patients[4]["id"]}, "contenu": leave}, headers=key()).json()
    early = doctor.post(f"/api/v1/dossiers/{made['id']}/reprise", headers=key())
    assert early.status_code == 409 and "brouillon" in early.text
    complete = {**doctor.get(f"/api/v1/teleservices/{AAT}/formulaire?patient={patients[4]['id']}").json()["contenu"], **leave}
    sent = filed(doctor, AAT, patients[4]["id"], complete)
    assert sent.status_code == 201, sent.text
    assert "reprise" in sent.json()["actions"]
    same = key()
    begun = doctor.post(f"/api/v1/dossiers/{sent.json()['id']}/reprise", headers=same)
    assert begun.status_code == 201 and begun.json()["etat"] == "brouillon", begun.text
    content = begun.json()["contenu"]
    assert content["motif"]["code"] == "MOT-001" and "fin" not in content and "accordPatient" not in content
    assert doctor.post(f"/api/v1/dossiers/{sent.json()['id']}/reprise", headers=same).json()["id"] == begun.json()["id"]
    assert as_persona("dr-benali").post(f"/api/v1/dossiers/{sent.json()['id']}/reprise", headers=key()).status_code == 404
    day = today().isoformat()
    assert sent.json()["id"] in [one["id"] for one in doctor.get(f"/api/v1/dossiers?du={day}&limite=100").json()["dossiers"]]
    assert doctor.get("/api/v1/dossiers?du=2099-01-01").json()["dossiers"] == []
    assert doctor.get("/api/v1/dossiers?du=demain").status_code == 400


def test_what_is_late_is_missed_f56(as_persona):
    public = as_persona("dr-leclerc").get("/api/v1/etat-du-service").json()["delais"]
    late = [one for one in public if one["dontAttendus"]]
    assert late and all(one["manques"] >= one["dontAttendus"] for one in late), public


def test_abandoned_webhooks_are_the_administrator_s(as_persona):
    admin = as_persona("admin")
    assert admin.get("/api/v1/administration/webhooks").json() == {"webhooks": []}
    assert as_persona("dr-leclerc").get("/api/v1/administration/webhooks").status_code == 403
    assert admin.post(f"/api/v1/administration/webhooks/{'0' * 32}/relance", headers=key()).status_code == 404
