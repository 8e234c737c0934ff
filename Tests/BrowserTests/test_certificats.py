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


def test_a_request_is_reported_in_two_presses_and_taken_back(page_as, axe, shoot, no_sideways_scroll):
    page = page_as("dr-leclerc")
    page.goto("/certificats/C27")
    page.get_by_text("Signaler cette demande").first.click()
    page.get_by_role("button", name="Signaler cette demande").click()
    expect(page.get_by_text("C’est compté")).to_be_visible()
    shoot(page, "certificats-signale")
    axe(page)
    no_sideways_scroll(page)
    page.get_by_role("button", name="Annuler ce signalement").click()
    expect(page.locator("h1")).to_have_text("Signalement annulé")
    page.get_by_role("link", name="Mes signalements").click()
    expect(page.locator("main")).to_contain_text("Annulé")


@pytest.mark.parametrize("script", [True, False])
def test_somebody_who_did_not_sign_in_reports_too(new_page, axe, shoot, no_sideways_scroll, script):
    page = new_page(java_script_enabled=script, extra_http_headers={"X-Forwarded-For": f"198.51.100.{7 + script}"})
    page.goto("/certificats/C22")
    page.get_by_text("Signaler cette demande").first.click()
    page.get_by_role("button", name="Signaler cette demande").click()
    expect(page.get_by_role("alert")).to_contain_text("Commune")
    shoot(page, "certificats-signaler-erreur")
    if script:
        axe(page)
    no_sideways_scroll(page)
    page.get_by_label("Commune").fill("96000")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Les autres signalements")).to_be_visible()


def test_the_structure_opens_its_link(page_as, new_page, axe, shoot, no_sideways_scroll):
    page = page_as("dr-leclerc")
    page.goto("/certificats/C33")
    page.get_by_text("Signaler cette demande").first.click()
    page.get_by_label("Nom de la structure").fill("Cantine des Fins")
    page.get_by_role("button", name="Signaler cette demande").click()
    page.get_by_role("button", name="Préparer un lien").click()
    words = page.get_by_label("À copier").input_value()
    structure = new_page()
    structure.goto(words.split()[-1])
    expect(structure.locator("main")).to_contain_text("Cantine des Fins")
    expect(structure.locator("main")).to_contain_text("moins de 3")
    shoot(structure, "certificats-structure")
    axe(structure)
    no_sideways_scroll(structure)


@pytest.mark.parametrize("who, address, name", [
    ("agent-cpam", "/certificats/comptes", "certificats-comptes"), ("dr-benali", "/certificats/signalements", "certificats-mes-signalements"),
    ("admin", "/administration/certificats", "certificats-regles"), ("admin", "/administration/certificats/C20/changement", "certificats-changement"),
    ("admin", "/administration/certificats/lecteurs", "certificats-lecteurs"), ("admin", "/certificats/C27/histoire", "certificats-histoire"),
])
def test_the_pages_of_those_who_keep_the_rules(page_as, axe, shoot, no_sideways_scroll, who, address, name):
    page = page_as(who)
    assert page.goto(address).status == 200
    shoot(page, name)
    axe(page)
    no_sideways_scroll(page)


def test_a_change_is_agreed_on_by_the_second_person_alone(page_as, axe, shoot):
    first = page_as("admin")
    first.goto("/administration/certificats")
    first.get_by_role("link", name="C33").first.click()
    expect(first.get_by_role("button", name="Accepter ce changement")).to_have_count(0)
    second = page_as("admin-2")
    second.goto("/administration/certificats")
    second.get_by_role("link", name="C33").first.click()
    shoot(second, "certificats-proposition")
    axe(second)
    second.get_by_role("button", name="Refuser").click()
    expect(second.get_by_role("alert")).to_contain_text("Avis")
    second.get_by_role("button", name="Accepter ce changement").click()
    expect(second.get_by_text("la règle change à sa date")).to_be_visible()
    first.goto("/certificats/C33/histoire")
    expect(first.get_by_role("link", name="Version 2")).to_be_visible()


def test_a_sports_exemption_from_the_answer_to_the_paper(page_as, axe, shoot, no_sideways_scroll):
    page = page_as("dr-leclerc")
    page.goto("/certificats/C32")
    page.get_by_role("link", name="Établir le certificat").click()
    page.get_by_role("link", name="Certificat médical").first.click()
    expect(page.get_by_label("Pour quoi")).to_have_value("eps")
    shoot(page, "certificat-medical")
    axe(page)
    no_sideways_scroll(page)
    page.get_by_label("Totale").check()
    today = page.locator("#f-examen").input_value()
    page.locator("#f-debut").fill(today)
    page.locator("#f-fin").fill(today)
    page.get_by_role("button", name="Déposer").first.click()
    expect(page.locator("main")).to_contain_text("Rien ne part à la caisse")


def test_a_request_is_reported_with_the_keyboard_alone(page_as):
    page = page_as("dr-leclerc")
    page.goto("/certificats/C30")
    page.locator("main summary").first.focus()
    page.keyboard.press("Enter")
    for name in ("structure", "commune", "nom"):
        page.keyboard.press("Tab")
        expect(page.locator(f"[name={name}]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Signaler cette demande")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("C’est compté")).to_be_visible()
