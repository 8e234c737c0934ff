"""The robot of 2022 against the real server: stolen sessions and tokens that ask for one person after another."""

import json
import time
from contextlib import ExitStack

import pytest
import requests
from abuse import Place, form_token, open_place

# The figures a desk starts with, as docs/compteurs.md gives them.
WINDOWS = {"minute": {"premier": 20, "gel": 60}, "heure": {"premier": 40, "gel": 100}, "jour": {"premier": 90, "gel": 300}}
WIDE = {name: {"premier": 120, "gel": 400} for name in ("minute", "heure", "jour")}
CEILINGS = {
    "du": "2026-11-21", "personne": WINDOWS, "agent": {"minute": {"premier": 30, "gel": 90}, "heure": {"premier": 90, "gel": 240}, "jour": {"premier": 500, "gel": 1200}},
    "acces": {"premier": 90, "gel": 300}, "structure": WIDE, "adresse": WIDE, "nuit": {"premier": 20, "gel": 100}, "lignes": {"premier": 1500, "gel": 6000}, "manques": {"premier": 20, "gel": 60},
    "suites": {"premier": 6, "gel": 20}, "insistance": 15, "contact": "le 01 99 00 12 34",
}
ROBOTS = ["ph-lambert", "ph-noel", "bio-durand", "dr-petit", "sf-marchand", "cd-roussel", "inf-garcia"]


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.long)])
def guarded(request, tmp_path_factory):
    """A desk with real ceilings, behind a proxy it was told of."""
    folder = tmp_path_factory.mktemp("robots")
    (folder / "plafonds.json").write_text(json.dumps(CEILINGS), "utf-8")
    with ExitStack() as stack:
        yield open_place(stack, request.param, folder, {"GUICHET_PLAFONDS": str(folder / "plafonds.json"), "GUICHET_PROXIES": "127.0.0.1"})


@pytest.fixture(scope="module")
def people(guarded) -> list[tuple[str, str]]:
    """Names and birth dates of insured persons, as a thief of a list would have them."""
    found, cursor, doctor = [], "", guarded.persona("dr-leclerc")
    while cursor is not None and len(found) < 150:
        page = doctor.get(f"/api/v1/patientele/medecin-traitant?limite=100{'&curseur=' + cursor if cursor else ''}").json()
        found += [(one["patient"]["nom"], one["patient"]["dateNaissance"]) for one in page["patients"]]
        cursor = page.get("suivant")
    unique = sorted(set(found))
    assert len(unique) > 40, len(unique)
    return unique


@pytest.mark.threat("T07")
@pytest.mark.asvs("2.4.1", "8.2.4", "6.3.5")
def test_a_stolen_token_stops(guarded: Place, people, figures):
    exposed, closed, frozen = [], [], []
    for robot in ROBOTS[:3]:
        client, seen, began, first_refusal = guarded.persona(robot), set(), time.monotonic(), None
        for turn in range(120):
            name, born = people[turn % len(people)]
            answer = client.post("/api/v1/patients/recherche", {"nom": name.split("(")[0].strip(), "dateNaissance": born}, headers={"X-Forwarded-For": f"203.0.113.{turn}"})
            if answer.status_code == 200:
                assert first_refusal is None, "once closed, nothing more is shown"
                seen |= {p["id"] for p in answer.json()["patients"]}
                continue
            first_refusal = first_refusal or time.monotonic() - began
            code = answer.json()["code"]
            assert (answer.status_code, code) in [(401, "acces-ferme"), (403, "acces-suspendu")], answer.text
            if code == "acces-suspendu":
                assert "01 99 00 12 34" in answer.json()["detail"]
                frozen.append(time.monotonic() - began)
                break
        exposed.append(len(seen))
        closed.append(first_refusal)
        again = requests.post(f"{guarded.base}/demo/connexion", data={"profil": robot}, headers={"Origin": guarded.base}, allow_redirects=False, timeout=30)
        assert again.status_code == 403 and "01 99 00 12 34" in again.text and "suspendu" in again.text
        assert "Set-Cookie" not in again.headers
    figures(accounts=3, exposed_max=max(exposed), limit=100, closed_s=f"{max(closed):.1f}", frozen_s=f"{max(frozen):.1f}")
    assert 1 <= max(exposed) <= 100 and len(frozen) == 3 and max(frozen) < 60


