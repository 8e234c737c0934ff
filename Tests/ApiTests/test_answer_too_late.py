"""An answer that cannot be made in time is given up, said, and leaves nothing held."""

import subprocess
import time

import pytest
import requests
from harness.databases import fresh_postgres
from harness.server import Guichet, program

LIMIT = 1


@pytest.fixture(scope="module")
def desk_and_database(tmp_path_factory):
    with fresh_postgres() as database, Guichet.demo(tmp_path_factory.mktemp("lent"), database, options=["--answer-seconds", str(LIMIT)]) as desk:
        yield desk, database


def lock(database: str, table: str, seconds: float) -> subprocess.Popen:
    """Holds a table so that nobody reads it; returns once it is held."""
    command = f"begin; lock table {table} in access exclusive mode; select 'tenue'; select pg_sleep({seconds}); commit"
    holder = subprocess.Popen([program("psql"), "-qXtA", database], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    holder.stdin.write("\n".join(part + ";" for part in command.split("; ")) + "\n")
    holder.stdin.close()
    assert holder.stdout.readline().strip() == "tenue"
    return holder


def test_a_database_that_does_not_answer_is_not_waited_for(desk_and_database):
    desk, database = desk_and_database
    token = requests.post(f"{desk.base}/demo/jetons", json={"profil": "dr-leclerc"}, timeout=30).json()["jeton"]
    bearer = {"Authorization": f"Bearer {token}"}
    assert requests.get(f"{desk.base}/api/v1/moi", headers=bearer, timeout=30).status_code == 200
    holder = lock(database, "compte", 6)
    try:
        begun = time.monotonic()
        answer = requests.get(f"{desk.base}/api/v1/moi", headers=bearer, timeout=30)
        took = time.monotonic() - begun
        assert holder.poll() is None, "the table was still held when the answer came"
        assert answer.status_code == 503 and answer.headers["Retry-After"] == "10", answer.text
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert LIMIT <= took < 6, f"{took:.1f} s"
    finally:
        holder.wait(30)
    assert requests.get(f"{desk.base}/api/v1/moi", headers=bearer, timeout=30).status_code == 200, "nothing is held once the database answers again"
