"""Walks a page by keyboard alone and counts what that costs a person.

One interaction is one decision carried out: a text typed into a field, a choice made, a button
pressed. Moving by Tab is counted apart: it is travel, not a decision, but too much of it is a fault too.
"""

from playwright.sync_api import Locator, Page

TRAVEL_LIMIT = 120


class Interactions:
    def __init__(self, page: Page) -> None:
        self._page = page
        self.acts: list[str] = []
        self.tabs = 0

    @property
    def count(self) -> int:
        return len(self.acts)

    def reach(self, target: Locator) -> None:
        """Moves by Tab until `target` has the focus; a target that cannot be reached is a failure."""
        travelled = 0
        while not target.evaluate("element => element === document.activeElement"):
            assert travelled < TRAVEL_LIMIT, f"{target} cannot be reached by keyboard"
            self._page.keyboard.press("Tab")
            travelled += 1
        self.tabs += travelled

    def type(self, target: Locator, text: str) -> None:
        """Types `text` into a field, over what it holds: one interaction."""
        name = self._arrive(target)
        self._page.keyboard.press("ControlOrMeta+a")
        self._page.keyboard.type(text)
        self.acts.append(f"type {name}")

    def press(self, target: Locator, key: str = "Enter") -> None:
        """Presses a button or a link, or ticks a box with `key="Space"`: one interaction."""
        name = self._arrive(target)
        self._page.keyboard.press(key)
        self.acts.append(f"{key} {name}")

    def choose(self, target: Locator, *keys: str) -> None:
        """Makes one choice with several keys (arrows in a list, a letter, Enter): one interaction."""
        name = self._arrive(target)
        for key in keys:
            self._page.keyboard.press(key)
        self.acts.append(f"{' '.join(keys)} {name}")

    def radio(self, target: Locator) -> None:
        """Chooses one of a group of radio buttons: Tab to the group, arrows within it; one interaction."""
        group = f'input[type=radio][name="{target.get_attribute("name")}"]'
        checked = self._page.locator(f"{group}:checked")
        self.reach(checked if checked.count() else self._page.locator(group).first)
        for _ in range(self._page.locator(group).count()):
            if target.is_checked():
                break
            focused = target.evaluate("element => element === document.activeElement")
            self._page.keyboard.press("Space" if focused else "ArrowDown")
        assert target.is_checked(), f"{target} cannot be chosen by keyboard"
        self.acts.append(f"choose {_name(target)}")

    def _arrive(self, target: Locator) -> str:
        """Reaches the target and tells its name: before the key, which may lead to another page."""
        self.reach(target)
        return _name(target)

    def __str__(self) -> str:
        return f"{self.count} interactions, {self.tabs} moves by Tab: " + "; ".join(self.acts)


def _name(target: Locator) -> str:
    name = target.evaluate("e => e.labels?.[0]?.innerText || e.innerText || e.name || e.tagName")
    return " ".join(name.split())
