"""Signing out ends the session here and at the provider."""

import requests

from relying_party import Visitor, query

LOGIN = "medecin-une-situation"


def test_sign_out_goes_to_the_provider_and_back(visitor, provider):
    visitor.sign_in(LOGIN)
    answer = visitor.post("/deconnexion", page="/")
    assert answer.status_code == 303
    end = answer.headers["Location"]
    assert end.startswith(f"{provider.issuer}/protocol/openid-connect/logout?")
    asked = query(end)
    assert asked["id_token_hint"].count(".") == 2 and len(asked["state"]) >= 22
    back = requests.get(end, allow_redirects=False, timeout=10)
    assert back.status_code in (200, 302)
    if "Location" in back.headers:
        assert back.headers["Location"].startswith(visitor.base)
        assert visitor.get(back.headers["Location"]).status_code in (200, 303)


def test_the_session_is_dead_at_once(visitor):
    visitor.sign_in(LOGIN)
    stolen = visitor.http.cookies.copy()
    visitor.post("/deconnexion", page="/")
    assert not visitor.is_signed_in()
    thief = Visitor(visitor.base)
    thief.http.cookies.update(stolen)
    assert not thief.is_signed_in(), "the cookie kept by another opens nothing"


def test_sign_out_works_when_the_provider_does_not(visitor, provider):
    visitor.sign_in(LOGIN)
    provider.misbehave(token_500=True, userinfo_500=True)
    assert visitor.post("/deconnexion", page="/").status_code == 303
    assert not visitor.is_signed_in()


def test_another_site_cannot_sign_a_person_out(visitor):
    visitor.sign_in(LOGIN)
    answer = visitor.http.post(visitor.base + "/deconnexion", allow_redirects=False, timeout=10,
                               headers={"Origin": "https://ailleurs.test", "Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert visitor.is_signed_in()
