"""The calling platform by HTTP, on both databases: queue, call, outcome, undo, completion, lists, overload, one-time page."""

import pytest
import requests
from harness.paris import today
from practice import key

CALLS = "/api/v1/suivi/appels"


@pytest.fixture(scope="module")
def agent(as_persona):
    return as_persona("agent-cpam")


@pytest.fixture(scope="module")
def waiting(agent):
    """`waiting()`: a contact that waits for a call and that no test has used, taken in hand. By the queue when the platform
    is open, from the list at night."""
    used: set[str] = set()

    def take() -> dict:
        lines = agent.get("/api/v1/suivi/contacts?etat=a-appeler&limite=100").json()["contacts"]
        id = next(line["id"] for line in lines if line["id"] not in used)
        used.add(id)
        answer = agent.post(f"{CALLS}/{id}/prise", headers=key())
        assert answer.status_code == 200, answer.text
        return answer.json()

    return take


def test_queue(agent):
    queue = agent.get(CALLS).json()
    assert queue["file"] == "plateforme" and queue["enAttente"] >= 20 and queue["enRetard"] >= 1
    assert agent.get(CALLS + "?rien=1").status_code == 400
    assert agent.get(CALLS + "?departement=39").status_code == 404
    assert agent.get(CALLS + "?file=agence").status_code == 400


def test_next_is_the_most_urgent_and_is_one_for_one_key(agent):
    once = key()
    answer = agent.post(f"{CALLS}/suivant", {}, headers=once)
    if not agent.get(CALLS).json()["ouverte"]:
        assert answer.status_code == 409 and answer.json()["code"] == "appels-fermes"
        return
    first = answer.json()["contact"]
    assert first["priseJusqua"] and first["etat"] == "a-appeler" and len(first["script"]) == 6
    again = agent.post(f"{CALLS}/suivant", {}, headers=once).json()["contact"]
    assert again["id"] == first["id"]
    assert agent.post(f"{CALLS}/{first['id']}/remise", headers=key()).status_code == 204


def test_a_call_from_taken_to_completed(agent, waiting):
    sheet = waiting()
    address = f"{CALLS}/{sheet['id']}"
    answer = agent.post(f"{address}/issue", {"issue": "joint"}, headers={**key(), "If-Match": f"\"{sheet['revision']}\""})
    assert answer.status_code == 200, answer.text
    reached = answer.json()
    assert reached["etat"] == "isole" and reached["annulableJusqua"] and reached["tentatives"][0]["issue"] == "joint"
    assert agent.post(f"{address}/issue", {"issue": "joint"}, headers=key()).status_code == 409
    stale = agent.post(f"{address}/contact", {"telephone": "06 39 98 12 12"}, headers={**key(), "If-Match": f"\"{sheet['revision']}\""})
    assert stale.status_code == 412
    done = agent.post(f"{address}/contact", {"telephone": "06 39 98 12 12", "besoinSocial": "Courses", "accordSocial": True, "symptomesLe": today().isoformat()},
                      headers={**key(), "If-Match": answer.headers["ETag"]}).json()
    assert done["personne"]["telephone"] == "06 39 98 12 12" and done["besoinSocial"] == "Courses" and "priseJusqua" not in done
    assert "nir" not in str(done).lower()


def test_a_mistake_is_taken_back(agent, waiting):
    sheet = waiting()
    address = f"{CALLS}/{sheet['id']}"
    assert agent.post(f"{address}/issue", {"issue": "refuse"}, headers=key()).json()["etat"] == "refuse"
    back = agent.post(f"{address}/annulation", headers=key())
    assert back.status_code == 200 and back.json()["etat"] == "a-appeler" and back.json()["tentatives"] == []
    assert agent.post(f"{address}/annulation", headers=key()).json()["code"] == "appel-pas-annulable"
    agent.post(f"{address}/remise", headers=key())


