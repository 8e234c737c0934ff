"""Rules of certificates changed by two people, abusive requests reported and counted, certificates that a text requires."""

import datetime
import secrets

import pytest
from harness.paris import today
from practice import key

REPORTS = "/api/v1/certificats/signalements"
RULES = "/api/v1/administration/certificats"


@pytest.fixture
def somebody(nobody):
    """A passer-by with an address of their own: limits count by address."""
    address = {"X-Forwarded-For": f"198.51.100.{secrets.randbelow(250) + 1}"}

    def post(path: str, json=None):
        return nobody.post(path, json, headers=address | key())

    return post


def report(**changes) -> dict:
    return {"regle": "C27", "structure": "ecole", "nom": "Lycée de la Combe", "commune": "96000"} | changes


def test_a_report_is_counted_then_withdrawn(somebody, nobody, doctor, as_persona):
    agent = as_persona("agent-cpam")

    def counted() -> tuple[int, int]:
        rules = {one["regle"]: one for one in agent.get("/api/v1/certificats/comptes").json()["regles"]}
        return rules["C27"]["professionnels"], rules["C27"]["autres"]

    before = counted()
    public, mine = somebody(REPORTS, report()), doctor.post(REPORTS, report(), headers=key())
    assert public.status_code == mine.status_code == 201
    assert counted() == (before[0] + 1, before[1] + 1)
    seen = nobody.get(f"{REPORTS}/{public.json()['id']}").json()
    assert (seen["regle"], seen["structure"], seen["parProfessionnel"], seen["retireLe"]) == ("C27", "ecole", False, None)
    assert set(seen) == {"id", "regle", "situation", "structure", "nom", "commune", "saison", "parProfessionnel", "faitLe", "retireLe"}
    assert any(one["id"] == mine.json()["id"] for one in doctor.get(REPORTS).json()["signalements"])
    assert somebody(f"{REPORTS}/{public.json()['id']}/retrait").status_code == 204
    assert doctor.post(f"{REPORTS}/{mine.json()['id']}/retrait", headers=key()).status_code == 204
    assert counted() == before


def test_the_structure_reads_its_own_by_its_link(nobody, doctor):
    made = doctor.post(REPORTS, report(nom="École des Hauts"), headers=key()).json()["id"]
    link = doctor.post(f"{REPORTS}/{made}/lien", headers=key())
    assert link.status_code == 201
    seen = nobody.get(f"/api/v1/certificats/structures/{link.json()['jeton']}").json()
    assert seen["nom"] == "École des Hauts" and seen["signalements"] == [
        {"regle": "C27", "situation": "Absence à l’école", "saison": seen["signalements"][0]["saison"], "nombre": None, "moinsDe": 3}]
    assert nobody.post(f"{REPORTS}/{made}/lien").status_code == 401
    assert nobody.get("/api/v1/certificats/structures/" + "A" * 43).status_code == 404


@pytest.mark.parametrize("changes, field, word", [
    ({"regle": "C99"}, "regle", "C01 à C52"), ({"regle": "C32"}, "regle", "Un texte permet"), ({"structure": "prison"}, "structure", "assistante-maternelle"),
    ({"commune": ""}, "commune", "code postal"), ({"commune": "Chez Mme Dupont"}, "commune", "code postal"),
    ({"structure": "assistante-maternelle", "nom": "Mme Dupont"}, "nom", "personne"), ({"nom": "École 06 12 34 56 78"}, "nom", "téléphone"),
])
def test_bad_reports_say_what_to_do(doctor, changes, field, word):
    answer = doctor.post(REPORTS, report(**changes), headers=key())
    assert answer.status_code == 422
    found = answer.json()["anomalies"]
    assert [one["champ"] for one in found] == [field] and word in found[0]["message"].replace("\u00a0", " ")


