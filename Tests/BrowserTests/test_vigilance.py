"""Accesses that the counters closed, as the administration sees them and opens them again."""

from playwright.sync_api import expect


def test_screen(see):
    see("admin", "/administration/vigilance", "vigilance", dark=True)


def test_an_access_is_given_back_with_its_reason(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("admin")
    page.get_by_role("link", name="Voir pourquoi, et le rétablir").click()
    expect(page.get_by_role("heading", name="Accès suspendus").first).to_be_visible()
    page.get_by_role("button", name="Rétablir l’accès").first.click()
    expect(page.get_by_role("alert")).to_contain_text("Ce que vous avez vérifié")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "vigilance-manque")
    page.get_by_role("alert").get_by_role("link").click()
    page.keyboard.type("Rappelée à la pharmacie, au numéro de l’annuaire")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Accès rétabli")).to_be_visible()
    expect(page.get_by_text("Aucun accès n’est suspendu.")).to_be_visible()
    page.get_by_role("button", name="Noter comme lue").click()
    expect(page.get_by_role("heading", name="À surveiller")).to_have_count(0)
    page.get_by_text("Terminé").click()
    expect(page.get_by_text("Rappelée à la pharmacie")).to_be_visible()
    axe(page)
