"""Prior agreement, pregnancy, the fund's decisions and the document space, by programs."""

import datetime

from harness.paris import today
from practice import key, until

DAP, DSG, AAT = "demande-accord-prealable", "declaration-grossesse", "arret-de-travail"
FUND = "019980000"


def filed(client, service: str, patient: str, content: dict) -> dict:
    made = client.post(f"/api/v1/dossiers/{service}?depot=oui", {"patient": {"id": patient}, "contenu": content}, headers=key())
    assert made.status_code == 201, made.text
    return made.json()


def state(client, dossier: str, wanted: str):
    return until(lambda: (d := client.get(f"/api/v1/dossiers/{dossier}").json())["etat"] == wanted and d)


def request(**more) -> dict:
    begin = (today() + datetime.timedelta(days=9)).isoformat()
    return {"genre": "reeducation", "objet": "Trente séances", "debut": begin, "argumentaire": "Douleur persistante.",
            "reeducationQ1": 30, "reeducationQ3": "Amplitude réduite.", **more}


def of_fund(patients) -> list[str]:
    return [one["id"] for one in patients if one["caisse"]["code"] == FUND]


def test_kinds_are_settings_f50(as_persona, patients):
    admin, doctor = as_persona("admin"), as_persona("dr-leclerc")
    base = f"/api/v1/administration/genres/{DAP}"
    kind = {"code": "litapi", "titre": "Lit médicalisé", "du": today().isoformat(), "medecin": True, "jours": 10, "silence": "rejet",
            "texte": "Courrier de la caisse du 2 mars 2026", "questions": [{"libelle": "Durée en semaines", "reponse": "nombre", "requise": True}]}
    assert doctor.post(base, kind, headers=key()).status_code == 403
    bad = admin.post(base, {**kind, "jours": 0, "medecin": None}, headers=key())
    assert bad.status_code == 422 and "intervalle" in bad.text
    same = key()
    made = admin.post(base, kind, headers=same)
    assert made.status_code == 201, made.text
    assert admin.post(base, kind, headers=same).json() == made.json()
    assert "litapiQ1" in doctor.get(f"/api/v1/teleservices/{DAP}/schema").json()["properties"]
    one = next(g for g in doctor.get(f"/api/v1/teleservices/{DAP}/genres").json()["genres"] if g["code"] == "litapi")
    assert one["certitude"] == "a-confirmer" and "à confirmer" in one["regleDeReponse"]
    asked = request(genre="litapi", litapiQ1=12)
    del asked["reeducationQ1"], asked["reeducationQ3"]
    dossier = filed(doctor, DAP, of_fund(patients)[0], asked)
    assert dossier["contenu"]["litapiQ1"] == 12 and dossier["reponseDue"]
    assert admin.post(f"{base}/{made.json()['id']}/fin", {"au": today().isoformat()}).status_code == 204
    assert doctor.get("/api/v1/teleservices/arret-de-travail/genres").status_code == 404
    done = doctor.post(f"/api/v1/dossiers/{dossier['id']}/retrait", {"motif": "Essai terminé"}, headers=key())
    assert done.status_code == 200


def test_two_people_decide_f45(as_persona, patients):
    admin, doctor = as_persona("admin"), as_persona("dr-leclerc")
    first, second = as_persona("agent-cpam"), as_persona("agent-cpam-2")
    pair = f"/api/v1/administration/caisses/{FUND}/second-regard"
    assert admin.put(f"{pair}/{DAP}", {"acceptation": False, "refus": True}).status_code == 204
    assert {"teleservice": DAP, "titre": "Accord préalable", "acceptation": False, "refus": True} in admin.get(pair).json()["teleservices"]
    dossier = filed(doctor, DAP, of_fund(patients)[1], request())["id"]
    state(doctor, dossier, "recu")
    due = first.get(f"/api/v1/corbeilles/a-traiter?teleservice={DAP}&tri=echeance&limite=100").json()["dossiers"]
    assert dossier in [one["id"] for one in due]
    assert first.get("/api/v1/corbeilles/a-traiter?echeance=demain").status_code == 400
    path = f"/api/v1/corbeilles/dossiers/{dossier}"
    assert first.post(f"{path}/prise-en-charge", headers=key()).status_code == 200
    colleague = next(one for one in first.get("/api/v1/corbeilles/collegues").json()["collegues"])
    assert first.post(f"{path}/passation", {"agent": "0" * 32}, headers=key()).status_code == 422
    assert set(colleague) == {"compte", "nom"}
    motif = first.post("/api/v1/motifs", {"titre": "Bilan", "texte": "Le bilan manque."}, headers=key()).json()["id"]
    proposed = first.post(f"{path}/refus", {"modele": motif}, headers=key())
    assert proposed.status_code == 200 and proposed.json()["proposition"]["laVotre"], proposed.text
    assert "proposition" not in doctor.get(f"/api/v1/dossiers/{dossier}").json()
    assert first.post(f"{path}/confirmation", headers=key()).status_code == 409
    assert dossier in [one["id"] for one in second.get("/api/v1/corbeilles/a-confirmer").json()["dossiers"]]
    decided = second.post(f"{path}/confirmation", headers=key()).json()
    assert decided["etat"] == "refuse" and decided["decision"]["motif"] == "Le bilan manque." and decided["decision"]["proposePar"]
    told = doctor.get(f"/api/v1/dossiers/{dossier}").json()["decision"]
    assert told["fondements"] and "proposePar" not in told and told["automatique"] is False
    assert dossier in [one["id"] for one in doctor.get("/api/v1/decisions?limite=100").json()["dossiers"]]
    assert first.delete(f"/api/v1/motifs/{motif}").status_code == 204


