"""The fund receives what a person asks about their data: the copy, a limitation, its end."""

import re

import requests
from harness.paris import today
from playwright.sync_api import expect


def patient(desk) -> dict:
    token = requests.post(f"{desk.base}/demo/jetons", json={"profil": "dr-leclerc"}, timeout=30).json()["jeton"]
    found = requests.get(f"{desk.base}/api/v1/patients", headers={"Authorization": f"Bearer {token}"}, timeout=30).json()["patients"]
    return [p for p in found if p["caisse"]["code"].startswith("01")][-1]


def test_search_screen(see):
    see("agent-cpam", "/droits-des-personnes", "droits-personnes-recherche", dark=True)


def test_an_unknown_number_says_what_to_do(page_as, axe, no_sideways_scroll, shoot):
    page = page_as("agent-cpam")
    page.get_by_role("link", name="Droits des personnes").click()
    page.get_by_label("Numéro de sécurité sociale").fill("1 84 06 25 990 099")
    page.get_by_role("button", name="Trouver").click()
    expect(page.get_by_role("alert")).to_contain_text("Aucun assuré de votre caisse")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "droits-personnes-inconnu")


def test_limited_then_lifted(desk, page_as, axe, no_sideways_scroll, shoot):
    person = patient(desk)
    address = f"{desk.base}/droits-des-personnes/{person['id']}"
    page = page_as("agent-cpam")
    page.goto(address)
    expect(page.get_by_text("seul le service médical de la caisse la prépare")).to_be_visible()
    page.get_by_role("button", name="Limiter l’usage de ses données").click()
    expect(page.get_by_role("alert")).to_contain_text("Raison invoquée » manque")
    axe(page)
    shoot(page, "droits-personnes-agent")
    page.get_by_label("La personne conteste l’exactitude de ses données").check()
    page.get_by_role("button", name="Limiter l’usage de ses données").click()
    # The fault stands beside its box too, and what was chosen is still there.
    expect(page.get_by_label("Ce qu’elle demande")).to_have_accessible_description(re.compile("manque"))
    expect(page.get_by_label("Comment la demande est arrivée")).to_have_count(0)
    expect(page.get_by_label("La personne conteste l’exactitude de ses données")).to_be_checked()
    page.get_by_label("Ce qu’elle demande").fill("Conteste un arrêt établi à son nom.")
    page.get_by_role("button", name="Limiter l’usage de ses données").click()
    expect(page.get_by_text("Personne ne les voit plus")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "droits-personnes-limitee")
    doctor = page_as("dr-leclerc")
    doctor.goto(f"{desk.base}/patients/{person['id']}")
    expect(doctor.get_by_text("limité à sa demande")).to_be_visible()
    axe(doctor)
    shoot(doctor, "droits-personnes-refus")
    page.goto(address)
    page.get_by_role("button", name="Lever la limitation").click()
    expect(page.get_by_role("alert")).to_contain_text("prévenue")
    page.get_by_label("Personne prévenue le").fill(today().strftime("%d/%m/%Y"))
    page.get_by_label("Pourquoi elle est levée").fill("Vérifié et corrigé avec elle.")
    page.get_by_role("button", name="Lever la limitation").click()
    expect(page.get_by_text("La limitation est levée")).to_be_visible()
    axe(page)
    shoot(page, "droits-personnes-levee")


def test_the_copy_is_downloaded_and_read(desk, page_as, axe, no_sideways_scroll, shoot, tmp_path):
    import zipfile

    person = patient(desk)
    page = page_as("medical-cpam")
    page.goto(f"{desk.base}/droits-des-personnes/{person['id']}")
    page.get_by_role("button", name="Télécharger la copie").click()
    expect(page.get_by_role("alert")).to_contain_text("Comment la demande est arrivée")
    axe(page)
    shoot(page, "droits-personnes-medical")
    page.get_by_label("Comment la demande est arrivée").fill("Demande à l’accueil, carte d’identité vue.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Télécharger la copie").click()
    assert re.fullmatch(r"copie-des-donnees-\d{4}-\d\d-\d\d\.zip", download.value.suggested_filename)
    with zipfile.ZipFile(download.value.path()) as archive:
        archive.extractall(tmp_path)
    page.goto("about:blank")
    page.set_content((tmp_path / "vos-donnees.html").read_text("utf-8"))
    expect(page.get_by_role("heading", name="Vos données au guichet")).to_be_visible()
    no_sideways_scroll(page)
    shoot(page, "droits-personnes-copie")
