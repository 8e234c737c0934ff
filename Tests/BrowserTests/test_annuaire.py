"""The directory, the funds' contacts, delegations and the administrator's pages, in a browser: seen, used, and nothing for axe to say."""

import pytest
from playwright.sync_api import expect

SCREENS = [
    ("dr-leclerc", "/annuaire", "annuaire"), ("dr-leclerc", "/annuaire/lieux", "annuaire-lieux"), ("dr-leclerc", "/caisses", "caisses"),
    ("dr-leclerc", "/compte/delegations", "delegations"), ("dr-petit", "/compte/delegations", "delegations-remplacante"),
    ("sec-morel", "/compte/delegations", "delegations-secretaire"), ("admin", "/administration/lieux-a-rapprocher", "a-rapprocher"),
    ("admin", "/administration/lieux-a-rapprocher?etat=ecarte", "a-rapprocher-vide"), ("admin", "/administration/comptes-annuaire", "comptes-annuaire"),
    ("admin", "/", "accueil-admin"),
]


@pytest.mark.parametrize("profil, path, name", SCREENS)
def test_screen(see, profil, path, name):
    see(profil, path, name)


def test_a_colleague_is_found_and_called(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-benali")
    if "/situation" in page.url:
        page.locator("main button.pick").first.click()
    page.goto("/annuaire")
    page.locator("#f-nom").fill("anne leclerc")
    page.get_by_role("button", name="Chercher").click()
    assert "leclerc" not in page.url.lower()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "annuaire-trouve")
    page.get_by_role("link", name="Dr Anne LECLERC").click()
    expect(page.locator('a[href="tel:0353012001"]')).to_be_visible()
    expect(page.locator("main")).to_contain_text("Ne sert plus depuis")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "professionnel")


def test_a_place_nobody_knows_is_kept_then_reconciled(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    page.goto("/annuaire/lieux")
    page.locator("#f-nom").fill("pharmacie du marchez")
    page.locator("#f-commune").fill("Vaucelin")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator("main")).to_contain_text("Aucun lieu ne répond")
    axe(page)
    shoot(page, "lieu-introuvable")
    page.get_by_role("button", name="Garder tel quel").click()
    expect(page.get_by_role("status")).to_contain_text("gardé tel quel")

    admin = page_as("admin")
    admin.goto("/administration/lieux-a-rapprocher")
    admin.get_by_role("link", name="pharmacie du marchez").click()
    expect(admin.locator("main")).to_contain_text("Pharmacie du Marché")
    axe(admin)
    no_sideways_scroll(admin)
    shoot(admin, "rapprochement")
    admin.locator("button.pick", has_text="Pharmacie du Marché").first.click()
    expect(admin.get_by_role("status")).to_contain_text("Rapproché")

    page.goto("/annuaire/lieux")
    page.get_by_role("link", name="Pharmacie du Marché").click()
    expect(page.locator("main")).to_contain_text("pharmacie du marchez")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "lieu")


def test_whom_to_call_from_a_fund(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    page.goto("/caisses?q=cpam+val")
    page.get_by_role("link", name="CPAM du Val-de-Sorne").click()
    expect(page.locator("main")).to_contain_text("Qui joindre pour…")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "caisse-contacts")


def test_the_fund_keeps_its_contacts(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("agent-cpam")
    page.goto("/caisses?q=cpam+val")
    page.get_by_role("link", name="CPAM du Val-de-Sorne").click()
    page.get_by_role("link", name="Tenir les contacts").click()
    page.get_by_role("button", name="Ajouter").click()
    expect(page.locator(".errors, [role=alert], main").first).to_contain_text("manque")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "contacts-erreur")
    page.locator("#f-sujet").select_option("service")
    page.locator("#f-intitule").fill("Accueil des remplaçants")
    page.locator("#f-role").fill("Première installation, remplacements")
    page.locator("#f-telephone").fill("03 53 01 40 77")
    page.get_by_role("button", name="Ajouter").click()
    expect(page.get_by_role("status")).to_contain_text("Contact ajouté")
    page.get_by_role("button", name="Retirer Accueil des remplaçants").click()
    expect(page.get_by_role("status")).to_contain_text("Contact retiré")


def test_a_locum_accepts_then_gives_back(page_as, axe, shoot):
    page = page_as("dr-petit")
    page.goto("/compte/delegations")
    expect(page.locator("main")).to_contain_text("vous propose un remplacement")
    page.get_by_role("button", name="Accepter ce remplacement").click()
    expect(page.get_by_role("status")).to_contain_text("Remplacement accepté")
    axe(page)
    shoot(page, "remplacement-accepte")
    page.get_by_role("button", name="Rendre").first.click()
    expect(page.get_by_role("status")).to_contain_text("vous ne travaillez plus")