def test_a_lot_needs_its_service(as_persona):
    agent = as_persona("agent-cpam")
    refused = agent.post("/api/v1/corbeilles/lot", {"teleservice": DAP, "dossiers": ["0" * 32]}, headers=key())
    assert refused.status_code == 422 and "lot.exclu" in refused.text
    left = agent.post("/api/v1/corbeilles/lot", {"teleservice": AAT, "dossiers": ["0" * 32]}, headers=key()).json()["resultats"]
    assert [one["resultat"] for one in left] == ["laisse"]
    assert as_persona("dr-leclerc").post("/api/v1/corbeilles/lot", {"teleservice": AAT, "dossiers": []}, headers=key()).status_code == 403


def test_a_pregnancy_is_proved_f66_then_ended_f67(as_persona, patients):
    doctor = as_persona("dr-leclerc")
    content = {"debut": (today() - datetime.timedelta(days=50)).isoformat(), "examen": today().isoformat(), "nombreEnfants": 1, "organisme": "caf",
               "accordPatiente": True}
    dossier = filed(doctor, DSG, of_fund(patients)[2], content)["id"]
    proof = until(lambda: (w := doctor.get(f"/api/v1/dossiers/{dossier}").json().get("effet", "")).startswith("Transmise à la CAF") and w)
    assert "SIM-CAF-" in proof and "simulateur" in proof
    assert as_persona("agent-cpam").post(f"/api/v1/dossiers/{dossier}/arret", headers=key()).status_code == 403
    ended = doctor.post(f"/api/v1/dossiers/{dossier}/arret", headers=key())
    assert ended.status_code == 200 and ended.json()["etat"] == "retire" and ended.json()["resume"] == "Retirée"
    until(lambda: "a été prévenue" in doctor.get(f"/api/v1/dossiers/{dossier}").json().get("effet", ""))
    assert doctor.post(f"/api/v1/dossiers/{dossier}/arret", headers=key()).status_code == 409


def test_who_reads_documents_f86(as_persona, patients):
    admin, nurse, patient = as_persona("admin"), as_persona("inf-garcia"), patients[0]
    nurse.post("/api/v1/patients/recherche", {"nom": patient["nom"].split("(")[0], "dateNaissance": patient["dateNaissance"]})
    path, right = f"/api/v1/patients/{patient['id']}/espace", "/api/v1/administration/acces-documents/60/PRESC-AAT"
    assert nurse.get(path).json() == {"base": "consentement", "consentementADemander": True}
    assert nurse.post(path, {"base": "medecin-traitant"}).status_code == 403
    assert nurse.post(path, {"base": "curiosite"}).status_code == 422
    assert nurse.post(path, {"base": "consentement"}).json() == {"documents": []}
    assert admin.put(right, {"permis": True}).status_code == 422, "a right has its source"
    assert nurse.put(right, {"permis": True, "source": "Arrêté du 26 octobre 2023"}).status_code == 403
    assert admin.put(right, {"permis": True, "source": "Arrêté du 26 octobre 2023"}).status_code == 204
    rows = {one["profession"]: one["types"] for one in nurse.get("/api/v1/acces-documents").json()["professions"]}
    assert rows["60"] == ["PRESC-AAT"] and rows["10"] == []
    assert admin.put(right, {"permis": False}).status_code == 204
    assert nurse.post(f"{path}/{'0' * 32}", {"base": "consentement"}).status_code == 404


def test_a_silence_says_what_it_gave(as_persona):
    doctor = as_persona("dr-leclerc")
    lines = doctor.get("/api/v1/dossiers?etat=silence").json()["dossiers"]
    assert lines, "the demonstration shows delays that ran out"
    for line in lines:
        told = doctor.get(f"/api/v1/dossiers/{line['id']}").json()
        assert told["silence"] == line["silence"] and told["silence"]["effet"] == "accord"
        assert told["silence"]["certitude"] == "a-confirmer" and told["silence"]["libelle"].endswith("à confirmer")
        # One text alone: the one that says what the silence means.
        assert len(told["decision"]["fondements"]) == 1
