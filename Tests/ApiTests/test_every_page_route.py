"""Every page route of the source, one by one: nobody, a form without its token, the wrong method, the wrong person."""

import re
from pathlib import Path

import pytest
import requests

PAGES = Path(__file__).resolve().parents[2] / "Sources/Web/Pages"
SECONDS = 15
# A route's policy, and a persona it admits; another it does not.
ADMITTED = {"care": "dr-leclerc", "dossier": "dr-leclerc", "signedIn": "dr-leclerc", "beforeChoice": "dr-leclerc",
            "fund": "agent-cpam", "deliveries": "agent-cpam", "administration": "admin", "tracing": "dr-leclerc", "tracingDoctor": "dr-leclerc",
            "tracingReader": "dr-leclerc", "tracingPlatform": "agent-cpam", "tracingLead": "agent-cpam", "tracingAgency": "ars-colin",
            "tracingLaboratory": "bio-durand", "tracingPharmacy": "ph-lambert", "fundContacts": "agent-cpam", "mergePatients": "agent-cpam",
            "censusLead": "agent-cpam", "censusCalls": "agent-cpam", "censusAnswer": "inf-garcia", "censusNurses": "dr-leclerc"}
REFUSED = {"care": "agent-cpam", "dossier": "admin", "fund": "dr-leclerc", "deliveries": "dr-leclerc", "administration": "agent-cpam",
           "tracing": "inf-garcia", "tracingDoctor": "inf-garcia", "tracingReader": "ph-lambert", "tracingPlatform": "dr-leclerc",
           "tracingLead": "ars-appel", "tracingAgency": "agent-cpam", "tracingLaboratory": "ph-lambert", "tracingPharmacy": "bio-durand",
           "fundContacts": "dr-leclerc", "mergePatients": "admin",
           "censusLead": "dr-leclerc", "censusCalls": "admin", "censusAnswer": "sf-marchand", "censusNurses": "inf-garcia"}
VALUES = {"code": "arret-de-travail", "n": "1", "nom": "a-traiter", "list": "arret-motifs"}
# Before sign-in there is no session to hold a token: where the request comes from is checked at the door.
WITHOUT_SESSION = {"/connexion/psc", "/demo/connexion", "/demo/application", "/declaration/{jeton}", "/recensement/repondre/{jeton}",
                   "/certificats/signalements", "/certificats/signalements/{id}/retrait"}


def routes() -> list[tuple[str, str, str]]:
    pattern = re.compile(r"""Route\.page\(\s*\.(get|post),\s*"([^"]+)",\s*\.(\w+)\)""")
    found = {hit.groups() for file in PAGES.rglob("*.swift") for hit in pattern.finditer(file.read_text("utf-8"))}
    return sorted(found, key=lambda route: (route[1], route[0]))


ROUTES = routes()
POSTS = [(path, policy) for method, path, policy in ROUTES if method == "post" and path not in WITHOUT_SESSION]
CLOSED = [route for route in ROUTES if route[2] not in ("everyone", "demoOnly")]


def filled(path: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda part: VALUES.get(part[1], "0" * 32), path)


@pytest.fixture(scope="module")
def browser_of(desk):
    """A browser's requests under a persona's name, situation chosen when there are several."""
    known: dict[str, requests.Session] = {}

    def session(profil: str) -> requests.Session:
        if profil not in known:
            known[profil] = requests.Session()
            known[profil].headers["Origin"] = desk.base
            answer = known[profil].post(f"{desk.base}/demo/connexion", data={"profil": profil}, allow_redirects=False, timeout=SECONDS)
            assert (answer.status_code, answer.headers["Location"]) == (303, "/"), answer.text[:300]
        return known[profil]

    return session


def test_the_source_was_read():
    assert len(ROUTES) > 40 and len(POSTS) > 15
    written = sum(file.read_text("utf-8").count("Route.page(") for file in PAGES.rglob("*.swift"))
    assert written == len(ROUTES), "a route is written in a way this test does not read"


@pytest.mark.parametrize("path, policy", POSTS)
def test_a_form_without_its_token_is_refused(desk, browser_of, path, policy):
    answer = browser_of(ADMITTED[policy]).post(desk.base + filled(path), data={"x": "y"}, allow_redirects=False, timeout=SECONDS)
    assert answer.status_code == 403 and "Content-Security-Policy" in answer.headers
    assert "ne vient pas d’une page du guichet" in answer.text


@pytest.mark.parametrize("method, path, policy", CLOSED)
def test_nobody_is_sent_to_the_sign_in_page(desk, method, path, policy):
    answer = requests.request(method, desk.base + filled(path), allow_redirects=False, timeout=SECONDS)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/connexion")
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("method, path, policy", [route for route in CLOSED if route[2] in REFUSED])
def test_the_wrong_person_is_refused(desk, browser_of, method, path, policy):
    answer = browser_of(REFUSED[policy]).request(method, desk.base + filled(path), allow_redirects=False, timeout=SECONDS)
    assert answer.status_code == 403 and '<html lang="fr"' in answer.text


@pytest.mark.parametrize("path", sorted({path for _, path, _ in ROUTES}))
def test_another_method_is_refused(desk, path):
    answer = requests.delete(desk.base + filled(path), allow_redirects=False, timeout=SECONDS)
    assert answer.status_code == 405 and answer.headers["Allow"] and "X-Request-Id" in answer.headers
