"""The counters of the tracing and the agency's day, in a real browser."""

import pytest
from playwright.sync_api import expect

SCREENS = [
    ("ph-lambert", "/suivi/pharmacie", "pharmacie"), ("bio-durand", "/suivi/laboratoire", "laboratoire"), ("ars-colin", "/suivi/agence", "agence"),
    ("ars-colin", "/suivi/isolement", "isolement"), ("ars-colin", "/suivi/groupes", "groupes"), ("ars-colin", "/suivi/habilitations", "sous-traitants"),
    ("admin", "/administration/habilitations", "habilitations"), ("admin", "/administration/epidemies", "epidemies"),
    ("admin", "/administration/epidemies/exercice-2026", "epidemie"), ("admin", "/administration/epidemies/exercice-2026/version", "epidemie-version"),
    ("admin", "/administration/nouvelle-epidemie?modele=covid-19", "epidemie-nouvelle"), ("admin", "/administration/effacements", "effacements"),
    ("agent-cpam", "/suivi/imports", "imports"), ("agent-cpam", "/suivi/exports", "exports"), ("agent-cpam", "/suivi/doublons", "doublons"),
    ("agent-cpam", "/suivi/fusions", "fusions"), ("agent-cpam", "/suivi", "accueil"), ("dr-leclerc", "/suivi/remuneration", "remuneration"),
]
MOST_INTERACTIONS = 5


@pytest.mark.parametrize("profil, path, name", SCREENS)
def test_screen(page_as, axe, no_sideways_scroll, shoot, profil, path, name):
    page = page_as(profil)
    page.goto(path)
    expect(page.locator("h1")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, f"suivi-{name}", dark=True)


def test_masks_at_the_counter_by_keyboard(page_as, axe, interactions, no_sideways_scroll):
    page = page_as("ph-lambert")
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("/suivi/pharmacie")
    keyboard = interactions(page)
    keyboard.type(page.locator("#f-nom"), "Ormeau")
    keyboard.type(page.locator("#f-prenom"), "samir")
    keyboard.type(page.locator("#f-dateNaissance"), "14/07/1984")
    keyboard.press(page.locator("#f-dateNaissance"))
    expect(page.get_by_text("Oui : des masques sont à remettre")).to_be_visible()
    assert "ormeau" not in page.url.lower()
    axe(page)
    no_sideways_scroll(page)
    keyboard.press(page.get_by_role("button", name="Noter : délivré"))
    expect(page.get_by_text("Remise notée")).to_be_visible()
    assert keyboard.count <= MOST_INTERACTIONS, keyboard
    # The next person: the box of the code has the focus already.
    expect(page.locator("#f-code")).to_be_focused()
    other = page_as("ph-noel")
    other.goto("/suivi/pharmacie")
    other.fill("#f-nom", "Ormeau")
    other.fill("#f-prenom", "Samir")
    other.fill("#f-dateNaissance", "14/07/1984")
    other.keyboard.press("Enter")
    expect(other.get_by_text("déjà été remis")).to_be_visible()
    axe(other)


def test_a_test_is_noted_and_no_result_asked(page_as, axe):
    page = page_as("bio-durand")
    page.goto("/suivi/laboratoire")
    page.fill("#f-nom", "Dorvenne")
    page.keyboard.press("Enter")
    expect(page.locator("#erreurs")).to_contain_text("Prénom")
    axe(page)
    page.fill("#f-prenom", "Alix")
    page.fill("#f-dateNaissance", "14/07/2014")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Oui : droit à un test jusqu’au")).to_be_visible()
    assert page.locator("input:visible").count() == 6, "five boxes for a person, one for a date"
    page.get_by_role("button", name="Noter la date du test").click()
    expect(page.get_by_text("Date du test notée")).to_be_visible()
    page.goto("/suivi/laboratoire?nom=Dorvenne")
    expect(page.get_by_text("Cette tentative est notée")).to_be_visible()


def test_the_agency_calls_and_follows(page_as, axe, shoot):
    page = page_as("ars-appel")
    page.goto("/suivi/isolement")
    page.get_by_role("link", name="Appeler :").click()
    page.get_by_role("button", name="Noter l’appel").click()
    expect(page.locator("#erreurs")).to_be_visible()
    axe(page)
    page.get_by_label("A des symptômes").check()
    page.locator("#f-note").fill("Toux depuis hier")
    page.get_by_role("button", name="Noter l’appel").click()
    expect(page.get_by_text("Appel noté")).to_be_visible()

    lead = page_as("ars-colin")
    lead.goto("/suivi/agence?etat=suivi")
    lead.locator("main table a").first.click()
    expect(lead.get_by_text("Toux depuis hier")).to_be_visible()
    axe(lead)
    shoot(lead, "suivi-agence-cas")


def test_a_nurse_is_entrusted_then_not(page_as, axe):
    admin = page_as("admin")
    admin.goto("/administration/habilitations")
    admin.locator("#f-nom").fill("Inès GARCIA")
    admin.get_by_role("button", name="Chercher").click()
    admin.get_by_role("button", name="Habiliter").click()
    expect(admin.locator("#erreurs")).to_contain_text("Départements")
    axe(admin)
    admin.locator("#f-departements").fill("96")
    admin.get_by_role("button", name="Habiliter").click()
    expect(admin.get_by_text("Habilitation accordée")).to_be_visible()
    nurse = page_as("inf-garcia")
    nurse.goto("/suivi")
    expect(nurse.get_by_role("link", name="Appels des contacts")).to_be_visible()
    admin.get_by_role("button", name="Retirer l’habilitation de Inès GARCIA").click()
    expect(admin.get_by_text("Habilitation retirée")).to_be_visible()
    nurse.goto("/suivi")
    expect(nurse.locator("h1")).to_have_text("Accès refusé")
