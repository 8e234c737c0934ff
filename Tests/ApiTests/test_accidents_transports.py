"""Work accidents and transports by the API alone: F57, F59, F62, F63, F64."""

import datetime

import pytest
from harness.paris import today
from practice import key, until

ACCIDENT = "/api/v1/dossiers/certificat-accident-travail?depot=oui"
TRANSPORT = "/api/v1/dossiers/prescription-transport?depot=oui"


def certificate(patient: dict, **changes) -> dict:
    yesterday = (today() - datetime.timedelta(days=1)).isoformat()
    content = {"nature": "initial", "risque": "accidentTravail", "dateAccident": yesterday, "dateConstat": today().isoformat(),
               "lesions": [{"siege": {"code": "SIE-043"}, "cote": "droit", "nature": {"code": "LES-003"}}], **changes}
    return {"patient": {"id": patient["id"]}, "contenu": content}


def transport(patient: dict, **changes) -> dict:
    content = {"etat": "aide", "motif": "convocation", "depart": "domicile", "arrivee": "autre", "lieuArrivee": {"texte": "Clinique des Tilleuls"},
               "distance": 34, "trajets": "allerRetour", "date": (today() + datetime.timedelta(days=1)).isoformat(), **changes}
    return {"patient": {"id": patient["id"]}, "contenu": content}


def test_f62_a_lesion_is_found_in_ones_own_words(nobody):
    for liste, typed, label in [("sieges-lesion", "chevile", "Cheville"), ("natures-lesion", "tour de reins", "Lombalgie aiguë")]:
        found = nobody.get(f"/api/v1/nomenclatures/{liste}?q={typed}").json()
        assert found["termes"][0]["libelle"] == label
        assert "propre à Guichet" in found["origine"]


def test_f63_the_leave_follows_the_certificate(doctor, patients):
    deposited = doctor.post(ACCIDENT, certificate(patients[0]), headers=key())
    assert deposited.status_code == 201, deposited.text
    dossier = deposited.json()
    assert [s["nom"] for s in dossier["suites"]] == ["arret", "nouvelle-lesion", "final", "rechute"]
    once = key()
    draft = doctor.post(f"/api/v1/dossiers/{dossier['id']}/suites/arret", headers=once)
    assert draft.status_code == 201, draft.text
    body = draft.json()
    assert (body["teleservice"], body["etat"], body["suiteDe"]) == ("arret-de-travail", "brouillon", dossier["id"])
    assert body["contenu"]["dateAccidentTravail"] == dossier["contenu"]["dateAccident"]
    assert body["contenu"]["motif"]["texte"] == "Entorse – Cheville, à droite"
    assert doctor.post(f"/api/v1/dossiers/{dossier['id']}/suites/arret", headers=once).json()["id"] == body["id"]
    assert doctor.post(f"/api/v1/dossiers/{dossier['id']}/suites/zorglub").status_code == 404


def test_f64_prolonged_care_needs_no_certificate(doctor, patients):
    asked = doctor.post(ACCIDENT, {"patient": {"id": patients[1]["id"]}, "contenu": {"nature": "prolongation"}}, headers=key()).json()
    assert "Aucun certificat n’est nécessaire" in asked["aFaireALaMain"]
    assert [d["nom"] for d in asked["documents"]] == ["reponse"]


@pytest.mark.parametrize(("changes", "codes"), [
    ({"lesions": [{"siege": {"code": "SIE-043"}, "nature": {"code": "LES-003"}}]}, ["cat.cote"]),
    ({"lesions": [{"siege": {"code": "SIE-999"}, "cote": "droit", "nature": {"code": "LES-003"}}]}, ["code-inconnu"]),
    ({"lesions": "cheville"}, ["type.liste"]),
    ({"dateAccident": "2026-02-30"}, ["date"]),
])
def test_a_bad_certificate_says_what_and_where(doctor, patients, changes, codes):
    refused = doctor.post(ACCIDENT, certificate(patients[0], **changes), headers=key())
    assert refused.status_code == 422
    blocking = [a for a in refused.json()["anomalies"] if a["gravite"] == "bloquante"]
    assert [a["code"] for a in blocking] == codes and all(a["champ"] for a in blocking)


@pytest.mark.parametrize(("changes", "codes"), [
    ({"lieuArrivee": {"code": "1999999999"}}, ["lieu-inconnu"]),
    ({"lieuArrivee": {}}, ["requis"]),
    ({"lieuArrivee": {"nom": "x"}}, ["cle-inconnue"]),
    ({"etat": "seul", "autreMode": "ambulance"}, ["spt.mode-injustifie"]),
    ({"distance": -1}, ["intervalle"]),
    ({"date": "2020-01-01"}, ["spt.apres-coup", "spt.date-lointaine"]),
])
def test_a_bad_transport_says_what_and_where(doctor, patients, changes, codes):
    refused = doctor.post(TRANSPORT, transport(patients[0], **changes), headers=key())
    assert refused.status_code == 422, refused.text
    blocking = [a for a in refused.json()["anomalies"] if a["gravite"] == "bloquante"]
    assert [a["code"] for a in blocking] == codes and all(a["champ"] for a in blocking)


def test_f57_f59_a_transport_from_the_place_as_people_say_it_to_the_carrier(doctor, nobody, patients):
    place = doctor.get("/api/v1/annuaire/lieux?nom=hôpital").json()["lieux"][0]
    far = doctor.post(TRANSPORT, transport(patients[2], distance=180, lieuArrivee={"code": place["id"]}), headers=key())
    assert far.status_code == 201, far.text
    dossier = far.json()
    assert dossier["contenu"]["mode"] == "assis" and dossier["contenu"]["accord"] == [{"motif": "distance"}]
    assert dossier["reponseDue"] and dossier["contenu"]["lieuArrivee"]["adresse"].startswith(place["nom"])
    address = next(d["verification"] for d in dossier["documents"] if d["nom"] == "volet-3")
    proof = nobody.get(f"/api/v1{address}").json()
    lines = {line["libelle"]: line["valeur"] for line in proof["lignes"]}
    assert lines["Départ"] == "Domicile du patient" and lines["Mode"] == "VSL ou taxi conventionné" and "Demandé" in lines["Accord préalable"]
    assert proof["attention"] and dossier["patient"]["nom"] not in str(proof)


def test_without_an_agreement_to_give_it_is_accepted_at_once(doctor, patients):
    dossier = doctor.post(TRANSPORT, transport(patients[1]), headers=key()).json()
    assert "reponseDue" not in dossier
    until(lambda: doctor.get(f"/api/v1/dossiers/{dossier['id']}").json()["etat"] == "accepte")
    steps = doctor.get(f"/api/v1/dossiers/{dossier['id']}/historique").json()["evenements"]
    assert "aucun accord préalable" in steps[-1]["motif"]
