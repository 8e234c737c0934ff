"""Forged ID tokens: each is spoilt in one way, and none opens a session."""

import base64
import hashlib
import hmac
import json

import pytest
from abuse import WHOLE
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding
from harness.server import Guichet
from joserfc.jwk import RSAKey
from provider import serve, tokens
from provider.server import CLIENT_SECRET
from relying_party import Visitor, oidc_settings

LOGIN = "medecin-une-situation"


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def part(value) -> str:
    return b64(value if isinstance(value, bytes) else json.dumps(value).encode())


def rsa(key: RSAKey, text: str, digest=hashes.SHA256(), pss: bool = False) -> bytes:
    private = serialization.load_pem_private_key(key.as_pem(private=True), None)
    how = padding.PSS(padding.MGF1(digest), digest.digest_size) if pss else padding.PKCS1v15()
    return private.sign(text.encode(), how, digest)


def made(keys, header, claims, signer=None, digest=hashes.SHA256(), pss=False) -> str:
    text = f"{part(header)}.{part(claims)}"
    return f"{text}.{b64(rsa(signer or keys.current, text, digest, pss))}"


def head(keys, **changes) -> dict:
    whole = {"alg": "RS256", "typ": "JWT", "kid": keys.current.kid, **changes}
    return {name: value for name, value in whole.items() if value is not ...}


def good(keys, claims) -> str:
    return made(keys, head(keys), claims)


def unsigned(alg):
    return lambda keys, claims: f"{part(head(keys, alg=alg))}.{part(claims)}."


def labelled(**changes):
    """Well signed by the right key; the header alone says something else."""
    return lambda keys, claims: made(keys, head(keys, **changes), claims)


def hmac_with(secret, alg="HS256"):
    def forge(keys, claims):
        text = f"{part(head(keys, alg=alg))}.{part(claims)}"
        return f"{text}.{b64(hmac.digest(secret(keys), text.encode(), alg.replace('HS', 'sha')))}"
    return forge


def claimed(**changes):
    """Well signed; the claims are wrong."""
    def forge(keys, claims):
        return good(keys, {name: value for name, value in {**claims, **changes}.items() if value is not ...})
    return forge


def signature(change):
    def forge(keys, claims):
        text, _, sign = good(keys, claims).rpartition(".")
        return f"{text}.{change(sign)}"
    return forge


def raw_payload(change):
    def forge(keys, claims):
        text = f"{part(head(keys))}.{part(change(json.dumps(claims)).encode())}"
        return f"{text}.{b64(rsa(keys.current, text))}"
    return forge


def raw_header(change):
    def forge(keys, claims):
        text = f"{part(change(json.dumps(head(keys))).encode())}.{part(claims)}"
        return f"{text}.{b64(rsa(keys.current, text))}"
    return forge


def stranger(**header):
    return lambda keys, claims: made(keys, head(keys, **header), claims, signer=keys.stranger)


def embedded(keys, claims):
    return made(keys, head(keys, jwk=keys.stranger.as_dict(private=False), kid=keys.stranger.kid), claims, signer=keys.stranger)


def certificate(keys, claims):
    return made(keys, head(keys, x5c=[base64.b64encode(keys.stranger.as_pem(private=False)).decode()]), claims, signer=keys.stranger)


def es256_zero(keys, claims):
    return f"{part(head(keys, alg='ES256'))}.{part(claims)}.{b64(bytes(64))}"


def es256_own(keys, claims):
    text = f"{part(head(keys, alg='ES256'))}.{part(claims)}"
    return f"{text}.{b64(ec.generate_private_key(ec.SECP256R1()).sign(text.encode(), ec.ECDSA(hashes.SHA256())))}"


def swapped_payload(keys, claims):
    header, _, sign = good(keys, claims).split(".")
    return f"{header}.{part({**claims, 'sub': 'un-autre'})}.{sign}"


def swapped_header(keys, claims):
    _, payload, sign = good(keys, claims).split(".")
    return f"{part(head(keys, cty='JWT'))}.{payload}.{sign}"


def public_pem(keys):
    return keys.current.as_pem(private=False)


def public_der(keys):
    return serialization.load_pem_public_key(public_pem(keys)).public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def modulus(keys):
    return keys.current.as_dict(private=False)["n"].encode()


def whole(change):
    return lambda keys, claims: change(good(keys, claims))