@pytest.mark.parametrize("body, field", [
    ({}, "issue"), ({"issue": "peut-etre"}, "issue"), ({"issue": "rappeler"}, "rappel"), ({"issue": "rappeler", "rappel": "demain"}, "rappel"),
    ({"issue": "rappeler", "rappel": "2020-01-01T10:00"}, "rappel"), ({"issue": "joint", "nom": "x"}, "nom"), ({"issue": 3}, "issue"),
])
def test_a_bad_outcome_is_named_and_nothing_is_noted(agent, waiting, body, field):
    sheet = waiting()
    answer = agent.post(f"{CALLS}/{sheet['id']}/issue", body, headers=key())
    assert answer.status_code == 422, answer.text
    found = [a for a in answer.json()["anomalies"] if a["champ"] == field]
    assert found and len(found[0]["message"]) > 20
    assert agent.get(f"{CALLS}/{sheet['id']}").json()["essais"] == sheet["essais"]
    agent.post(f"{CALLS}/{sheet['id']}/remise", headers=key())


def test_two_agents_never_hold_the_same(agent, as_persona, waiting):
    sheet = waiting()
    other = as_persona("agent-cpam-2")
    assert other.get(f"{CALLS}/{sheet['id']}").json()["prisAilleurs"] is True
    assert other.post(f"{CALLS}/{sheet['id']}/issue", {"issue": "joint"}, headers=key()).json()["code"] == "appel-pris"
    assert other.post(f"{CALLS}/{sheet['id']}/prise", headers=key()).json()["code"] == "appel-pris"
    agent.post(f"{CALLS}/{sheet['id']}/remise", headers=key())
    assert other.post(f"{CALLS}/{sheet['id']}/prise", headers=key()).status_code == 200
    other.post(f"{CALLS}/{sheet['id']}/remise", headers=key())


@pytest.mark.parametrize("persona", ["dr-leclerc", "inf-garcia", "ph-lambert", "bio-durand", "admin", "agent-msa", "sec-morel"])
@pytest.mark.parametrize("path", [CALLS, "/api/v1/suivi/contacts", "/api/v1/suivi/fiches", "/api/v1/suivi/surcharge"])
def test_others_have_no_part_in_it(as_persona, persona, path):
    assert as_persona(persona).get(path).status_code == 403


def test_lists_page_by_page(agent):
    seen, cursor = [], ""
    while True:
        page = agent.get(f"/api/v1/suivi/contacts?limite=9{cursor}").json()
        seen += [line["id"] for line in page["contacts"]]
        if page["suivant"] is None:
            break
        cursor = f"&curseur={page['suivant']}"
    assert len(seen) == len(set(seen)) >= 40
    late = agent.get("/api/v1/suivi/contacts?retard=oui").json()["contacts"]
    assert late and all(line["enRetard"] for line in late)
    assert agent.get("/api/v1/suivi/contacts?etat=brouillon").status_code == 400
    assert agent.get("/api/v1/suivi/contacts?curseur=zzz").status_code == 400


def test_a_sheet_of_a_case_and_who_may_change_it(agent, as_persona):
    line = agent.get("/api/v1/suivi/fiches?etat=valide").json()["fiches"][-1]
    sheet = agent.get(f"/api/v1/suivi/fiches/{line['id']}")
    assert sheet.json()["contacts"] and "completion" in sheet.json()["actions"]
    agency = as_persona("ars-colin")
    assert agency.post(f"/api/v1/suivi/fiches/{line['id']}/completion", headers=key()).status_code == 403
    done = agent.post(f"/api/v1/suivi/fiches/{line['id']}/completion", headers={**key(), "If-Match": sheet.headers["ETag"]})
    assert done.status_code == 200 and done.json()["etat"] == "complete"
    assert agent.post(f"/api/v1/suivi/fiches/{line['id']}/completion", headers=key()).status_code == 409


def test_the_case_is_named_nowhere_on_a_call_sheet(agent):
    """Without consent: neither the name of the case nor their telephone is in any call sheet of its contacts."""
    for line in agent.get("/api/v1/suivi/fiches?limite=100&etat=valide").json()["fiches"]:
        case = agent.get(f"/api/v1/suivi/fiches/{line['id']}").json()
        if case["accord"]:
            continue
        for contact in case["contacts"]:
            sheet = agent.get(f"{CALLS}/{contact['id']}").text
            assert case["personne"]["nom"].upper() + '"' not in sheet.upper() or contact["nom"].upper().endswith(case["personne"]["nom"].upper())
            assert f"{case['personne']['prenom']} {case['personne']['nom'].upper()}" not in sheet


