"""The journeys of a sick leave, in a real browser, by keyboard."""

import re
from datetime import timedelta

import pytest
from harness.paris import today
from harness.patients import of_the_day, open_one_without_leave
from playwright.sync_api import Page, expect

MOST_INTERACTIONS = 8


def open_form(page: Page, turn: int) -> None:
    """From the home page to the empty form of one of the day's patients."""
    patients = of_the_day(page)
    page.goto(patients[turn % len(patients)])
    page.get_by_role("link", name="Arrêt de travail").first.click()
    expect(page).to_have_url(re.compile(r"/dossiers/nouveau/arret-de-travail\?patient="))


def open_form_of_a_patient_without_leave(page: Page) -> None:
    """The ordinary case: nobody prescribed anything to this patient yet."""
    open_one_without_leave(page)
    page.get_by_role("link", name="Arrêt de travail").first.click()
    expect(page).to_have_url(re.compile(r"/dossiers/nouveau/arret-de-travail\?patient="))


def fill(page: Page, days: str = "3", start: str | None = None, motive: str = "grippe") -> None:
    if start:
        page.locator("#f-debut").fill(start)
    page.locator("[data-days]").first.fill(days)
    page.keyboard.press("Tab")
    page.locator("input[role=combobox]").first.fill(motive)
    page.keyboard.press("Escape")
    page.locator("#f-accordPatient").check()


def future(days: int) -> str:
    return (today() + timedelta(days=days)).isoformat()


def deposit(page: Page, turn: int, start_in: int) -> str:
    open_form(page, turn)
    fill(page, start=future(start_in))
    page.get_by_role("button", name="Déposer").click()
    expect(page).to_have_url(re.compile(r"/dossiers/[0-9a-f]{32}\?fait=depot"))
    return re.search(r"/dossiers/([0-9a-f]{32})", page.url).group(1)


def wait_for_state(page: Page, id: str, state: str) -> None:
    for _ in range(40):
        page.goto(f"/dossiers/{id}")
        if page.locator(".standing").inner_text().startswith(state):
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"never {state}: {page.locator('.standing').inner_text()}")


def test_known_patient_in_at_most_eight_interactions(page_as, interactions, axe, shoot, no_sideways_scroll):
    page = page_as("dr-leclerc")
    open_form_of_a_patient_without_leave(page)
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "arret-formulaire", dark=True)

    walk = interactions(page)
    walk.type(page.locator("[data-days]").first, "3")
    walk.type(page.locator("input[role=combobox]").first, "grippe")
    expect(page.locator("li[role=option]").first).to_be_visible()
    walk.choose(page.locator("input[role=combobox]").first, "ArrowDown", "Enter")
    walk.press(page.locator("#f-accordPatient"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))

    expect(page).to_have_url(re.compile(r"fait=depot"))
    expect(page.get_by_role("status")).to_contain_text("Déposé")
    print(f"\nsick leave of a known patient: {walk}")
    assert walk.count <= MOST_INTERACTIONS, str(walk)
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "arret-depose", dark=True)


def test_whole_form_without_script(new_page, page_as):
    page = new_page(java_script_enabled=False)
    page.goto("/connexion")
    page.locator('button[name="profil"][value="dr-leclerc"]').click()
    page.goto("/patients")
    page.locator('main a[href^="/patients/"]').nth(1).click()
    page.get_by_role("link", name="Arrêt de travail").first.click()
    page.locator("#f-debut").fill(future(40))
    page.locator("#f-fin").fill(future(42))
    page.locator('select[name="motif.code"]').select_option(index=2)
    page.locator("#f-accordPatient").check()
    page.get_by_role("button", name="Déposer").click()
    expect(page).to_have_url(re.compile(r"fait=depot"))


def test_errors_are_listed_first_and_lead_to_the_fields(page_as, axe, shoot):
    page = page_as("dr-leclerc")
    open_form(page, 2)
    page.locator("#f-debut").fill(future(20))
    page.locator("#f-fin").fill(future(18))
    page.get_by_role("button", name="Déposer").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("précède le premier")
    expect(page).to_have_title(re.compile("^À corriger"))
    axe(page)
    shoot(page, "arret-erreurs")
    summary.get_by_role("link").first.press("Enter")
    focused = page.evaluate("document.activeElement.id")
    assert focused.startswith("f-"), focused
    assert page.locator("#f-fin").input_value() == future(18), "what was typed is kept"


