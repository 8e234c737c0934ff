"""Canaries: a number, a name and a message nobody else bears, through the main paths of the desk, then looked for in everything that
was written outside the vault, however it was spelt."""

import base64
import gzip
import re
import subprocess
import urllib.parse
from contextlib import ExitStack
from email import message_from_bytes, policy

import pytest
import requests
from abuse import WHOLE, form_token, open_place
from aiosmtpd.controller import Controller
from harness.messages import relay
from harness.server import free_port, program
from hostile_files import pdf
from practice import key, until

# Born nowhere: commune 990 of département 25 is no one's, real or invented.
FIRST_TEN = "2770525990"
NAME, FIRST, WORDS, PHONE, MAIL = "Zzqxcanarienne", "Ondinelle", "Zzqxmessage très privé", "0639987154", "zzqx.canari@exemple.test"


def nir() -> str:
    number = FIRST_TEN + "871"
    return number + f"{97 - int(number) % 97:02}"


def spellings() -> dict[str, bytes]:
    """Each secret as a careless program would write it."""
    number = nir()
    spaced = f"{number[0]} {number[1:3]} {number[3:5]} {number[5:7]} {number[7:10]} {number[10:13]} {number[13:]}"
    texts = {"NIR 15": number, "NIR 13": number[:13], "NIR espacé": spaced, "NIR insécable": spaced.replace(" ", "\u00a0"), "NIR pointé": spaced.replace(" ", "."), "nom": NAME, "NOM": NAME.upper(), "prénom": FIRST,
             "message": WORDS, "téléphone": PHONE, "téléphone +33": "+33" + PHONE[1:], "téléphone espacé": re.sub(r"(..)", r"\1 ", PHONE).strip(), "courriel": MAIL}
    found = {}
    for what, text in texts.items():
        found[what] = text.encode()
        found[f"{what} utf-16"] = text.encode("utf-16-le")
        found[f"{what} latin-1"] = text.encode("latin-1", "replace")
        found[f"{what} url"] = urllib.parse.quote(text).encode()
        found[f"{what} json"] = text.encode("ascii", "backslashreplace")
        found[f"{what} hexa"] = text.encode().hex().encode()
        for shift in range(3):
            # Base64 of a text that begins anywhere within a longer one: the letters that do not depend on its neighbours.
            coded = base64.b64encode(b"x" * shift + text.encode())
            inner = coded[4 if shift else 0:].rstrip(b"=")[:-2]
            if len(inner) >= 8:
                found[f"{what} base64+{shift}"] = inner
    return {what: secret for what, secret in found.items() if len(secret) >= 7}


def hits(data: bytes, secrets: dict[str, bytes]) -> list[str]:
    low = data.lower()
    return [what for what, secret in secrets.items() if secret.lower() in low]


class Mailbox:
    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(envelope.original_content)
        return "250 OK"


