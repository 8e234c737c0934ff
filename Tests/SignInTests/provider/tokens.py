"""The identity token and the signed userinfo, good or spoilt as the faults say."""

import base64
import hashlib
import hmac
import json
import secrets

from provider.faults import Faults
from provider.keys import KeyRing

ACCESS_TOKEN_SECONDS = 120


def identity_token(faults: Faults, keys: KeyRing, *, issuer: str, client_id: str, user: dict,
                   nonce: str, access_token: str, session: str, now: int) -> str:
    claims = {
        "iss": issuer,
        "sub": user["sub"],
        "aud": client_id,
        "azp": client_id,
        "iat": now,
        "auth_time": now,
        "exp": now + ACCESS_TOKEN_SECONDS,
        "jti": secrets.token_hex(16),
        "typ": "ID",
        "nonce": nonce,
        "acr": "eidas1",
        "at_hash": half_hash(access_token),
        "sid": session,
        "session_state": session,
        "preferred_username": user["preferred_username"],
    }
    return _signed(faults, keys, _spoilt(faults, claims, now))


def signed_userinfo(faults: Faults, keys: KeyRing, *, issuer: str, client_id: str, claims: dict) -> str:
    key = keys.stranger if faults.userinfo_jwt_bad_signature else None
    return keys.sign({"iss": issuer, "aud": client_id, **claims}, key, kid=keys.current.kid)


def half_hash(text: str) -> str:
    """`at_hash`: the left half of the digest, as OpenID Connect Core §3.1.3.6 writes it."""
    return base64url(hashlib.sha256(text.encode()).digest()[:16])


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _spoilt(faults: Faults, claims: dict, now: int) -> dict:
    if faults.wrong_nonce:
        claims["nonce"] = secrets.token_urlsafe(16)
    if faults.missing_nonce:
        del claims["nonce"]
    if faults.wrong_aud:
        claims["aud"] = claims["azp"] = "un-autre-client"
    if faults.wrong_azp:
        claims["aud"], claims["azp"] = [claims["aud"], "un-autre-client"], "un-autre-client"
    if faults.wrong_iss:
        claims["iss"] = claims["iss"].replace("esante-wallet", "un-autre-royaume")
    if faults.expired:
        claims |= {"iat": now - 1200, "auth_time": now - 1200, "exp": now - 600}
    if faults.not_yet_valid:
        claims |= {"iat": now + 600, "nbf": now + 600, "exp": now + 1200}
    if faults.wrong_at_hash:
        claims["at_hash"] = half_hash("un autre jeton")
    if faults.missing_acr:
        del claims["acr"]
    if faults.low_acr:
        claims["acr"] = "eidas0"
    return claims


def _signed(faults: Faults, keys: KeyRing, claims: dict) -> str:
    if faults.alg_none:
        return _unsigned({"alg": "none", "typ": "JWT"}, claims) + "."
    if faults.hs256_with_public_key:
        # The classic confusion: a verifier that lets the token choose its algorithm would take the
        # published key for the HMAC secret.
        text = _unsigned({"alg": "HS256", "typ": "JWT", "kid": keys.current.kid}, claims)
        secret = keys.current.as_pem(private=False)
        return f"{text}.{base64url(hmac.digest(secret, text.encode(), 'sha256'))}"
    if faults.bad_signature:
        return keys.sign(claims, keys.stranger, kid=keys.current.kid)
    if faults.unknown_kid:
        return keys.sign(claims, keys.stranger)
    return keys.sign(claims)


def _unsigned(header: dict, claims: dict) -> str:
    return ".".join(base64url(json.dumps(part).encode()) for part in (header, claims))
