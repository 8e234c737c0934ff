"""What every answer of either door carries, and what a forged request meets."""

import re

import pytest
import requests

HEADERS = ["X-Request-Id", "X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy", "Cross-Origin-Opener-Policy"]


@pytest.fixture(scope="module")
def visitor(desk):
    """A browser's requests, signed in as a doctor."""
    session = requests.Session()
    answer = session.post(f"{desk.base}/demo/connexion", data={"profil": "dr-leclerc"}, headers={"Origin": desk.base}, allow_redirects=False)
    assert answer.status_code == 303, answer.text[:300]
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie
    return session


def token(visitor, desk) -> str:
    return re.search(r'name="_csrf" value="([0-9a-f]{64})"', visitor.get(f"{desk.base}/").text).group(1)


@pytest.mark.parametrize("path", ["/", "/connexion", "/rien", "/dossiers/zzz", "/api/v1/openapi.json", "/api/v1/dossiers", "/api/v1/rien", "/corbeilles",
                                  "/verification/zzz", "/composants"])
def test_headers_on_every_answer(desk, path):
    answer = requests.get(desk.base + path, allow_redirects=False, timeout=10)
    missing = [name for name in HEADERS if name not in answer.headers]
    assert not missing, f"{path}: {missing}"
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Hummingbird" not in str(answer.headers) and "Server" not in answer.headers


def test_assets_may_be_kept_for_ever(desk):
    page = requests.get(f"{desk.base}/connexion", timeout=10).text
    for address in re.findall(r'(?:href|src)="(/assets/[^"]+)"', page):
        answer = requests.get(desk.base + address, timeout=10)
        assert answer.status_code == 200 and "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("headers", [
    {"Origin": "https://ailleurs.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}, {"Sec-Fetch-Site": "same-site"},
])
def test_a_form_from_elsewhere_changes_nothing(desk, visitor, headers):
    body = {"_csrf": token(visitor, desk)}
    answer = visitor.post(f"{desk.base}/notifications/lues", data=body, headers=headers, allow_redirects=False, timeout=10)
    assert answer.status_code == 403


@pytest.mark.parametrize("body, kind", [
    ({}, "application/x-www-form-urlencoded"), ({"_csrf": "0" * 64}, "application/x-www-form-urlencoded"), ({"_csrf": "{own}"}, "text/plain"),
])
def test_a_form_without_its_token_changes_nothing(desk, visitor, body, kind):
    data = "&".join(f"{k}={v}" for k, v in body.items()).replace("{own}", token(visitor, desk))
    for path in ["/notifications/lues", "/deconnexion", "/compte/jetons", "/patients", "/services"]:
        answer = visitor.post(desk.base + path, data=data, headers={"Content-Type": kind}, allow_redirects=False, timeout=10)
        assert answer.status_code in (403, 404, 405), f"{path}: {answer.status_code}"
    assert visitor.get(f"{desk.base}/compte", timeout=10, allow_redirects=False).status_code == 200, "still signed in"


def test_pages_do_not_take_bearer_tokens_nor_the_api_cookies(desk, visitor, doctor):
    assert doctor.get("/compte").status_code == 303
    assert visitor.get(f"{desk.base}/api/v1/moi", timeout=10).status_code == 401


def test_a_planted_second_cookie_opens_nothing(desk, visitor):
    own = visitor.cookies.get("guichet")
    answer = requests.get(f"{desk.base}/compte", headers={"Cookie": f"guichet={own}; guichet={'0' * 64}"}, allow_redirects=False, timeout=10)
    assert answer.status_code == 303 and answer.headers["Location"] == "/connexion"


def test_nothing_of_a_person_in_the_log(desk, doctor):
    patient = doctor.get("/api/v1/patients").json()["patients"][0]
    doctor.post("/api/v1/patients/recherche", {"nom": patient["nom"], "dateNaissance": patient["dateNaissance"]})
    words = [w for w in re.split(r"\W+", patient["nom"]) if len(w) > 4]
    log = desk.log.read_text("utf-8", "replace")
    assert not [w for w in words if w in log]
    assert not re.search(r"\b[12]\d{12,14}\b", log), "a NIR in the log"


def test_leaving_closes_the_session_at_once(desk):
    session = requests.Session()
    session.post(f"{desk.base}/demo/connexion", data={"profil": "dr-leclerc"}, headers={"Origin": desk.base}, allow_redirects=False)
    kept = session.cookies.get("guichet")
    session.post(f"{desk.base}/deconnexion", data={"_csrf": token(session, desk)}, allow_redirects=False, timeout=10)
    answer = requests.get(f"{desk.base}/", headers={"Cookie": f"guichet={kept}"}, allow_redirects=False, timeout=10)
    assert answer.status_code == 303 and answer.headers["Location"] == "/connexion"
