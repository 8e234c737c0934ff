"""Requests that another site makes a browser send: none has an effect."""

import pytest
import requests
from abuse import form_token

EVIL = "https://ailleurs.test"


@pytest.fixture
def victim(place):
    """A doctor's browser, the token of one of its forms, and how many API tokens the account has."""
    browser = place.browser("dr-petit")
    page = browser.get(f"{place.base}/compte", timeout=30).text
    del browser.headers["Origin"]

    def tokens() -> int:
        return len(place.persona("dr-petit").get("/api/v1/jetons").json()["jetons"])

    return browser, form_token(page), tokens


def vectors(base: str, token: str, other: str) -> dict[str, dict]:
    """What a hostile page can make a signed-in browser send; `token` is the victim's own, which it could not know."""
    good = {"_csrf": token, "nom": "Vol"}
    bare = {"nom": "Vol"}
    own = {"Origin": base}
    return {
        "sans jeton ni origine": {"data": bare},
        "sans jeton, origine bonne": {"data": bare, "headers": own},
        "origine étrangère": {"data": good, "headers": {"Origin": EVIL}},
        "origine null": {"data": good, "headers": {"Origin": "null"}},
        "origine en préfixe": {"data": good, "headers": {"Origin": f"{base}.ailleurs.test"}},
        "origine avec compte": {"data": good, "headers": {"Origin": f"http://{base.removeprefix('http://')}@ailleurs.test"}},
        "origine d’un autre port": {"data": good, "headers": {"Origin": base.rsplit(":", 1)[0] + ":1"}},
        "origine en majuscules d’ailleurs": {"data": good, "headers": {"Origin": EVIL.upper()}},
        "origine vide": {"data": good, "headers": {"Origin": ""}},
        "deux origines": {"data": good, "headers": {"Origin": f"{base} {EVIL}"}},
        "cross-site": {"data": good, "headers": {"Sec-Fetch-Site": "cross-site"}},
        "same-site": {"data": good, "headers": {"Sec-Fetch-Site": "same-site"}},
        "cross-site, origine bonne": {"data": good, "headers": {**own, "Sec-Fetch-Site": "cross-site"}},
        "texte": {"data": f"_csrf={token}&nom=Vol", "headers": {**own, "Content-Type": "text/plain"}},
        "JSON en texte": {"data": f'{{"_csrf": "{token}", "nom": "Vol"}}', "headers": {**own, "Content-Type": "text/plain"}},
        "JSON": {"json": good, "headers": own},
        "multipart": {"files": {"_csrf": (None, token), "nom": (None, "Vol")}, "headers": own},
        "sans type": {"data": f"_csrf={token}&nom=Vol".encode(), "headers": {**own, "Content-Type": ""}},
        "jeton vide": {"data": {**good, "_csrf": ""}, "headers": own},
        "jeton d’une autre session": {"data": {**good, "_csrf": other}, "headers": own},
        "jeton coupé": {"data": {**good, "_csrf": token[:-1]}, "headers": own},
        "jeton en majuscules": {"data": {**good, "_csrf": token.upper() + "A"}, "headers": own},
        "jeton dans l’adresse": {"data": bare, "params": {"_csrf": token}, "headers": own},
        "jeton dans un en-tête": {"data": bare, "headers": {**own, "X-CSRF-Token": token}},
        "deux jetons": {"data": f"_csrf={other}&_csrf={token}&nom=Vol", "headers": {**own, "Content-Type": "application/x-www-form-urlencoded"}},
        "jeton en tableau": {"data": {"_csrf.0": token, "nom": "Vol"}, "headers": own},
    }


@pytest.mark.threat("T23")
@pytest.mark.asvs("3.5.1", "3.5.2", "3.5.3")
def test_no_forged_form_has_an_effect(place, victim, figures):
    browser, token, tokens = victim
    other = form_token(place.browser("dr-benali").get(f"{place.base}/compte", timeout=30).text)
    address = f"{place.base}/compte/jetons"
    before, wrong = tokens(), []
    sent = vectors(place.base, token, other)
    for name, options in sent.items():
        answer = browser.post(address, allow_redirects=False, timeout=30, **options)
        if answer.status_code not in (400, 403, 415) or tokens() != before:
            wrong.append((name, answer.status_code, tokens() - before))
    # The method disguised, the API by cookie, signing somebody in or out from elsewhere.
    for method, path, options in [
        ("GET", "/compte/jetons", {"params": {"_method": "POST", "_csrf": token, "nom": "Vol"}}), ("HEAD", "/compte/jetons", {"params": {"_csrf": token}}),
        ("GET", "/compte/jetons", {"headers": {"X-HTTP-Method-Override": "POST", "X-HTTP-Method": "POST"}, "params": {"_csrf": token, "nom": "Vol"}}),
        ("PUT", "/compte/jetons", {"data": {"_csrf": token, "nom": "Vol"}}), ("POST", "/api/v1/jetons", {"json": {"nom": "Vol"}}),
        ("POST", "/demo/connexion", {"data": {"profil": "admin"}, "headers": {"Origin": EVIL}}),
        ("POST", "/demo/connexion", {"data": {"profil": "admin"}, "headers": {"Sec-Fetch-Site": "cross-site"}}),
        ("POST", "/deconnexion", {"data": {"_csrf": "x"}, "headers": {"Origin": EVIL}}),
    ]:
        answer = browser.request(method, place.base + path, allow_redirects=False, timeout=30, **options)
        if answer.status_code not in (400, 401, 403, 404, 405) or tokens() != before or "Set-Cookie" in answer.headers:
            wrong.append((f"{method} {path}", answer.status_code))
    assert browser.get(place.base, allow_redirects=False, timeout=30).status_code == 200, "the victim is still signed in"
    control = browser.post(address, data={"_csrf": token, "nom": "Le mien"}, headers={"Origin": place.base}, allow_redirects=False, timeout=30)
    figures(vectors=len(sent) + 8, effects=len(wrong), control=tokens() - before)
    assert not wrong, wrong
    assert control.status_code in (200, 303) and tokens() == before + 1, "the page's own form has its effect"


@pytest.mark.threat("T23")
def test_no_get_changes_anything_by_its_table(place):
    """A GET with a body, and each page's address with a form's fields in the query: the same page, or a refusal."""
    browser = place.browser("dr-petit")
    answer = requests.get(f"{place.base}/compte", cookies=browser.cookies, data={"nom": "Vol"}, timeout=30)
    assert answer.status_code == 200
