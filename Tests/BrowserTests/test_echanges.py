"""Calls, messages, complaints and the page of service on screen."""

import re

import pytest
from playwright.sync_api import expect

SCREENS = [
    ("dr-leclerc", "/entretiens", "entretiens"), ("dr-leclerc", "/entretiens/nouveau", "entretien-nouveau"), ("dr-leclerc", "/messagerie", "messages"),
    ("dr-leclerc", "/messagerie/nouveau", "message-nouveau"), ("dr-leclerc", "/reclamations", "reclamations"), ("dr-leclerc", "/compte/avis", "avis"),
    ("medical-cpam", "/entretiens", "appels-medical"), ("medical-cpam", "/messagerie", "messages-medical"), ("agent-cpam", "/entretiens", "appels-caisse"),
    ("agent-cpam", "/reclamations", "reclamations-caisse"), ("admin", "/administration/maintenances", "maintenances"), ("admin", "/etat-du-service", "etat-du-service"),
]


@pytest.mark.parametrize("profil, path, name", SCREENS)
def test_screen(see, profil, path, name):
    see(profil, path, name, dark=True)


def dossier(page) -> str:
    """A dossier that reached its fund."""
    page.goto("/dossiers?etat=accepte")
    return page.locator("main .lines a[href^='/dossiers/'], main table a[href^='/dossiers/']").first.get_attribute("href")


def test_f32_a_call_asked_from_a_dossier_and_made(page_as, axe, no_sideways_scroll, shoot, interactions):
    page = page_as("dr-leclerc")
    page.goto(dossier(page))
    axe(page)
    keyboard = interactions(page)
    keyboard.press(page.get_by_role("link", name="Être rappelé par le médecin-conseil"))
    keyboard.type(page.get_by_label("Votre question"), "Une reprise à mi-temps est-elle possible ?")
    # The telephone is there from the last time.
    expect(page.get_by_label("Téléphone direct")).not_to_have_value("")
    keyboard.press(page.get_by_role("button", name="Demander l’entretien"))
    expect(page.get_by_text("C’est demandé")).to_be_visible()
    assert keyboard.count <= 4, keyboard
    expect(page.locator(".clock")).to_contain_text("il reste")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "entretien", dark=True)
    address = re.sub(r"\?.*", "", page.url)

    fund = page_as("medical-cpam")
    fund.goto(address)
    expect(fund.locator(".clock")).to_contain_text("il reste")
    fund.get_by_role("button", name="Prendre en charge").click()
    expect(fund.get_by_text("À vous")).to_be_visible()
    axe(fund)
    no_sideways_scroll(fund)
    shoot(fund, "entretien-caisse", dark=True)
    fund.get_by_role("button", name="Noter l’appel").click()
    expect(fund.locator("#erreurs")).to_be_visible()
    fund.get_by_label("Échange fait").check()
    fund.get_by_label("Ce qui a été convenu").fill("Mi-temps accepté un mois.")
    fund.get_by_role("button", name="Noter l’appel").click()
    expect(fund.get_by_text("Délai tenu")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Mi-temps accepté un mois.")).to_be_visible()


def test_f33_a_message_with_a_file(page_as, axe, no_sideways_scroll, shoot, tmp_path):
    page = page_as("dr-leclerc")
    page.goto(dossier(page))
    page.get_by_role("link", name="Écrire à la caisse").click()
    page.get_by_role("button", name="Envoyer").click()
    expect(page.locator("#erreurs")).to_contain_text("Titre")
    axe(page)
    page.get_by_label("Sujet").select_option("avis-dossier")
    page.get_by_label("Titre").fill("Compte rendu")
    page.get_by_role("textbox", name="Message").fill("Le voici.")
    bad = tmp_path / "programme.pdf"
    bad.write_bytes(b"MZ")
    page.get_by_label("Pièces jointes").set_input_files(bad)
    page.get_by_role("button", name="Envoyer").click()
    expect(page.locator("#erreurs")).to_contain_text("n’est ni un PDF")
    good = tmp_path / "cr.pdf"
    good.write_bytes(b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                     b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n")
    page.get_by_label("Pièces jointes").set_input_files(good)
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_text("PDF redessiné")).to_be_visible()
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "message", dark=True)
    fund = page_as("medical-cpam")
    fund.goto(re.sub(r"\?.*", "", page.url))
    fund.get_by_role("textbox", name="Message").fill("Bien reçu, merci.")
    fund.get_by_role("button", name="Répondre").click()
    expect(fund.get_by_text("Répondu en")).to_be_visible()
    axe(fund)
    page.goto("/")
    expect(page.get_by_role("link", name="Un message vous attend.").first).to_be_visible()


def test_f71_a_complaint_on_both_sides(page_as, axe, shoot):
    page = page_as("dr-leclerc")
    page.goto(dossier(page))
    page.get_by_role("link", name="Réclamer").click()
    page.get_by_label("Motif").select_option("delai")
    page.get_by_label("Ce qui s’est passé").fill("Aucune réponse depuis trois semaines.")
    page.get_by_role("button", name="Déposer la réclamation").click()
    expect(page.locator("h1")).to_contain_text(re.compile(r"Réclamation R\d\d-"))
    axe(page)
    shoot(page, "reclamation", dark=True)
    fund = page_as("agent-cpam")
    fund.goto(re.sub(r"\?.*", "", page.url))
    fund.get_by_role("button", name="Prendre en charge").click()
    fund.get_by_label("Réponse").fill("Traité ce matin.")
    fund.get_by_role("button", name="Répondre").click()
    page.reload()
    expect(page.get_by_role("button", name="La réponse me convient")).to_be_visible()
    axe(page)
