"""The same desk on PostgreSQL: one journey from the doctor's page to the fund's answer."""

import re

import pytest
from playwright.sync_api import expect
from test_sick_leave import deposit, wait_for_state

pytestmark = pytest.mark.parametrize("desk", ["postgres"], indirect=True)


def test_doctor_deposits_and_the_fund_accepts(page_as):
    doctor = page_as("dr-leclerc")
    id = deposit(doctor, 3, 30)
    wait_for_state(doctor, id, "Reçu")
    agent = page_as("agent-cpam")
    agent.goto(f"/dossiers/{id}")
    agent.get_by_role("button", name="Prendre en charge").click()
    expect(agent.get_by_role("status")).to_contain_text("à vous")
    agent.get_by_role("button", name="Accepter").click()
    expect(agent.locator(".standing")).to_contain_text("Accepté")
    doctor.goto("/")
    expect(doctor.locator("main")).to_contain_text("a été accepté")
    doctor.goto(f"/dossiers/{id}/historique")
    expect(doctor.locator(".timeline")).to_contain_text(re.compile("Dépôt.*Reçu.*Pris en charge.*Accepté", re.S))
