"""axe-core on a page: no violation, or a report that a person can act on."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_axe = Axe()


def assert_accessible(page: Page, within: str | None = None) -> None:
    """Fails with every violation of every rule of axe-core, `within` a selector or on the whole page."""
    page.wait_for_load_state()
    page.locator("main h1").first.wait_for()     # a page that is still arriving has no landmarks yet
    violations = _axe.run(page, context=within).response["violations"]
    assert not violations, f"{page.url}: {len(violations)} accessibility faults\n" + "\n".join(map(_described, violations))


def _described(violation: dict) -> str:
    lines = [f"• {violation['id']} ({violation['impact']}): {violation['help']}"]
    for node in violation["nodes"]:
        lines.append(f"    {' '.join(map(str, node['target']))}")
        lines.append(f"      {node['html'][:200]}")
        lines += [f"      {line.strip()}" for line in node["failureSummary"].splitlines()[1:]]
    return "\n".join(lines)
