"""Fixtures of the journeys in a real browser: Debian's Chromium, driven by Playwright."""

import os
import re
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from harness.accessibility import assert_accessible
from harness.databases import fresh_postgres
from harness.interactions import Interactions
from harness.server import Guichet
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

CHROMIUM = os.environ.get("GUICHET_CHROMIUM", "/usr/bin/chromium")
SCREENSHOTS = Path(__file__).parent / "screenshots"
WIDTHS = {"bureau": 1280, "telephone": 390}


@pytest.fixture(scope="session")
def desk(request: pytest.FixtureRequest, tmp_path_factory):
    """`guichet demo` on SQLite, once for the session. On both engines:
    `@pytest.mark.parametrize("desk", ["sqlite", "postgres"], indirect=True)`."""
    engine = getattr(request, "param", "sqlite")
    with ExitStack() as stack:
        database = stack.enter_context(fresh_postgres()) if engine == "postgres" else None
        yield stack.enter_context(Guichet.demo(tmp_path_factory.mktemp(engine), database))


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # Chromium refuses its own sandbox to root, which is who runs in a container.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def new_page(desk: Guichet, browser: Browser):
    """Opens pages, each in a browser of its own (no cookie). Whatever goes wrong inside them, and any
    request to somewhere else than the desk, fails the test at its end."""
    desk.keep_today()
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def outside(route) -> None:
        faults.append(f"request outside the desk: {route.request.url}")
        route.abort()

    def open_page(**options) -> Page:
        context = browser.new_context(base_url=desk.base, locale="fr-FR", timezone_id="Europe/Paris",
                                      viewport={"width": WIDTHS["bureau"], "height": 900}, **options)
        context.set_default_timeout(10_000)
        context.route(re.compile(rf"^(?!{re.escape(desk.base)}|data:|blob:)"), outside)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("console", lambda message: faults.append(f"console: {message.text}")
                if message.type == "error" and "Failed to load resource" not in message.text else None)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture
def page(new_page) -> Page:
    """A visitor who has not signed in."""
    return new_page()


@pytest.fixture
def page_as(new_page) -> Callable[[str], Page]:
    """`page_as("…")`: the home page of a demo persona, signed in through the sign-in page."""

    def sign_in(profil: str, **options) -> Page:
        page = new_page(**options)
        page.goto("/connexion")
        button = page.locator(f'button[name="profil"][value="{profil}"]')
        offered = page.locator('button[name="profil"]').evaluate_all("all => all.map(b => b.value)")
        assert button.count() == 1, f"no persona {profil}; offered: {', '.join(offered)}"
        button.click()
        page.wait_for_url(lambda address: "/connexion" not in address)
        return page

    return sign_in


@pytest.fixture
def axe() -> Callable[..., None]:
    """`axe(page)`: axe-core finds nothing."""
    return assert_accessible


@pytest.fixture
def interactions() -> Callable[[Page], Interactions]:
    """`interactions(page)`: a keyboard, and a counter."""
    return Interactions


@pytest.fixture
def shoot() -> Callable[..., None]:
    """`shoot(page, "name")`: the whole page at desktop and phone widths, into screenshots/; with
    `dark=True` in dark colours too. For the eyes: never compared pixel by pixel."""

    def picture(page: Page, name: str, dark: bool = False) -> None:
        SCREENSHOTS.mkdir(exist_ok=True)
        before = page.viewport_size
        for scheme in ["light", "dark"] if dark else ["light"]:
            page.emulate_media(color_scheme=scheme)
            for width_name, width in WIDTHS.items():
                page.set_viewport_size({"width": width, "height": 900})
                suffix = "-sombre" if scheme == "dark" else ""
                page.screenshot(path=SCREENSHOTS / f"{name}-{width_name}{suffix}.png", full_page=True)
        page.emulate_media(color_scheme=None)
        page.set_viewport_size(before)

    return picture


@pytest.fixture
def no_sideways_scroll() -> Callable[[Page], None]:
    """The page fits a width of 320 pixels: what 400 % of zoom leaves of a 1280-pixel screen (RGAA 10.11)."""

    def check(page: Page) -> None:
        before = page.viewport_size
        page.set_viewport_size({"width": 320, "height": 700})
        overflow = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
        wide = page.evaluate("""() => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .slice(0, 5).map(e => e.outerHTML.slice(0, 120))""") if overflow > 0 else []
        page.set_viewport_size(before)
        assert overflow <= 0, f"{page.url} is {overflow} px too wide at 320 px:\n" + "\n".join(wide)

    return check


@pytest.fixture
def see(page_as, axe, no_sideways_scroll, shoot) -> Callable[..., Page]:
    """`see("dr-leclerc", "/patients", "patients")`: a persona's screen has a title, is accessible, fits a phone, and is shot."""

    def look(profil: str, path: str, name: str, dark: bool = False) -> Page:
        page = page_as(profil)
        page.goto(path)
        expect(page.locator("h1")).to_be_visible()
        axe(page)
        no_sideways_scroll(page)
        shoot(page, name, dark=dark)
        return page

    return look


def pytest_terminal_summary(terminalreporter):
    """The doctor's gestures and what each cost, at the end of the run."""
    import gestes
    if gestes.MEASURED:
        terminalreporter.section("gestures of a doctor, by keyboard alone")
        for line in gestes.table():
            terminalreporter.write_line(line)
