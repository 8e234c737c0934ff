"""The good path, and what Guichet says to the provider on the way."""

import pytest
from harness.server import Guichet

from relying_party import Visitor, oidc_settings, query

SESSION_COOKIE = "guichet="


def test_a_doctor_with_one_situation_arrives_on_the_home_page(visitor):
    answer = visitor.sign_in("medecin-une-situation")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    assert visitor.is_signed_in()


@pytest.mark.parametrize("login", ["infirmier", "pharmacien", "sage-femme", "chirurgien-dentiste",
                                   "medecin-champs-absents", "medecin-sans-activite"])
def test_every_profession_signs_in_even_with_empty_fields(visitor, login):
    answer = visitor.sign_in(login)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")


def test_the_page_has_the_button_and_no_persona(visitor):
    page = visitor.get("/connexion")
    assert page.status_code == 200
    assert 'action="/connexion/psc"' in page.text
    assert 'name="profil"' not in page.text, "demo personas exist only under `guichet demo`"


@pytest.mark.parametrize("path", ["/demo/profils", "/demo/connexion", "/demo/jetons"])
def test_a_served_guichet_has_no_demo_door(visitor, path):
    assert visitor.get(path).status_code == 404
    assert visitor.http.post(visitor.base + path, data={"profil": "x"}, timeout=10).status_code == 404


def test_the_authorization_request(visitor, provider):
    asked = query(visitor.leave_for_provider())
    assert asked["response_type"] == "code"
    assert asked["client_id"] == "guichet-essais"
    assert asked["redirect_uri"] == f"{visitor.base}/connexion/retour"
    assert asked["scope"] == "openid scope_all"
    assert asked["acr_values"] == "eidas1"
    assert asked["code_challenge_method"] == "S256" and len(asked["code_challenge"]) == 43
    assert len(asked["state"]) >= 22 and len(asked["nonce"]) >= 22, "128 random bits at least"
    assert "client_secret" not in asked


def test_nothing_is_used_twice(visitor):
    first, second = query(visitor.leave_for_provider()), query(visitor.leave_for_provider())
    for name in ("state", "nonce", "code_challenge"):
        assert first[name] != second[name], name


def test_the_verifier_goes_to_the_token_endpoint(visitor, provider):
    visitor.sign_in("medecin-une-situation")
    assert [entry["has_verifier"] for entry in provider.journal.entries("token")] == [True]


def test_the_session_cookie(visitor):
    answer = visitor.sign_in("medecin-une-situation")
    cookie = next(c for c in answer.headers["Set-Cookie"].split(", ") if c.startswith(SESSION_COOKIE))
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie and "Domain" not in cookie
    assert "no-store" in answer.headers["Cache-Control"]
    value = visitor.session
    assert len(value) >= 22 and "." not in value, "a reference, never a token that says something"


def test_a_new_sign_in_makes_a_new_session(visitor):
    visitor.sign_in("medecin-une-situation")
    first = visitor.session
    visitor.sign_in("medecin-une-situation")
    assert visitor.session != first


def test_a_session_chosen_by_another_is_not_adopted(visitor):
    visitor.http.cookies.set("guichet", "A" * 43)
    visitor.sign_in("medecin-une-situation")
    opened = [cookie.value for cookie in visitor.http.cookies if cookie.name == "guichet" and cookie.domain]
    assert opened and "A" * 43 not in opened


def test_userinfo_as_a_signed_token(visitor, provider):
    provider.misbehave(userinfo_jwt=True)
    assert visitor.sign_in("medecin-une-situation").headers["Location"] == "/"


def test_a_slow_provider_is_waited_for(visitor, provider):
    provider.misbehave(slow=1.5)
    assert visitor.sign_in("medecin-une-situation").headers["Location"] == "/"


def test_a_rotated_key_is_fetched(visitor, provider, guichet):
    assert visitor.sign_in("medecin-une-situation").headers["Location"] == "/"
    provider.rotate_key(keep_old=False)
    assert Visitor(guichet.base).sign_in("medecin-une-situation").headers["Location"] == "/"


def test_behind_a_proxy_the_cookie_is_bound_to_the_host(provider, tmp_path):
    origin = "https://guichet.test"
    settings = oidc_settings(provider.discovery) | {"GUICHET_BASE_URL": origin}
    with Guichet.serve(tmp_path, settings) as server:
        answer = Visitor(server.base, origin).sign_in("medecin-une-situation")
    cookie = next(c for c in answer.headers["Set-Cookie"].split(", ") if c.startswith("__Host-guichet="))
    assert "Secure" in cookie and "Path=/" in cookie and "Domain" not in cookie
