"""Who is let in, and who is told to come back, over connections that stay open as a reverse proxy's do."""

import http.client
import json
import threading
import urllib.parse

import pytest
import requests
from harness.server import Guichet


@pytest.fixture(scope="module")
def narrow(tmp_path_factory):
    """A desk with four places: one for an export, two for a list."""
    with Guichet.demo(tmp_path_factory.mktemp("etroit"), options=["--in-flight", "4"]) as desk:
        token = requests.post(f"{desk.base}/demo/jetons", json={"profil": "dr-leclerc"}, timeout=30).json()["jeton"]
        yield urllib.parse.urlsplit(desk.base).netloc, {"Authorization": f"Bearer {token}"}


def test_a_place_is_free_again_on_a_connection_that_stays(narrow):
    address, bearer = narrow
    link = http.client.HTTPConnection(address, timeout=30)
    for turn in range(60):
        # What a route answers, what it refuses, what no route takes: none of them keeps its place.
        for method, path, head, expected in [
            ("GET", "/api/v1/moi", bearer, 200), ("GET", "/api/v1/dossiers", {}, 401), ("GET", "/nulle-part", {}, 404), ("PATCH", "/dossiers", {}, 405),
            ("GET", "/api/v1/openapi.json", bearer, 200)]:
            link.request(method, path, headers=head)
            answer = link.getresponse()
            answer.read()
            assert answer.status == expected, f"{method} {path}, turn {turn}: {answer.status}"


def test_those_refused_are_told_when_to_come_back_and_their_connection_stays(narrow):
    address, bearer = narrow
    found: list[tuple[int, dict, bytes]] = []

    def ask():
        link = http.client.HTTPConnection(address, timeout=30)
        for _ in range(40):
            link.request("GET", "/api/v1/dossiers", headers=bearer)
            answer = link.getresponse()
            found.append((answer.status, dict(answer.getheaders()), answer.read()))

    crowd = [threading.Thread(target=ask) for _ in range(12)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert len(found) == 480, "every request of every connection was answered"
    assert {status for status, _, _ in found} == {200, 503}
    for status, head, body in found:
        if status == 503:
            problem = json.loads(body)
            assert problem["code"] == "surcharge" and f"dans {head['Retry-After']} secondes" in problem["detail"]
            assert head["Content-Type"] == "application/problem+json" and head["Cache-Control"] == "no-store" and "X-Content-Type-Options" in head
    again = http.client.HTTPConnection(address, timeout=30)
    again.request("GET", "/api/v1/dossiers", headers=bearer)
    assert again.getresponse().status == 200, "once they have gone there is a place again"
