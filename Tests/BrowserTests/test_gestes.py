"""A doctor's commonest gestures, by keyboard alone, each within its ceiling: docs/gestes.md is the table."""

import datetime
import re

import pytest
import requests
from gestes import MEASURED, measured, written
from harness.paris import today
from harness.patients import of_the_day, open_one_without_leave
from harness.server import Guichet
from playwright.sync_api import Page, expect

# A busy machine answers later: these walks wait for it rather than fail on it.
expect.set_options(timeout=20_000)
DEPOSITED = re.compile(r"/dossiers/[0-9a-f]{32}\?fait=depot")


def day(offset: int) -> str:
    """As the browser's date box takes it from a keyboard, in its own order."""
    return (today() + datetime.timedelta(days=offset)).strftime("%m%d%Y")


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk of its own: what is written and opened here would be in the hands of those who come after."""
    with Guichet.demo(tmp_path_factory.mktemp("gestes"), None) as guichet:
        yield guichet


@pytest.fixture
def patient(page_as):
    """`patient()`: the doctor's page on a patient for whom nothing was written; `patient(woman=True)`;
    `patient(turn=3)`: one of the day; `patient(leave=False)`: one of the day to whom no leave was prescribed."""
    used: set[str] = set()

    def take(woman: bool = False, turn: int | None = None, leave: bool = True) -> Page:
        page = page_as("dr-leclerc")
        if not leave:
            open_one_without_leave(page)
            return page
        if turn is not None:
            page.goto(of_the_day(page)[turn])
            return page
        for address in ("/patients", "/patientele"):
            page.goto(address)
            links = page.locator('main a[href^="/patients/"]').evaluate_all("all => all.map(a => a.getAttribute('href'))")
            for href in dict.fromkeys(link for link in links if re.fullmatch(r"/patients/[0-9a-f]{32}", link)):
                page.goto(href)
                born = page.locator("dt").filter(has_text=re.compile(r"^Née le$")).count() > 0
                if href not in used and page.get_by_text("Aucun dossier pour ce patient").count() and (born or not woman):
                    used.add(href)
                    return page
        raise AssertionError("no patient without a dossier is left")

    return take


def pick(walk, page: Page, box: str, words: str) -> None:
    """Two decisions: typing words, and taking the first answer."""
    target = page.locator(box).first
    walk.type(target, words)
    expect(page.locator("li[role=option]:visible").first).to_be_visible()
    walk.choose(target, "ArrowDown", "Enter")


def leave(walk, page: Page, days: str = "3") -> None:
    walk.press(page.get_by_role("link", name="Arrêt de travail").first)
    expect(page.locator("h1")).to_contain_text("arrêt de travail")
    walk.type(page.locator("[data-days]").first, days)
    pick(walk, page, "input[role=combobox]", "grippe")
    walk.press(page.locator("#f-accordPatient"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(DEPOSITED)


def test_work_accident(patient, interactions):
    """Of somebody whose every day is free: the leave that follows must meet no other."""
    page = patient(leave=False)
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Accident du travail").first)
    expect(page.locator("#f-dateAccident")).to_be_visible()
    walk.type(page.locator("#f-dateAccident"), day(0))
    pick(walk, page, "#f-lesions-0-siege", "chevile")
    walk.radio(page.locator('input[name="lesions.0.cote"][value="droit"]'))
    pick(walk, page, "#f-lesions-0-nature", "foulure")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(DEPOSITED)
    walk.press(page.get_by_role("button", name="Prescrire l’arrêt de travail"))
    expect(page).to_have_url(re.compile("/modification"))
    walk.type(page.locator("[data-days]").first, "10")
    walk.press(page.locator("#f-accordPatient"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(DEPOSITED)
    measured("Accident certificate, then its leave", walk)


def test_sick_leave_and_what_follows_it(patient, interactions):
    page = patient()
    walk = interactions(page)
    leave(walk, page)
    measured("Sick leave", walk)
    dossier = page.url.split("?")[0]

    page.goto(dossier)
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Corriger"))
    expect(page.locator("h1")).to_contain_text("Corriger")
    walk.type(page.locator("[data-days]").first, "4")
    walk.press(page.get_by_role("button", name="Déposer la correction"))
    expect(page.get_by_role("status")).to_contain_text("version 2")
    measured("Correction in the window", walk)

    page.goto(dossier)
    walk = interactions(page)
    walk.press(page.get_by_role("button", name="Prolonger"))
    expect(page).to_have_url(re.compile("/modification"))
    walk.type(page.locator("[data-days]").first, "5")
    walk.press(page.locator("#f-accordPatient"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(DEPOSITED)
    measured("Prolongation", walk)

    page.goto("/dossiers")
    walk = interactions(page)
    walk.press(page.locator(f'main a[href="{dossier[dossier.index("/dossiers"):]}"]').first)
    walk.acts[-1] = "Enter the dossier"
    walk.press(page.get_by_role("button", name="Refaire à partir de celui-ci"))
    expect(page).to_have_url(re.compile("/modification"))
    expect(page.locator("input[role=combobox]").first).to_have_value(re.compile("grippe", re.IGNORECASE))
    walk.type(page.locator("#f-debut"), day(40))
    walk.type(page.locator("[data-days]").first, "3")
    walk.press(page.locator("#f-accordPatient"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(DEPOSITED)
    measured("Leave begun again from the history", walk)


def test_long_term_illness(patient, interactions):
    page = patient()
    home = page.url
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Protocole de soins (ALD)").first)
    expect(page.locator("h1")).to_contain_text("Protocole de soins")
    pick(walk, page, "input[role=combobox]", "rectocolite")
    for box in ("criteresReunis", "recommandations", "patientInforme"):
        walk.press(page.locator(f"#f-{box}"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(DEPOSITED)
    measured("Simplified ALD", walk)
    for _ in range(60):
        page.reload()
        if page.locator(".standing").inner_text().startswith("Accepté"):
            break
        page.wait_for_timeout(250)

    page.goto(home)
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Protocole de soins (ALD)").first)
    expect(page.locator(".notice", has_text="ALD 24")).to_contain_text("Renouvellement trop tôt")
    measured("Renewal of an ALD told useless", walk)


def test_transport(patient, interactions):
    page = patient(turn=5)
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Transport").first)
    expect(page.locator("#f-distance")).to_be_visible()
    walk.radio(page.locator('input[name="etat"][value="aide"]'))
    walk.choose(page.locator("#f-motif"), "c")
    pick(walk, page, "#f-lieuArrivee", "hôpital")
    walk.type(page.locator("#f-distance"), "180")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page.locator("#erreurs")).to_have_count(0)
    expect(page).to_have_url(DEPOSITED)
    expect(page.locator(".standing")).to_contain_text("accord préalable demandé")
    measured("Transport with its prior agreement", walk)


def test_pregnancy(patient, interactions):
    page = patient(woman=True)
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Grossesse").first)
    expect(page.locator("#f-debut")).to_be_visible()
    walk.type(page.locator("#f-debut"), day(-60))
    walk.press(page.locator("#f-accordPatiente"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(DEPOSITED)
    measured("Pregnancy", walk)


def test_treating_doctor(desk, page_as, interactions):
    """Of a patient who comes from another doctor: found by name and birth date first, which is not counted."""
    token = requests.post(f"{desk.base}/demo/jetons", json={"profil": "dr-leclerc"}, timeout=10).json()["jeton"]
    person = requests.get(f"{desk.base}/api/v1/patients", headers={"Authorization": f"Bearer {token}"}, timeout=10).json()["patients"][-1]
    page = page_as("dr-benali")
    if page.url.endswith("/situation"):
        page.locator('button[name="situation"], input[name="situation"]').first.click()
        if page.url.endswith("/situation"):
            page.get_by_role("button", name=re.compile("Continuer|Travailler|Choisir")).first.click()
    page.goto("/patients")
    page.locator("#f-nom").fill(person["nom"].split("(")[0])
    page.locator("#f-dateNaissance").fill(person["dateNaissance"])
    page.get_by_role("button", name="Chercher").first.click()
    if not re.search(r"/patients/[0-9a-f]{32}", page.url):
        page.locator('main a[href^="/patients/"]').first.click()
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Médecin traitant", exact=True).first)
    expect(page.locator("#f-accordPatient")).to_be_visible()
    walk.press(page.locator("#f-accordPatient"), "Space")
    walk.press(page.locator("#f-accordMedecin"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(DEPOSITED)
    measured("Treating doctor", walk)


def test_call_with_the_adviser(page_as, interactions):
    page = page_as("dr-leclerc")
    page.goto("/decisions")
    refused = page.locator("main a[href^='/dossiers/']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    for href in refused:
        page.goto(href)
        if page.get_by_role("link", name="Choisir quand").count():
            break
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Choisir quand"))
    expect(page.locator("#f-creneau")).to_be_visible()
    if not page.locator("#f-telephone").input_value():
        walk.type(page.locator("#f-telephone"), "0384001122")
    walk.choose(page.locator("#f-creneau"), "ArrowDown")
    walk.press(page.get_by_role("button", name="Demander l’entretien"))
    expect(page.get_by_text("Demandé").first).to_be_visible()
    measured("Call with the adviser after a refusal", walk)


def test_is_a_certificate_required(page_as, interactions):
    page = page_as("dr-leclerc")
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Un certificat est-il exigé").first)
    box = page.get_by_label("Quel certificat vous demande-t-on")
    walk.type(box, "absence école")
    walk.press(box, "Enter")
    expect(page.get_by_role("heading", name="La réponse la plus probable")).to_be_visible()
    measured("Is a certificate required?", walk)


def test_contact_sheet(patient, interactions):
    page = patient(turn=4)
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Ouvrir une fiche de cas"))
    expect(page.locator("#f-symptomesLe")).to_be_visible()
    walk.type(page.locator("#f-symptomesLe"), day(-1))
    walk.press(page.get_by_role("button", name="Ouvrir et saisir les contacts"))
    expect(page.get_by_role("status")).to_contain_text("ouverte")
    for row, (name, phone) in enumerate([("Marie", "0612345678"), ("Paul", "0712345678")]):
        walk.type(page.locator(f'[name="foyer.{row}.prenom"]'), name)
        walk.type(page.locator(f'[name="foyer.{row}.telephone"]'), phone)
    walk.press(page.locator('[name="foyer.1.telephone"]'), "Enter")
    expect(page).to_have_url(re.compile("fait=contacts"))
    measured("Contact sheet, household of two", walk)


def test_the_page_has_no_row_that_nobody_walks():
    """After the others, in the order of this file."""
    if len({cost.name for cost in MEASURED}) < 2:
        pytest.skip("walked alone")
    assert set(written()) == {cost.name for cost in MEASURED}
