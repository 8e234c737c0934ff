"""Seeing the epidemic by API: the numbers, the pictures, and who may not."""

import xml.etree.ElementTree as ElementTree

import pytest

BOARD, CHAINS, STAFF = "/api/v1/suivi/tableau", "/api/v1/suivi/chaines", "/api/v1/suivi/effectif"
PICTURES = ["courbe", "appels-24h", "descendance", "charge", "chaines", "effectif"]


@pytest.fixture(scope="session")
def agent(as_persona):
    return as_persona("agent-cpam")


def test_board_holds_every_indicator_with_its_definition(agent):
    answer = agent.get(f"{BOARD}?jours=tout")
    assert answer.status_code == 200, answer.text
    board = answer.json()
    assert board["indicateurs"]["chaines"]["cas"] >= 60
    assert board["maintenant"]["enRetard"] >= 4 and board["maintenant"]["aAppeler"] > board["maintenant"]["enRetard"]
    assert 0 < board["indicateurs"]["appels_24h"]["part"] < 1
    assert sum(day["cas"] for day in board["courbe"]["jours"]) + board["courbe"]["sansDate"] == board["indicateurs"]["chaines"]["cas"]
    assert sum(board["descendance"]) == board["indicateurs"]["chaines"]["cas"]
    codes = {d["code"] for d in board["definitions"]}
    assert {"appels_24h.part", "resultat_vers_appel.p90", "descendance.dispersion_k"} <= codes
    assert all(len(d["definition"]) > 30 for d in board["definitions"])


def test_a_shorter_period_counts_less(agent):
    whole, week = (agent.get(f"{BOARD}?jours={days}").json() for days in ("tout", "7"))
    assert week["indicateurs"]["chaines"]["cas"] < whole["indicateurs"]["chaines"]["cas"]
    assert week["maintenant"]["aAppeler"] == whole["maintenant"]["aAppeler"]


def test_chains_name_nobody_and_lead_to_one_another(agent):
    seen = agent.get(CHAINS).json()
    assert seen["chaines"][0]["cas"] == len(seen["cas"]) >= 30
    assert all(set(case) == {"numero", "id", "symptomesLe", "confirmeLe", "infectePar", "aInfecte", "contacts", "etaitContact"} for case in seen["cas"])
    numbers = {case["numero"] for case in seen["cas"]}
    assert all(set(case["infectePar"]) | set(case["aInfecte"]) <= numbers for case in seen["cas"])
    last = seen["cas"][-1]["numero"]
    assert {case["numero"] for case in agent.get(f"{CHAINS}?cas={last}").json()["cas"]} == numbers
    assert len(agent.get(f"{CHAINS}?vue=toutes").json()["cas"]) > len(numbers)


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_files_of_their_own(agent, name):
    answer = agent.get(f"/api/v1/suivi/graphiques/{name}.svg" + ("?cas=10&agents=2&journees=2" if name == "effectif" else ""))
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"].startswith("image/svg+xml")
    root = ElementTree.fromstring(answer.content)
    assert root.attrib["role"] == "img"
    assert root.find("{http://www.w3.org/2000/svg}title").text and root.find("{http://www.w3.org/2000/svg}desc").text
    assert not [e for e in root.iter() if "style" in e.attrib or e.tag.endswith("script")]


def test_staffing_finds_how_many_it_takes(agent):
    outcome = agent.get(f"{STAFF}?cas=60&agents=1&journees=7").json()
    needed = outcome["effectif"]["agents"]
    assert needed > 1 and {1, needed} <= {one["agents"] for one in outcome["essais"]}
    assert agent.get(f"{STAFF}?cas=60&agents=1&journees=7").json() == outcome, "the same seed, the same days"


@pytest.mark.parametrize("path, status, code", [
    (f"{BOARD}?jours=3", 400, "parametre"), (f"{BOARD}?departement=zz", 400, "parametre"), (f"{BOARD}?departement=21", 404, None),
    (f"{BOARD}?epidemie=autre", 404, None), (f"{BOARD}?inconnu=1", 400, "parametre-inconnu"), (f"{CHAINS}?cas=F-NULLE", 404, None),
    (f"{CHAINS}?groupe=x", 404, None), (f"{CHAINS}?cas=a&vue=toutes", 400, "parametre"), (f"{CHAINS}?vue=une", 400, "parametre"),
    ("/api/v1/suivi/graphiques/rien.svg", 404, None), (f"{STAFF}?agents=beaucoup", 422, None), (f"{STAFF}?cas=99999999", 400, "simulation.trop-grande"),
    (f"{STAFF}?ouverture=20&fermeture=8", 400, "simulation.ouverture"),
])
def test_malformed_requests_are_told_why(agent, path, status, code):
    answer = agent.get(path)
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    if code:
        assert answer.json()["code"] == code


@pytest.mark.parametrize("profil", ["dr-leclerc", "inf-garcia", "ph-lambert", "bio-durand", "ars-appel", "agent-msa", "admin", "sec-morel"])
def test_only_those_who_lead_see(as_persona, nobody, profil):
    for path in (BOARD, CHAINS, STAFF, "/api/v1/suivi/graphiques/chaines.svg"):
        assert as_persona(profil).get(path).status_code == 403
        assert nobody.get(path).status_code == 401
