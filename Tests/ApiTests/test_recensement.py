"""The census by API: the campaign of the demonstration, calls, answers, orientations, consent, the personal link."""

import datetime
import secrets

import pytest
from harness.paris import today
from practice import key

CENSUS = "/api/v1/recensement"
SEARCH = {"besoin": "diagnostic", "commune": "96000"}
DOCTOR = {"accueille": ["diagnostic", "suivi"], "teleconsultation": ["diagnostic"], "orientation3646": True, "telephone": "03 53 01 20 01",
          "plages": [{"jour": "lundi", "debut": "09:00", "fin": "10:30"}], "partage": True}


@pytest.fixture(scope="session")
def agent(as_persona):
    return as_persona("agent-cpam")


@pytest.fixture(scope="session")
def campaign(agent):
    found = agent.get(f"{CENSUS}/campagnes").json()["campagnes"]
    return next(c for c in found if c["etat"] == "en-cours")


def test_the_demonstration_shows_a_campaign_under_way(agent, campaign):
    read = agent.get(f"{CENSUS}/campagnes/{campaign['id']}").json()
    states = {state for line in read["progression"] for state in line["parEtat"]}
    assert {"a-appeler", "repondu", "refuse"} <= states and read["aAppeler"] > 0
    assert {line["genre"] for line in read["progression"]} >= {"medecin", "infirmier"}
    assert sum(read["orientations"].values()) >= 3
    listed = agent.get(f"{CENSUS}/campagnes/{campaign['id']}/fiches").json()["fiches"]
    ranks = {"centre": 1, "maison": 1, "cpts": 1, "medecin": 2, "infirmier": 3}
    assert [ranks[p["genre"]] for p in listed] == sorted(ranks[p["genre"]] for p in listed)
    assert agent.get(f"{CENSUS}/campagnes/{campaign['id']}/fiches?etat=jamais").status_code == 400
    assert agent.get(f"{CENSUS}/campagnes/{campaign['id']}/fiches?nom=x").status_code == 400


def test_others_are_kept_out(as_persona, campaign):
    for slug, status in [("agent-msa", 404), ("dr-leclerc", 403), ("medical-cpam", 403), ("admin", 200)]:
        assert as_persona(slug).get(f"{CENSUS}/campagnes/{campaign['id']}").status_code == status, slug
    assert as_persona("admin").get(f"{CENSUS}/campagnes/{campaign['id']}/fiches").status_code == 403
    assert as_persona("admin").get(f"{CENSUS}/campagnes/{campaign['id']}/orientations").status_code == 403


def test_a_campaign_says_what_is_wrong_with_it(agent):
    body = {"objet": "Essai", "departements": "96", "echeance": today().isoformat(), "fin": "2001-01-01"}
    answer = agent.post(f"{CENSUS}/campagnes", json=body, headers=key())
    assert answer.status_code == 422 and "fin" in answer.text
    assert agent.post(f"{CENSUS}/campagnes", json={**body, "but": "x"}, headers=key()).status_code == 422


def test_a_call_is_noted_once_and_by_its_revision(agent, campaign):
    listed = agent.get(f"{CENSUS}/campagnes/{campaign['id']}/fiches?genre=infirmier").json()["fiches"]
    target = listed[-1]["id"]
    taken = agent.post(f"{CENSUS}/fiches/{target}/prise", headers=key())
    assert taken.status_code == 200 and taken.json()["priseJusqua"], taken.text
    same, tag = key(), taken.headers["ETag"]
    nurse = {"accueille": ["suivi"], "domicile": True, "telesoin": True, "telephone": "03 53 01 20 99"}
    first = agent.post(f"{CENSUS}/fiches/{target}/reponse", json=nurse, headers={**same, "If-Match": tag})
    assert first.status_code == 200 and first.json()["etat"] == "repondu" and first.json()["partage"] is False, first.text
    assert agent.post(f"{CENSUS}/fiches/{target}/reponse", json=nurse, headers={**same, "If-Match": tag}).json()["revision"] == first.json()["revision"]
    assert agent.post(f"{CENSUS}/fiches/{target}/reponse", json=nurse, headers={**key(), "If-Match": tag}).status_code == 412
    wrong = agent.post(f"{CENSUS}/fiches/{target}/reponse", json={**nurse, "telephone": "x", "plages": [{"jour": "lundi"}]}, headers=key())
    assert wrong.status_code == 422 and "plages.0" in wrong.text
    assert agent.post(f"{CENSUS}/fiches/{target}/issue", json={"issue": "refus"}, headers=key()).status_code == 409
    assert agent.post(f"{CENSUS}/fiches/{target}/retrait", headers=key()).json()["etat"] == "retire"
    assert agent.post(f"{CENSUS}/fiches/{target}/remise", headers=key()).status_code == 204


