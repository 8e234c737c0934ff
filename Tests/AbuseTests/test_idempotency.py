"""A thousand copies of one request at once: one effect, a thousand equal answers, even when the server dies in between."""

import collections
import concurrent.futures
import http.client
import json
import os
import secrets
import signal
import threading
import time

import pytest
import requests
from abuse import WHOLE
from harness.server import Guichet
from practice import SERVICE, Client, key

COPIES = 1_000


def body_of_a_leave(doctor: Client) -> bytes:
    patient = next(p for p in doctor.get("/api/v1/patients").json()["patients"] if p["caisse"]["code"].startswith("01"))
    form = doctor.get(f"/api/v1/teleservices/{SERVICE}/formulaire?patient={patient['id']}").json()["contenu"]
    content = {**form, "debut": "2031-03-03", "fin": "2031-03-05", "motif": {"texte": "grippe"}, "accordPatient": True}
    return json.dumps({"patient": {"id": patient["id"]}, "contenu": {k: v for k, v in content.items() if v is not None}}).encode()


def copies(address: tuple[str, int], token: str, body: bytes, headers: dict, count: int, workers: int = 64) -> collections.Counter:
    """Sends the same request many times at once; (status, body) of each answer, None for a connection that broke."""
    gate = threading.Barrier(workers)

    def many(turns: int) -> list:
        found = []
        wire = http.client.HTTPConnection(*address, timeout=60)
        gate.wait()
        for _ in range(turns):
            try:
                wire.request("POST", f"/api/v1/dossiers/{SERVICE}", body, {"Authorization": f"Bearer {token}", "Content-Type": "application/json", **headers})
                answer = wire.getresponse()
                found.append((answer.status, answer.read(), answer.getheader("ETag")))
            except (OSError, http.client.HTTPException):
                found.append(None)
                wire.close()
                time.sleep(0.02)
        wire.close()
        return found

    share = [count // workers + (1 if i < count % workers else 0) for i in range(workers)]
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        return collections.Counter(one for some in pool.map(many, share) for one in some)


def drafts(doctor: Client) -> int:
    return len([d for d in doctor.get("/api/v1/dossiers?limite=100&etat=brouillon").json()["dossiers"]])


@pytest.mark.threat("T51")
@pytest.mark.asvs("2.3.3", "15.4.2")
def test_a_thousand_copies_have_one_effect(own_place, figures):
    doctor = own_place.persona("dr-leclerc")
    body, before = body_of_a_leave(doctor), drafts(doctor)
    answers = copies(own_place.address, doctor.token, body, key(), COPIES)
    statuses = collections.Counter(one[0] if one else None for one in answers.elements())
    equal = answers.most_common(1)[0][1]
    effects = drafts(doctor) - before
    figures(engine=own_place.engine, copies=COPIES, effects=effects, equal_answers=equal, statuses=dict(statuses))
    assert effects == 1 and equal == COPIES and statuses == {201: COPIES}
    # A broken control: without a key, copies are as many requests.
    unkeyed = copies(own_place.address, doctor.token, body, {}, 8, workers=4)
    assert drafts(doctor) - before == 9 and len(unkeyed) == 8


@pytest.mark.threat("T51")
def test_the_same_key_for_something_else(own_place):
    doctor, headers = own_place.persona("dr-leclerc"), key()
    body = body_of_a_leave(doctor)
    copies(own_place.address, doctor.token, body, headers, 1, workers=1)
    other = copies(own_place.address, doctor.token, body.replace(b"grippe", b"angine"), headers, 4, workers=4)
    assert all(status == 422 and b"cle-reutilisee" in text for status, text, _ in other)


@pytest.mark.threat("T51")
@pytest.mark.parametrize("turn", range(10) if WHOLE else [2])
def test_a_killed_server_answers_the_same_afterwards(tmp_path, turn, figures):
    """kill -9 in the middle of the copies; the same key sent again meets one effect and one answer."""
    headers = {"Idempotency-Key": secrets.token_hex(16)}
    with Guichet.demo(tmp_path) as server:
        token = requests.post(f"{server.base}/demo/jetons", json={"profil": "dr-leclerc"}, timeout=30).json()["jeton"]
        doctor = Client(server.base, token)
        body, before = body_of_a_leave(doctor), drafts(doctor)
        host, port = server.base.removeprefix("http://").split(":")
        killer = threading.Timer(0.02 + 0.03 * turn, os.kill, (server.process.pid, signal.SIGKILL))
        killer.start()
        during = copies((host, int(port)), token, body, headers, 400, workers=32)
        killer.join()
        server.process.wait(10)
    with Guichet.demo(tmp_path) as server:
        doctor = Client(server.base, token)
        host, port = server.base.removeprefix("http://").split(":")
        after = copies((host, int(port)), token, body, headers, 50, workers=10)
        effects = drafts(doctor) - before
        answered = [one for one in during if one]
        figures(turn=turn, answered_before=sum(during[one] for one in answered), broken=during[None], answered_after=50, effects=effects)
        assert effects == 1 and len(after) == 1 and next(iter(after))[0] == 201
        assert not answered or set(answered) == set(after), "who was answered before the kill is answered the same after it"
