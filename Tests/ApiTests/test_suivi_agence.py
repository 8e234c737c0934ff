"""The regional agency by API: cases, calls, clusters, subcontractors."""

import datetime

from harness.paris import today
from practice import key, until

CASES = "/api/v1/suivi/agence/cas"


def cases(client, **query):
    return client.get(CASES, params=query).json()["cas"]


def test_a_case_goes_to_the_agency_and_back(as_persona):
    agency = as_persona("ars-colin")
    case = next(c for c in cases(agency) if c["etat"] == "valide")
    assert [c["id"] for c in cases(agency, numero=case["numero"])] == [case["id"]]
    view = agency.get(f"{CASES}/{case['id']}").json()
    assert set(view["actions"]) == {"prise", "suivi", "cloture"} and {c["file"] for c in view["contacts"]} == {"plateforme"}
    tag = {"If-Match": f'"{view["revision"]}"'}
    once = key()
    taken = agency.post(f"{CASES}/{case['id']}/prise", headers={**once, **tag})
    assert taken.status_code == 200 and taken.json()["etat"] == "escalade" and {c["file"] for c in taken.json()["contacts"]} == {"agence"}
    assert agency.post(f"{CASES}/{case['id']}/prise", headers={**once, **tag}).status_code == 200, "sent twice, done once"
    assert agency.post(f"{CASES}/{case['id']}/retour", headers={**key(), **tag}).status_code == 412
    assert agency.post(f"{CASES}/{case['id']}/prise", headers=key()).status_code == 409
    back = agency.post(f"{CASES}/{case['id']}/retour", headers=key()).json()
    assert back["etat"] == "complete" and {c["file"] for c in back["contacts"]} == {"plateforme"}
    assert as_persona("ars-appel").post(f"{CASES}/{case['id']}/prise", headers=key()).status_code == 403


def test_lists_are_filtered_and_strict(as_persona):
    agency = as_persona("ars-colin")
    assert {c["etat"] for c in cases(agency, etat="suivi")} == {"suivi"}
    assert not any(c["collectivite"] for c in cases(agency, collectivite="non"))
    assert len(cases(agency, collectivite="oui")) >= 3 and all(c["collectivite"] for c in cases(agency, collectivite="oui"))
    for query in ("etat=perdu", "collectivite=peut-etre", "nom=Valbrun", "limite=0", "curseur=rien"):
        assert agency.get(f"{CASES}?{query}").status_code == 400, query
    assert agency.get(f"{CASES}?departement=39").status_code == 404
    assert agency.get(f"{CASES}/{'0' * 32}").status_code == 404
    first = agency.get(f"{CASES}?limite=2").json()
    rest = agency.get(f"{CASES}?limite=2&curseur={first['suivant']}").json()
    assert len(first["cas"]) == 2 and not {c["id"] for c in first["cas"]} & {c["id"] for c in rest["cas"]}


def test_a_call_without_answer_comes_back_tomorrow(as_persona):
    caller = as_persona("ars-appel")
    # Somebody who is still isolated tomorrow: on the last day nothing is left to plan.
    paths = [f"/api/v1/suivi/isolement/{c['id']}" for c in caller.get("/api/v1/suivi/isolement").json()["appels"]]
    path = next(p for p in paths if any(o["faitLe"] is None and o["prevuLe"] > today().isoformat() for o in caller.get(p).json()["autres"]))
    assert caller.post(path, {"issue": "guéri"}, headers=key()).status_code == 422
    assert caller.post(path, {"issue": "symptomes"}, headers=key()).status_code == 422
    assert caller.post(path, {"issue": "pas-de-reponse"}, headers=key()).status_code == 204
    assert caller.post(path, {"issue": "va-bien"}, headers=key()).status_code == 409
    tomorrow = (today() + datetime.timedelta(days=1)).isoformat()
    others = caller.get(path).json()["autres"]
    assert [o for o in others if o["faitLe"] is None and o["prevuLe"] >= tomorrow]


def test_the_school_is_proposed_and_confirmed_by_a_person(as_persona):
    agency = as_persona("ars-colin")
    def proposed():
        return [g for g in agency.get("/api/v1/suivi/groupes").json()["groupes"] if g["motif"] == "lieu" and "Jules-Ferry, Aubremont" in g["libelle"]]

    school = until(proposed, seconds=30)[0]
    assert school["effectif"] >= 3 and school["cas"] == []
    path = f"/api/v1/suivi/groupes/{school['id']}"
    assert len(agency.get(path).json()["cas"]) == school["effectif"]
    assert as_persona("ars-appel").post(f"{path}/confirmation", headers=key()).status_code == 403
    assert agency.post(f"{path}/confirmation", headers=key()).json() == {"groupe": school["id"]}
    assert agency.post(f"{path}/confirmation", headers=key()).status_code == 409
    confirmed = agency.get("/api/v1/suivi/groupes?etat=confirme").json()["groupes"]
    assert [g["decidePar"] for g in confirmed if g["id"] == school["id"]] == ["Dr Yves COLIN"]


def test_the_agency_entrusts_for_ninety_days_at_most(as_persona):
    agency, path = as_persona("ars-colin"), "/api/v1/suivi/habilitations"
    account = agency.post(f"{path}/recherche", {"nom": "Lina Simon"}).json()["comptes"][0]
    assert account["missions"] == ["sous-traitant"]
    body = {"compte": account["compte"], "mission": "sous-traitant", "departements": ["96"], "du": today().isoformat()}
    long = agency.post(path, {**body, "au": (today() + datetime.timedelta(days=91)).isoformat()}, headers=key())
    assert long.status_code == 422 and long.json()["anomalies"][0]["champ"] == "au"
    assert agency.post(path, {**body, "au": (today() + datetime.timedelta(days=9)).isoformat(), "departements": ["39"]}, headers=key()).status_code == 422
    granted = agency.post(path, {**body, "au": (today() + datetime.timedelta(days=9)).isoformat()}, headers=key())
    assert granted.status_code == 201
    assert agency.delete(f"{path}/{granted.json()['id']}").status_code == 204
    states = {h["id"]: h["etat"] for h in agency.get(path).json()["habilitations"]}
    assert states[granted.json()["id"]] == "revoquee" and "en-cours" in states.values()
    for persona in ("agent-cpam", "ars-appel", "dr-leclerc"):
        assert as_persona(persona).get(path).status_code == 403
