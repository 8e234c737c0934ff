"""Long-term illnesses in a real browser: the declaration everybody makes, then what follows it."""

import re

import pytest
from playwright.sync_api import expect

MOST_INTERACTIONS = 8
SCREENS = [
    ("dr-leclerc", "/patientele/ald", "ald-renouvellements"), ("agent-cpam", "/affections/sans-medecin", "ald-sans-medecin"),
    ("agent-cpam", "/affections/lettres", "ald-lettres"), ("admin", "/administration/affections", "ald-reglages"),
    ("admin", "/administration/affections/8", "ald-reglage"),
]


@pytest.mark.parametrize("profil, path, name", SCREENS)
def test_screen(see, profil, path, name):
    see(profil, path, name, dark=True)


def test_a_simplified_declaration_in_few_gestures(page_as, interactions, axe, no_sideways_scroll, shoot):
    """F39: from the patient in hand to open rights, by keyboard alone."""
    page = page_as("dr-leclerc")
    page.goto("/patients")
    page.locator('main a[href^="/patients/"]').first.click()
    patient = re.search(r"[0-9a-f]{32}", page.url).group(0)
    walk = interactions(page)
    walk.press(page.get_by_role("link", name="Protocole de soins (ALD)").first)
    expect(page.locator("h1")).to_contain_text("Protocole de soins")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "ald-formulaire", dark=True)
    box = page.locator("input[role=combobox]").first
    walk.type(box, "rectocolite")
    expect(page.locator("li[role=option]").first).to_be_visible()
    walk.choose(box, "ArrowDown", "Enter")
    walk.press(page.locator("#f-criteresReunis"), "Space")
    walk.press(page.locator("#f-recommandations"), "Space")
    walk.press(page.locator("#f-patientInforme"), "Space")
    walk.press(page.get_by_role("button", name="Déposer"))
    expect(page).to_have_url(re.compile(r"fait=depot"))
    print(f"\nsimplified declaration of a known patient: {walk}")
    assert walk.count <= MOST_INTERACTIONS, str(walk)
    for _ in range(160):
        page.goto(f"/patients/{patient}/affections")
        if page.get_by_role("heading", name=re.compile("ALD 24")).count():
            break
        page.wait_for_timeout(250)
    card = page.locator("section.card", has=page.get_by_role("heading", name=re.compile("ALD 24")))
    expect(card.get_by_text("une déclaration simplifiée de ce guichet")).to_be_visible()
    expect(card.get_by_text("Rien à faire avant le").first).to_be_visible()
    assert "24" not in page.url
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "ald-patient", dark=True)
    # F27: whoever comes back to renew it is told before typing.
    page.get_by_role("link", name="Déclarer, renouveler ou adapter").click()
    expect(page.locator(".notice", has_text="ALD 24")).to_contain_text("Renouvellement trop tôt")
    axe(page)


def test_a_renewal_opens_filled(page_as, axe):
    """F28: from the list to a form that asks only for what is new."""
    page = page_as("dr-leclerc")
    page.goto("/patientele/ald")
    page.get_by_role("link", name="Renouveler").first.click()
    expect(page.get_by_label("Renouvellement", exact=True)).to_be_checked()
    expect(page.locator("input[role=combobox]").first).not_to_have_value("")
    axe(page)


def test_an_administrator_notes_what_was_read(page_as, axe):
    """F36: with its source, or not at all."""
    page = page_as("admin")
    page.goto("/administration/affections/16")
    page.get_by_label("Irréversible").check()
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator("#erreurs")).to_contain_text("Source")
    axe(page)
    page.locator("#f-source").fill("Avis de la commission d’essai")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("status")).to_contain_text("C’est noté")
