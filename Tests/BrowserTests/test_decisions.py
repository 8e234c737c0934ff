"""Prior agreement, pregnancy, decisions and the document space, in a real browser."""

import datetime

import pytest
from harness.paris import today
from playwright.sync_api import expect

SCREENS = [
    ("admin", "/administration/genres/demande-accord-prealable", "genres"), ("admin", "/administration/genres/demande-accord-prealable/nouveau", "genre-nouveau"),
    ("admin", "/administration/caisses/019980000/second-regard", "second-regard"), ("admin", "/administration/acces-documents", "acces-documents"),
    ("agent-cpam", "/corbeilles/a-traiter?teleservice=arret-de-travail&tri=echeance", "corbeille-lot"), ("agent-cpam-2", "/corbeilles/a-confirmer", "corbeille-a-confirmer"),
    ("agent-cpam", "/motifs", "motifs"), ("dr-leclerc", "/decisions", "decisions"), ("dr-leclerc", "/acces-documents", "matrice"),
]


@pytest.mark.parametrize("profil, path, name", SCREENS)
def test_screen(see, profil, path, name):
    see(profil, path, name, dark=True)


def open_form(page, service: str) -> None:
    page.goto("/patients")
    page.locator('main table a[href^="/patients/"], main ul a[href^="/patients/"]').first.click()
    page.locator(f'main a[href*="/dossiers/nouveau/{service}"]').first.click()
    expect(page.locator("h1")).to_be_visible()


def test_the_questions_of_the_kind_f50(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    page.set_viewport_size({"width": 390, "height": 800})
    open_form(page, "demande-accord-prealable")
    expect(page.get_by_label("Nombre de séances demandées")).to_be_hidden()
    page.get_by_label("Rééducation au long cours").check()
    page.get_by_label("Nombre de séances demandées").fill("30")
    page.get_by_label("Bilan du kinésithérapeute").fill("Amplitude réduite d’un tiers.")
    page.get_by_label("Ce qui est demandé").fill("Trente séances de rééducation")
    page.get_by_label("Argumentaire médical").fill("Douleur persistante.")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "accord-prealable")
    page.get_by_role("button", name="Déposer").click()
    expect(page.get_by_text("Réponse de la caisse").first).to_be_visible()
    expect(page.get_by_text("à confirmer").first).to_be_visible()
    axe(page)


def test_one_humane_gesture_f67(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    open_form(page, "declaration-grossesse")
    page.get_by_label("Date de début de grossesse").fill((today() - datetime.timedelta(days=60)).isoformat())
    page.get_by_label("La patiente accepte").check()
    page.get_by_role("button", name="Déposer").click()
    expect(page.get_by_text("Déposé").first).to_be_visible()
    for _ in range(40):
        page.reload()
        if page.get_by_text("Transmise à la CAF").count():
            break
        page.wait_for_timeout(250)
    expect(page.get_by_text("Transmise à la CAF").first).to_be_visible()
    shoot(page, "grossesse")
    page.get_by_role("link", name="La grossesse s’est arrêtée").click()
    expect(page.locator("main textarea, main input[type=text], main select")).to_have_count(0)
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "grossesse-arret")
    page.get_by_role("button", name="Arrêter les courriers").click()
    expect(page.get_by_text("Plus aucun courrier ne partira")).to_be_visible()
    axe(page)
