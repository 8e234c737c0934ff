"""Calls, as the tired agent makes them: from the queue to the end of a call by keyboard, and the one-time page on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

# From the queue: take the next, say it was answered, save and take the next. What is typed comes on top.
MOST_INTERACTIONS = 3


def take_next(page: Page, way) -> None:
    """By the button when the platform is open; at night, from the list."""
    page.goto("/suivi/appels")
    button = page.get_by_role("button", name="Appeler le suivant")
    if button.is_enabled():
        way.press(button)
    else:
        page.goto("/suivi/contacts?etat=a-appeler")
        page.locator("table.data a").first.click()
        way.press(page.get_by_role("button", name="Prendre ce contact"))
    expect(page).to_have_url(re.compile(r"/suivi/appels/[0-9a-f]{32}"))


def test_a_call_from_the_queue_to_its_end(page_as, interactions, axe, shoot, no_sideways_scroll):
    page = page_as("agent-cpam")
    page.goto("/suivi/appels")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "appels-file", dark=True)
    way = interactions(page)
    take_next(page, way)
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "appels-fiche", dark=True)
    expect(page.locator("main")).to_contain_text("Puis-je parler à")
    way.press(page.get_by_role("button", name="Joint", exact=False).first)
    expect(page).to_have_url(re.compile("fait=joint"))
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "appels-joint")
    following = page.get_by_role("button", name="Enregistrer et appeler le suivant")
    way.press(following if following.count() else page.get_by_role("button", name="Enregistrer"))
    page.wait_for_url(lambda address: "fait=joint" not in address)
    print(f"\na call from the queue to the next one: {way}")
    assert way.count <= MOST_INTERACTIONS, str(way)


def test_an_outcome_by_mistake_is_taken_back_from_the_queue(page_as, interactions, axe):
    page = page_as("agent-cpam-2")
    take_next(page, interactions(page))
    page.get_by_role("button", name="Refuse le suivi").click()
    expect(page.locator("main")).to_contain_text("Noté : refuse le suivi")
    axe(page)
    page.get_by_role("button", name="C’était une erreur").click()
    expect(page.locator("main")).to_contain_text("Issue annulée")
    page.get_by_role("button", name="Rendre").click()
    expect(page.locator("main")).to_contain_text("Contact rendu")


@pytest.mark.parametrize("profil, path, name", [
    ("agent-cpam", "/suivi/contacts", "appels-contacts"), ("agent-cpam", "/suivi/contacts?retard=oui", "appels-retard"), ("agent-cpam", "/suivi/fiches", "appels-fiches"),
    ("agent-cpam", "/suivi/surcharge", "appels-surcharge"), ("dr-leclerc", "/suivi/arrets", "appels-arrets"), ("admin", "/administration/messages", "appels-messages"),
    ("agent-cpam", "/declaration/" + "A" * 43, "declaration-fermee"),
])
def test_screen(page_as, axe, no_sideways_scroll, shoot, profil, path, name):
    page = page_as(profil)
    page.goto(path)
    expect(page.locator("h1")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, name)


def test_what_was_typed_wrong_is_shown_back(page_as, interactions, axe):
    page = page_as("agent-cpam-2")
    take_next(page, interactions(page))
    page.get_by_role("button", name="Joint", exact=False).first.click()
    page.locator("#f-telephone").fill("zéro six")
    page.locator("#f-besoinSocial").fill("Courses")
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    expect(page.locator(".errors")).to_contain_text("numéro de téléphone")
    expect(page.locator("#f-telephone")).to_have_value("zéro six")
    axe(page)
    page.get_by_role("button", name="Annuler l’issue notée").click()
    page.get_by_role("button", name="Rendre").click()
