"""The API against a running desk, on both databases."""

import datetime
from contextlib import ExitStack

import pytest
import requests
from harness.databases import fresh_postgres
from harness.paris import today
from harness.server import Guichet
from practice import SERVICE, Client


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def desk(request, tmp_path_factory):
    with ExitStack() as stack:
        database = stack.enter_context(fresh_postgres()) if request.param == "postgres" else None
        yield stack.enter_context(Guichet.demo(tmp_path_factory.mktemp(request.param), database, {"GUICHET_PROXIES": "127.0.0.1"}))


@pytest.fixture(autouse=True)
def _its_day(request):
    """A run that crosses midnight goes on with the patients of the new day."""
    if "desk" in request.fixturenames:
        request.getfixturevalue("desk").keep_today()


@pytest.fixture(scope="session")
def as_persona(desk):
    """`as_persona("dr-leclerc")`: a client with that persona's token."""
    known: dict[str, Client] = {}

    def client(profil: str) -> Client:
        if profil not in known:
            answer = requests.post(f"{desk.base}/demo/jetons", json={"profil": profil}, timeout=30)
            assert answer.status_code == 200, answer.text
            known[profil] = Client(desk.base, answer.json()["jeton"])
        return known[profil]

    return client


@pytest.fixture(scope="session")
def nobody(desk) -> Client:
    return Client(desk.base, None)


@pytest.fixture(scope="session")
def doctor(as_persona) -> Client:
    return as_persona("dr-leclerc")


@pytest.fixture(scope="session")
def patients(doctor) -> list[dict]:
    """Patients of the day of the régime général, whose fund works at this desk."""
    found = doctor.get("/api/v1/patients").json()["patients"]
    mine = [p for p in found if p["caisse"]["code"].startswith("01")]
    assert len(mine) >= 3, found
    return mine


@pytest.fixture(scope="session")
def leave(doctor, patients):
    """`leave(days=3, **changes)`: the body that begins an ordinary sick leave. Each call takes a patient and days
    nobody used before, so that leaves never overlap by accident."""
    used = iter(range(10_000))

    def body(days: int = 3, start: datetime.date | None = None, patient: dict | None = None, **changes) -> dict:
        turn = next(used)
        patient = patient or patients[turn % len(patients)]
        start = start or today() + datetime.timedelta(days=30 + 9 * (turn // len(patients)))
        form = doctor.get(f"/api/v1/teleservices/{SERVICE}/formulaire?patient={patient['id']}").json()["contenu"]
        content = {**form, "debut": start.isoformat(), "fin": (start + datetime.timedelta(days=days - 1)).isoformat(),
                   "motif": {"texte": "grippe"}, "accordPatient": True, **changes}
        return {"patient": {"id": patient["id"]}, "contenu": {k: v for k, v in content.items() if v is not None}}

    return body
