"""A patient made sure, written down, told from a homonym, joined to another: on the pages, at both widths."""

import re

from playwright.sync_api import expect


def test_a_known_patient_in_two_presses(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    page.goto("/patients")
    page.locator('main ul.lines a[href^="/patients/"]').last.click()
    patient = page.url
    axe(page)
    page.get_by_role("link", name=re.compile("Qualifier l’identité|Identité et historique")).click()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "identite")
    if page.get_by_role("button", name="Passeport").count():
        page.get_by_role("button", name="Passeport").click()
        expect(page.get_by_role("status")).to_contain_text("qualifiée")
        axe(page)
    expect(page.locator("main")).to_contain_text("Identité qualifiée")
    page.goto(patient)
    expect(page.locator("main")).to_contain_text("Identité qualifiée")


def test_a_new_patient_then_somebody_alike(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("dr-leclerc")
    page.goto("/patients/nouveau")
    axe(page)
    page.get_by_role("button", name="Inscrire").click()
    expect(page.get_by_role("alert")).to_contain_text("points à corriger")
    axe(page)

    def fill() -> None:
        page.get_by_label("Nom de naissance").fill("Trévidic-Navigateur")
        page.get_by_label("Prénoms de naissance").fill("Corentine")
        page.get_by_label("Date de naissance").fill("9 mai 1977")
        page.get_by_text("Féminin", exact=True).click()
        page.get_by_label("Caisse").select_option(index=1)

    fill()
    no_sideways_scroll(page)
    page.get_by_role("button", name="Inscrire").click()
    expect(page.get_by_role("status")).to_contain_text("Le patient est inscrit")
    page.goto("/patients/nouveau")
    fill()
    page.get_by_role("button", name="Inscrire").click()
    expect(page.locator("h1")).to_have_text("Est-ce déjà ce patient ?")
    axe(page)
    shoot(page, "identite-ressemblants")
    page.get_by_role("button", name="Inscrire une autre personne").click()
    expect(page.locator("main")).to_contain_text("Identité homonyme")
    page.goto("/patients")
    page.get_by_label("Nom et prénom").fill("corentine trevidic")
    page.get_by_label("Date de naissance").fill("09.05.77")
    page.get_by_role("button", name="Chercher", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("2 patients possibles")
    axe(page)
    no_sideways_scroll(page)
    page.get_by_role("link", name=re.compile("La même personne que")).click()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "identite-paire")
    page.get_by_role("button", name="Proposer la fusion").click()
    expect(page.get_by_role("alert")).to_contain_text("Choisissez le patient à conserver")
    page.get_by_label(re.compile("le premier")).check()
    page.get_by_label("Motif").fill("Inscrite deux fois le même matin.")
    page.get_by_role("button", name="Proposer la fusion").click()
    expect(page.locator("main")).to_contain_text("Fusion proposée")


def test_the_agent_decides(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("agent-cpam")
    page.goto("/")
    page.get_by_role("link", name="Patients inscrits deux fois").click()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "fusions-patients")
    page.get_by_role("button", name="Confirmer la fusion").first.click()
    expect(page.get_by_role("status")).to_contain_text("n’en font plus qu’un")


def test_a_label_and_a_phone(page_as, axe):
    page = page_as("dr-leclerc")
    page.goto("/patients")
    page.get_by_label("Nom et prénom").fill("IS01" + "0" * 22 + "S1279035121518989S21.2.250.1.213.1.4.10S3DOMINIQUE<GS>S4PAT-TROIS<GS>S5FS623-03-1979S751215")
    page.get_by_role("button", name="Chercher", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Personne de connu sous ces traits")
    axe(page)
    page.get_by_role("button", name="Inscrire un nouveau patient").click()
    expect(page.get_by_label("Nom de naissance")).to_have_value("PAT-TROIS")
    page.goto("/demo/application")
    axe(page)
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Afficher le code").click()
    code = page.get_by_role("status").locator(".notice-title").inner_text()
    code = re.sub(r"\D", "", code)
    page.goto("/patients")
    page.get_by_label("Nom et prénom").fill(code)
    page.get_by_role("button", name="Chercher", exact=True).first.click()
    expect(page.locator("h1")).to_have_text("Est-ce bien ce patient ?")
    page.goto("/patientele")
    axe(page)
    page.get_by_label("Nom ou date de naissance").fill("zzz")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator("main")).to_contain_text("Personne de votre patientèle")
