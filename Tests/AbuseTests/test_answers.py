"""What every answer carries, and what none holds: protective headers, no innards, log lines that nobody else wrote."""

import re
import secrets
from pathlib import Path

import pytest
import requests
from abuse import innards
from test_every_page_route import ROUTES, filled

ALWAYS = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": None, "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy": None, "X-Request-Id": None, "Permissions-Policy": None,
}


def faults(answer: requests.Response) -> list[str]:
    wrong = [name for name, value in ALWAYS.items() if name not in answer.headers or value not in (None, answer.headers[name])]
    policy = answer.headers.get("Content-Security-Policy", "")
    if "frame-ancestors 'none'" not in policy or "unsafe" in policy or "default-src 'none'" not in policy:
        wrong.append("policy")
    if "/assets/" not in answer.request.url and answer.headers.get("Cache-Control") != "no-store":
        wrong.append("Cache-Control")
    if "Server" in answer.headers or "X-Powered-By" in answer.headers:
        wrong.append("Server")
    return wrong


@pytest.mark.threat("T24", "T32")
@pytest.mark.asvs("3.4.3", "3.4.4", "3.4.5", "3.4.6", "3.4.8", "14.3.2")
def test_every_answer_is_protected(place, figures):
    """Every page as nobody and as its persona, every API address, the assets, the strays, the errors."""
    api = requests.get(f"{place.base}/api/v1/openapi.json", timeout=30).json()["paths"]
    doctor, browser = place.persona("dr-leclerc"), place.browser("dr-leclerc")
    page = browser.get(f"{place.base}/", timeout=30).text
    assets = sorted(set(re.findall(r'(?:href|src)="(/assets/[^"]+)"', page)))
    answers = [requests.get(place.base + filled(path), allow_redirects=False, timeout=30) for _, path, _ in ROUTES]
    answers += [browser.get(place.base + filled(path), allow_redirects=False, timeout=30) for method, path, _ in ROUTES if method == "get"]
    answers += [doctor.call(method.upper(), filled(path), **({"data": "{", "headers": {"Content-Type": "application/json"}} if method in ("post", "put") else {}))
                for path, methods in api.items() for method in methods if method in ("get", "post", "put", "delete")]
    answers += [requests.get(place.base + path, timeout=30) for path in ["/rien", "/api/v1/rien", "/assets/rien.js", "/%00", "/..%2f..%2fetc/passwd", "/connexion?x=1", *assets]]
    answers += [requests.request(method, place.base + "/connexion", timeout=30) for method in ("OPTIONS", "HEAD", "PATCH", "TRACE", "DELETE")]
    answers += [requests.get(place.base + assets[0], headers={"If-None-Match": "*", "If-Modified-Since": "Wed, 21 Oct 2099 07:28:00 GMT"}, timeout=30)]
    wrong = {(a.request.method, a.request.url.removeprefix(place.base), a.status_code): faults(a) for a in answers if faults(a)}
    leaks = {(a.request.method, a.request.url.removeprefix(place.base)): innards(a.text) for a in answers if a.status_code >= 400 and innards(a.text)}
    broken = [(a.request.method, a.request.url) for a in answers if a.status_code >= 500]
    figures(answers=len(answers), statuses=len({a.status_code for a in answers}), unprotected=len(wrong), leaking=len(leaks), faults=len(broken))
    assert len(answers) > 300 and not wrong and not leaks and not broken, (wrong, leaks, broken)


