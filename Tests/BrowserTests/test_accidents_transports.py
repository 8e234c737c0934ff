"""Work accidents and transports in a real browser: F57, F58, F59, F63, F64."""

import re

import pytest
from harness.patients import of_the_day, open_one_without_leave
from playwright.sync_api import Page, expect


def open_form(page: Page, code: str, turn: int = 0) -> None:
    patients = of_the_day(page)
    page.goto(f"/dossiers/nouveau/{code}?patient={patients[turn % len(patients)].rsplit('/', 1)[1]}")
    expect(page.get_by_role("button", name="Déposer")).to_be_visible()


def pick(page: Page, box: str, words: str, label: str) -> None:
    page.locator(box).fill(words)
    page.locator("li[role=option]").filter(has_text=re.compile(label)).first.click()


def fill_transport(page: Page, distance: str = "34") -> None:
    page.get_by_label("Marche avec une aide").check()
    page.locator("#f-motif").select_option("convocation")
    page.locator("#f-lieuArrivee").fill("Clinique des Tilleuls")
    page.keyboard.press("Tab")
    page.locator("#f-distance").fill(distance)


def test_f63_from_the_accident_to_the_leave_with_nothing_typed_again(page_as, axe, shoot, no_sideways_scroll):
    page = page_as("dr-leclerc")
    page.goto(f"/dossiers/nouveau/certificat-accident-travail?patient={open_one_without_leave(page)}")
    page.locator("#f-dateAccident").fill(page.locator("#f-dateConstat").input_value())
    pick(page, "#f-lesions-0-siege", "chevile", "Cheville")
    page.locator("#f-lesions-0-cote-groupe, #f-lesions-0-cote").first.get_by_label("Droit").check()
    pick(page, "#f-lesions-0-nature", "foulure", "Entorse")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "accident-formulaire")
    page.get_by_role("button", name="Déposer").click()
    expect(page).to_have_url(re.compile(r"fait=depot"))
    shoot(page, "accident-depose")
    page.get_by_role("button", name="Prescrire l’arrêt de travail").click()
    expect(page).to_have_url(re.compile(r"/modification$"))
    expect(page.locator("input[role=combobox]").first).to_have_value(re.compile("Entorse – Cheville, à droite"))
    page.locator("[data-days]").first.fill("10")
    page.keyboard.press("Tab")
    page.locator("#f-accordPatient").check()
    page.get_by_role("button", name="Déposer").click()
    expect(page).to_have_url(re.compile(r"fait=depot"))
    expect(page.get_by_role("link", name="le dossier précédent")).to_be_visible()


def test_f64_prolonged_care_is_answered_with_a_letter(page_as, axe):
    page = page_as("dr-leclerc")
    open_form(page, "certificat-accident-travail", 4)
    page.get_by_label("Prolongation de soins").check()
    expect(page.locator("#f-dateAccident")).to_be_hidden()
    page.get_by_role("button", name="Déposer").click()
    expect(page).to_have_url(re.compile(r"fait=depot"))
    expect(page.get_by_text("Aucun certificat n’est nécessaire pour prolonger des soins")).to_be_visible()
    expect(page.get_by_role("link", name="Réponse à remettre (PDF)")).to_be_visible()
    axe(page)


def test_f57_f59_a_transport_to_a_place_as_people_call_it_and_what_the_carrier_sees(page_as, new_page, axe, shoot, no_sideways_scroll):
    page = page_as("dr-leclerc")
    page.set_viewport_size({"width": 390, "height": 844})
    open_form(page, "prescription-transport", 5)
    fill_transport(page, "180")
    pick(page, "#f-lieuArrivee", "hôpital", ".")
    axe(page)
    no_sideways_scroll(page)
    shoot(page, "transport-formulaire")
    page.get_by_role("button", name="Déposer").click()
    expect(page).to_have_url(re.compile(r"fait=depot"))
    expect(page.locator(".standing")).to_contain_text("accord préalable demandé")
    shoot(page, "transport-depose")
    id = re.search(r"/dossiers/([0-9a-f]{32})", page.url).group(1)
    name = page.locator("aside.patient").inner_text().split("\n")[0]
    page.get_by_role("link", name=re.compile("Ce que le transporteur voit")).click()
    carrier = new_page()
    carrier.goto(page.url)
    expect(carrier.get_by_text("VSL ou taxi conventionné")).to_be_visible()
    expect(carrier.get_by_text(re.compile("pas encore donné"))).to_be_visible()
    assert name not in carrier.content() and id not in carrier.content()
    axe(carrier)
    no_sideways_scroll(carrier)
    shoot(carrier, "transport-transporteur")


