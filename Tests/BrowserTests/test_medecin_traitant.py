"""The treating doctor, the funds and reimbursements, in a real browser."""

import pytest
from harness.patients import of_the_day
from playwright.sync_api import expect

SCREENS = [
    ("admin", "/administration/caisses", "caisses"), ("admin", "/administration/caisses/019980000", "caisse"),
    ("admin", "/administration/caisses/109980000", "caisse-papier"), ("admin", "/administration/caisses/019980000/adresse", "caisse-adresse"),
    ("admin", "/administration/nouvelle-caisse", "caisse-nouvelle"), ("admin", "/administration/remboursements-masques", "remboursements-masques"),
    ("dr-leclerc", "/patientele/medecin-traitant", "patientele"), ("dr-leclerc", "/patientele/medecin-traitant?partis=oui", "patientele-partis"),
    ("dr-leclerc", "/patientele/medecin-traitant/depart", "patientele-depart"), ("dr-leclerc", "/dossiers?envoi=a-poster", "a-poster"),
]


@pytest.mark.parametrize("profil, path, name", SCREENS)
def test_screen(see, profil, path, name):
    see(profil, path, name, dark=True)


def first_patient(page) -> None:
    page.goto("/patients")
    page.locator('main table a[href^="/patients/"], main ul a[href^="/patients/"]').first.click()
    expect(page.locator("aside.patient")).to_be_visible()


def test_a_paper_is_posted_by_keyboard(page_as, axe, interactions, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    page.set_viewport_size({"width": 390, "height": 800})
    keyboard = interactions(page)
    card = page.locator("section.card", has=page.get_by_role("heading", name="À envoyer par courrier"))
    keyboard.press(card.locator("a").first)
    expect(page.get_by_text("À envoyer par courrier à").first).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "dossier-a-poster")
    keyboard.press(page.get_by_role("button", name="Noter : posté"))
    expect(page.get_by_text("Posté le").first).to_be_visible()
    assert keyboard.count <= 2, keyboard
    page.get_by_role("button", name="Retirer cette note").click()
    expect(page.get_by_role("button", name="Noter : posté")).to_be_visible()


def own_patient(page) -> None:
    """To the register of the first of the day whose treating doctor one is: other journeys change the order of the list."""
    for href in of_the_day(page):
        page.goto(href)
        history = page.get_by_role("link", name="historique", exact=True)
        if history.count():
            history.click()
            expect(page.locator("h1")).to_be_visible()
            if page.get_by_text("Vous êtes son médecin traitant").count():
                return
    raise AssertionError("nobody of the day has this treating doctor")


def test_who_the_treating_doctor_is(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    own_patient(page)
    expect(page.get_by_text("Vous êtes son médecin traitant")).to_be_visible()
    page.get_by_role("button", name="Consulter").click()
    expect(page.locator("#erreurs")).to_contain_text("Raison de la consultation")
    axe(page)
    page.get_by_label("Coordonner les soins avec lui").check()
    page.get_by_role("button", name="Consulter").click()
    expect(page.get_by_role("heading", name="Qui a consulté cette information")).to_be_visible()
    expect(page.get_by_text("Coordonner les soins avec lui").first).to_be_visible()
    assert "coordination" not in page.url
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "medecin-traitant", dark=True)


def test_reimbursements_with_the_agreement(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    first_patient(page)
    page.get_by_role("link", name="douze derniers mois").click()
    page.get_by_role("button", name="Consulter").click()
    expect(page.locator("#erreurs")).to_contain_text("Accord du patient")
    page.get_by_label("Le patient présente sa carte Vitale").check()
    page.get_by_role("button", name="Consulter").click()
    expect(page.locator("h1")).to_have_text("Remboursements")
    expect(page.get_by_text("Fichier de la caisse lu le")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "remboursements", dark=True)


def test_a_declaration_from_the_patients_page(page_as, axe, interactions, no_sideways_scroll, shoot):
    # A patient of Dr Leclerc's, who now chooses another doctor.
    former = page_as("dr-leclerc")
    former.goto("/patientele/medecin-traitant")
    row = former.locator("main table tbody tr").nth(30)
    name, born = row.locator("th a").first.inner_text().split(" (")[0], row.locator("th .hint").inner_text()
    page = page_as("dr-benali")
    if "/situation" in page.url:
        page.locator("main form button").first.click()
    page.goto("/patients")
    page.fill("#f-nom", name)
    page.fill("#f-dateNaissance", born)
    page.locator("main").get_by_role("button", name="Chercher").first.click()
    if "/patients/" not in page.url:
        page.locator('main a[href^="/patients/"]').first.click()
    expect(page.locator("aside.patient")).to_be_visible()
    keyboard = interactions(page)
    keyboard.press(page.get_by_role("link", name="Médecin traitant", exact=True).first)
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "declaration-medecin-traitant", dark=True)
    keyboard.press(page.locator("#f-accordPatient"), "Space")
    keyboard.press(page.locator("#f-accordMedecin"), "Space")
    keyboard.press(page.get_by_role("button", name="Déposer"))
    expect(page.get_by_text("Déposé").first).to_be_visible()
    assert keyboard.count <= 4, keyboard
    axe(page)
    former.goto("/")
    expect(former.get_by_text("Un de vos patients a déclaré un autre médecin traitant.").first).to_be_visible(timeout=15_000)
