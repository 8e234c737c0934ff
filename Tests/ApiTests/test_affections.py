"""Long-term illnesses, by programs: declared, granted, listed, told, noted (F26 to F39)."""

from harness.paris import today
from practice import key, until

PDS = "protocole-de-soins"


def simple(code: str = "8", **more) -> dict:
    ordinary = {"nature": "initiale", "demande": "simplifiee", "affection": {"code": f"ALD-{code}"}, "dateDebut": today().isoformat(),
                "criteresReunis": True, "recommandations": True, "qualite": "medecinTraitant", "patientInforme": True}
    return {k: v for k, v in {**ordinary, **more}.items() if v is not None}


def argued(code: str = "23", **more) -> dict:
    return simple(code, **{"demande": "argumentee", "criteresReunis": None, "recommandations": None, "arguments": "Arguments de l’essai.", "dureeDemandee": "5", **more})


def deposit(client, patient: str, content: dict) -> str:
    filed = client.post(f"/api/v1/dossiers/{PDS}", {"patient": {"id": patient}, "contenu": content}, headers=key())
    assert filed.status_code == 201, filed.text
    sent = client.post(f"/api/v1/dossiers/{filed.json()['id']}/depot", headers=key())
    assert sent.status_code == 200, sent.text
    return filed.json()["id"]


def test_rights_open_at_once(doctor, patients):
    """F39, F30: declared, open, and on the rights answer; a software reads the same."""
    patient = patients[0]["id"]
    dossier = deposit(doctor, patient, simple("10", affection={"code": "ALD-10", "texte": "Drépanocytose"}))
    until(lambda: doctor.get(f"/api/v1/dossiers/{dossier}").json()["etat"] == "accepte", seconds=60)
    found = doctor.get(f"/api/v1/patients/{patient}/affections").json()
    one = next(a for a in found["affections"] if a.get("code") == "10")
    assert one["origine"] == "guichet" and one["etat"] == "ouverte" and one["precision"] == "Drépanocytose" and one["dureeCertaine"] is False
    assert one["renouvellement"]["mode"] == "argumente" and one["renouvellement"]["certain"] is False
    assert one["demandes"][0]["dossier"] == dossier and one["faits"][0]["genre"] == "ouverture"
    rights = doctor.get(f"/api/v1/patients/{patient}/droits").json()["droits"]
    assert any(line["titre"].startswith("ALD 10") and "Ouvert par ce guichet" in line["effet"] for line in rights)
    # F27: told before typing.
    told = doctor.get(f"/api/v1/teleservices/{PDS}/formulaire?patient={patient}").json()["informations"]
    assert any(line["titre"].startswith("ALD 10") and "trop tôt" in line["texte"] for line in told)


def test_the_medical_service_answers_with_reasons(as_persona, doctor, patients):
    """F31: a refusal has its reasons; agents never read which illness."""
    dossier = deposit(doctor, patients[1]["id"], argued("17"))
    until(lambda: doctor.get(f"/api/v1/dossiers/{dossier}").json()["etat"] == "recu", seconds=60)
    agent, medical = as_persona("agent-cpam"), as_persona("medical-cpam")
    seen = agent.get(f"/api/v1/dossiers/{dossier}").json()
    assert seen["partiel"] and not {"affection", "arguments"} & seen["contenu"].keys()
    assert agent.get(f"/api/v1/dossiers/{dossier}/documents/volet-1.pdf").status_code == 404
    assert medical.post(f"/api/v1/corbeilles/dossiers/{dossier}/prise-en-charge", headers=key()).status_code == 200
    assert medical.post(f"/api/v1/corbeilles/dossiers/{dossier}/refus", {"motif": ""}, headers=key()).status_code == 422
    done = medical.post(f"/api/v1/corbeilles/dossiers/{dossier}/refus", {"motif": "Critères non réunis à ce jour."}, headers=key())
    assert done.status_code == 200, done.text
    asked = doctor.get(f"/api/v1/patients/{patients[1]['id']}/affections").json()["demandes"]
    assert any(one["dossier"] == dossier and one["etat"] == "refuse" for one in asked)


