"""Administrators by API: epidemics as versions, missions of every body."""

import datetime

from harness.paris import today
from practice import key

PATH = "/api/v1/administration/epidemies"


def day(offset: int) -> str:
    return (today() + datetime.timedelta(days=offset)).isoformat()


def test_an_epidemic_is_opened_changed_and_closed(as_persona, desk):
    admin = as_persona("admin")
    code = "essai-api"
    bad = admin.post(PATH, {"modele": "covid-19", "code": code, "minutes": "x", "moisCas": 99, "basesLegales": []}, headers=key())
    assert bad.status_code == 422 and {a["champ"] for a in bad.json()["anomalies"]} == {"minutes"}
    bad = admin.post(PATH, {"modele": "covid-19", "code": code, "moisCas": 99, "basesLegales": []}, headers=key())
    assert {a["champ"] for a in bad.json()["anomalies"]} == {"moisCas", "basesLegales"}
    once = key()
    body = {"modele": "covid-19", "code": code, "nom": "Essai par API", "fin": day(60), "participants": ["medecin", "plateforme"]}
    opened = admin.post(PATH, body, headers=once)
    assert opened.status_code == 200 and admin.post(PATH, body, headers=once).status_code == 200
    first = opened.json()["versions"][0]
    assert first["participants"] == ["medecin", "plateforme"] and not any(b["confirme"] for b in first["basesLegales"])
    assert admin.post(PATH, body, headers=key()).status_code == 422
    assert admin.post(f"{PATH}/{code}/versions", {"minutes": 20}, headers=key()).status_code == 422, "a version says from when"
    assert admin.post(f"{PATH}/{code}/versions", {"du": day(-1)}, headers=key()).status_code == 422
    next_one = admin.post(f"{PATH}/{code}/versions", {"du": day(5), "minutes": 20}, headers=key()).json()
    assert next_one["version"] == 1 and [v["version"] for v in next_one["versions"]] == [2, 1] and next_one["versions"][0]["minutes"] == 20
    assert as_persona("bio-durand").post(f"/api/v1/suivi/laboratoire/verification?epidemie={code}", {"code": "7K3MQ2PX"}).status_code == 403, "no laboratory takes part"
    closed = admin.post(f"{PATH}/{code}/cloture", {"fin": day(0)}, headers=key())
    assert closed.status_code == 200 and {v["fin"] for v in closed.json()["versions"][:2]} == {day(0)}
    assert admin.post(f"{PATH}/{code}/cloture", {"fin": day(30)}, headers=key()).status_code == 422
    assert as_persona("ars-colin").get(f"{PATH}/{code}").status_code == 403


def test_a_structure_under_agreement(as_persona):
    admin, nurse, path = as_persona("admin"), as_persona("inf-garcia"), "/api/v1/administration/habilitations"
    assert nurse.get("/api/v1/suivi/epidemies").status_code == 403
    account = admin.post(f"{path}/recherche", {"nom": "Inès GARCIA", "epidemie": "exercice-2026"}).json()["comptes"][0]
    body = {"compte": account["compte"], "mission": "structure", "departements": ["96"], "du": day(0), "au": day(30), "epidemie": "exercice-2026"}
    granted = admin.post(path, body, headers=key())
    assert granted.status_code == 201
    assert nurse.get("/api/v1/suivi/epidemies").status_code == 200, "at the next click"
    assert admin.delete(f"{path}/{granted.json()['id']}").status_code == 204
    assert nurse.get("/api/v1/suivi/epidemies").status_code == 403, "at the next click"
    assert admin.delete(f"{path}/{granted.json()['id']}").status_code == 409
    assert admin.post(path, {**body, "mission": "plateforme"}, headers=key()).status_code == 422
