"""All that the simulator remembers, and what it checks of its client."""

import base64
import hashlib
import hmac
import urllib.parse

from provider import tokens
from provider.faults import Faults
from provider.grants import Grant, Grants
from provider.journal import Journal
from provider.keys import KeyRing


class State:
    def __init__(self, client_id: str, client_secret: str, redirect_uris: list[str] | None, users: dict) -> None:
        self.client_id, self.client_secret, self.redirect_uris = client_id, client_secret, redirect_uris
        self.users, self.faults, self.keys = users, Faults(), KeyRing()
        self.grants, self.journal = Grants(), Journal()

    def metadata(self, iss: str) -> dict:
        base = iss + "/protocol/openid-connect"
        return {
            "issuer": iss,
            "authorization_endpoint": f"{base}/auth", "token_endpoint": f"{base}/token",
            "userinfo_endpoint": f"{base}/userinfo", "jwks_uri": f"{base}/certs",
            "end_session_endpoint": f"{base}/logout",
            "response_types_supported": ["code"], "response_modes_supported": ["query"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "subject_types_supported": ["public"], "scopes_supported": ["openid", "scope_all"],
            "acr_values_supported": ["eidas1"], "code_challenge_methods_supported": ["S256"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "userinfo_signing_alg_values_supported": ["none", "RS256"],
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
            "authorization_response_iss_parameter_supported": True,
        }

    def registered(self, uri: str) -> bool:
        return uri in self.redirect_uris if self.redirect_uris is not None else self.for_tests(uri)

    @staticmethod
    def for_tests(uri: str) -> bool:
        """This machine's loopback, or a name under .test (reserved by RFC 2606: never a real host)."""
        host = urllib.parse.urlsplit(uri).hostname or ""
        return host in ("127.0.0.1", "localhost", "::1") or host.endswith(".test")

    def is_client(self, asked) -> bool:
        """Basic or in the form. RFC 6749 §2.3.1 form-encodes both halves of Basic first."""
        kind, _, encoded = asked.headers.get("Authorization", "").partition(" ")
        if kind == "Basic":
            user, _, secret = base64.b64decode(encoded).decode().partition(":")
            user, secret = urllib.parse.unquote_plus(user), urllib.parse.unquote_plus(secret)
        else:
            user, secret = asked.form.get("client_id", ""), asked.form.get("client_secret", "")
        return user == self.client_id and hmac.compare_digest(secret.encode(), self.client_secret.encode())

    def grant_for(self, form) -> Grant | None:
        if form.get("grant_type") == "refresh_token":
            return self.grants.of_refresh(form.get("refresh_token", ""))
        if form.get("grant_type") != "authorization_code":
            return None
        grant = self.grants.redeem(form.get("code", ""), again=self.faults.replay_code_accepted)
        if grant is None or grant.redirect_uri != form.get("redirect_uri"):
            return None
        proof = tokens.base64url(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        return grant if hmac.compare_digest(proof, grant.challenge) else None