@pytest.mark.threat("T60")
@pytest.mark.asvs("16.5.1", "13.4.6")
def test_errors_say_nothing_of_the_machinery(place, figures):
    doctor = place.persona("dr-leclerc")
    address = "/api/v1/dossiers/arret-de-travail"
    hostile = [b"{", b"\xff\xfe{}", b"[]", b"null", b'"x"', b'{"a":' * 2000 + b"1" + b"}" * 2000, b'{"patient": {"id": "\'; DROP TABLE patient; --"}}', b'{"x": 1e999}', b"\0", b"x" * 300_000]
    answers = [doctor.post(address, data=body, headers={"Content-Type": "application/json"}) for body in hostile]
    answers += [doctor.get(f"/api/v1/dossiers/{bad}") for bad in ["%00", "'", "..", "%2e%2e%2f", "0" * 4000, "%ff", "{{7*7}}", "$" + "{jndi:ldap://x}", "%0d%0aX: y"]]
    answers += [doctor.get(f"/api/v1/dossiers?curseur={bad}") for bad in ["'", "%00", "AAAA", "x" * 5000]]
    answers += [doctor.get("/api/v1/dossiers", headers=headers) for headers in [{"If-Match": "x"}, {"Accept": "text/html"}, {"Authorization": "Basic eDp5"}, {"Authorization": "Bearer " + "x" * 9000}]]
    answers += [doctor.post(address, {}, headers={"Idempotency-Key": key}) for key in ["", "é", "x" * 500, "a b c d e"]]
    answers += [requests.get(f"{place.base}{path}", timeout=30) for path in ["/verification?code=%27", "/certificats?q=%00", "/connexion/retour?code=%00&state=%ff", "/situation/" + "x" * 3000]]
    problems = [a for a in answers if a.status_code >= 400]
    leaks = [(a.request.url[:120], innards(a.text)) for a in problems if innards(a.text)]
    broken = [(a.request.url[:120], a.status_code) for a in answers if a.status_code >= 500]
    unnamed = [a.request.url[:120] for a in problems if "api" in a.request.url and set(a.json()) < {"type", "title", "status", "code", "detail", "instance"}]
    figures(errors=len(problems), statuses=sorted({a.status_code for a in problems}), leaking=len(leaks), faults=len(broken))
    assert len(problems) > 25 and not leaks and not broken and not unnamed, (leaks, broken, unnamed)


LINE = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\S* (trace|debug|info|notice|warning|error|critical) ")


@pytest.mark.threat("T49", "T48")
@pytest.mark.asvs("16.4.1", "4.1.3")
def test_no_one_else_writes_in_the_log(place, figures):
    """Line breaks, colours, JSON and fake entries in every place a caller fills."""
    mark = secrets.token_hex(8)
    fake = f"2026-01-01T00:00:00+0000 error guichet: {mark}"
    words = [f"a\r\n{fake}", f"a\n{fake}", f"a\u2028{fake}", f"\x1b[31m{mark}\x1b[0m", f'","level":"error","msg":"{mark}', f"%0d%0a{fake}", f"\0{mark}"]
    doctor = place.persona("dr-leclerc")
    # What the command said when it opened is its own.
    before = len(Path(place.server.log).read_text("utf-8", "replace").splitlines())
    sent = 0
    for word in words:
        coded = requests.utils.quote(word, safe="")
        for path in [f"/{coded}", f"/api/v1/dossiers/{coded}", f"/connexion/retour?code={coded}&state={coded}", f"/api/v1/dossiers?curseur={coded}"]:
            doctor.get(path)
            sent += 1
        flat = word.replace("\r", " ").replace("\n", " ").replace("\0", " ").replace("\x1b", " ").strip().encode().decode("latin-1")
        for name in ["User-Agent", "X-Forwarded-For", "X-Forwarded-Host", "Referer", "X-Request-Id", "Idempotency-Key"]:
            doctor.get("/api/v1/rien", headers={name: flat})
            sent += 1
        doctor.post("/api/v1/patients/recherche", {"nom": word, "dateNaissance": word})
        place.raw(f"GET /{word} HTTP/1.1\r\nHost: x\r\n\r\n".encode(), seconds=0.2, close_after=True)
        sent += 2
    place.server.process.poll()
    log = Path(place.server.log).read_text("utf-8", "replace")
    lines = log.splitlines()[before:]
    odd = [line for line in lines if line and not LINE.match(line)]
    figures(sent=sent, lines=len(lines), foreign=len(odd), marks=log.count(mark))
    assert not odd and mark not in log, odd[:5]


@pytest.mark.threat("T48")
def test_headers_of_proxies_nobody_named_change_nothing(place):
    for headers in [{"X-Forwarded-Host": "ailleurs.test"}, {"Forwarded": "host=ailleurs.test;proto=https"}, {"X-Forwarded-Proto": "https"}, {"Host": "ailleurs.test"}, {"X-Original-URL": "/administration/file"},
                    {"X-Rewrite-URL": "/administration/file"}]:
        answer = requests.get(f"{place.base}/connexion", headers=headers, allow_redirects=False, timeout=30)
        assert answer.status_code == 200 and "ailleurs.test" not in answer.text and "ailleurs.test" not in str(answer.headers)
