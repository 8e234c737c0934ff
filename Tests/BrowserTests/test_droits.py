"""Rights on screen: the line of the patient's page, the answer, the fund's verification, the deliveries."""

import pytest
from playwright.sync_api import expect

SCREENS = [("agent-cpam", "/droits", "droits-verification"), ("agent-cpam", "/livraisons", "livraisons-caisse"), ("admin", "/livraisons", "livraisons")]


@pytest.mark.parametrize("profil, path, name", SCREENS)
def test_screen(see, profil, path, name):
    see(profil, path, name, dark=True)


def patients(page) -> list[str]:
    page.goto("/patients")
    return [a.get_attribute("href") for a in page.locator("main .lines a[href^='/patients/']").all()]


def test_from_the_patient_to_an_answer_the_fund_verifies(page_as, axe, no_sideways_scroll, shoot, interactions):
    page = page_as("dr-leclerc")
    seen = {}
    for address in patients(page):
        page.goto(address)
        tag = page.locator("main .tag").first.inner_text()
        seen.setdefault(tag, address)
    assert {"Droits ouverts", "Droits fermés"} <= seen.keys(), seen
    for tag, name in [("Droits ouverts, avec réserves", "droits-reserves"), ("Droits fermés", "droits-fermes")]:
        page.goto(seen[tag] + "/droits")
        expect(page.get_by_role("heading", name="Pourquoi" if "fermés" in tag else "Réserves")).to_be_visible()
        axe(page)
        no_sideways_scroll(page)
        shoot(page, name, dark=True)

    page.goto(seen["Droits ouverts"])
    axe(page)
    keyboard = interactions(page)
    keyboard.press(page.get_by_role("link", name="Voir les droits"))
    keyboard.press(page.get_by_role("button", name="Obtenir la réponse"))
    expect(page.get_by_role("heading", name="Réponse opposable")).to_be_visible()
    assert keyboard.count <= 2, keyboard
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "droits-reponse", dark=True)
    number = page.locator("main code").first.inner_text()

    agent = page_as("agent-cpam")
    agent.goto("/droits")
    agent.fill("#f-numero", number)
    agent.keyboard.press("Enter")
    expect(agent.get_by_text("donne la même réponse")).to_be_visible()
    axe(agent)
    shoot(agent, "droits-caisse", dark=True)
    other = page_as("agent-msa")
    other.goto("/droits")
    other.fill("#f-numero", number)
    other.keyboard.press("Enter")
    expect(other.get_by_text("n’engage votre caisse")).to_be_visible()
    axe(other)


def test_a_day_that_cannot_be_asked_about(page_as, axe):
    page = page_as("dr-leclerc")
    page.goto(patients(page)[0] + "/droits")
    page.fill("#f-date", "31/12/2999")
    page.fill("#f-carteMajLe", "bientôt")
    page.get_by_role("button", name="Obtenir la réponse").click()
    expect(page.locator("#erreurs")).to_contain_text("Mise à jour de la carte")
    axe(page)
    page.fill("#f-carteMajLe", "")
    page.get_by_role("button", name="Obtenir la réponse").click()
    expect(page.locator("#erreurs")).to_contain_text("n’est pas encore venu")
