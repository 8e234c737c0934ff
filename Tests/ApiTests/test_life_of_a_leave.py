"""A sick leave from the practice's software to the fund and back, by the API alone."""

import datetime
from concurrent.futures import ThreadPoolExecutor

from practice import SERVICE, key, until

NEW = f"/api/v1/dossiers/{SERVICE}"


def deposit(doctor, leave, **options) -> dict:
    answer = doctor.post(NEW + "?depot=oui", leave(**options), headers=key())
    assert answer.status_code == 201, answer.text
    return answer.json()


def received(client, dossier: dict) -> dict:
    return until(lambda: (d := client.get(f"/api/v1/dossiers/{dossier['id']}").json())["etat"] == "recu" and d)


def test_draft_then_deposit_then_the_right_fund_accepts(doctor, as_persona, leave):
    draft = doctor.post(NEW, leave())
    assert draft.status_code == 201 and draft.json()["etat"] == "brouillon"
    assert draft.headers["Location"] == f"/api/v1/dossiers/{draft.json()['id']}"
    id = draft.json()["id"]

    assert doctor.post(f"/api/v1/dossiers/{id}/depot").json()["etat"] == "depose"
    received(doctor, draft.json())

    agent = as_persona("agent-cpam")
    queue = agent.get("/api/v1/corbeilles/a-traiter?limite=100").json()["dossiers"]
    assert id in [line["id"] for line in queue]
    assert id not in [line["id"] for line in as_persona("agent-msa").get("/api/v1/corbeilles/a-traiter?limite=100").json()["dossiers"]]

    assert agent.post(f"/api/v1/corbeilles/dossiers/{id}/prise-en-charge").json()["etat"] == "en-traitement"
    assert agent.post(f"/api/v1/corbeilles/dossiers/{id}/acceptation").json()["etat"] == "accepte"
    told = doctor.get("/api/v1/notifications").json()["notifications"]
    assert any(n["dossier"] == id and "accepté" in n["texte"] for n in told)
    words = [e["evenement"] for e in doctor.get(f"/api/v1/dossiers/{id}/historique").json()["evenements"]]
    assert words == ["depot", "reception", "prise-en-charge", "acceptation"]


def test_correction_asked_with_a_reason_then_rectified(doctor, as_persona, leave):
    dossier = deposit(doctor, leave)
    received(doctor, dossier)
    agent, address = as_persona("agent-cpam"), f"/api/v1/corbeilles/dossiers/{dossier['id']}"
    agent.post(f"{address}/prise-en-charge")
    silent = agent.post(f"{address}/demande-de-correction")
    assert silent.status_code == 422 and silent.json()["anomalies"][0]["champ"] == "motif"
    asked = agent.post(f"{address}/demande-de-correction", {"motif": "La date de fin paraît erronée."})
    assert asked.json()["etat"] == "correction-demandee"

    content = dict(doctor.get(f"/api/v1/dossiers/{dossier['id']}").json()["contenu"])
    content["fin"] = (datetime.date.fromisoformat(content["fin"]) + datetime.timedelta(days=1)).isoformat()
    corrected = doctor.post(f"/api/v1/dossiers/{dossier['id']}/rectification", {"contenu": content, "motif": "Un jour de plus."})
    assert corrected.status_code == 200 and corrected.json()["version"] == 2
    received(doctor, dossier)
    second = doctor.get(f"/api/v1/dossiers/{dossier['id']}/versions/2").json()
    assert [c["champ"] for c in second["changements"]] == ["fin"]
    assert doctor.get(f"/api/v1/dossiers/{dossier['id']}/versions/1").json()["contenu"]["fin"] != content["fin"]
    holders = doctor.get(f"/api/v1/dossiers/{dossier['id']}/historique").json()["destinataires"]
    assert {h["version"] for h in holders} == {1, 2}


def test_withdrawn_with_a_reason(doctor, leave):
    dossier = deposit(doctor, leave)
    address = f"/api/v1/dossiers/{dossier['id']}/retrait"
    assert doctor.post(address).status_code == 422
    assert doctor.post(address, {"motif": "Établi pour un autre patient."}).json()["etat"] == "retire"
    assert doctor.post(address, {"motif": "Encore une fois."}).status_code == 409


def test_prolongation_types_nothing_again(doctor, leave):
    first = deposit(doctor, leave, days=2)
    end = datetime.date.fromisoformat(first["contenu"]["fin"])
    next_end = (end + datetime.timedelta(days=4)).isoformat()
    answer = doctor.post(f"/api/v1/dossiers/{first['id']}/prolongation?depot=oui", {"contenu": {"fin": next_end, "accordPatient": True}}, headers=key())
    assert answer.status_code == 201, answer.text
    next_one = answer.json()
    assert next_one["contenu"]["nature"] == "prolongation" and next_one["suiteDe"] == first["id"]
    assert next_one["contenu"]["debut"] == (end + datetime.timedelta(days=1)).isoformat()
    assert next_one["contenu"]["motif"] == first["contenu"]["motif"]


