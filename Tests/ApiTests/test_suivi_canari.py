"""A canary: the name of a case who gave no consent, looked for in every answer of everyone else, in the log and in the file."""

import re
import threading
import time

import pytest
import requests
from practice import key
from test_every_page_route import ROUTES
from test_suivi_medecin import CAS, now

CANARY = "Zzqxcanari"
# Nobody among them keeps the sheet or is habilitated.
STRANGERS = ["dr-benali", "dr-petit", "sf-marchand", "cd-roussel", "inf-garcia", "ph-lambert", "bio-durand", "agent-msa", "medical-cpam", "admin"]
# Those who are habilitated read sheets of cases. What they read of a contact must not lead to the case.
OF_CONTACTS = ["/suivi/appels/{id}", "/suivi/contacts", "/suivi/arrets"]


def holds(text: str) -> bool:
    return CANARY.lower() in text.lower()


@pytest.fixture(scope="module")
def sheet(doctor) -> dict:
    content = {"nom": CANARY, "prenom": "Ondine", "dateNaissance": "1977-05-04", "territoire": "96000", "telephone": "0639981777"}
    sheet = doctor.post(CAS, {"contenu": content}, headers=key()).json()
    contact = {"nom": "Voisin", "prenom": "Elie", "territoire": "96100", "telephone": "0639981778", "exposition": "proche", "lien": "collègue"}
    address = f"{CAS}/{sheet['id']}"
    assert doctor.post(f"{address}/contacts", {"autres": [contact]}, headers=key()).status_code == 201
    assert doctor.post(f"{address}/resultat", {"resultat": "positif", "le": now()}).status_code == 200
    answer = doctor.post(f"{address}/validation", {"annonce": "consultation"})
    assert answer.status_code == 200 and holds(answer.text), "the doctor sees whom they treat"
    return answer.json()


@pytest.fixture(scope="module")
def browser_of(desk):
    def session(profil: str) -> requests.Session:
        browser = requests.Session()
        browser.headers["Origin"] = desk.base
        assert browser.post(f"{desk.base}/demo/connexion", data={"profil": profil}, allow_redirects=False, timeout=30).status_code == 303
        return browser

    return session


def addresses(paths: list[str], sheet: dict) -> list[str]:
    """Each path, with the case's and the contact's identifiers in the place of any."""
    found = []
    for path in paths:
        names = re.findall(r"\{(\w+)\}", path)
        for value in [sheet["id"], sheet["contacts"][0]["id"], sheet["numero"]] if names else [""]:
            found.append(re.sub(r"\{\w+\}", value, path))
    return found


@pytest.mark.parametrize("profil", STRANGERS)
def test_no_answer_names_the_case(desk, as_persona, browser_of, sheet, profil):
    operations = requests.get(f"{desk.base}/api/v1/openapi.json", timeout=30).json()["paths"]
    api = addresses([path for path, methods in operations.items() if "get" in methods], sheet)
    client, browser = as_persona(profil), browser_of(profil)
    for address in api:
        assert not holds(client.get(address).text), f"{profil} {address}"
    pages = addresses([path for method, path, _ in ROUTES if method == "get" and not path.startswith("/connexion")], sheet)
    for address in pages:
        assert not holds(browser.get(desk.base + address, timeout=30).text), f"{profil} {address}"
    # A misspelt search or a name in an address is told nothing either.
    for address in (f"/api/v1/suivi/pharmacie?nom={CANARY[:6]}", f"/api/v1/patients?nom={CANARY[:6]}&naissance=1977-05-04"):
        assert not holds(client.get(address).text), f"{profil} {address}"


@pytest.mark.parametrize("profil", ["agent-cpam", "ars-colin", "ars-appel"])
def test_what_is_read_of_a_contact_does_not_lead_to_the_case(desk, as_persona, browser_of, sheet, profil):
    client, browser = as_persona(profil), browser_of(profil)
    read = 0
    for path in OF_CONTACTS:
        address = path.replace("{id}", sheet["contacts"][0]["id"])
        answers = [client.get(f"/api/v1{address}"), browser.get(desk.base + address, timeout=30)]
        read += sum(answer.status_code == 200 for answer in answers)
        assert not any(holds(answer.text) for answer in answers), f"{profil} {address}"
    assert read >= 4, "the test reads what it is about"


def test_consent_withdrawn_among_a_thousand_readers(doctor, as_persona, sheet):
    agent = as_persona("agent-cpam")
    address = f"/api/v1/suivi/appels/{sheet['contacts'][0]['id']}"
    assert doctor.post(f"{CAS}/{sheet['id']}/accord", {"accord": True}).status_code == 200
    assert holds(agent.get(address).text), "with the consent, the script names the case"
    seen: list[tuple[float, bool]] = []

    def read(times: int):
        for _ in range(times):
            began = time.monotonic()
            answer = agent.get(address)
            assert answer.status_code == 200, answer.text
            seen.append((began, holds(answer.text)))

    readers = [threading.Thread(target=read, args=(63,)) for _ in range(16)]
    for reader in readers:
        reader.start()
    while len(seen) < 200:
        time.sleep(0.01)
    assert doctor.post(f"{CAS}/{sheet['id']}/accord", {"accord": False}).status_code == 200
    withdrawn = time.monotonic()
    for reader in readers:
        reader.join()
    after = [named for began, named in seen if began > withdrawn]
    assert len(seen) == 16 * 63 and any(named for _, named in seen) and len(after) > 100
    assert not any(after), f"{sum(after)} of {len(after)} reads begun after the withdrawal name the case"


def test_neither_log_nor_file_holds_the_name(desk, sheet):
    """Whatever was written while all this went on: the log, the database, its journal, the keys."""
    written = [path for path in desk.folder.rglob("*") if path.is_file()]
    assert desk.log in written
    for path in written:
        assert CANARY.lower().encode() not in path.read_bytes().lower(), path
