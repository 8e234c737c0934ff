"""The doctor's patients of the day, as the page lists them.

Whoever is looked at comes first in that list, so a place in it names nobody once another journey has run."""

import re

from playwright.sync_api import Page


def of_the_day(page: Page) -> list[str]:
    """The addresses of their pages, the last seen first."""
    page.goto("/patients")
    links = page.locator('main a[href^="/patients/"]').evaluate_all("all => [...new Set(all.map(a => a.getAttribute('href')))]")
    return [href for href in links if re.fullmatch(r"/patients/[0-9a-f]{32}", href)]


def open_one_without_leave(page: Page) -> str:
    """On the page of someone to whom no leave was ever prescribed, not even in a draft: any days are free.
    - Returns: what names the patient in addresses."""
    for href in of_the_day(page):
        page.goto(href)
        dossiers = page.locator('main a[href^="/dossiers/"]:not([href^="/dossiers/nouveau"])')
        if not dossiers.filter(has_text="Arrêt de travail").count():
            return href.rsplit("/", 1)[1]
    raise AssertionError("every patient of the day has a leave")
