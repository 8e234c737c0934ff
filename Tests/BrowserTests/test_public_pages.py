"""What anyone sees without signing in: the sign-in page, a page that is not there, a verification."""

import pytest
from playwright.sync_api import Page, expect

# Address, name of its picture, status.
PUBLIC_PAGES = [
    ("/connexion", "connexion", 200),
    ("/une-page-qui-n-existe-pas", "page-introuvable", 404),
    ("/verification/AAAAAAAAAAAAAAAAAAAAAA", "verification-code-inconnu", 404),
]


@pytest.fixture(params=PUBLIC_PAGES, ids=[name for _, name, _ in PUBLIC_PAGES])
def public_page(request, page: Page):
    address, name, status = request.param
    answer = page.goto(address)
    assert answer.status == status
    return page, name


def test_public_page(public_page, axe, shoot, no_sideways_scroll):
    page, name = public_page
    shoot(page, name, dark=True)
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    expect(page.locator("h1")).to_have_count(1)
    assert page.title(), "the page has a title"
    axe(page)
    page.emulate_media(color_scheme="dark")
    axe(page)
    no_sideways_scroll(page)


def test_public_page_offers_a_way_on(public_page):
    page, _ = public_page
    assert page.locator("main").locator("a[href], button").count() > 0


def test_skip_link_is_the_first_stop(public_page):
    page, _ = public_page
    page.keyboard.press("Tab")
    target = page.evaluate("() => document.activeElement.getAttribute('href')")
    assert target and target.startswith("#"), f"the first Tab stops on {target}"
    page.keyboard.press("Enter")
    assert page.locator(target).count() == 1


def test_sign_in_page_names_the_demo_personas(page):
    page.goto("/connexion")
    personas = page.locator('button[name="profil"]')
    assert personas.count() >= 5
    for text in personas.all_inner_texts():
        assert text.strip(), "each persona says who it is"


def test_every_persona_signs_in(new_page):
    page = new_page()
    page.goto("/connexion")
    profils = page.locator('button[name="profil"]').evaluate_all("all => all.map(b => b.value)")
    assert profils
    for profil in profils:
        visit = new_page()
        visit.goto("/connexion")
        visit.locator(f'button[name="profil"][value="{profil}"]').click()
        visit.wait_for_url(lambda address: "/connexion" not in address)
        expect(visit.locator("h1")).to_have_count(1)


def test_a_protected_page_leads_to_the_sign_in_page(page):
    page.goto("/")
    expect(page).to_have_url("/connexion")


def test_a_page_works_without_javascript(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/connexion")
    page.locator('button[name="profil"]').first.click()
    page.wait_for_url(lambda address: "/connexion" not in address)


def test_an_unknown_code_says_nothing_of_anyone(page):
    page.goto("/verification/AAAAAAAAAAAAAAAAAAAAAA")
    text = page.locator("main").inner_text().lower()
    assert "aucun document" in text or "inconnu" in text
