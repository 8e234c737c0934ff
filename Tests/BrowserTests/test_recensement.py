"""The census, as the tired agent with eighty calls and the doctor between two patients see it, on a wide and a narrow screen."""

import re

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def look(axe, no_sideways_scroll, shoot):
    """What every screen must hold, on a page that is already open."""

    def check(page: Page, name: str) -> None:
        axe(page)
        no_sideways_scroll(page)
        shoot(page, name)

    return check


def campaign(page: Page) -> str:
    page.goto("/recensement")
    page.locator("table.data a").last.click()
    expect(page).to_have_url(re.compile(r"/recensement/campagnes/[0-9a-f]{32}"))
    return page.url.split("?")[0]


def test_an_agent_calls_notes_and_sends_a_patient(page_as, look):
    page = page_as("agent-cpam")
    page.goto("/recensement")
    look(page, "recensement-campagnes")
    address = campaign(page)
    expect(page.locator("main")).to_contain_text("Progression par territoire")
    look(page, "recensement-campagne")
    # At night nobody is called: the list serves at every hour.
    page.goto(f"{address}/fiches?genre=medecin")
    look(page, "recensement-liste")
    page.locator("table.data a").first.click()
    expect(page).to_have_url(re.compile(r"/recensement/fiches/[0-9a-f]{32}"))
    page.get_by_role("button", name="Prendre ce cabinet").click()
    expect(page.locator("main")).to_contain_text("Entre vos mains")
    look(page, "recensement-fiche")
    page.get_by_label("Diagnostic").first.check()
    page.get_by_label("Accepte que les agents").check()
    page.get_by_role("button", name="Noter", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("comment prendre rendez-vous")
    look(page, "recensement-fiche-erreur")
    page.locator("#f-telephone").fill("03 53 01 77 77")
    page.get_by_label("Le 36 46 peut adresser").check()
    page.locator("#f-horaires-lundi").fill("9h-10h30, 14h-15h")
    page.get_by_role("button", name="Noter", exact=True).click()
    expect(page.locator("main")).to_contain_text("Réponses notées")
    page.get_by_role("button", name="Faire un lien personnel").click()
    expect(page.locator(".secret")).to_contain_text("/recensement/repondre/")
    look(page, "recensement-lien-fait")

    page.goto(f"{address}/orientation")
    page.get_by_label("Commune ou code postal").fill("96000")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator("table.data tbody tr").first).to_be_visible()
    look(page, "recensement-orientation")
    page.get_by_role("button", name="Adresser").first.click()
    expect(page.get_by_role("alert")).to_contain_text("prénom")
    page.get_by_label("Prénom").fill("Lucie")
    page.locator("#f-telephone").fill("06 39 98 00 11")
    page.get_by_role("button", name="Adresser").first.click()
    expect(page.locator("main")).to_contain_text("À dire au patient")
    look(page, "recensement-patients")


def test_a_doctor_answers_receives_and_finds_a_nurse(page_as, look):
    page = page_as("dr-leclerc")
    page.goto("/")
    expect(page.locator("main")).to_contain_text("Recensement des volontaires")
    page.goto("/recensement/ma-reponse")
    look(page, "recensement-ma-reponse")
    page.goto("/recensement/recues")
    look(page, "recensement-recues")
    page.get_by_role("button", name="Je le prends").first.click()
    expect(page.locator("main")).to_contain_text("Confirmé")
    page.goto("/recensement/infirmiers?commune=96000")
    expect(page.locator("main")).to_contain_text("GARCIA")
    look(page, "recensement-infirmiers")


def test_a_link_is_answered_on_a_phone_without_script_or_sign_in(page_as, new_page, look):
    agent = page_as("agent-cpam-2")
    agent.goto(f"{campaign(agent)}/fiches?genre=infirmier")
    agent.locator("table.data a").first.click()
    agent.get_by_role("button", name="Faire un lien personnel").click()
    address = agent.locator(".secret").inner_text().strip()
    page = new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(address)
    expect(page.locator("main")).to_contain_text("Rien ne vous oblige")
    look(page, "recensement-lien")
    page.get_by_label("Suit des patients à domicile").check()
    page.get_by_role("button", name="Envoyer mes réponses").click()
    expect(page.locator("main")).to_contain_text("Merci, c’est noté")
    page.get_by_text("Ne pas participer").click()
    page.get_by_role("button", name="Tout retirer").click()
    expect(page.locator("main")).to_contain_text("effacées")
    page.goto(address[:-1] + ("0" if address[-1] != "0" else "1"))
    expect(page.locator("h1")).to_contain_text("n’est plus ouverte")
