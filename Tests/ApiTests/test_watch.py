"""The port of those who watch: figures and readiness, and nothing of anyone."""

import re
import signal

import pytest
import requests
from harness.server import Guichet
from practice import key, until


def test_the_doors_have_no_such_address(desk):
    for path in ("/metrics", "/pret", "/vivant"):
        assert requests.get(desk.base + path, timeout=10).status_code == 404


def test_ready_and_alive(desk):
    assert requests.get(desk.watch + "/pret", timeout=10).text == "prêt\n"
    assert requests.get(desk.watch + "/vivant", timeout=10).text == "vivant\n"
    assert requests.get(desk.watch + "/dossiers", timeout=10).status_code == 404


def figures(desk) -> dict[str, float]:
    answer = requests.get(desk.watch + "/metrics", timeout=10)
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r'[a-z_]+(\{([a-z]+="[^"]*",?)+\})? [0-9.e+-]+|[a-z_]+\{.*\} \+Inf', line) for line in lines), answer.text
    return {line.rsplit(" ", 1)[0]: float(line.rsplit(" ", 1)[1]) for line in lines}


def test_figures_move_and_name_nobody(desk, doctor, leave):
    read = 'guichet_http_requests_total{method="GET",route="/api/v1/dossiers/{id}",status="200"}'
    before = figures(desk).get(read, 0)
    made = doctor.post("/api/v1/dossiers/arret-de-travail?depot=oui", leave(), headers=key())
    assert made.status_code == 201, made.text
    doctor.get(f"/api/v1/dossiers/{made.json()['id']}")
    after = figures(desk)
    assert after[read] == before + 1
    assert after['guichet_service_requests_total{service="arret-de-travail"}'] >= 1
    assert after["guichet_database_up"] == 1 and after["process_open_fds"] > 3 and after["process_resident_memory_bytes"] > 1e6
    text = requests.get(desk.watch + "/metrics", timeout=10).text
    assert made.json()["id"] not in text and not re.search(r"[0-9a-f]{32}", text)
    until(lambda: figures(desk)["guichet_trace_waiting"] < 500)


def test_told_to_stop_it_says_so_and_finishes(tmp_path):
    with Guichet.serve(tmp_path, {}) as server:
        assert requests.get(server.watch + "/pret", timeout=10).status_code == 200
        with requests.Session() as browser:
            assert browser.get(server.base + "/connexion", timeout=10).status_code == 200
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(15) == 0


@pytest.mark.parametrize("option", ["--connections", "--in-flight", "--answer-seconds", "--body-rate", "--head-seconds"])
def test_a_limit_of_nought_does_not_open(tmp_path, option):
    import subprocess
    from harness.server import BINARY
    done = subprocess.run([BINARY, "serve", "--database", f"sqlite:{tmp_path}/g", option, "0"], capture_output=True, text=True, timeout=30)
    assert done.returncode != 0 and option in done.stderr
    assert not (tmp_path / "g").exists()
