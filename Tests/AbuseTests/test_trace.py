"""The trace of who saw what: every look leaves one, nobody alters it unnoticed, and without it nothing is shown."""

import random
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest
import requests
from abuse import WHOLE
from harness.server import BINARY, program
from practice import key
from test_every_page_route import ROUTES, filled
from test_idempotency import body_of_a_leave

# Addresses that tell nothing of anyone: what is public, what is the caller's own, the rules and lists of the house.
OF_NOBODY = {
    "/api/v1/openapi.json", "/api/v1/moi", "/api/v1/teleservices", "/api/v1/etat-du-service", "/api/v1/certificats", "/api/v1/favoris", "/api/v1/caisses", "/api/v1/caisses-connues",
    # Empty forms, and settings of the house.
    "/droits", "/droits-des-personnes", "/suivi/laboratoire", "/suivi/pharmacie", "/administration/acces-documents", "/administration/nouvelle-caisse", "/administration/nouvelle-epidemie", "/recensement/nouvelle",
}
OWN = ("/connexion", "/aide", "/composants", "/verification", "/certificats", "/accessibilite", "/etat-du-service", "/services", "/situation", "/declaration", "/api/v1/certificats", "/api/v1/nomenclatures",
       "/api/v1/teleservices", "/api/v1/compte", "/api/v1/verification", "/api/v1/notifications", "/api/v1/moi", "/compte", "/demo", "/api/v1/avis", "/annuaire", "/api/v1/annuaire", "/api/v1/fhir", "/api/v1/demo", "/acces-documents", "/api/v1/acces-documents", "/api/v1/delegations", "/api/v1/jetons", "/api/v1/sessions",
       "/caisses", "/api/v1/caisses")
PERSONAS = ["dr-leclerc", "sec-morel", "ph-lambert", "bio-durand", "agent-cpam", "medical-cpam", "ars-colin", "ars-appel", "admin"]