def test_overload_is_a_decision_with_a_reason(agent, as_persona):
    agency = as_persona("ars-colin")
    body = {"departement": "96", "motif": "Trois absences ce matin"}
    assert agency.post("/api/v1/suivi/surcharge/activation", body, headers=key()).status_code == 403
    assert agent.post("/api/v1/suivi/surcharge/activation", {"departement": "96"}, headers=key()).status_code == 422
    on = agent.post("/api/v1/suivi/surcharge/activation", body, headers=key())
    assert on.status_code == 200, on.text
    assert on.json()["departements"][0]["enCours"]["motif"] == body["motif"]
    assert agent.post("/api/v1/suivi/surcharge/activation", body, headers=key()).status_code == 409
    off = agent.post("/api/v1/suivi/surcharge/coupure", {"departement": "96"}, headers=key())
    assert off.status_code == 200 and off.json()["passees"][0]["effet"]["motif"] == body["motif"]


@pytest.mark.parametrize("token", ["x", "A" * 43, "0" * 64, "%2e%2e"])
def test_a_page_that_is_not_open_is_one_answer(desk, nobody, token):
    assert nobody.get(f"/api/v1/declaration/{token}").status_code == 404
    assert nobody.post(f"/api/v1/declaration/{token}", {"dateNaissance": "1980-01-01", "symptomes": False, "peutSIsoler": True}).status_code == 404
    page = requests.get(f"{desk.base}/declaration/{token}", timeout=10)
    assert page.status_code == 404 and "Cette page n’est plus ouverte" in page.text
    sent = requests.post(f"{desk.base}/declaration/{token}", data={"dateNaissance": "1980-01-01"}, headers={"Origin": desk.base}, timeout=10)
    assert sent.status_code == 404 and "Cette page n’est plus ouverte" in sent.text
    assert requests.post(f"{desk.base}/declaration/{token}", data={"a": "b"}, headers={"Origin": "https://ailleurs.example"}, timeout=10).status_code == 403


def test_messages_are_for_the_administration(as_persona, agent):
    assert agent.get("/api/v1/administration/messages").status_code == 403
    view = as_persona("admin").get("/api/v1/administration/messages").json()
    assert view["abandonnes"] == [] or all(set(m) == {"id", "gabarit", "canal", "essais", "erreur", "depuis"} for m in view["abandonnes"])


def test_the_platform_enters_contacts_and_corrects_a_sheet(agent, as_persona):
    line = agent.get("/api/v1/suivi/fiches?etat=valide").json()["fiches"][0]
    path = f"/api/v1/suivi/fiches/{line['id']}"
    sheet = agent.get(path)
    assert {"contacts", "correction"} <= set(sheet.json()["actions"])
    people = {"autres": [{"nom": "Saisie", "prenom": "Nino", "territoire": "96000", "telephone": "0639984444", "exposition": "proche", "dernierJour": today().isoformat()}]}
    same = key()
    added = agent.post(f"{path}/contacts", json=people, headers=same)
    assert added.status_code == 201, added.text
    assert [c["etat"] for c in added.json()["contacts"] if "SAISIE" in c["nom"].upper()] == ["a-appeler"]
    again = agent.post(f"{path}/contacts", json=people, headers=same)
    assert again.status_code == 201 and len(again.json()["contacts"]) == len(added.json()["contacts"])
    refused = agent.post(f"{path}/contacts", json={"autres": [{"nom": "Seul"}]}, headers=key())
    assert refused.status_code == 422 and "autres.0" in refused.text
    now = agent.get(path)
    content = {**now.json()["contenu"], "telephone": "06 39 98 66 66"}
    corrected = agent.put(path, json={"contenu": content}, headers={"If-Match": now.headers["ETag"]})
    assert corrected.status_code == 200, corrected.text
    assert "66 66" in corrected.json()["personne"]["telephone"]
    assert agent.put(path, json={"contenu": content}, headers={"If-Match": now.headers["ETag"]}).status_code == 412
    assert as_persona("dr-leclerc").post(f"{path}/contacts", json=people, headers=key()).status_code == 403
