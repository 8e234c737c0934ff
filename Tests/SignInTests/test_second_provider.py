"""The good path with a provider that was not written here, so that ours is not the only reading of
the standard. It is laxer than the real service (PKCE is not enforced): it proves nothing else."""

import oidc_provider_mock
import pytest
import requests
from harness.server import Guichet

from provider import people
from relying_party import Visitor, oidc_settings

PERSON = people.load()["medecin-une-situation"]


@pytest.fixture(scope="module")
def second_provider():
    # This provider puts a person's claims into the identity token too: the level goes with them.
    user = oidc_provider_mock.User(sub=PERSON["sub"], claims={**PERSON, "acr": "eidas1"})
    with oidc_provider_mock.run_server_in_thread(user_claims=[user]) as server:
        yield f"http://localhost:{server.server_port}"


def test_it_publishes_what_a_client_needs(second_provider):
    metadata = requests.get(f"{second_provider}/.well-known/openid-configuration", timeout=5).json()
    assert metadata["issuer"] == second_provider
    assert requests.get(metadata["jwks_uri"], timeout=5).json()["keys"]


def test_sign_in(second_provider, tmp_path):
    with Guichet.serve(tmp_path, oidc_settings(f"{second_provider}/.well-known/openid-configuration")) as server:
        visitor = Visitor(server.base)
        address = visitor.leave_for_provider()
        consent = requests.post(address, data={"sub": PERSON["sub"]}, allow_redirects=False, timeout=10)
        answer = visitor.come_back(consent.headers["Location"])
        assert (answer.status_code, answer.headers.get("Location")) == (303, "/"), answer.text[:400]
        assert visitor.is_signed_in()
