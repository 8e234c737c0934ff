"""Every wrong return is refused: a page in French, no session, and nothing of the secret on the page."""

import pytest
import requests
from harness.server import Guichet, free_port

from relying_party import Visitor, oidc_settings, query

LOGIN = "medecin-une-situation"


def assert_refused(visitor: Visitor, answer: requests.Response, statuses=range(400, 500)) -> None:
    assert answer.status_code in statuses, f"{answer.status_code}: {answer.headers.get('Location', answer.text[:300])}"
    assert visitor.session is None, "a refused return opens no session"
    assert not visitor.is_signed_in()
    assert answer.headers["Content-Type"].startswith("text/html") and '<html lang="fr"' in answer.text
    assert 'href="/connexion"' in answer.text, "the page says how to try again"
    assert "eyJ" not in answer.text, "no token on a page"


@pytest.mark.parametrize("fault", [
    "bad_signature", "unknown_kid", "alg_none", "hs256_with_public_key",
    "wrong_nonce", "missing_nonce", "wrong_aud", "wrong_azp", "wrong_iss", "expired", "not_yet_valid",
    "wrong_at_hash", "missing_acr", "low_acr", "no_id_token", "wrong_callback_iss",
    "user_refuses", "userinfo_sub_mismatch", "userinfo_jwt_bad_signature",
])
def test_a_wrong_answer_of_the_provider(visitor, provider, fault):
    provider.misbehave(**{fault: True})
    assert_refused(visitor, visitor.sign_in(LOGIN))
    provider.behave()
    assert visitor.sign_in(LOGIN).headers["Location"] == "/", "the next, good sign-in succeeds"


@pytest.mark.parametrize("fault", ["token_500", "token_not_json", "userinfo_500"])
def test_a_broken_provider(visitor, provider, fault):
    provider.misbehave(**{fault: True})
    assert_refused(visitor, visitor.sign_in(LOGIN), statuses=[*range(400, 500), 502, 503, 504])


def test_a_return_serves_once(visitor, provider):
    address = visitor.meet_provider(visitor.leave_for_provider(), LOGIN)
    assert visitor.come_back(address).status_code == 303
    visitor.http.cookies.clear()
    assert_refused(visitor, visitor.come_back(address))


def test_a_replayed_code_is_refused_even_by_a_lax_provider(visitor, provider):
    provider.misbehave(replay_code_accepted=True)
    address = visitor.meet_provider(visitor.leave_for_provider(), LOGIN)
    cookies = visitor.http.cookies.copy()
    assert visitor.come_back(address).status_code == 303
    thief = Visitor(visitor.base)
    thief.http.cookies.update(cookies)
    assert_refused(thief, thief.come_back(address))
    assert len(provider.journal.entries("token")) == 1, "the state is spent: the code is not even presented"


def test_a_return_in_another_browser_is_refused(visitor, provider):
    """Login forgery: a victim is made to open the attacker's return."""
    address = visitor.meet_provider(visitor.leave_for_provider(), LOGIN)
    victim = Visitor(visitor.base)
    assert_refused(victim, victim.come_back(address))
    assert provider.journal.entries("token") == []


def test_a_stolen_code_in_another_sign_in_is_refused(visitor, provider):
    """Code injection: PKCE and the nonce bind the code to the browser that left."""
    stolen = query(visitor.meet_provider(visitor.leave_for_provider(), LOGIN))["code"]
    thief = Visitor(visitor.base)
    own = query(thief.leave_for_provider())
    assert_refused(thief, thief.get("/connexion/retour", params={"code": stolen, "state": own["state"], "iss": provider.issuer}))


@pytest.mark.parametrize("change", [
    {"state": "autre"}, {"state": None}, {"state": ""}, {"code": None}, {"code": ""}, {"code": "x" * 5000},
    {"state": "\x00"}, {"code": "inconnu"}, {"error": "server_error", "code": None},
    {"error": "<script>alert(1)</script>", "code": None},
])
def test_a_meddled_return(visitor, provider, change):
    good = query(visitor.meet_provider(visitor.leave_for_provider(), LOGIN))
    asked = {name: value for name, value in (good | change).items() if value is not None}
    answer = visitor.get("/connexion/retour", params=asked)
    assert_refused(visitor, answer)
    assert "<script>alert" not in answer.text


def test_a_doubled_parameter(visitor):
    address = visitor.meet_provider(visitor.leave_for_provider(), LOGIN)
    assert_refused(visitor, visitor.come_back(f"{address}&state=autre"))


def test_a_return_that_nobody_left_for(visitor):
    assert_refused(visitor, visitor.get("/connexion/retour", params={"code": "x", "state": "y"}))
    assert_refused(visitor, visitor.get("/connexion/retour"))


def test_the_departure_is_a_post_from_our_own_page(visitor):
    assert visitor.get("/connexion/psc").status_code in (404, 405)
    answer = visitor.http.post(visitor.base + "/connexion/psc", allow_redirects=False, timeout=10,
                               headers={"Origin": "https://ailleurs.test", "Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_an_open_session_survives_a_failed_provider(visitor, provider):
    visitor.sign_in(LOGIN)
    provider.misbehave(token_500=True, userinfo_500=True)
    assert visitor.is_signed_in()


def test_a_provider_out_of_reach_is_said(tmp_path):
    nobody = f"http://127.0.0.1:{free_port()}/auth/realms/esante-wallet/.well-known/wallet-openid-configuration"
    with Guichet.serve(tmp_path, oidc_settings(nobody)) as server:
        visitor = Visitor(server.base)
        answer = visitor.post("/connexion/psc")
        assert answer.status_code in (502, 503) and '<html lang="fr"' in answer.text
        assert visitor.get("/connexion").status_code == 200, "the desk itself stays open"
