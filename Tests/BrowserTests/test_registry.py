"""The contract of every téléservice on the page's door, whatever the registry holds: nothing is listed here."""

import re

import pytest
import requests
from playwright.sync_api import expect

OUTSIDERS = {"inf-garcia": "Infirmier", "sf-marchand": "Sage-femme", "cd-roussel": "Chirurgien-dentiste", "agent-cpam": None, "medical-cpam": None, "admin": None}


@pytest.fixture
def services(desk) -> list[dict]:
    found = requests.get(f"{desk.base}/api/v1/teleservices", timeout=10).json()["teleservices"]
    assert found
    return found


def a_patient(page) -> str:
    page.goto("/patients")
    return re.search(r"[0-9a-f]{32}", page.locator('main a[href^="/patients/"]').first.get_attribute("href")).group(0)


def test_each_form_is_a_page_without_fault(page_as, services, axe, no_sideways_scroll):
    page = page_as("dr-leclerc")
    patient = a_patient(page)
    for service in services:
        page.goto(f"/dossiers/nouveau/{service['code']}?patient={patient}")
        expect(page.locator("h1")).to_have_text(service["titre"])
        axe(page)
        no_sideways_scroll(page)
        page.get_by_role("button", name="Déposer").click()
        expect(page.get_by_role("alert")).to_be_visible()
        axe(page)


@pytest.mark.parametrize("profil", OUTSIDERS)
def test_each_role_outside_its_list_is_refused(page_as, services, profil):
    patient = a_patient(page_as("dr-leclerc"))
    page = page_as(profil)
    for service in services:
        if OUTSIDERS[profil] in service["professions"]:
            continue
        answer = page.goto(f"/dossiers/nouveau/{service['code']}?patient={patient}")
        assert answer.status in (403, 404), f"{service['code']}: {answer.status}"
        expect(page.locator("form[action^='/dossiers']")).to_have_count(0)