def test_f58_without_network_the_draft_waits_and_is_deposited_once(page_as, axe):
    page = page_as("dr-leclerc")
    page.set_viewport_size({"width": 390, "height": 844})
    open_form(page, "prescription-transport", 6)
    before = deposits(page)
    page.context.set_offline(True)
    expect(page.get_by_role("status").filter(has_text="Pas de réseau")).to_be_visible()
    fill_transport(page)
    page.get_by_role("button", name="Déposer").click()
    expect(page.get_by_role("status").filter(has_text="attend dans cet onglet")).to_be_visible()
    axe(page)
    # A change of mind before anything left.
    page.get_by_role("button", name="Modifier").click()
    page.locator("#f-distance").fill("36")
    page.get_by_role("button", name="Déposer").click()
    expect(page.get_by_role("status").filter(has_text="attend dans cet onglet")).to_be_visible()
    page.get_by_role("button", name="Essayer maintenant").click()
    expect(page.get_by_role("status").filter(has_text="attend dans cet onglet")).to_be_visible()
    page.context.set_offline(False)
    expect(page).to_have_url(re.compile(r"/dossiers/[0-9a-f]{32}\?fait=depot"))
    expect(page.get_by_text("36", exact=True)).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0
    assert deposits(page) == before + 1


def test_f58_what_waits_is_sent_after_a_reload_and_its_refusal_is_shown(page_as):
    page = page_as("dr-leclerc")
    open_form(page, "prescription-transport", 2)
    page.context.set_offline(True)
    page.get_by_role("button", name="Déposer").click()
    expect(page.get_by_role("status").filter(has_text="attend dans cet onglet")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_role("alert")).to_contain_text("Distance (km)")
    assert page.evaluate("sessionStorage.length") == 0


def test_f58_a_session_that_ended_meanwhile_loses_nothing(page_as):
    page = page_as("dr-leclerc")
    open_form(page, "prescription-transport", 1)
    page.context.set_offline(True)
    fill_transport(page, "37")
    page.get_by_role("button", name="Déposer").click()
    page.context.clear_cookies()
    page.context.set_offline(False)
    expect(page.get_by_role("status").filter(has_text="Reconnectez-vous")).to_be_visible()
    page.get_by_role("button", name="Se reconnecter").click()
    page.locator('button[name="profil"][value="dr-leclerc"]').click()
    expect(page).to_have_url(re.compile(r"/dossiers/[0-9a-f]{32}\?fait=depot"))
    assert page.evaluate("sessionStorage.length") == 0


def test_f58_signing_out_forgets_what_waits(page_as):
    page = page_as("dr-leclerc")
    open_form(page, "prescription-transport", 2)
    page.evaluate("sessionStorage.setItem('guichet.attente', JSON.stringify({account: 'autre', entries: []}))")
    page.goto("/")
    assert page.evaluate("sessionStorage.length") == 0, "somebody else's is forgotten at the first page"
    open_form(page, "prescription-transport", 2)
    page.context.set_offline(True)
    page.get_by_role("button", name="Déposer").click()
    expect(page.get_by_role("status").filter(has_text="attend dans cet onglet")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    # Told in the same breath: the page is left at once.
    left = page.evaluate("() => { document.querySelector('form[action=\"/deconnexion\"]').requestSubmit(); return sessionStorage.length }")
    assert left == 0


def deposits(page: Page) -> int:
    """How many transports the author has, by the list's own page, asked beside the browser's."""
    other = page.context.request.get("/dossiers?teleservice=prescription-transport")
    return other.text().count("/dossiers/")


@pytest.mark.parametrize("code", ["certificat-accident-travail", "prescription-transport"])
def test_each_form_works_without_script(new_page, page_as, code):
    page = new_page(java_script_enabled=False)
    page.goto("/connexion")
    page.locator('button[name="profil"][value="dr-leclerc"]').click()
    page.goto("/patients")
    link = page.locator('main a[href^="/patients/"]').first.get_attribute("href")
    page.goto(f"/dossiers/nouveau/{code}?patient={re.search(r'[0-9a-f]{32}', link).group(0)}")
    page.get_by_role("button", name="Déposer").click()
    expect(page.get_by_role("alert")).to_be_visible()