VECTORS = {
    **{f"alg-{word or 'vide'}": unsigned(word) for word in ["none", "None", "NONE", "nOnE", "", "nonе", " none"]},
    "alg-null": unsigned(None), "alg-nombre": unsigned(0), "alg-liste": labelled(alg=["RS256"]), "alg-absent": labelled(alg=...),
    "alg-espace": labelled(alg="RS256 "), "alg-minuscule": labelled(alg="rs256"), "alg-nul": labelled(alg="RS256\0"), "none-signe": labelled(alg="none"),
    "hs256-pem": hmac_with(public_pem), "hs256-der": hmac_with(public_der), "hs256-modulus": hmac_with(modulus), "hs256-vide": hmac_with(lambda _: b""),
    "hs384-pem": hmac_with(public_pem, "HS384"), "hs512-pem": hmac_with(public_pem, "HS512"),
    "hs256-sans-saut": hmac_with(lambda keys: public_pem(keys).strip()),
    "rs384": lambda keys, claims: made(keys, head(keys, alg="RS384"), claims, digest=hashes.SHA384()),
    "rs512": lambda keys, claims: made(keys, head(keys, alg="RS512"), claims, digest=hashes.SHA512()),
    "ps256": lambda keys, claims: made(keys, head(keys, alg="PS256"), claims, pss=True),
    "pss-dit-rs256": lambda keys, claims: made(keys, head(keys), claims, pss=True),
    "sha512-dit-rs256": lambda keys, claims: made(keys, head(keys), claims, digest=hashes.SHA512()),
    "es256-zero": es256_zero, "es256-propre": es256_own, "eddsa": labelled(alg="EdDSA"),
    "signature-vide": signature(lambda _: ""), "signature-tronquee": signature(lambda s: s[:-8]), "signature-double": signature(lambda s: s + s),
    "signature-zero": signature(lambda s: b64(bytes(256))), "signature-bit": signature(lambda s: ("A" if s[0] != "A" else "B") + s[1:]),
    "signature-egal": signature(lambda s: s + "="), "signature-plus": signature(lambda s: "+" + s[1:]), "signature-espace": signature(lambda s: s + " "),
    "signature-de-cle-inconnue": stranger(), "corps-echange": swapped_payload, "en-tete-echange": swapped_header,
    "deux-parties": whole(lambda t: t.rpartition(".")[0]), "quatre-parties": whole(lambda t: t + ".x"), "cinq-parties": whole(lambda t: t + ".x.y"),
    "partie-vide": whole(lambda t: "." + t.partition(".")[2]), "points": whole(lambda _: ".."), "vide": whole(lambda _: ""), "pas-un-jeton": whole(lambda _: "bonjour"),
    "un-megaoctet": claimed(remplissage="x" * 1_000_000), "profond": raw_payload(lambda text: '{"a":' * 5000 + text + "}" * 5000),
    "jwk-propre": embedded, "jku": stranger(jku="https://ailleurs.test/cles"), "x5u": stranger(x5u="https://ailleurs.test/cert"), "x5c": certificate,
    "kid-chemin": stranger(kid="../../../../dev/null"), "kid-nul": stranger(kid="\0"), "kid-vide": stranger(kid=""), "kid-sql": stranger(kid="' OR '1'='1"),
    "kid-nombre": stranger(kid=1), "kid-immense": stranger(kid="k" * 5000), "kid-liste": stranger(kid=["essai-1"]), "kid-absent-autre-cle": stranger(kid=...),
    "crit": labelled(crit=["exp"]), "crit-vide": labelled(crit=[]), "b64-faux": labelled(b64=False, crit=["b64"]),
    "en-tete-liste": raw_header(lambda _: "[]"), "en-tete-illisible": raw_header(lambda text: text[:-1]), "alg-deux-fois": raw_header(lambda text: text[:-1] + ', "alg": "none"}'),
    "corps-liste": raw_payload(lambda _: "[]"), "corps-illisible": raw_payload(lambda text: text[:-3]), "sub-deux-fois": raw_payload(lambda text: text[:-1] + ', "sub": "admin"}'),
    "nonce-deux-fois": raw_payload(lambda text: text[:-1] + ', "nonce": "x"}'), "nombre-immense": raw_payload(lambda text: text[:-1] + ', "x": 1e400}'),
    "iss-autre": claimed(iss="https://ailleurs.test"), "iss-liste": claimed(iss=["https://ailleurs.test"]), "iss-absent": claimed(iss=...),
    "iss-barre": lambda keys, claims: good(keys, {**claims, "iss": claims["iss"] + "/"}),
    "aud-autre": claimed(aud="un-autre"), "aud-absent": claimed(aud=...), "aud-vide": claimed(aud=[]),
    "aud-deux-sans-azp": lambda keys, claims: good(keys, {**{k: v for k, v in claims.items() if k != "azp"}, "aud": [claims["aud"], "un-autre"]}),
    "azp-autre": claimed(azp="un-autre"), "aud-objet": claimed(aud={"0": "guichet-essais"}),
    "nonce-autre": claimed(nonce="x"), "nonce-absent": claimed(nonce=...), "nonce-nul": claimed(nonce=None), "nonce-liste": lambda keys, claims: good(keys, {**claims, "nonce": [claims["nonce"]]}),
    "exp-passe": claimed(exp=1), "exp-absent": claimed(exp=...), "exp-texte": lambda keys, claims: good(keys, {**claims, "exp": str(claims["exp"])}),
    "exp-negatif": claimed(exp=-1), "iat-futur": lambda keys, claims: good(keys, {**claims, "iat": claims["iat"] + 900}),
    "nbf-futur": lambda keys, claims: good(keys, {**claims, "nbf": claims["iat"] + 900}),
    "acr-faible": claimed(acr="eidas0"), "acr-absent": claimed(acr=...), "acr-liste": claimed(acr=["eidas1"]), "at-hash-autre": claimed(at_hash="x"),
    "at-hash-du-code": claimed(at_hash=b64(hashlib.sha256(b"code").digest()[:16])),
    "sub-absent": claimed(sub=...), "sub-vide": claimed(sub=""), "sub-nombre": claimed(sub=0), "sub-liste": claimed(sub=["x"]),
}


