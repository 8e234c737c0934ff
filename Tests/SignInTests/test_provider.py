"""The simulator itself: strict where the real service is strict, wrong only where it is told to be.

Its tokens are read here by the same rules a client must apply, so that each switch is known to
break exactly one of them.
"""

import base64
import hashlib
import json
import secrets
import time

import pytest
import requests
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from provider import Faults, people
from provider.server import CLIENT_ID, CLIENT_SECRET
from relying_party import query

RETURN = "http://127.0.0.1:9/connexion/retour"
LOGIN = "medecin-une-situation"


class Client:
    """A client that follows the rules unless a test says otherwise."""

    def __init__(self, provider) -> None:
        self.metadata = requests.get(provider.discovery, timeout=5).json()
        self.verifier, self.nonce, self.state = secrets.token_urlsafe(48), "n-1", "s-1"

    def authorize(self, **changes) -> requests.Response:
        challenge = base64.urlsafe_b64encode(hashlib.sha256(self.verifier.encode()).digest()).rstrip(b"=").decode()
        asked = {"response_type": "code", "client_id": CLIENT_ID, "redirect_uri": RETURN, "scope": "openid scope_all",
                 "acr_values": "eidas1", "state": self.state, "nonce": self.nonce, "login_hint": LOGIN,
                 "code_challenge": challenge, "code_challenge_method": "S256"} | changes
        return requests.get(self.metadata["authorization_endpoint"], allow_redirects=False, timeout=5,
                            params={key: value for key, value in asked.items() if value is not None})

    def code(self) -> str:
        return query(self.authorize().headers["Location"])["code"]

    def token(self, code: str, **changes) -> requests.Response:
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": RETURN, "client_id": CLIENT_ID,
                "client_secret": CLIENT_SECRET, "code_verifier": self.verifier} | changes
        return requests.post(self.metadata["token_endpoint"], data=form, timeout=5)

    def userinfo(self, access_token: str) -> requests.Response:
        return requests.get(self.metadata["userinfo_endpoint"], headers={"Authorization": f"Bearer {access_token}"}, timeout=5)

    def broken_rules(self, answer: dict) -> set[str]:
        """Which of OpenID Connect's rules the identity token breaks."""
        header = json.loads(base64.urlsafe_b64decode(answer["id_token"].split(".")[0] + "=="))
        keys = KeySet.import_key_set(requests.get(self.metadata["jwks_uri"], timeout=5).json())
        try:
            claims = jwt.decode(answer["id_token"], keys, algorithms=["RS256"]).claims
        except (JoseError, ValueError):
            if header["alg"] != "RS256":
                return {"alg"}
            return {"signature" if header["kid"] in {key.kid for key in keys.keys} else "kid"}
        now = time.time()
        half = hashlib.sha256(answer["access_token"].encode()).digest()[:16]
        rules = {
            "iss": claims["iss"] == self.metadata["issuer"],
            "aud": CLIENT_ID in (claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]),
            "azp": claims["azp"] == CLIENT_ID,
            "nonce": claims.get("nonce") == self.nonce,
            "exp": claims["exp"] > now,
            "iat": claims["iat"] < now + 60,
            "acr": claims.get("acr") == "eidas1",
            "at_hash": claims["at_hash"] == base64.urlsafe_b64encode(half).rstrip(b"=").decode(),
        }
        return {name for name, kept in rules.items() if not kept}


@pytest.fixture
def client(provider):
    return Client(provider)


def test_good_path(client, provider):
    returned = query(client.authorize().headers["Location"])
    assert returned["state"] == client.state and returned["iss"] == provider.issuer
    answer = client.token(returned["code"])
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    assert client.broken_rules(answer.json()) == set()
    assert answer.json()["expires_in"] == 120
    person = client.userinfo(answer.json()["access_token"]).json()
    assert person["SubjectNameID"] == "899700900011"


def test_secret_in_basic_authentication(client):
    encoded = ":".join(requests.utils.quote(part, safe="") for part in (CLIENT_ID, CLIENT_SECRET))
    basic = base64.b64encode(encoded.encode()).decode()
    form = {"grant_type": "authorization_code", "code": client.code(), "redirect_uri": RETURN, "code_verifier": client.verifier}
    answer = requests.post(client.metadata["token_endpoint"], data=form, headers={"Authorization": f"Basic {basic}"}, timeout=5)
    assert answer.status_code == 200


def test_unknown_hint_shows_the_people(client):
    page = client.authorize(login_hint=None)
    assert page.status_code == 200
    for login in people.load():
        assert f'value="{login}"' in page.text
    chosen = requests.post(page.url, data={"login": "infirmier"}, allow_redirects=False, timeout=5)
    assert "code" in query(chosen.headers["Location"])


@pytest.mark.parametrize("change, error", [
    ({"response_type": "token"}, "unsupported_response_type"),
    ({"scope": "openid"}, "invalid_scope"),
    ({"code_challenge": None}, "invalid_request"),
    ({"code_challenge_method": "plain"}, "invalid_request"),
    ({"acr_values": None}, "invalid_request"),
    ({"nonce": None}, "invalid_request"),
    ({"state": None}, "invalid_request"),
])
def test_authorization_request_is_checked(client, change, error):
    assert query(client.authorize(**change).headers["Location"])["error"] == error


@pytest.mark.parametrize("change", [{"client_id": "autre"}, {"redirect_uri": "https://example.org/vol"}])
def test_never_redirects_to_an_unregistered_address(client, change):
    assert client.authorize(**change).status_code == 400


