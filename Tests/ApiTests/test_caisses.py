"""Funds: what they receive, who took over whom, and the dossiers that go by post."""

from harness.paris import today
from practice import key

BASE = "/api/v1/administration/caisses"


def test_funds_takeovers_and_receptions(as_persona):
    admin = as_persona("admin")
    found = admin.get(BASE).json()
    names = {fund["code"]: fund for fund in found["caisses"]}
    assert names["019950000"]["repriseParAujourdhui"]["code"] == "019980000"
    assert [r["ancien"] for r in found["reprises"]] == ["019950000"]
    body = {"nom": "Caisse d’essai", "lignes": "1 rue du Pont\nBP 12", "codePostal": "96000", "commune": "Aubremont", "source": "Essai"}
    assert admin.put(f"{BASE}/029910000", {**body, "codePostal": "x", "nom": ""}).status_code == 422
    assert admin.put(f"{BASE}/02991000", body).status_code == 422
    assert admin.put(f"{BASE}/029910000", body).status_code == 204
    assert admin.get(f"{BASE}/029910000").json()["adresse"] == ["Caisse d’essai", "1 rue du Pont", "BP 12", "96000 Aubremont"]
    reception = {"teleservice": "arret-de-travail", "du": today().isoformat(), "source": "Courrier"}
    once = key()
    first = admin.post(f"{BASE}/029910000/receptions", reception, headers=once)
    assert first.status_code == 201
    assert admin.post(f"{BASE}/029910000/receptions", reception, headers=once).json() == first.json()
    overlap = admin.post(f"{BASE}/029910000/receptions", reception, headers=key())
    assert overlap.status_code == 422 and overlap.json()["anomalies"][0]["code"] == "chevauchement"
    end = f"{BASE}/029910000/receptions/{first.json()['id']}/fin"
    assert admin.post(end, {"au": "2001-01-01", "source": "Essai"}).status_code == 422
    assert admin.post(end, {"au": today().isoformat(), "source": "Essai"}).status_code == 204
    takeover = {"ancien": "029920000", "successeur": "029910000", "le": today().isoformat(), "source": "Essai"}
    noted = admin.post("/api/v1/administration/reprises", takeover, headers=key())
    assert noted.status_code == 201
    loop = admin.post("/api/v1/administration/reprises", {**takeover, "ancien": "029910000", "successeur": "029910000"}, headers=key())
    assert loop.status_code == 422
    assert admin.delete(f"/api/v1/administration/reprises/{noted.json()['id']}").status_code == 204
    assert admin.get(f"{BASE}/019999999").status_code == 404


def test_what_goes_by_post(doctor, as_persona):
    waiting = doctor.get("/api/v1/dossiers?envoi=a-poster").json()["dossiers"]
    assert waiting and all(one["envoi"] == "a-poster" for one in waiting)
    dossier = doctor.get(f"/api/v1/dossiers/{waiting[0]['id']}").json()
    assert dossier["envoi"]["etat"] == "a-poster" and dossier["envoi"]["libelle"].startswith("À envoyer par courrier à ")
    assert len(dossier["envoi"]["adresse"]) >= 3 and "envoi" in dossier["actions"]
    path = f"/api/v1/dossiers/{dossier['id']}/envoi"
    assert doctor.post(path, {"fait": "perdu"}).status_code == 422
    assert doctor.post(path, {"fait": "poste", "le": "2099-01-01"}).status_code == 422
    assert as_persona("dr-benali").post(path, {"fait": "poste"}).status_code == 404
    # A secretary posts.
    posted = as_persona("sec-morel").post(path, {"fait": "poste", "le": today().isoformat()}, headers=key())
    assert posted.status_code == 200, posted.text
    assert posted.json()["envoi"]["etat"] == "poste" and "aFaireALaMain" not in posted.json()
    assert dossier["id"] not in [d["id"] for d in doctor.get("/api/v1/dossiers?envoi=a-poster").json()["dossiers"]]
    assert doctor.post(path, {"fait": "aucun"}, headers=key()).json()["envoi"]["etat"] == "a-poster"
    assert doctor.get("/api/v1/dossiers?envoi=x").status_code == 400
