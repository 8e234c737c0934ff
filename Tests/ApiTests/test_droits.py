"""Rights at a date: seen, answered with a number, verified by the fund; files of insured persons brought in at the console."""

import datetime
import json
import os
import subprocess

import pytest
from harness.databases import fresh_postgres
from harness.paris import today
from harness.server import BINARY, ROOT, Guichet
from practice import key


def day(offset: int) -> str:
    return (today() + datetime.timedelta(days=offset)).isoformat()


@pytest.fixture(scope="module")
def answers(doctor):
    """Rights today of every patient of the morning, by identifier."""
    patients = doctor.get("/api/v1/patients").json()["patients"]
    return {p["id"]: doctor.get(f"/api/v1/patients/{p['id']}/droits").json() for p in patients}


def with_right(answers, nature: str) -> str:
    found = [id for id, answer in answers.items() if any(line["nature"] == nature for line in answer["droits"])]
    assert found, {a["resume"] for a in answers.values()}
    return found[0]


def test_the_demonstration_has_every_kind_of_case(answers):
    states = {a["etat"] for a in answers.values()}
    assert {"ouverts", "reduits", "fermes"} <= states
    ended = next(a for a in answers.values() if a["etat"] == "fermes")
    assert ended["motifs"][0]["regle"] == "droits.fin" and "étranger" in ended["motifs"][0]["phrase"] and ended["aFaire"]
    assert with_right(answers, "c2s") and with_right(answers, "ame") and with_right(answers, "exoneration")
    assert any(m["regle"] == "droits.changement-de-caisse" for a in answers.values() for m in a["motifs"])
    for answer in answers.values():
        assert answer["id"] is None, "a glance binds nobody"
        assert answer["regles"] and (answer["etat"] == "inconnus" or answer["livraisons"])
        assert all(m["source"] and m["aFaire"] for m in answer["motifs"])


def test_an_answer_is_numbered_kept_and_verified(doctor, as_persona, answers):
    patient = with_right(answers, "c2s")
    same = key()
    first = doctor.post(f"/api/v1/patients/{patient}/droits", {"date": day(-30)}, headers=same)
    assert first.status_code == 201 and len(first.json()["id"]) == 32 and first.json()["dateSoins"] == day(-30)
    again = doctor.post(f"/api/v1/patients/{patient}/droits", {"date": day(-30)}, headers=same)
    assert again.json()["id"] == first.json()["id"]
    other = doctor.post(f"/api/v1/patients/{patient}/droits", {"date": day(-31)}, headers=same)
    assert other.status_code == 422, "the same key for another question"
    number = first.json()["id"]
    assert doctor.get(f"/api/v1/droits/{number}").json()["resume"] == first.json()["resume"]
    listed = doctor.get(f"/api/v1/patients/{patient}/droits/reponses").json()["reponses"]
    assert number in [r["id"] for r in listed]
    verified = as_persona("agent-cpam").get(f"/api/v1/droits/{number}").json()
    assert verified["recalculIdentique"] is True and verified["demandeur"] == first.json()["demandeur"]
    for profil, status in [("agent-msa", 404), ("dr-benali", 404), ("ph-lambert", 404), ("admin", 403)]:
        assert as_persona(profil).get(f"/api/v1/droits/{number}").status_code == status, profil
    assert doctor.get("/api/v1/droits/" + "0" * 32).status_code == 404


def test_the_card_says_what_changed(doctor, answers):
    patient = with_right(answers, "c2s")
    answer = doctor.get(f"/api/v1/patients/{patient}/droits?carteMajLe={day(-40)}").json()["depuisLaCarte"]
    assert answer["parComparaison"] is True and any("solidaire" in phrase for phrase in answer["changements"])
    old = doctor.get(f"/api/v1/patients/{patient}/droits?carteMajLe={day(-300)}").json()["depuisLaCarte"]
    assert old["parComparaison"] is False, "the register does not go back so far"


@pytest.mark.parametrize("query, code", [("date=2999-01-01", "droits.date-future"), ("date=2001-01-01", "droits.fenetre-passee"), ("carteMajLe=2999-01-01", "droits.carte-future")])
def test_days_that_cannot_be_asked_about(doctor, answers, query, code):
    refused = doctor.get(f"/api/v1/patients/{next(iter(answers))}/droits?{query}")
    assert refused.status_code == 422 and refused.json()["anomalies"][0]["code"] == code and refused.json()["anomalies"][0]["message"].count(".") >= 2
    name, value = query.split("=")
    posted = doctor.post(f"/api/v1/patients/{next(iter(answers))}/droits", {name: value})
    assert posted.json()["anomalies"][0]["code"] == code


def test_words_that_are_no_day(doctor, answers):
    patient = next(iter(answers))
    for body in ({"date": "hier"}, {"date": 3}, {"jour": "2026-01-01"}):
        assert doctor.post(f"/api/v1/patients/{patient}/droits", body).status_code == 422
    assert doctor.get(f"/api/v1/patients/{patient}/droits?nir=1").status_code == 400