def test_too_many_reports_from_one_address_wait(nobody):
    address = {"X-Forwarded-For": "203.0.113.77"}
    answers = [nobody.post(REPORTS, report(), headers=address | key()) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [201] * 10 + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 3600
    for answer in answers[:10]:
        nobody.post(f"{REPORTS}/{answer.json()['id']}/retrait", headers=key())


def test_counts_are_for_the_funds_and_the_order(as_persona, doctor, nobody):
    counts = "/api/v1/certificats/comptes"
    assert nobody.get(counts).status_code == 401 and doctor.get(counts).status_code == 403
    assert as_persona("dr-benali").get(counts).status_code == 200
    whole = as_persona("medical-cpam").get(counts).json()
    assert len(whole["saisons"]) == 12 and sum(one["total"] for one in whole["saisons"]) == sum(one["total"] for one in whole["regles"])
    assert as_persona("agent-cpam").get(f"{counts}?saison=2026-mousson").status_code == 400


def test_a_rule_is_changed_by_two_people(as_persona, nobody):
    first, second = as_persona("admin"), as_persona("admin-2")
    content = first.get(f"{RULES}/C48/changement").json()
    day = today() + datetime.timedelta(days=20)
    content |= {"motif": "La phrase est plus claire.", "source": "Rapport relu ce jour", "du": day.isoformat(), "reponse": "Aucun texte n’exige de certificat pour adapter un logement."}
    made = first.post(f"{RULES}/C48/propositions", content, headers=key())
    assert made.status_code == 201, made.text
    proposal = f"{RULES}/propositions/{made.json()['id']}"
    assert first.get(proposal).json()["etat"] == "proposee"
    own = first.post(f"{proposal}/avis", {"accepte": True}, headers=key())
    assert own.status_code == 403 and "une autre personne" in own.json()["detail"]
    assert nobody.get(f"/api/v1/certificats/C48?date={day}").json()["version"] == 1
    assert second.post(f"{proposal}/avis", {"accepte": True}, headers=key()).status_code == 204
    new, old = (nobody.get(f"/api/v1/certificats/C48?date={date}").json() for date in (day, today()))
    assert (new["version"], new["du"], new["reponse"]) == (2, day.isoformat(), content["reponse"])
    assert (old["version"], old["au"]) == (1, (day - datetime.timedelta(days=1)).isoformat())
    told = nobody.get("/api/v1/certificats/C48/histoire").json()["faits"]
    assert told[0]["quoi"] == "changee" and told[0]["version"] == 2 and told[-1]["quoi"] == "livree"
    assert "AUBERT" not in str(told) and "LENOIR" not in str(told)


def test_rules_are_for_administrators(doctor, as_persona, nobody):
    assert nobody.get(RULES).status_code == 401 and doctor.get(RULES).status_code == 403
    table = as_persona("admin").get(RULES).json()
    assert len(table["regles"]) == 52 and any(one["regle"] == "C33" for one in table["propositions"])
    assert as_persona("admin").post(f"{RULES}/C99/relectures", {"note": "Relue ce jour"}, headers=key()).status_code == 404
    bad = as_persona("admin").post(f"{RULES}/C30/relectures", {"note": ""}, headers=key())
    assert bad.status_code == 422 and bad.json()["anomalies"][0]["champ"] == "note"


def test_a_certificate_is_made_printed_and_kept_from_the_fund(doctor, as_persona, patients):
    body = {"patient": {"id": patients[0]["id"]}, "contenu": {"genre": "danse", "examen": today().isoformat()}}
    made = doctor.post("/api/v1/dossiers/certificat-medical?depot=oui", body, headers=key())
    assert made.status_code == 201, made.text
    id = made.json()["id"]
    assert [one["nom"] for one in made.json()["documents"]] == ["certificat"]
    paper = doctor.get(f"/api/v1/dossiers/{id}/documents/certificat.pdf")
    assert paper.status_code == 200 and paper.content.startswith(b"%PDF")
    for other in ("agent-cpam", "medical-cpam", "dr-benali"):
        assert as_persona(other).get(f"/api/v1/dossiers/{id}").status_code == 404


def test_the_answer_says_where_the_certificate_is_written(nobody):
    written = {rule: nobody.get(f"/api/v1/certificats/{rule}").json().get("etablir") for rule in ("C32", "C35", "C47", "C27")}
    assert written["C32"] == {"teleservice": "certificat-medical", "genre": "eps"}
    assert written["C35"] == {"teleservice": "arret-de-travail", "genre": None}
    assert "CertDc" in written["C47"]["ailleurs"] and written["C27"] is None
