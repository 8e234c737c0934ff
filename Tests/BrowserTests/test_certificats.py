"""F90: "is this certificate required?", in a browser, by somebody who has not signed in."""

import pytest
from playwright.sync_api import Page, expect


@pytest.mark.parametrize("address, name, status", [
    ("/certificats", "certificats", 200), ("/certificats?q=absence+cr%C3%A8che", "certificats-resultats", 200), ("/certificats?q=xyzzy", "certificats-rien", 200),
    ("/certificats?question=creche", "certificats-question", 200), ("/certificats/C23", "certificats-conflit", 200), ("/certificats/C13?date=2020-01-01", "certificats-disciplines", 200),
    ("/certificats/C27/lettre", "certificats-lettre", 200), ("/certificats/C99", "certificats-inconnue", 404), ("/certificats?q=sport&date=hier", "certificats-date", 400),
])
def test_each_page(page: Page, axe, shoot, no_sideways_scroll, address, name, status):
    assert page.goto(address).status == status
    shoot(page, name)
    expect(page.locator("h1")).to_have_count(1)
    axe(page)
    no_sideways_scroll(page)


@pytest.mark.parametrize("script", [True, False])
def test_from_a_question_to_the_letter(new_page, script):
    page = new_page(java_script_enabled=script)
    page.goto("/connexion")
    page.get_by_role("link", name="Voir si un texte l’exige").click()
    page.get_by_label("Quel certificat vous demande-t-on").fill("mot d’abscence école")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="La réponse la plus probable")).to_be_visible()
    page.get_by_role("link", name="Voir la réponse entière").click()
    expect(page.locator("h1")).to_have_text("Absence à l’école")
    expect(page.locator("main")).to_contain_text("Non exigé")
    page.get_by_role("link", name="Lettre de réponse à remettre").click()
    expect(page.locator("main")).to_contain_text("2009-553")


def test_three_questions_lead_to_the_answer(page: Page):
    page.goto("/certificats")
    page.get_by_role("link", name="Une crèche, une assistante maternelle").click()
    page.get_by_role("link", name="D’une absence").click()
    page.get_by_role("link", name="Plus de trois jours").click()
    expect(page.locator("h1")).to_have_text("Absence de plus de trois jours (accueil régulier)")


def test_a_past_date_is_answered_by_its_own_rule(page: Page):
    page.goto("/certificats")
    page.get_by_label("Quel certificat vous demande-t-on").fill("licence rugby enfant")
    page.get_by_text("La question porte sur une autre date").click()
    page.get_by_label("À la date du").fill("2020-09-01")
    page.get_by_role("button", name="Chercher").click()
    expect(page.get_by_role("link", name="Discipline à contraintes particulières").first).to_be_visible()


def test_the_doctors_letter_bears_their_name(page_as):
    page = page_as("dr-leclerc")
    page.get_by_role("link", name="Un certificat est-il exigé").first.click()
    page.get_by_label("Quel certificat vous demande-t-on").fill("reprise boulot")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Lettre de réponse").first.click()
    expect(page.locator("main")).to_contain_text("LECLERC", ignore_case=True)