def test_bad_input_says_what_to_do(doctor, patients):
    for content, code in [(simple("23"), "pds.simplifiee-exclue"), (simple("12"), "pds.liste-fermee"), (simple(affection={"texte": "mal au dos"}), "pds.affection-listee"),
                          (simple(cim10="diabète"), "pds.cim10"), (simple(criteresReunis=False), "pds.criteres"), (simple(affection={"code": "ALD-77"}), "code-inconnu")]:
        filed = doctor.post(f"/api/v1/dossiers/{PDS}", {"patient": {"id": patients[0]["id"]}, "contenu": content}, headers=key())
        anomalies = filed.json()["anomalies"]
        assert any(one["code"] == code and one["message"].endswith(".") for one in anomalies), (code, filed.text)


def test_renewals_near_their_end(as_persona, doctor):
    """F28: the treating doctor's list; nobody else's."""
    listed = doctor.get("/api/v1/patientele/affections").json()["renouvellements"]
    assert listed and [one["jours"] for one in listed] == sorted(one["jours"] for one in listed) and all(0 <= one["jours"] <= 92 for one in listed)
    assert all(one["affection"]["renouvellement"]["mode"] == "argumente" for one in listed)
    for persona in ("inf-garcia", "agent-cpam", "admin"):
        assert as_persona(persona).get("/api/v1/patientele/affections").status_code == 403
    # F37: the sheet of its end.
    sheet = doctor.get(f"/api/v1/affections/{listed[0]['affection']['id']}/explication.pdf")
    assert sheet.status_code == 200 and sheet.content.startswith(b"%PDF") and "explication.pdf" in sheet.headers["Content-Disposition"]
    assert doctor.get(f"/api/v1/affections/{listed[0]['affection']['id']}/autre.pdf").status_code == 404
    assert as_persona("sf-marchand").get(f"/api/v1/affections/{listed[0]['affection']['id']}/explication.pdf").status_code == 404


def test_the_fund_s_lists(as_persona, doctor):
    """F38."""
    agent = as_persona("agent-cpam")
    assert isinstance(agent.get("/api/v1/affections/sans-medecin").json()["patients"], list)
    assert agent.get("/api/v1/affections/sans-medecin?curseur=rien").status_code == 400
    assert isinstance(agent.get("/api/v1/affections/lettres").json()["lettres"], list)
    assert agent.post(f"/api/v1/affections/lettres/{'0' * 32}/envoyee").status_code == 404
    assert doctor.get("/api/v1/affections/sans-medecin").status_code == 403 and as_persona("admin").get("/api/v1/affections/lettres").status_code == 403


def test_what_is_not_confirmed_is_for_administrators(as_persona, doctor):
    """F36, and the doubts: dated, sourced, noted with a source, taken back."""
    admin, path = as_persona("admin"), "/api/v1/administration/affections"
    listed = admin.get(path).json()["affections"]
    assert [one["code"] for one in listed][:2] == ["1", "2"] and len(listed) == 33
    assert any(entry["source"]["certitude"] == "a-confirmer" for entry in next(one for one in listed if one["code"] == "30")["durees"])
    assert doctor.get(path).status_code == 403
    assert admin.put(f"{path}/30", {"annees": 5}).status_code == 422
    assert admin.put(f"{path}/30", {"annees": "cinq", "source": "Annexe"}).status_code == 422
    assert admin.put(f"{path}/30", {"irreversible": "oui", "source": "Annexe"}).status_code == 422
    assert admin.put(f"{path}/77", {"annees": 5, "source": "Annexe lue"}).status_code == 404
    assert admin.put(f"{path}/30", {"annees": 5, "anneesSuite": 10, "source": "Annexe lue"}).status_code == 204
    assert next(one for one in admin.get(path).json()["affections"] if one["code"] == "30")["note"]["annees"] == 5
    assert admin.put(f"{path}/30", {}).status_code == 204
    assert "note" not in next(one for one in admin.get(path).json()["affections"] if one["code"] == "30")
