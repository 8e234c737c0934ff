"""What the desk tells: the latest on the first page, everything on its own, also once it was read."""

from playwright.sync_api import expect


def test_what_was_read_is_found_again(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    card = page.locator("section.card, .card").filter(has=page.get_by_role("heading", name="Nouvelles"))
    told = card.locator("li a").all_inner_texts()
    assert told
    card.get_by_role("link", name="Toutes les nouvelles").click()
    expect(page.locator("h1")).to_have_text("Nouvelles")
    assert set(told) <= set(page.locator("main li a").all_inner_texts())
    expect(page.locator("main li").filter(has_text="Nouveau").first).to_be_visible()
    axe(page)
    shoot(page, "nouvelles")
    page.set_viewport_size({"width": 390, "height": 800})
    no_sideways_scroll(page)

    page.get_by_role("button", name="marquer comme lu").or_(page.get_by_role("button", name="Marquer comme lue")).click()
    expect(page.locator("h1")).to_have_text("Accueil")
    expect(page.get_by_role("heading", name="Nouvelles")).to_have_count(0)
    page.goto("/notifications")
    assert set(told) <= set(page.locator("main li a").all_inner_texts())
    expect(page.locator("main li").filter(has_text="Nouveau")).to_have_count(0)
    expect(page.get_by_role("button", name="marquer comme lu")).to_have_count(0)


def test_the_first_page_is_short(page_as):
    """Whoever opens it looks for what is next: no list is longer than a screen, and each leads to the rest of it."""
    page = page_as("dr-leclerc")
    for heading in ("Patients du jour", "Dossiers récents"):
        card = page.locator("section.card, .card").filter(has=page.get_by_role("heading", name=heading))
        assert 1 <= card.locator("li").count() <= 6, heading
    page.get_by_role("link", name="Tous les patients du jour").click()
    expect(page.locator("h1")).to_have_text("Patients")
    assert page.locator("main li.split").count() > 6
