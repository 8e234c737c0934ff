"""Calls, as the tired agent makes them: from the queue to the end of a call by keyboard, and the one-time page on a phone."""

import re

import pytest
import requests
from harness.messages import relay
from harness.server import Guichet
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
def test_screen(see, profil, path, name):
    see(profil, path, name)


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


def test_the_one_time_page_on_a_phone(tmp_path, browser, axe, shoot, no_sideways_scroll):
    """From the message to the code, with a thumb: no sign-in, two steps, and it does not open again."""
    with relay() as (address, messages), Guichet.demo(tmp_path, settings={"GUICHET_SMS_RELAY": address}) as desk:
        def agent(method: str, path: str, **options) -> dict:
            return requests.request(method, desk.base + path, headers={"Authorization": f"Bearer {token}"}, timeout=30, **options).json()

        token = requests.post(f"{desk.base}/demo/jetons", json={"profil": "agent-cpam"}, timeout=30).json()["jeton"]
        agent("POST", "/api/v1/suivi/surcharge/activation", json={"departement": "96", "motif": "Trois absences ce matin"})
        context = browser.new_context(base_url=desk.base, locale="fr-FR", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
        page = context.new_page()
        lines = agent("GET", "/api/v1/suivi/contacts?etat=a-appeler&limite=100")["contacts"]
        sheets = [agent("GET", f"/api/v1/suivi/appels/{line['id']}") for line in lines]
        phones = [sheet["personne"].get("telephone") for sheet in sheets]
        # Invented people share numbers: one that is one person's.
        for _ in range(100):
            if chosen := next((m for m in messages if phones.count(m[0]) == 1), None):
                break
            page.wait_for_timeout(100)
        number, text, _ = chosen
        contact = sheets[phones.index(number)]
        link = re.search(r"/declaration/[A-Za-z0-9_-]{43}", text)[0]

        page.goto(link)
        axe(page)
        no_sideways_scroll(page)
        shoot(page, "declaration-1")
        expect(page.locator("body")).not_to_contain_text(contact["personne"]["nom"], ignore_case=True)
        page.locator("#f-dateNaissance").fill(contact["personne"]["dateNaissance"])
        page.get_by_role("button", name="Continuer").tap()
        expect(page.locator("main")).to_contain_text("Nous ne pouvons pas dire qui")
        axe(page)
        no_sideways_scroll(page)
        shoot(page, "declaration-2")
        page.get_by_role("button", name="Envoyer mes réponses").tap()
        expect(page.locator(".errors")).to_contain_text("symptômes")
        axe(page)
        page.locator("input[name=symptomes][value=non]").check()
        page.locator("input[name=peutSIsoler][value=oui]").check()
        page.get_by_role("button", name="Envoyer mes réponses").tap()
        expect(page.locator(".secret")).to_have_text(contact["code"])
        axe(page)
        no_sideways_scroll(page)
        shoot(page, "declaration-3")
        page.goto(link)
        expect(page.locator("h1")).to_have_text("Cette page n’est plus ouverte")
        context.close()


def test_the_platform_enters_a_contact_and_corrects_the_case(page_as, axe, shoot, no_sideways_scroll):
    page = page_as("agent-cpam")
    page.goto("/suivi/fiches?etat=valide")
    page.locator("table.data a").first.click()
    axe(page)
    page.get_by_role("link", name="Ajouter des contacts").click()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "fiche-contacts", dark=True)
    expect(page.get_by_text("J’appellerai moi-même")).to_have_count(0)
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator(".errors")).to_contain_text("Aucun contact n’est saisi")
    page.locator("[name='autres.0.nom']").fill("Quintal")
    page.locator("[name='autres.0.prenom']").fill("Ode")
    page.locator("[name='autres.0.territoire']").fill("96000")
    page.locator("[name='autres.0.exposition']").select_option("proche") if page.locator("select[name='autres.0.exposition']").count() else page.locator("input[name='autres.0.exposition'][value='proche']").check()
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Contacts ajoutés")).to_be_visible()
    expect(page.locator("table.data")).to_contain_text("QUINTAL")
    page.get_by_role("link", name="Corriger la fiche").click()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "fiche-correction", dark=True)
    page.locator("[name='commune']").evaluate("box => { for (let up = box; up; up = up.parentElement) if (up.tagName === 'DETAILS') up.open = true }")
    page.locator("[name='commune']").fill("Dolmont")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Fiche corrigée")).to_be_visible()


def test_a_second_epidemic_is_chosen_once_for_every_page(page_as, desk, axe, shoot):
    admin = requests.Session()
    token = requests.post(f"{desk.base}/demo/jetons", json={"profil": "admin"}, timeout=20).json()["jeton"]
    opened = admin.post(
        f"{desk.base}/api/v1/administration/epidemies", headers={"Authorization": f"Bearer {token}", "Idempotency-Key": "un-second-suivi-ouvert"}, timeout=20,
        json={"modele": "covid-19", "code": "second-suivi", "nom": "Second suivi d’essai", "fin": "2027-06-30", "participants": ["medecin", "plateforme"]})
    assert opened.status_code == 200, opened.text
    page = page_as("dr-petit")
    page.goto("/suivi")
    axe(page)
    page.locator("select[name='epidemie']").select_option("second-suivi")
    page.get_by_role("button", name="Afficher ce suivi").click()
    expect(page.locator("main")).to_contain_text("Second suivi d’essai, du")
    shoot(page, "suivi-choix")
    page.goto("/suivi/cas")
    expect(page.locator("main")).to_contain_text("Second suivi d’essai")
    other = page_as("dr-petit")
    other.goto("/suivi/cas")
    expect(other.locator("main")).not_to_contain_text("Second suivi d’essai")
