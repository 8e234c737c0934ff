"""F90: whether a certificate is required, asked by anyone, without signing in."""

import pytest
import requests
from practice import Client

ASKED = ["regle", "requis", "reponse", "texte", "du", "au", "version", "certitude", "adresse", "raison"]
RULES = [f"C{number:02}" for number in range(1, 53)]


def ask(nobody: Client, words: str, date: str | None = None) -> list[dict]:
    answer = requests.get(f"{nobody.base}/api/v1/certificats", params={"q": words} | ({"date": date} if date else {}), timeout=15)
    assert answer.status_code == 200, answer.text
    return answer.json()["resultats"]


@pytest.mark.parametrize("words, rule", [("mot pour la cantine", "C33"), ("certif judo enfant", "C09"), ("reprise boulot", "C37"),
                                         ("CERTIFICAT REPRISE TRAVAIL", "C37"), ("dispence de sport", "C32"), ("creche abscence 2 jours", "C19")])
def test_plain_french_finds_its_rule(nobody, words, rule):
    found = ask(nobody, words)
    assert found[0]["regle"] == rule
    assert all(name in found[0] for name in ASKED)
    assert found[0]["adresse"].endswith(f"/certificats/{rule}?date={found[0]['date']}")


def test_every_rule_is_read_by_its_number_with_its_versions(nobody):
    for rule in RULES:
        answer = nobody.get(f"/api/v1/certificats/{rule}")
        assert answer.status_code == 200
        said = answer.json()
        assert said["regle"] == rule and len(said["versions"]) >= 1 and said["source"]
        assert said["certitude"] == "confirme" or said["reserves"]
        assert ask(nobody, rule)[0]["regle"] == rule


def test_every_rule_is_reached_by_three_questions(nobody):
    reached: set[str] = set()

    def walk(name: str, depth: int) -> None:
        for choice in nobody.get(f"/api/v1/certificats/questions/{name}").json()["choix"]:
            if choice["regle"]:
                reached.add(choice["regle"])
            else:
                assert depth < 3
                walk(choice["question"], depth + 1)

    walk("debut", 1)
    assert reached == set(RULES)


def test_a_date_gets_its_own_answer(nobody):
    assert ask(nobody, "licence rugby enfant", "2023-09-02")[0]["regle"] == "C13"
    assert ask(nobody, "licence rugby enfant", "2023-09-03")[0]["regle"] == "C09"
    old = nobody.get("/api/v1/certificats/C39?date=2022-04-30").json()
    new = nobody.get("/api/v1/certificats/C39?date=2022-05-01").json()
    assert (old["version"], new["version"]) == (1, 2) and old["au"] == "2022-04-30" and new["du"] == "2022-05-01"
    assert nobody.get("/api/v1/certificats/C16").json()["enVigueur"] is False


def test_conflicts_and_doubts_are_shown_as_such(nobody):
    creche = nobody.get("/api/v1/certificats/C23").json()
    assert creche["requis"] == "CONFLIT" and creche["certitude"] == "conflit" and len(creche["positions"]) == 3
    assert nobody.get("/api/v1/certificats/C50").json()["requis"] == "A_CONFIRMER"


def test_where_nothing_is_found_the_principle_answers(nobody):
    found = ask(nobody, "xyzzy")
    assert [one["regle"] for one in found] == ["C01"] and found[0]["requis"] == "NON"


@pytest.mark.parametrize("address, status, word", [
    ("/api/v1/certificats", 400, "« q »"), ("/api/v1/certificats?q=", 400, "« q »"), ("/api/v1/certificats?q=sport&date=hier", 400, "date"),
    ("/api/v1/certificats?q=sport&date=2026-02-30", 400, "date"), ("/api/v1/certificats?q=sport&date=1900-01-01", 400, "1950"),
    (f"/api/v1/certificats?q={'a' * 201}", 400, "200 caractères"), ("/api/v1/certificats?q=sport&jour=hier", 400, "« jour »"),
    ("/api/v1/certificats/C99", 404, "C01 à C52"), ("/api/v1/certificats/questions/rien", 404, "debut"),
    ("/api/v1/certificats/C32/lettre", 404, "exige"), ("/api/v1/certificats/C23/lettre.pdf", 404, "assez sûre"),
])
def test_bad_input_says_what_to_do(nobody, address, status, word):
    answer = nobody.get(address)
    assert answer.status_code == status and answer.headers["Content-Type"].startswith("application/problem+json")
    assert word in answer.json()["detail"].replace("\u00a0", " ")


def test_the_letter_is_open_and_bears_the_doctors_name(nobody, doctor):
    mine, open_ = doctor.get("/api/v1/certificats/C27/lettre").json(), nobody.get("/api/v1/certificats/C27/lettre").json()
    assert "LECLERC" in mine["signature"].upper() and open_["signature"] is None
    assert mine["paragraphes"] == open_["paragraphes"] and any("2009-553" in one for one in open_["paragraphes"])
    paper = nobody.get("/api/v1/certificats/C27/lettre.pdf")
    assert paper.status_code == 200 and paper.content.startswith(b"%PDF")
