"""Every other screen: nothing for axe to say, no sideways scroll at 400 %, a picture for the eyes."""

import re

import pytest
from playwright.sync_api import expect

SCREENS = [
    ("dr-leclerc", "/", "accueil"), ("dr-leclerc", "/patients", "patients"), ("dr-leclerc", "/compte", "compte"),
    ("dr-leclerc", "/services", "services"), ("dr-leclerc", "/aide", "aide"), ("dr-leclerc", "/composants", "composants"),
    ("dr-leclerc", "/situation", "choix"), ("dr-leclerc", "/rien", "introuvable"), ("dr-leclerc", "/corbeilles", "interdit"),
    ("agent-cpam", "/corbeilles/en-cours", "corbeille-en-cours"), ("agent-cpam", "/corbeilles/repondus", "corbeille-repondus"),
    ("agent-cpam", "/suivi/tableau", "suivi-tableau"), ("ars-colin", "/suivi/chaines", "suivi-chaines"),
    ("ars-colin", "/suivi/chaines?vue=toutes", "suivi-chaines-toutes"), ("agent-cpam", "/suivi/effectif?cas=60&agents=3", "suivi-effectif"),
    ("agent-cpam", "/suivi/effectif?cas=beaucoup", "suivi-effectif-erreur"),
    ("admin", "/administration/file", "file"), ("admin", "/administration/releves", "releves"), ("admin", "/compte", "compte-admin"),
]


@pytest.mark.parametrize("profil, path, name", SCREENS)
def test_screen(see, profil, path, name):
    see(profil, path, name, dark=True)


def test_patient_found_by_name_and_birth_date(page_as, axe, shoot):
    page = page_as("dr-leclerc")
    page.goto("/patients")
    page.locator('main a[href^="/patients/"]').first.click()
    name = page.locator("aside.patient strong").inner_text()
    born = page.locator("aside.patient").inner_text()
    day = re.search(r"(\d\d)/(\d\d)/(\d{4})", born)
    axe(page)
    shoot(page, "patient")

    page.goto("/patients")
    page.locator("#f-nom").fill(name.split("(")[0].lower())
    box = page.locator("#f-dateNaissance")
    box.fill(f"{day[3]}-{day[2]}-{day[1]}" if box.get_attribute("type") == "date" else day[0])
    page.get_by_role("button", name="Chercher").first.click()
    expect(page.locator("main")).to_contain_text(name.split(" (")[0].split(" ")[-1], ignore_case=True)
    assert name.split()[-1].lower() not in page.url.lower()
    axe(page)


def test_nobody_found_says_what_to_try(page_as, axe, shoot):
    page = page_as("dr-leclerc")
    page.goto("/patients")
    page.locator("#f-nom").fill("Personne Inconnue")
    box = page.locator("#f-dateNaissance")
    box.fill("1901-01-01" if box.get_attribute("type") == "date" else "01/01/1901")
    page.get_by_role("button", name="Chercher").first.click()
    expect(page.locator("main")).to_contain_text("Aucun")
    axe(page)
    shoot(page, "patient-introuvable")
