"""Requests framed two ways at once, sent as raw bytes: each is one request, or a refusal and a closed connection. Never two."""

import re

import pytest

HIDDEN = b"GET /connexion/caches HTTP/1.1\r\nHost: x\r\n\r\n"
BODY = b"profil=admin"


def post(headers: bytes, body: bytes = BODY, version: bytes = b"HTTP/1.1", line: bytes | None = None) -> bytes:
    first = line or b"POST /connexion/psc " + version
    return first + b"\r\nHost: guichet\r\n" + headers + b"\r\n" + body


def lengths(*values: bytes) -> bytes:
    return b"".join(b"Content-Length: " + v + b"\r\n" for v in values)


def chunked(name: bytes = b"Transfer-Encoding", value: bytes = b"chunked", separator: bytes = b": ") -> bytes:
    return name + separator + value + b"\r\n"


CHUNKS = b"0\r\n\r\n"
AFTER = CHUNKS + HIDDEN
N = str(len(BODY)).encode()
LONG = str(len(BODY) + len(HIDDEN)).encode()

VECTORS = {
    # Both framings
    "CL.TE": post(lengths(b"5") + chunked(), AFTER), "TE.CL": post(chunked() + lengths(b"5"), AFTER), "CL 0 et TE": post(lengths(b"0") + chunked(), AFTER),
    "CL.TE corps court": post(lengths(b"3") + chunked(), b"8\r\n" + BODY[:8] + b"\r\n" + CHUNKS + HIDDEN),
    # Lengths
    "deux longueurs": post(lengths(N, LONG), BODY + HIDDEN), "deux longueurs égales": post(lengths(N, N)), "longueurs en liste": post(lengths(N + b", " + LONG), BODY + HIDDEN),
    "longueur +": post(lengths(b"+" + N)), "longueur -": post(lengths(b"-1"), HIDDEN), "longueur hexadécimale": post(lengths(b"0x0c")), "longueur octale": post(lengths(b"014")),
    "longueur avec espace": post(lengths(b"1 2")), "longueur vide": post(lengths(b""), HIDDEN), "longueur immense": post(lengths(b"9" * 40)),
    "longueur décimale": post(lengths(b"12.0")), "longueur e": post(lengths(b"1e1")), "longueur soulignée": post(lengths(b"1_2")), "longueur nulle \\0": post(lengths(b"12\0")),
    # Transfer-Encoding spelt to please one reader and not another
    "TE espace avant": post(chunked(value=b" chunked") + lengths(b"5"), AFTER), "TE tabulation": post(chunked(value=b"\tchunked") + lengths(b"5"), AFTER),
    "TE espace avant deux-points": post(chunked(separator=b" : ") + lengths(b"5"), AFTER), "TE xchunked": post(chunked(value=b"xchunked"), AFTER),
    "TE chunked deux fois": post(chunked() + chunked() + lengths(b"5"), AFTER), "TE identity": post(chunked(value=b"identity") + lengths(N)),
    "TE chunked, identity": post(chunked(value=b"chunked, identity"), AFTER), "TE gzip, chunked": post(chunked(value=b"gzip, chunked"), AFTER),
    "TE entre guillemets": post(chunked(value=b'"chunked"'), AFTER), "TE vide": post(chunked(value=b"") + lengths(b"5"), AFTER), "TE majuscules": post(chunked(value=b"CHUNKED") + lengths(b"5"), AFTER),
    "TE plié": post(b"Transfer-Encoding:\r\n chunked\r\n" + lengths(b"5"), AFTER), "TE nul": post(chunked(value=b"chunked\0") + lengths(b"5"), AFTER),
    "TE vertical": post(chunked(value=b"\x0bchunked") + lengths(b"5"), AFTER), "TE en HTTP/1.0": post(chunked() + lengths(b"5"), AFTER, version=b"HTTP/1.0"),
    # Chunks
    "morceau négatif": post(chunked(), b"-1\r\n\r\n" + HIDDEN), "morceau 0x": post(chunked(), b"0xc\r\n" + BODY + b"\r\n" + AFTER), "morceau immense": post(chunked(), b"f" * 20 + b"\r\n" + BODY),
    "morceau sans fin de ligne": post(chunked(), b"c\r\n" + BODY + AFTER), "morceau terminé par LF": post(chunked(), b"c\n" + BODY + b"\n0\n\n" + HIDDEN),
    "extension avec LF": post(chunked(), b"c;a=\nb\r\n" + BODY + b"\r\n" + AFTER), "remorque avec longueur": post(chunked(), b"0\r\nContent-Length: 44\r\n\r\n" + HIDDEN),
    # Lines and names
    "fin de ligne LF": post(lengths(N)).replace(b"\r\n", b"\n"), "CR seul": post(b"X: a\rContent-Length: 0\r\n" + lengths(LONG), BODY + HIDDEN),
    "nom avec espace": post(b"Content-Length : " + N + b"\r\n"), "ligne pliée": post(b"X: a\r\n b\r\n" + lengths(N)), "nom vide": post(b": 12\r\n" + lengths(N)),
    "nom avec nul": post(b"Content\0-Length: 5\r\n" + lengths(N)), "espace devant le premier": b"POST /connexion/psc HTTP/1.1\r\n Host: guichet\r\n" + lengths(N) + b"\r\n" + BODY,
    "deux Host": post(b"Host: ailleurs.test\r\n" + lengths(N)), "sans Host": b"POST /connexion/psc HTTP/1.1\r\n" + lengths(N) + b"\r\n" + BODY,
    "adresse absolue": post(lengths(N), line=b"POST http://ailleurs.test/connexion/psc HTTP/1.1"), "version 2": post(lengths(N), version=b"HTTP/2.0"),
    "version 1.10": post(lengths(N), version=b"HTTP/1.10"), "sans version": b"GET /connexion\r\n\r\n", "deux espaces": post(lengths(N), line=b"POST  /connexion/psc  HTTP/1.1"),
    "méthode inventée": post(lengths(N), line=b"P\tOST /connexion/psc HTTP/1.1"), "Upgrade h2c": post(b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n" + lengths(N)),
    "Expect": post(b"Expect: 200-ok\r\n" + lengths(N)), "GET avec corps": b"GET /connexion HTTP/1.1\r\nHost: g\r\n" + lengths(str(len(HIDDEN)).encode()) + b"\r\n" + HIDDEN,
}


@pytest.mark.threat("T47")
@pytest.mark.asvs("4.2.1")
def test_one_request_or_a_refusal(place, figures):
    assert len(VECTORS) >= 40
    two, odd, refused = [], [], 0
    for name, request in VECTORS.items():
        answer = place.raw(request, seconds=0.4, close_after=True)
        statuses = [int(code) for code in re.findall(rb"(?:^|\r\n)HTTP/1\.[01] (\d{3})", answer)]
        statuses = [code for code in statuses if code != 100]
        if len(statuses) > 1 or b"caches" in answer:
            two.append((name, statuses))
        if any(code >= 500 for code in statuses):
            odd.append((name, statuses))
        refused += statuses in ([400], [501], [505], []) 
    alive = place.raw(b"GET /connexion HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n")
    control = place.raw(b"GET /connexion HTTP/1.1\r\nHost: g\r\n\r\n" * 2, seconds=1)
    seen = len(re.findall(rb"HTTP/1\.1 200", control))
    figures(vectors=len(VECTORS), two_answers=len(two), refused=refused, faults=len(odd), control_answers=seen)
    assert not two and not odd, (two, odd)
    assert alive.startswith(b"HTTP/1.1 200") and seen == 2, "two honest requests get two answers"