@pytest.fixture(scope="module")
def trusting(tmp_path_factory):
    """`guichet serve` and the provider it trusts, whose tokens a test writes itself."""
    with serve() as simulator, Guichet.serve(tmp_path_factory.mktemp("jetons"), oidc_settings(simulator.discovery) | {"GUICHET_LOG": "trace"}) as server:
        yield simulator, server


@pytest.mark.threat("T26")
@pytest.mark.asvs("9.1.1", "9.1.2", "9.1.3", "9.2.1", "9.2.3", "9.2.4")
def test_no_forged_token_opens_a_session(trusting, monkeypatch, figures):
    simulator, server = trusting
    assert len(VECTORS) >= 60
    told = {"forge": good}

    def signed(_, keys, claims):
        return told["forge"](keys, claims)

    monkeypatch.setattr(tokens, "_signed", signed)
    opened, unlike = [], []
    sample = VECTORS if WHOLE else dict(list(VECTORS.items())[::4])
    for name, forge in sample.items():
        simulator.behave()
        told["forge"] = forge
        visitor = Visitor(server.base)
        answer = visitor.sign_in(LOGIN)
        if visitor.session or visitor.is_signed_in():
            opened.append(name)
        if not 400 <= answer.status_code < 500 and answer.status_code != 502 or "eyJ" in answer.text:
            unlike.append((name, answer.status_code))
    told["forge"] = good
    control = Visitor(server.base)
    assert control.sign_in(LOGIN).status_code == 303 and control.session, "the same way with a good token opens one"
    figures(vectors=len(sample), of=len(VECTORS), sessions_opened=len(opened), control_opened=1)
    assert not opened and not unlike, (opened, unlike)


@pytest.mark.threat("T59")
@pytest.mark.asvs("16.2.5", "13.3.1")
def test_no_secret_in_the_log(trusting, figures):
    """Said as loud as it can be, through sign-ins good and bad: neither the client's secret, nor a token, nor a cookie."""
    _, server = trusting
    visitor = Visitor(server.base)
    visitor.sign_in(LOGIN)
    log = server.log.read_text("utf-8", "replace")
    secrets = {"secret du client": CLIENT_SECRET, "jeton": "eyJ", "cookie": visitor.session}
    found = [name for name, secret in secrets.items() if secret in log]
    figures(lines=log.count("\n"), secrets=len(secrets), found=len(found))
    assert not found and log.count("\n") > 5, found
