"""The doctor's sheets in a real browser: a household of four by keyboard, without script, and what pages say."""

import datetime
import re

from harness.paris import today
from harness.patients import of_the_day
from playwright.sync_api import Page, expect

MOST_INTERACTIONS = 12


def yesterday() -> str:
    return (today() - datetime.timedelta(days=1)).isoformat()


def a_patient(page: Page, turn: int) -> None:
    """From the list of the day to a patient nobody opened a sheet for."""
    patients = of_the_day(page)
    # Other journeys add to the day's list and change its order: whoever has a sheet already is passed over.
    for further in range(len(patients)):
        page.goto(patients[(turn + further) % len(patients)])
        sheet = page.get_by_role("link", name="Ouvrir une fiche de cas")
        if "/suivi/cas/nouveau" in page.request.get(sheet.get_attribute("href")).url:
            return
    raise AssertionError("every patient of the day has a sheet")


def open_sheet(page: Page, turn: int) -> str:
    a_patient(page, turn)
    page.get_by_role("link", name="Ouvrir une fiche de cas").click()
    page.locator("#f-symptomesLe").fill(yesterday())
    page.get_by_role("button", name="Ouvrir et saisir les contacts").click()
    expect(page).to_have_url(re.compile(r"/suivi/cas/[0-9a-f]{32}/contacts"))
    return re.search(r"/suivi/cas/[0-9a-f]{32}", page.url).group(0)


def test_household_of_four_by_keyboard(page_as, interactions, axe, shoot, no_sideways_scroll):
    page = page_as("dr-leclerc")
    a_patient(page, 5)
    axe(page)
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Ouvrir une fiche de cas"))
    expect(page.locator("#f-symptomesLe")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "suivi-cas-ouvrir")
    walk.type(page.locator("#f-symptomesLe"), datetime.date.fromisoformat(yesterday()).strftime("%m%d%Y"))
    walk.press(page.get_by_role("button", name="Ouvrir et saisir les contacts"))
    expect(page.get_by_role("status")).to_contain_text("ouverte")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "suivi-contacts")
    for row, (name, phone) in enumerate([("Marie", "0612345678"), ("Léo", None), ("Zoé", None), ("Paul", "0712345678")]):
        walk.type(page.locator(f'[name="foyer.{row}.prenom"]'), name)
        if phone:
            walk.type(page.locator(f'[name="foyer.{row}.telephone"]'), phone)
    walk.press(page.locator('[name="foyer.3.telephone"]'), "Enter")
    expect(page).to_have_url(re.compile("fait=contacts"))
    expect(page.locator("table.data tbody tr")).to_have_count(4)
    expect(page.locator("main")).to_contain_text("Vit sous le même toit")
    print(f"\nsheet of a known patient with a household of four: {walk}")
    assert walk.count <= MOST_INTERACTIONS, str(walk)
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "suivi-cas", dark=True)


def test_result_validation_and_what_became_of_them(page_as, axe, shoot, no_sideways_scroll):
    page = page_as("dr-leclerc")
    sheet = open_sheet(page, 6)
    page.locator('[name="foyer.0.prenom"]').fill("Marie")
    page.get_by_role("button", name="Garder ces brouillons").click()
    page.get_by_role("button", name="Retirer : Marie").click()
    page.get_by_role("button", name="Le remettre").click()
    expect(page.get_by_role("status")).to_contain_text("remis")
    page.get_by_role("button", name="Le résultat est positif").click()
    expect(page.locator(".clock")).to_contain_text("il reste")
    page.get_by_role("button", name="Valider la fiche").click()
    expect(page.get_by_role("alert")).to_contain_text("manque")
    axe(page)
    page.goto("/suivi/cas")
    expect(page.locator(".clock").first).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "suivi-cas-liste")
    page.goto(sheet)
    page.get_by_label("Téléconsultation").check()
    page.get_by_role("button", name="Valider la fiche").click()
    expect(page.locator("main")).to_contain_text("Validée dans les temps")
    expect(page.locator("table.data")).to_contain_text("À appeler")
    axe(page)
    page.get_by_role("link", name="Résultat du test").first.click()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "suivi-contact-resultat")
    page.get_by_role("button", name="Le résultat est positif").click()
    expect(page.locator("main")).to_contain_text("connue comme contact d’un autre cas")
    page.goto("/suivi/remuneration")
    expect(page.locator("main")).to_contain_text("30,00")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "suivi-remuneration")


def test_negative_asks_first(page_as, axe):
    page = page_as("dr-leclerc")
    open_sheet(page, 7)
    page.locator('[name="foyer.0.prenom"]').fill("Marie")
    page.get_by_role("button", name="Garder ces brouillons").click()
    page.get_by_role("link", name="Le résultat est négatif").click()
    expect(page.locator("main")).to_contain_text("Le brouillon de contact est effacé")
    axe(page)
    page.get_by_role("button", name="Le résultat est négatif").click()
    expect(page.get_by_role("status")).to_contain_text("effacés")


def test_a_pasted_list_without_script(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/connexion")
    page.locator('button[name="profil"][value="dr-leclerc"]').click()
    page.goto("/suivi/cas/nouveau")
    page.locator("#f-nom").fill("Sansscript")
    page.get_by_role("button", name="Ouvrir et saisir les contacts").click()
    expect(page.get_by_role("alert")).to_contain_text("Code postal ou département")
    page.locator("#f-prenom").fill("Alix")
    page.locator("#f-territoire").fill("96000")
    page.get_by_role("button", name="Ouvrir et saisir les contacts").click()
    rows = page.locator('[name^="foyer."][name$=".prenom"]').count()
    page.get_by_role("button", name="Ajouter : personne du foyer").click()
    expect(page.locator('[name^="foyer."][name$=".prenom"]')).to_have_count(rows + 1)
    page.locator("details:has([name=texte]) > summary").click()
    page.locator("[name=texte]").fill("DUPONT Marie 06 12 34 56 78 96000 collègue\nPaul Martin;0712345678;39")
    page.get_by_role("button", name="Lire la liste").click()
    expect(page.locator('[name="autres.0.nom"]')).to_have_value("DUPONT")
    expect(page.locator("main")).to_contain_text("Rien n’est encore gardé")
    page.get_by_role("button", name="Garder ces brouillons").click()
    expect(page.locator("table.data tbody tr")).to_have_count(2)