@pytest.mark.parametrize("profil, status", [("agent-cpam", 403), ("admin", 403), ("ars-colin", 403), ("inf-garcia", 404)])
def test_who_may_ask(as_persona, answers, profil, status):
    assert as_persona(profil).post(f"/api/v1/patients/{next(iter(answers))}/droits", {}).status_code == status


def test_each_fund_sees_its_own_files(as_persona):
    mine = as_persona("agent-cpam").get("/api/v1/livraisons").json()["livraisons"]
    assert len(mine) == 2 and {f["caisse"]["code"] for f in mine} == {"019980000"}
    assert all(f["lus"] == f["gardes"] + f["refuses"] for f in mine)
    everyone = as_persona("admin").get("/api/v1/livraisons").json()["livraisons"]
    assert len({f["caisse"]["code"] for f in everyone}) > 5
    assert as_persona("dr-leclerc").get("/api/v1/livraisons").status_code == 403
    done = mine[0]["id"]
    assert as_persona("agent-cpam").post(f"/api/v1/livraisons/{done}/approbation").status_code == 403, "nothing waits"
    assert as_persona("agent-msa").post(f"/api/v1/livraisons/{done}/rejet").status_code == 404


# At the console


@pytest.fixture(params=["sqlite", "postgres"])
def house(request, tmp_path):
    """A console on a small territory: `run("import", "assures", …)`."""
    def build(database: str, keys: str):
        def run(*words: str, code: int = 0) -> subprocess.CompletedProcess:
            place = [] if "--vers" in words or "--schema" in words else ["--database", database, "--keys", keys, "--witness", "none"]
            done = subprocess.run([BINARY, *words, *place], cwd=ROOT, capture_output=True, text=True, timeout=180, env={**os.environ})
            assert done.returncode == code, done.stdout + done.stderr
            return done

        return run

    def settled(database: str, keys: str):
        run = build(database, keys)
        if request.param == "postgres":
            subprocess.run([BINARY, "keys", keys], cwd=ROOT, capture_output=True, check=True)
        run("generate", "--assures", "200", "--professionnels", "20", "--dossiers", "0")
        return run

    if request.param == "postgres":
        with fresh_postgres() as database:
            yield settled(database, str(tmp_path / "keys"))
    else:
        yield settled(f"sqlite:{tmp_path / 'd.sqlite'}", str(tmp_path / "d.sqlite.keys"))


def test_a_file_is_brought_in_whole_or_not_at_all(house, tmp_path):
    def file(name: str, *options: str) -> str:
        path = str(tmp_path / name)
        house("generate", "--assures", "1500", "--vers", path, "--caisse", "069980000", *options)
        return path

    def load(*words: str, code: int = 0):
        done = house("import", "assures", *words, "--json", code=code)
        return json.loads(done.stdout) if code == 0 else done.stderr

    full = file("1.csv")
    first = load(full, "--caisse", "069980000")
    # The demonstration delivered the fund's own full file under the same number: this one is the next.
    assert first["etat"] in ("active", "retenue"), first
    assert first["lus"] == 1500 == first["gardes"] + first["refuses"]
    assert "déjà été reçu" in load(full, code=1)
    assert "pas de la caisse" in load(file("2.csv", "--sequence", "5"), "--caisse", "019980000", code=1)
    cut = tmp_path / "cut.csv"
    cut.write_bytes((tmp_path / "2.csv").read_bytes()[:200_000])
    assert "coupé" in load(str(cut), code=1)
    held = load(file("3.csv", "--sequence", "6", "--sauf", "4"))
    assert held["etat"] == "retenue" and "dixième" in held["motif"] and held["retires"] >= 375
    assert load("--approuver", held["id"])["etat"] == "active"
    assert "plus ancien" in load(str(tmp_path / "2.csv"), code=1)
    lines = (tmp_path / "3.csv").read_text("utf-8").splitlines()
    lines[0] = lines[0].replace(";complet;", ";changements;")[: lines[0].replace(";complet;", ";changements;").rindex(";")] + ";7"
    lines[2] = lines[2].replace(";F;", ";X;").replace(";M;", ";X;")
    (tmp_path / "4.csv").write_text("\r\n".join(lines) + "\r\n", "utf-8")
    back = tmp_path / "refus.csv"
    changed = load(str(tmp_path / "4.csv"), "--refus", str(back))
    assert changed["refuses"] == 1 and changed["retires"] == 0 and changed["etat"] == "active"
    refused = back.read_text("utf-8")
    assert refused.splitlines()[0].endswith(";8") and "motif_du_refus" in refused and "FIN;1" in refused


def test_the_schema_is_printed():
    done = subprocess.run([BINARY, "import", "assures", "--schema"], capture_output=True, text=True, timeout=30)
    schema = json.loads(done.stdout)
    assert [c["nom"] for c in schema["colonnes"]][:2] == ["operation", "matricule"] and schema["separateur"] == ";"
