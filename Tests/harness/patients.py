"""The doctor's patients of the day, as the page lists them.

Whoever is looked at comes first in that list, so a place in it names nobody once another journey has run."""

import re
from datetime import date, timedelta

from playwright.sync_api import Page

from .paris import today

MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()


def of_the_day(page: Page) -> list[str]:
    """The addresses of their pages, the last seen first."""
    page.goto("/patients")
    links = page.locator('main a[href^="/patients/"]').evaluate_all("all => [...new Set(all.map(a => a.getAttribute('href')))]")
    return [href for href in links if re.fullmatch(r"/patients/[0-9a-f]{32}", href)]


def open_one_without_leave(page: Page) -> str:
    """On the page of someone to whom no leave was ever prescribed, not even in a draft; when other journeys have prescribed to all of
    them, of someone who has none for the next fortnight.
    - Returns: what names the patient in addresses."""
    free = None
    for href in of_the_day(page):
        page.goto(href)
        leaves = page.locator('main a[href^="/dossiers/"]:not([href^="/dossiers/nouveau"])').filter(has_text="Arrêt de travail").all_inner_texts()
        if not leaves:
            return href.rsplit("/", 1)[1]
        if all((days := days_of(leave)) and (days[1] < today() or days[0] > today() + timedelta(days=14)) for leave in leaves):
            free = free or href
    assert free, "every patient of the day has a leave"
    page.goto(free)
    return free.rsplit("/", 1)[1]


def days_of(leave: str) -> tuple[date, date] | None:
    """First and last, of « Arrêt du 13 au 17 novembre 2026 »; nothing for a draft that does not say."""
    found = re.search(r" du (\d+)(?:er)?(?: (\w+))?(?: (\d{4}))? au (\d+)(?:er)? (\w+) (\d{4})", leave.replace("\u00a0", " "))
    if not found:
        return None
    day, month, year, last, last_month, last_year = found.groups()
    return date(int(year or last_year), MONTHS.index(month or last_month) + 1, int(day)), date(int(last_year), MONTHS.index(last_month) + 1, int(last))