def test_volets_history_correction_prolongation_withdrawal(page_as, axe, shoot):
    page = page_as("dr-leclerc")
    # Not everybody has an employer to give a volet to, and other journeys change the order of the day's list.
    for turn in range(3, 12):
        id = deposit(page, turn, 30)
        if page.locator('a[href$="volet-3.pdf"]').count():
            break

    with page.expect_download() as download:
        page.evaluate("""() => { const a = document.querySelector('a[href$="volet-3.pdf"]'); a.download = ''; a.click() }""")
    assert open(download.value.path(), "rb").read(5) == b"%PDF-"

    page.goto("/dossiers")
    expect(page.locator(f'a[href="/dossiers/{id}"]').first).to_be_visible()
    axe(page)
    shoot(page, "dossiers")

    page.goto(f"/dossiers/{id}")
    page.get_by_role("link", name="Corriger").click()
    page.locator("[data-days]").first.fill("4")
    page.keyboard.press("Tab")
    axe(page)
    shoot(page, "arret-correction")
    page.get_by_role("button", name="Déposer la correction").click()
    expect(page.get_by_role("status")).to_contain_text("version 2")

    page.goto(f"/dossiers/{id}/historique")
    expect(page.locator(".timeline")).to_contain_text("Rectification")
    axe(page)
    shoot(page, "historique")
    page.goto(f"/dossiers/{id}/versions/2")
    expect(page.get_by_role("row").filter(has_text="Dernier jour")).to_be_visible()
    axe(page)
    shoot(page, "version")

    page.goto(f"/dossiers/{id}")
    page.get_by_role("button", name="Prolonger").click()
    expect(page).to_have_url(re.compile("/modification"))
    expect(page.locator("#f-debut")).to_have_value(future(34))
    page.locator("[data-days]").first.fill("5")
    page.keyboard.press("Tab")
    page.locator("#f-accordPatient").check()
    shoot(page, "arret-prolongation")
    page.get_by_role("button", name="Déposer").click()
    expect(page).to_have_url(re.compile(r"fait=depot"))

    page.get_by_role("link", name="Retirer").click()
    axe(page)
    shoot(page, "retrait")
    page.locator("#f-motif").fill("Établi par erreur.")
    page.get_by_role("button", name="Retirer le dossier").click()
    expect(page.locator(".standing")).to_contain_text("Retiré")


def test_fund_takes_asks_a_correction_and_the_doctor_is_told(page_as, axe, shoot, no_sideways_scroll):
    doctor = page_as("dr-leclerc")
    id = deposit(doctor, 4, 50)
    wait_for_state(doctor, id, "Reçu")

    agent = page_as("agent-cpam")
    shoot(agent, "accueil-caisse")
    axe(agent)
    agent.goto("/corbeilles/a-traiter")
    axe(agent)
    no_sideways_scroll(agent)
    shoot(agent, "corbeille", dark=True)
    agent.goto(f"/dossiers/{id}")
    expect(agent.locator("main")).not_to_contain_text("grippe")
    shoot(agent, "dossier-caisse")
    agent.get_by_role("button", name="Prendre en charge").click()
    expect(agent.get_by_role("status")).to_contain_text("à vous")
    axe(agent)
    shoot(agent, "dossier-caisse-pris")
    agent.get_by_role("button", name="Demander une correction").click()
    expect(agent.get_by_role("alert")).to_contain_text("Motif")
    agent.locator("#f-motif").fill("L’adresse de visite est incomplète.")
    agent.get_by_role("button", name="Demander une correction").click()
    expect(agent.locator(".standing")).to_contain_text("Correction demandée")

    doctor.goto("/")
    expect(doctor.locator("main")).to_contain_text("demande une correction")
    shoot(doctor, "accueil-correction")
    axe(doctor)