@pytest.mark.threat("T04", "T59", "T64")
@pytest.mark.asvs("14.2.1", "14.2.3", "14.2.4", "16.2.5")
@pytest.mark.parametrize("engine", ["sqlite", pytest.param("postgres", marks=pytest.mark.long)])
def test_no_canary_outside_the_vault(tmp_path, engine, figures):
    mailbox, temporary = Mailbox(), tmp_path / "tmp"
    temporary.mkdir()
    post = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    post.start()
    secrets, public = spellings(), b""
    with ExitStack() as stack:
        stack.callback(post.stop)
        address, messages = stack.enter_context(relay())
        (tmp_path / "bureau").mkdir()
        place = open_place(stack, engine, tmp_path / "bureau", {
            "GUICHET_SMTP": f"smtp://127.0.0.1:{post.port}", "GUICHET_SMTP_FROM": "guichet@caisse.example", "GUICHET_SMS_RELAY": address, "GUICHET_SMS_TOKEN": "x", "GUICHET_LOG": "trace",
            "TMPDIR": str(temporary), "SQLITE_TMPDIR": str(temporary)})
        done = journey(place)
        for path in ("/etat-du-service", "/api/v1/etat-du-service", "/connexion", "/aide", "/api/v1/openapi.json"):
            public += requests.get(place.base + path, timeout=30).content
        for persona in ("admin", "ph-lambert", "dr-benali", "ars-colin"):
            client = place.persona(persona)
            for path in ("/api/v1/administration/file", "/api/v1/administration/vigilance", "/api/v1/patients", "/api/v1/dossiers", "/api/v1/notifications", "/api/v1/suivi/fiches"):
                public += client.get(path).content
        if place.database:
            dump = subprocess.run([program("pg_dump"), place.database], check=True, capture_output=True).stdout
        else:
            dump = b""
    # The server has stopped: its database, its log of writes, its keys, its witness, its temporary files.
    places = {str(path.relative_to(tmp_path)): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    places |= {"réponses aux autres": public, "dump": dump, "courriels": b"".join(mailbox.mails) + b"".join(message_from_bytes(m, policy=policy.default).get_content().encode() for m in mailbox.mails),
               "messages courts": repr(messages).encode()}
    # A person's own number is where their messages go: that is what it is for.
    allowed = {"messages courts": {"téléphone", "téléphone +33", "téléphone espacé"}}
    found = {where: bad for where, data in places.items() if (bad := [h for h in hits(data, secrets) if h.split(" utf")[0].split(" base64")[0] not in allowed.get(where, ())])}
    figures(engine=engine, paths=done, spellings=len(secrets), places=len(places), bytes=sum(map(len, places.values())), mails=len(mailbox.mails), hits=sum(map(len, found.values())))
    assert not found, found
    # A control that must be caught: the same search sees a canary that leaked.
    assert all(hits(b"..." + secret + b"...", secrets) for secret in secrets.values()) and hits(base64.b64encode(b"le " + NAME.encode() + b" du jour"), secrets)
    assert done >= 14 and gzip


def journey(place) -> int:
    """The main paths of a consultation and of an outbreak, with canaries in every box that takes one."""
    doctor, agent, medical = place.persona("dr-leclerc"), place.persona("agent-cpam"), place.persona("medical-cpam")
    caisse = next(c["code"] for c in doctor.get("/api/v1/messagerie/caisses").json()["caisses"] if c["code"].startswith("01"))
    steps = []

    def expect(answer: requests.Response, *statuses: int) -> requests.Response:
        assert answer.status_code in statuses, (answer.request.method, answer.request.url, answer.status_code, answer.text[:400])
        steps.append(answer.request.url)
        return answer

    body = {"nomNaissance": NAME, "prenoms": f"{FIRST}, Jeanne", "dateNaissance": "1977-05-04", "sexe": "F", "lieuNaissance": "25056", "caisse": caisse, "nir": nir(), "telephone": PHONE, "courriel": MAIL}
    made = doctor.post("/api/v1/patients", body, headers=key())
    if made.status_code == 422:
        known = {a["champ"] for a in made.json()["anomalies"]}
        body = {name: value for name, value in body.items() if name not in known}
        made = doctor.post("/api/v1/patients", body, headers=key())
    patient = expect(made, 201).json()["id"]
    for query in ({"nir": nir()}, {"nom": f"{NAME} {FIRST}", "dateNaissance": "1977-05-04"}, {"nom": NAME, "dateNaissance": "1977-05-05"}):
        expect(doctor.post("/api/v1/patients/recherche", query), 200)
    expect(doctor.get(f"/api/v1/patients/{patient}"), 200)
    form = expect(doctor.get(f"/api/v1/teleservices/arret-de-travail/formulaire?patient={patient}"), 200).json()["contenu"]
    content = {**form, "debut": "2031-03-03", "fin": "2031-03-05", "motif": {"texte": WORDS}, "accordPatient": True, "employeur": {"nom": NAME},
               "adresseVisite": {"lignes": f"12 rue {NAME}", "codePostal": "96000", "commune": "Aubremont-sur-Sorne"}, "telephone": PHONE}
    content = {k: v for k, v in content.items() if v is not None and k in {**form, "motif": 1, "employeur": 1, "adresseVisite": 1, "debut": 1, "fin": 1, "accordPatient": 1}}
    draft = expect(doctor.post("/api/v1/dossiers/arret-de-travail", {"patient": {"id": patient}, "contenu": content}, headers=key()), 201).json()
    sent = doctor.post(f"/api/v1/dossiers/{draft['id']}/depot", headers=key())
    steps.append("dépôt")
    if sent.status_code == 200:
        until(lambda: doctor.get(f"/api/v1/dossiers/{draft['id']}").json()["etat"] == "recu")
        for volet in ("volet-1", "volet-2", "volet-3"):
            until(lambda v=volet: doctor.get(f"/api/v1/dossiers/{draft['id']}/documents/{v}.pdf").status_code == 200 or True)
    parts = {"caisse": (None, caisse), "sujet": (None, "autre-medical"), "titre": (None, WORDS), "texte": (None, f"{WORDS} {NAME} {nir()}"), "pieces": (f"{NAME}.pdf", pdf(content=f"BT ({NAME}) Tj ET".encode()), "application/pdf")}
    thread = expect(doctor.call("POST", "/api/v1/messagerie", files=parts, headers=key()), 201).json()
    expect(medical.get(f"/api/v1/messagerie/{thread['id']}"), 200)
    expect(medical.post(f"/api/v1/messagerie/{thread['id']}/messages", {"texte": f"{WORDS} : reçu."}, headers=key()), 201)
    expect(doctor.put("/api/v1/avis/courriel", {"mode": "heure", "courriel": "dr@cabinet.example"}), 204)
    expect(doctor.post("/api/v1/reclamations", {"motif": "delai", "texte": f"{WORDS} {NAME}", "caisse": caisse}, headers=key()), 201)
    case = expect(doctor.post("/api/v1/suivi/cas", {"contenu": {"nom": NAME, "prenom": FIRST, "dateNaissance": "1977-05-04", "territoire": "96000", "telephone": PHONE}}, headers=key()), 201).json()
    contact = {"nom": NAME + "bis", "prenom": FIRST, "territoire": "96100", "telephone": PHONE, "exposition": "proche", "lien": "collègue"}
    expect(doctor.post(f"/api/v1/suivi/cas/{case['id']}/contacts", {"autres": [contact]}, headers=key()), 201)
    expect(place.persona("bio-durand").post("/api/v1/suivi/laboratoire", {"nir": nir()}), 200, 404, 405, 422)
    # The mistakes people make: a number in an address, a name in a search of places, a page that does not exist.
    for path in (f"/api/v1/patients?nir={nir()}", f"/patients/{NAME}", f"/api/v1/dossiers?patient={NAME}", f"/api/v1/annuaire/lieux?q={NAME}", f"/{nir()}/{NAME}"):
        doctor.get(path)
    # And in the place of every identifier of every address.
    for path, methods in requests.get(f"{place.base}/api/v1/openapi.json", timeout=30).json()["paths"].items():
        if "{" in path and "get" in methods:
            for word in (nir(), NAME) + ((NAME.lower(), PHONE) if WHOLE else ()):
                doctor.get(re.sub(r"\{\w+\}", word, path))
    browser = place.browser("dr-leclerc")
    token = form_token(browser.get(f"{place.base}/patients", timeout=30).text)
    browser.post(f"{place.base}/patients", data={"_csrf": token, "nir": nir() + "9"}, timeout=30)
    browser.get(f"{place.base}/patients/{patient}", timeout=30)
    browser.get(f"{place.base}/dossiers/{draft['id']}", timeout=30)
    agent.get("/api/v1/corbeilles/a-traiter")
    return len(steps)