def test_secretary_prepares_and_cannot_deposit(doctor, as_persona, leave):
    secretary = as_persona("sec-morel")
    body = leave()
    draft = secretary.post(NEW, body)
    assert draft.status_code == 201, draft.text
    assert draft.json()["auteur"]["nom"] == "Dr Anne LECLERC" and "MOREL" in draft.json()["preparePar"]
    refused = secretary.post(f"/api/v1/dossiers/{draft.json()['id']}/depot")
    assert refused.status_code == 403 and "préparer" in refused.json()["detail"]
    assert secretary.post(NEW + "?depot=oui", body).status_code == 403
    assert doctor.post(f"/api/v1/dossiers/{draft.json()['id']}/depot").status_code == 200


def test_locum_works_under_their_own_name(as_persona, doctor, patients, leave):
    locum = as_persona("dr-petit")
    body = leave()
    patient = doctor.get(f"/api/v1/patients/{body['patient']['id']}").json()
    name = patient["nom"].split("(")[0]
    found = locum.post("/api/v1/patients/recherche", {"nom": name, "dateNaissance": patient["dateNaissance"]})
    assert body["patient"]["id"] in [p["id"] for p in found.json()["patients"]], found.text
    answer = locum.post(NEW + "?depot=oui", body)
    assert answer.status_code == 201, answer.text
    assert "PETIT" in answer.json()["auteur"]["nom"]
    assert doctor.get(f"/api/v1/dossiers/{answer.json()['id']}").status_code == 404


def test_medical_part_is_for_the_medical_service_only(doctor, as_persona, leave):
    dossier = deposit(doctor, leave)
    received(doctor, dossier)
    clerk = as_persona("agent-cpam").get(f"/api/v1/dossiers/{dossier['id']}").json()
    assert "motif" not in clerk["contenu"] and clerk["partiel"] is True
    medical = as_persona("medical-cpam").get(f"/api/v1/dossiers/{dossier['id']}").json()
    assert medical["contenu"]["motif"] == {"texte": "grippe"}
    assert as_persona("agent-cpam").get(f"/api/v1/dossiers/{dossier['id']}/documents/volet-1.pdf").status_code == 404


def test_three_volets_and_their_verification(doctor, nobody, leave):
    dossier = deposit(doctor, leave)
    assert [d["nom"] for d in dossier["documents"]] == ["volet-1", "volet-2", "volet-3"]
    for document in dossier["documents"]:
        pdf = doctor.get(document["adresse"])
        assert pdf.status_code == 200 and pdf.content.startswith(b"%PDF-"), pdf.text[:200]
        assert pdf.headers["Content-Type"] == "application/pdf" and pdf.headers["Cache-Control"] == "no-store"
        paper = nobody.get("/api/v1" + document["verification"])
        assert paper.status_code == 200 and paper.json()["etat"] == "valide"
    doctor.post(f"/api/v1/dossiers/{dossier['id']}/retrait", {"motif": "Essai de vérification."})
    assert nobody.get("/api/v1" + dossier["documents"][0]["verification"]).json()["etat"] == "retire"


def test_same_request_many_times_has_one_effect(doctor, leave):
    body, headers = leave(), key()
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: doctor.post(NEW + "?depot=oui", body, headers=headers), range(48)))
    assert {a.status_code for a in answers} == {201}
    assert len({a.content for a in answers}) == 1
    again = {**body, "contenu": {**body["contenu"], "motif": {"texte": "angine"}}}
    assert doctor.post(NEW + "?depot=oui", again, headers=headers).status_code == 422


def test_lists_go_on_with_cursors_and_miss_nothing(doctor, leave):
    for _ in range(3):
        doctor.post(NEW, leave())
    seen, cursor = [], None
    while True:     # drafts only: workers change the others meanwhile
        page = doctor.get("/api/v1/dossiers?etat=brouillon&limite=2" + (f"&curseur={cursor}" if cursor else "")).json()
        seen += [d["id"] for d in page["dossiers"]]
        cursor = page["suivant"]
        if cursor is None or len(seen) > 60:
            break
    assert len(seen) == len(set(seen)) and len(seen) >= 3
    everything = doctor.get("/api/v1/dossiers?etat=brouillon&limite=100").json()["dossiers"]
    assert seen[:50] == [d["id"] for d in everything][:50]


def test_the_funds_acts_have_one_effect_too(doctor, as_persona, leave):
    dossier = deposit(doctor, leave)
    received(doctor, dossier)
    agent, headers = as_persona("agent-cpam"), key()
    address = f"/api/v1/corbeilles/dossiers/{dossier['id']}"
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: agent.post(f"{address}/prise-en-charge", headers=headers), range(16)))
    assert {a.status_code for a in answers} == {200} and len({a.content for a in answers}) == 1
    assert as_persona("agent-cpam-2").post(f"{address}/prise-en-charge").status_code == 409
    assert as_persona("agent-cpam-2").post(f"{address}/acceptation").status_code == 403
    words = [e["evenement"] for e in doctor.get(f"/api/v1/dossiers/{dossier['id']}/historique").json()["evenements"]]
    assert words.count("prise-en-charge") == 1