@pytest.mark.threat("T07", "T20")
def test_a_stolen_cookie_stops_and_the_owner_comes_back(guarded: Place, people, figures):
    browser = guarded.browser("cd-roussel")
    token = form_token(browser.get(f"{guarded.base}/patients", timeout=30).text)
    shown, refused = 0, None
    for name, born in people:
        answer = browser.post(f"{guarded.base}/patients", data={"_csrf": token, "nom": name.split("(")[0].strip(), "dateNaissance": born}, allow_redirects=False, timeout=30)
        if answer.status_code in (401, 403):
            refused = answer
            break
        shown += 1
    assert refused is not None and refused.status_code == 401, shown
    assert "identifiez-vous de nouveau" in refused.text and "/connexion" in refused.text and "une minute" in refused.text
    again = guarded.browser("cd-roussel")
    home = again.get(f"{guarded.base}/", timeout=30)
    assert home.status_code == 200 and "Votre accès avait été arrêté" in home.text
    assert browser.get(f"{guarded.base}/", allow_redirects=False, timeout=30).status_code in (303, 401), "the stolen cookie is dead for good"
    figures(shown=shown, limit=21)
    assert shown <= 21


@pytest.mark.threat("T07")
def test_the_administration_sees_and_lifts(guarded: Place, people, figures):
    admin, browser = guarded.persona("admin"), guarded.browser("admin")
    listed = admin.get("/api/v1/administration/vigilance").json()["vigilances"]
    frozen = [v for v in listed if v["palier"] == "gel" and v["finiLe"] is None]
    assert len(frozen) >= 3 and admin.get("/api/v1/administration/vigilance/gels").json()["gels"] == len(frozen)
    page = browser.get(f"{guarded.base}/administration/vigilance", timeout=30).text
    assert all(v["compte"] in page for v in frozen)
    names = [part for name, _ in people for part in [name] if part in page or part in str(listed)]
    assert not names, "the administration learns whose account, never which patients"
    one = frozen[0]
    refused = admin.post(f"/api/v1/administration/vigilance/{one['id']}/levee", {"note": ""})
    assert refused.status_code == 422 and refused.json()["anomalies"][0]["champ"] == "note"
    assert guarded.persona("agent-cpam").post(f"/api/v1/administration/vigilance/{one['id']}/levee", {"note": "Moi-même"}).status_code == 403
    sent = browser.post(f"{guarded.base}/administration/vigilance/{one['id']}/levee", data={"_csrf": form_token(page), f"note_{one['id']}": ""}, timeout=30)
    assert sent.status_code == 422 and f"#f-note_{one['id']}" in sent.text
    sent = browser.post(f"{guarded.base}/administration/vigilance/{one['id']}/levee", data={"_csrf": form_token(page), f"note_{one['id']}": "Rappelée à la pharmacie"}, timeout=30)
    assert sent.status_code == 200 and "Accès rétabli" in sent.text
    assert admin.post(f"/api/v1/administration/vigilance/{one['id']}/levee", {"note": "Encore une fois"}).status_code == 409
    assert admin.post(f"/api/v1/administration/vigilance/{frozen[1]['id']}/levee", {"note": "Rappelé au cabinet"}).status_code == 204
    assert admin.post(f"/api/v1/administration/vigilance/{'0' * 32}/levee", {"note": "Personne"}).status_code == 404
    figures(frozen=len(frozen), lifted=2)


@pytest.mark.threat("T07")
@pytest.mark.asvs("13.4.2")
def test_a_ceiling_left_out_stops_the_start(tmp_path):
    from harness.server import Guichet
    for part in ("nuit", "contact", "personne"):
        (tmp_path / "plafonds.json").write_text(json.dumps({k: v for k, v in CEILINGS.items() if k != part}), "utf-8")
        with pytest.raises(RuntimeError, match=rf"« {part} » is missing"):
            with Guichet.demo(tmp_path, settings={"GUICHET_PLAFONDS": str(tmp_path / "plafonds.json")}):
                pass