@pytest.mark.parametrize("change, status", [
    ({"code_verifier": "x" * 43}, 400),
    ({"code_verifier": ""}, 400),
    ({"redirect_uri": RETURN + "2"}, 400),
    ({"client_secret": "faux"}, 401),
    ({"grant_type": "password"}, 400),
])
def test_token_request_is_checked(client, change, status):
    assert client.token(client.code(), **change).status_code == status


def test_code_serves_once_and_its_replay_revokes(client):
    code = client.code()
    first = client.token(code).json()
    assert client.token(code).json() == {"error": "invalid_grant"}
    assert client.userinfo(first["access_token"]).status_code == 401


def test_replay_switch(client, provider):
    provider.misbehave(replay_code_accepted=True)
    code = client.code()
    assert [client.token(code).status_code for _ in range(2)] == [200, 200]


@pytest.mark.parametrize("fault, broken", [
    ("bad_signature", {"signature"}), ("unknown_kid", {"kid"}), ("alg_none", {"alg"}),
    ("hs256_with_public_key", {"alg"}), ("wrong_nonce", {"nonce"}), ("missing_nonce", {"nonce"}),
    ("wrong_aud", {"aud", "azp"}), ("wrong_azp", {"azp"}), ("wrong_iss", {"iss"}), ("expired", {"exp"}),
    ("not_yet_valid", {"iat"}), ("wrong_at_hash", {"at_hash"}), ("missing_acr", {"acr"}), ("low_acr", {"acr"}),
])
def test_each_token_switch_breaks_one_rule(client, provider, fault, broken):
    provider.misbehave(**{fault: True})
    assert client.broken_rules(client.token(client.code()).json()) == broken


def test_rotated_key_is_published_and_the_old_one_still_reads(client, provider):
    before = client.token(client.code()).json()
    provider.rotate_key()
    assert client.broken_rules(before) == set()
    assert client.broken_rules(client.token(client.code()).json()) == set()
    provider.rotate_key(keep_old=False)
    assert client.broken_rules(before) == {"kid"}


def test_exchange_switches(client, provider):
    provider.misbehave(user_refuses=True)
    assert query(client.authorize().headers["Location"])["error"] == "access_denied"
    provider.behave()
    provider.misbehave(wrong_callback_iss=True)
    assert query(client.authorize().headers["Location"])["iss"] != provider.issuer
    provider.behave()
    provider.misbehave(token_500=True)
    assert client.token(client.code()).status_code == 500
    provider.behave()
    provider.misbehave(no_id_token=True)
    assert "id_token" not in client.token(client.code()).json()
    provider.behave()
    provider.misbehave(slow=0.3)
    assert client.token(client.code()).elapsed.total_seconds() > 0.3


def test_userinfo_switches(client, provider):
    access = client.token(client.code()).json()["access_token"]
    keys = KeySet.import_key_set(requests.get(client.metadata["jwks_uri"], timeout=5).json())
    provider.misbehave(userinfo_jwt=True)
    answer = client.userinfo(access)
    assert answer.headers["Content-Type"].startswith("application/jwt")
    assert jwt.decode(answer.text, keys, algorithms=["RS256"]).claims["SubjectNameID"] == "899700900011"
    provider.misbehave(userinfo_jwt_bad_signature=True)
    with pytest.raises(JoseError):
        jwt.decode(client.userinfo(access).text, keys, algorithms=["RS256"])
    provider.behave()
    provider.misbehave(userinfo_sub_mismatch=True)
    assert client.userinfo(access).json()["sub"] != people.load()[LOGIN]["sub"]
    provider.misbehave(userinfo_500=True)
    assert client.userinfo(access).status_code == 500
    assert client.userinfo("inconnu").status_code == 500  # the fault comes first
    provider.behave()
    assert client.userinfo("inconnu").status_code == 401


def test_refresh_token_serves_once(client):
    refresh = client.token(client.code()).json()["refresh_token"]
    again = {"grant_type": "refresh_token", "refresh_token": refresh}
    assert client.token("", **again).status_code == 200
    assert client.token("", **again).status_code == 400


def test_logout_wants_a_hint_and_a_state(client):
    end = client.metadata["end_session_endpoint"]
    assert requests.get(end, timeout=5).status_code == 400
    params = {"id_token_hint": "x", "state": "s", "post_logout_redirect_uri": "http://127.0.0.1:9/connexion"}
    answer = requests.get(end, params=params, allow_redirects=False, timeout=5)
    assert answer.headers["Location"] == "http://127.0.0.1:9/connexion?state=s"


def test_control_endpoint(provider):
    control = f"{provider.base}/_control"
    assert requests.post(control, json={"expired": True, "slow": 0.1}, timeout=5).status_code == 204
    assert requests.get(control, timeout=5).json()["faults"]["expired"] is True
    for wrong in ({"inconnu": True}, {"expired": "oui"}, {"slow": True}):
        assert requests.post(control, json=wrong, timeout=5).status_code == 422
    kid = requests.get(control, timeout=5).json()["kid"]
    requests.post(control, json={"rotate_key": True}, timeout=5)
    assert requests.get(control, timeout=5).json()["kid"] != kid
    assert requests.delete(control, timeout=5).status_code == 204
    assert provider.state.faults == Faults()


def test_the_people_are_plainly_invented():
    everyone = people.load()
    assert len(everyone) == len({person["sub"] for person in everyone.values()}) >= 9
    for login, person in everyone.items():
        assert person["family_name"].startswith("ESSAI-"), login
    exercices = everyone["medecin-plusieurs-situations"]["SubjectRefPro"]["exercices"]
    keys = [exercice["codeProfession"] + exercice["codeCategorieProfessionnelle"] for exercice in exercices]
    assert keys == ["10C", "10C"], "two exercices share profession and category, as in real data"
    assert everyone["medecin-retraite"]["SubjectRefPro"]["exercices"] == []