def test_secretary_prepares_and_the_doctor_deposits(page_as, axe, shoot):
    secretary = page_as("sec-morel")
    shoot(secretary, "accueil-secretariat")
    axe(secretary)
    open_form(secretary, 5)
    fill(secretary, start=future(60))
    expect(secretary.get_by_role("button", name="Déposer")).to_have_count(0)
    secretary.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(secretary).to_have_url(re.compile("/modification"))
    id = re.search(r"/dossiers/([0-9a-f]{32})", secretary.url).group(1)

    doctor = page_as("dr-leclerc")
    doctor.goto(f"/dossiers/{id}")
    expect(doctor.locator("main")).to_contain_text("MOREL")
    doctor.get_by_role("link", name="Reprendre le brouillon").click()
    doctor.get_by_role("button", name="Déposer").click()
    expect(doctor).to_have_url(re.compile(r"fait=depot"))


def test_two_people_on_one_draft(page_as):
    doctor = page_as("dr-leclerc")
    open_form(doctor, 6)
    fill(doctor, start=future(70))
    doctor.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(doctor).to_have_url(re.compile("/modification"))
    secretary = page_as("sec-morel")
    secretary.goto(doctor.url)
    for page, days in ((secretary, "4"), (doctor, "6")):
        page.locator("[data-days]").first.fill(days)
        page.keyboard.press("Tab")
        page.get_by_role("button", name="Enregistrer le brouillon").click()
        page.wait_for_load_state()
    expect(doctor.locator("h1")).to_contain_text("modifié entre-temps")


def leaves_from(desk, start: str) -> list[dict]:
    """What the doctor's history holds that begins on a day, by the API."""
    import requests
    token = requests.post(f"{desk.base}/demo/jetons", json={"profil": "dr-leclerc"}, timeout=10).json()["jeton"]
    headers = {"Authorization": f"Bearer {token}"}
    lines = requests.get(f"{desk.base}/api/v1/dossiers?limite=100", headers=headers, timeout=10).json()["dossiers"]
    found = [requests.get(f"{desk.base}/api/v1/dossiers/{line['id']}", headers=headers, timeout=10).json() for line in lines[:20]]
    return [dossier for dossier in found if dossier["contenu"].get("debut") == start]


@pytest.mark.parametrize("button, start_in", [("Déposer", 80), ("Enregistrer le brouillon", 84)])
def test_pressing_twice_has_one_effect(desk, page_as, button, start_in):
    """Drafts may overlap, so that a second one would show: no rule hides it."""
    page = page_as("dr-leclerc")
    open_form(page, 7)
    fill(page, start=future(start_in))
    page.get_by_role("button", name=button).evaluate("b => { b.click(); b.click() }")
    expect(page).to_have_url(re.compile(r"fait=(depot|enregistrement)"))
    page.go_back()
    page.reload()
    assert len(leaves_from(desk, future(start_in))) == 1


def test_escape_ends_a_search_that_was_under_way(page_as):
    """A list that opens after it was sent away comes between the hand and the next box."""
    page = page_as("dr-leclerc")
    # Straight to the form: whoever is looked at comes first in the day's list, which other journeys count along.
    page.goto("/patients")
    patient = page.locator('main a[href^="/patients/"]').evaluate_all("all => all.map(a => a.getAttribute('href').match(/[0-9a-f]{32}$/)).filter(Boolean)[0][0]")
    page.goto(f"/dossiers/nouveau/arret-de-travail?patient={patient}")
    box, found = page.locator("input[role=combobox]").first, page.locator("[role=listbox]").first
    box.press_sequentially("grippe")
    page.keyboard.press("Escape")
    page.wait_for_timeout(1_000)
    expect(found).to_be_hidden()
    box.press("ArrowDown")
    expect(found).to_be_visible()
    page.keyboard.press("Escape")
    expect(found).to_be_hidden()
    expect(box).to_have_value("grippe")


@pytest.mark.parametrize("profil", ["dr-benali", "dr-petit", "sf-marchand", "cd-roussel", "inf-garcia", "agent-msa", "medical-cpam", "admin"])
def test_every_persona_arrives_somewhere_useful(page_as, axe, shoot, no_sideways_scroll, profil):
    page = page_as(profil)
    if page.url.endswith("/situation"):
        axe(page)
        shoot(page, "situation")
        page.locator('button[name="situation"], input[name="situation"]').first.click()
        if page.url.endswith("/situation"):
            page.get_by_role("button", name=re.compile("Continuer|Travailler|Choisir")).first.click()
    expect(page.locator("h1")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, f"accueil-{profil}")