def test_a_patient_is_sent_confirmed_and_handed_back(agent, as_persona, campaign):
    doctor = as_persona("dr-leclerc")
    own = doctor.post(f"{CENSUS}/moi/{campaign['id']}/reponse", json=DOCTOR, headers=key())
    assert own.status_code == 200 and own.json()["partage"] is True, own.text
    found = agent.get(f"{CENSUS}/campagnes/{campaign['id']}/orientation", params=SEARCH).json()
    mine = next(p for p in found["propositions"] if "LECLERC" in p["nom"])
    assert mine["telephone"] == "03 53 01 20 01" and mine["eloignement"] and found["mesure"] is True
    canary = "Zq" + secrets.token_hex(4)
    body = {"recense": mine["recense"], **SEARCH, "prenom": canary, "telephone": "06 39 98 55 01"}
    sent = agent.post(f"{CENSUS}/campagnes/{campaign['id']}/orientations", json=body, headers=key())
    assert sent.status_code == 201, sent.text
    again = agent.get(f"{CENSUS}/campagnes/{campaign['id']}/orientation", params=SEARCH).json()
    assert next(p for p in again["propositions"] if "LECLERC" in p["nom"])["aujourdHui"] == mine["aujourdHui"] + 1
    received = doctor.get(f"{CENSUS}/recues").json()["orientations"]
    assert canary in [line.get("personne") for line in received]
    for other in ("dr-benali", "inf-garcia"):
        client = as_persona(other)
        assert canary not in client.get(f"{CENSUS}/recues").text
        assert client.post(f"{CENSUS}/recues/{sent.json()['id']}/confirmation", headers=key()).status_code == 404
    back = doctor.post(f"{CENSUS}/recues/{sent.json()['id']}/renvoi", json={"motif": "complet"}, headers=key())
    assert back.json()["etat"] == "rendue"
    queue = agent.get(f"{CENSUS}/campagnes/{campaign['id']}/orientations?etat=rendue").json()["orientations"]
    assert sent.json()["id"] in [line["id"] for line in queue]
    assert agent.post(f"{CENSUS}/orientations/{sent.json()['id']}/cloture", headers=key()).json()["etat"] == "close"
    assert agent.post(f"{CENSUS}/campagnes/{campaign['id']}/orientations", json={**body, "prenom": ""}, headers=key()).status_code == 422


def test_consent_taken_back_holds_at_once_for_every_reader(agent, as_persona, campaign):
    doctor, nurse = as_persona("dr-leclerc"), as_persona("inf-garcia")
    doctor.post(f"{CENSUS}/moi/{campaign['id']}/reponse", json=DOCTOR, headers=key())
    nurse.post(f"{CENSUS}/moi/{campaign['id']}/reponse", headers=key(),
               json={"accueille": ["suivi"], "domicile": True, "telephone": "03 53 01 20 51", "partage": True})
    assert "GARCIA" in doctor.get(f"{CENSUS}/infirmiers?commune=96000&service=domicile").text
    assert nurse.post(f"{CENSUS}/moi/{campaign['id']}/retrait", json={}, headers=key()).json()["partage"] is False
    assert "GARCIA" not in doctor.get(f"{CENSUS}/infirmiers").text
    for slug in ("inf-garcia", "agent-cpam", "sf-marchand", "admin", "sec-morel"):
        assert as_persona(slug).get(f"{CENSUS}/infirmiers").status_code == 403, slug
    doctor.post(f"{CENSUS}/moi/{campaign['id']}/retrait", json={}, headers=key())
    assert "LECLERC" not in agent.get(f"{CENSUS}/campagnes/{campaign['id']}/orientation", params=SEARCH).text
    assert doctor.get(f"{CENSUS}/infirmiers").status_code == 403
    assert doctor.post(f"{CENSUS}/moi/{campaign['id']}/reponse", json=DOCTOR, headers=key()).json()["partage"] is True


def test_a_personal_link_needs_no_sign_in_and_says_nothing_of_others(agent, nobody, campaign):
    listed = agent.get(f"{CENSUS}/campagnes/{campaign['id']}/fiches?genre=medecin").json()["fiches"]
    target = listed[-1]
    made = agent.post(f"{CENSUS}/fiches/{target['id']}/lien", headers=key())
    assert made.status_code == 201, made.text
    secret = made.json()["adresse"].rsplit("/", 1)[1]
    assert len(secret) == 32
    for _ in range(2):
        opened = nobody.get(f"{CENSUS}/repondre/{secret}")
        assert opened.status_code == 200 and opened.json()["etat"] == "a-appeler"
    assert opened.json()["nom"] == target["nom"] and "reponse" not in opened.json()
    assert nobody.post(f"{CENSUS}/repondre/{secret}", json={**DOCTOR, "partage": False}).json()["etat"] == "repondu"
    assert nobody.post(f"{CENSUS}/repondre/{secret}/retrait", json={"tout": True}).json()["etat"] == "retire"
    unknown = nobody.get(f"{CENSUS}/repondre/{secrets.token_hex(16)}")
    assert unknown.status_code == 404 and nobody.get(f"{CENSUS}/repondre/x").json()["code"] == unknown.json()["code"]


def test_an_ended_campaign_keeps_counts_alone(as_persona):
    agent = as_persona("agent-cpam")
    body = {"objet": "Campagne d’un jour", "departements": "96", "echeance": today().isoformat(), "fin": (today() + datetime.timedelta(days=2)).isoformat(),
            "medecins": "tous"}
    made = agent.post(f"{CENSUS}/campagnes", json=body, headers=key())
    assert made.status_code == 201, made.text
    target = agent.get(f"{CENSUS}/campagnes/{made.json()['id']}/fiches").json()["fiches"][0]["id"]
    ended = agent.post(f"{CENSUS}/campagnes/{made.json()['id']}/fin", headers=key()).json()
    assert ended["etat"] == "finie" and ended["effacement"]["authentique"] is True
    assert ended["progression"] == made.json()["progression"]
    assert agent.get(f"{CENSUS}/fiches/{target}").status_code == 404
    assert agent.post(f"{CENSUS}/campagnes/{made.json()['id']}/appels/suivant", headers=key()).status_code == 409


def test_positions_are_brought_in_by_the_administrator(as_persona):
    admin = as_persona("admin")
    assert sum(source["communes"] for source in admin.get(f"{CENSUS}/communes").json()["sources"]) == 40
    bad = admin.post(f"{CENSUS}/communes", json={"texte": "96001;x;y", "plan": "P", "source": "S"})
    assert bad.status_code == 422 and "Ligne 1" in bad.text
    assert as_persona("agent-cpam").get(f"{CENSUS}/communes").status_code == 403