def sql(place, query: str, *values) -> list[tuple]:
    """What the database holds, read beside the server."""
    if place.database:
        done = subprocess.run([program("psql"), "-qXtA", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-c", query, place.database], check=True, capture_output=True, text=True)
        return [tuple(line.split("\t")) for line in done.stdout.splitlines() if line]
    with closing(sqlite3.connect(f"file:{place.server.folder / 'guichet.sqlite'}?mode=ro", uri=True, timeout=30)) as file:
        return file.execute(query, values).fetchall()


@pytest.fixture(scope="module")
def known(own_place) -> dict[str, str]:
    """Identifiers of real things, so that addresses lead to people."""
    doctor, agent = own_place.persona("dr-leclerc"), own_place.persona("agent-cpam")
    dossier = doctor.get("/api/v1/dossiers?limite=5").json()["dossiers"][0]["id"]
    patient = doctor.get("/api/v1/patients").json()["patients"][0]["id"]
    case = doctor.get("/api/v1/suivi/cas").json()
    found = {"dossiers": dossier, "patients": patient}
    if case.get("cas"):
        found["cas"] = case["cas"][0]["id"]
    queue = agent.get("/api/v1/corbeilles/a-traiter").json()["dossiers"]
    if queue:
        found["corbeilles"] = queue[0]["id"]
    return found


def real(path: str, known: dict[str, str]) -> str:
    for word, identifier in known.items():
        if f"/{word}/" in path or path.endswith(f"/{word}/{{id}}"):
            path = path.replace("{id}", identifier, 1)
    return filled(path)


@pytest.mark.threat("T18")
@pytest.mark.asvs("16.3.2", "16.2.1")
def test_every_look_leaves_a_trace(own_place, known, figures):
    """Every page and every API address read by every persona: an answer that was given has a trace of its own request."""
    document = requests.get(f"{own_place.base}/api/v1/openapi.json", timeout=30).json()["paths"]
    api = [path for path, methods in document.items() if "get" in methods]
    pages = [path for method, path, policy in ROUTES if method == "get"]
    given: dict[str, tuple[str, str]] = {}
    for persona in PERSONAS if WHOLE else ["dr-leclerc"]:
        client, browser = own_place.persona(persona), own_place.browser(persona)
        for path in api:
            answer = client.get(real(path, known))
            if answer.status_code == 200:
                given[answer.headers["X-Request-Id"]] = (persona, path)
        for path in pages:
            answer = browser.get(own_place.base + real(path, known), allow_redirects=False, timeout=30)
            if answer.status_code == 200:
                given[answer.headers["X-Request-Id"]] = (persona, path)
    traced = {row[0] for row in sql(own_place, "SELECT DISTINCT demande FROM trace")}
    untraced = sorted({path for request, (_, path) in given.items() if request not in traced and path not in OF_NOBODY and not path.startswith(OWN) and path != "/"})
    looked = [request for request, (_, path) in given.items() if path not in OF_NOBODY and not path.startswith(OWN)]
    figures(engine=own_place.engine, answers=len(given), looks=len(looked), traced=sum(r in traced for r in looked), routes_untraced=len(untraced))
    assert len(looked) > 60 and not untraced, untraced


@pytest.mark.threat("T18")
def test_reads_and_writes_are_counted_one_by_one(own_place, known, figures):
    """As many traces of each act as requests that did it."""
    doctor = own_place.persona("dr-leclerc")
    body = body_of_a_leave(doctor)
    acts = {
        "lire-dossier": lambda: doctor.get(f"/api/v1/dossiers/{known['dossiers']}"), "lire-historique": lambda: doctor.get(f"/api/v1/dossiers/{known['dossiers']}/historique"),
        "lire-patient": lambda: doctor.get(f"/api/v1/patients/{known['patients']}"), "lister-dossiers": lambda: doctor.get("/api/v1/dossiers"), "voir-droits": lambda: doctor.get(f"/api/v1/patients/{known['patients']}/droits"),
        "ecrire-brouillon": lambda: doctor.post("/api/v1/dossiers/arret-de-travail", data=body, headers={"Content-Type": "application/json", **key()}),
    }
    times = 25 if WHOLE else 8
    told = {}
    for name, ask in acts.items():
        requests_made = []
        for _ in range(times):
            answer = ask()
            assert answer.status_code in (200, 201), (name, answer.text[:300])
            requests_made.append(answer.headers["X-Request-Id"])
        quoted = ", ".join(f"'{one}'" for one in requests_made)
        rows = sql(own_place, f"SELECT demande, count(*) FROM trace WHERE demande IN ({quoted}) AND resultat = 'fait' GROUP BY demande")
        told[name] = len(rows)
    figures(engine=own_place.engine, requests_each=times, traced=told)
    assert all(count == times for count in told.values()), told


@pytest.mark.threat("T17")
@pytest.mark.asvs("16.5.3")
def test_without_its_trace_nothing_is_shown(own_place, known, figures):
    """The trace takes nothing more: every look and every deposit answers 503, with no row of anyone."""
    doctor = own_place.persona("dr-leclerc")
    name = doctor.get(f"/api/v1/patients/{known['patients']}").json()["nom"]
    asks = [lambda p=p: doctor.get(p) for p in (
        f"/api/v1/dossiers/{known['dossiers']}", f"/api/v1/patients/{known['patients']}", "/api/v1/dossiers", "/api/v1/patients", f"/api/v1/patients/{known['patients']}/droits", f"/api/v1/dossiers/{known['dossiers']}/historique")]
    body = body_of_a_leave(doctor)
    asks.append(lambda: doctor.post("/api/v1/dossiers/arret-de-travail", data=body, headers={"Content-Type": "application/json", **key()}))
    before = sql(own_place, "SELECT count(*) FROM dossier")
    close_traces(own_place, True)
    answers = [ask() for ask in asks]
    page = own_place.server.base + f"/patients/{known['patients']}"
    close_traces(own_place, False)
    after = sql(own_place, "SELECT count(*) FROM dossier")
    open_again = [ask().status_code for ask in asks[:3]]
    shown = sum(name.split()[-1] in answer.text or known["dossiers"] in answer.text for answer in answers)
    figures(engine=own_place.engine, looks=len(answers), statuses=sorted({a.status_code for a in answers}), rows_shown=shown, written=int(after[0][0]) - int(before[0][0]), again=open_again)
    assert {a.status_code for a in answers} == {503} and all("Retry-After" in a.headers for a in answers) and shown == 0 and page
    assert before == after and open_again == [200, 200, 200]


def close_traces(place, closed: bool) -> None:
    if place.database:
        change = "ADD CONSTRAINT trace_fermee CHECK (le < 0) NOT VALID" if closed else "DROP CONSTRAINT trace_fermee"
        subprocess.run([program("psql"), "-qX", "-v", "ON_ERROR_STOP=1", "-c", f"ALTER TABLE trace {change}", place.database], check=True)
        return
    with closing(sqlite3.connect(place.server.folder / "guichet.sqlite", timeout=30)) as file, file:
        file.execute("CREATE TRIGGER trace_fermee BEFORE INSERT ON trace BEGIN SELECT RAISE(ABORT, 'fermée'); END" if closed else "DROP TRIGGER trace_fermee")


@pytest.mark.threat("T16", "T58")
@pytest.mark.asvs("16.4.2", "16.4.3")
def test_tampering_by_hand_is_found_by_the_command(tmp_path, figures):
    """Raw SQL on a stopped desk's file, then `guichet audit verify`: status 1, the first bad entry named. 100,000 more in Swift."""
    from contextlib import ExitStack

    from abuse import open_place
    (tmp_path / "bureau").mkdir()
    with ExitStack() as stack:
        place = open_place(stack, "sqlite", tmp_path / "bureau")
        doctor = place.persona("dr-leclerc")
        for _ in range(10):
            doctor.get("/api/v1/dossiers")
    file = tmp_path / "bureau" / "guichet.sqlite"
    where = ["--database", f"sqlite:{tmp_path / 'copie.sqlite'}", "--keys", str(tmp_path / "bureau" / "guichet.keys")]

    def verify() -> subprocess.CompletedProcess:
        return subprocess.run([BINARY, "audit", "verify", *where], capture_output=True, text=True, timeout=120, env={"GUICHET_WITNESS": str(tmp_path / "bureau" / "guichet.temoin")})

    shutil.copy(file, tmp_path / "copie.sqlite")
    sound = verify()
    assert sound.returncode == 0 and "the trace is whole" in sound.stdout, sound.stdout + sound.stderr
    with closing(sqlite3.connect(file)) as db:
        size = db.execute("SELECT count(*) FROM trace_feuille").fetchone()[0]
    chance, found, named, turns = random.Random(16), 0, 0, 300 if WHOLE else 3
    for turn in range(turns):
        shutil.copy(file, tmp_path / "copie.sqlite")
        place_ = chance.randrange(size)
        with closing(sqlite3.connect(tmp_path / "copie.sqlite")) as db, db:
            for (trigger,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'trace%'").fetchall():
                db.execute(f'DROP TRIGGER "{trigger}"')
            (row,) = db.execute("SELECT trace FROM trace_feuille WHERE position = ?", (place_,)).fetchone()
            expected = place_
            match turn % 6:
                case 0:
                    db.execute("UPDATE trace SET compte = 'x' || substr(compte, 2) WHERE id = ?", (row,))
                case 1:
                    db.execute("UPDATE trace SET le = le + 1 WHERE id = ?", (row,))
                case 2:
                    db.execute("DELETE FROM trace_feuille WHERE position = ?", (place_,))
                case 3:
                    db.execute("PRAGMA foreign_keys = OFF")
                    db.execute("DELETE FROM trace WHERE id = ?", (row,))
                case 4:
                    db.execute("DELETE FROM trace_feuille WHERE position >= ?", (place_,))
                case 5:
                    db.execute("UPDATE trace_feuille SET empreinte = replace(empreinte, substr(empreinte, 1, 1), 'f') || '' WHERE position = ?", (place_,))
                    db.execute("UPDATE trace_feuille SET empreinte = substr('0' || substr(empreinte, 2), 1, 64) WHERE position = ?", (place_,))
        done = verify()
        found += done.returncode == 1
        named += f"FAULT  entrée {expected} :" in done.stdout.replace("\u00a0", " ") or f"entrée {expected}" in done.stdout.replace("\u00a0", " ")
    figures(entries=size, tamperings=turns, found=found, first_named=named)
    assert found == named == turns
