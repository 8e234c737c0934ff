"""The daily reading of the trace, as the administration reads it."""

from playwright.sync_api import expect


def test_screen(see):
    see("admin", "/administration/lecture", "lecture-trace", dark=True)


def test_a_finding_is_noted_with_its_reason(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("admin")
    page.get_by_role("link", name="Les lire").click()
    expect(page.get_by_role("heading", name="Lecture de la trace").first).to_be_visible()
    buttons = page.get_by_role("button", name="Noter comme lu")
    expect(buttons).to_have_count(2)
    buttons.first.click()
    expect(page.get_by_role("alert")).to_contain_text("vérifié » manque")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "lecture-trace-manque")
    page.get_by_role("alert").get_by_role("link").click()
    page.keyboard.type("Vu avec le responsable : remplacement d’une semaine")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Écart noté comme lu")).to_be_visible()
    expect(page.get_by_role("button", name="Noter comme lu")).to_have_count(1)
    axe(page)


def test_decoys_are_placed_and_taken_away(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("admin")
    page.goto("/administration/vigilance")
    page.get_by_label("Combien en poser").fill("beaucoup")
    page.get_by_role("button", name="Poser ces leurres").click()
    expect(page.get_by_role("alert")).to_contain_text("de 1 à 100")
    page.get_by_label("Combien en poser").fill("8")
    page.get_by_role("button", name="Poser ces leurres").click()
    expect(page.get_by_text("20 fiches sont posées")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "leurres")
    page.get_by_role("button", name="Retirer tous les leurres").click()
    expect(page.get_by_text("Aucune fiche n’est posée")).to_be_visible()
