"""What leaves the desk for real: an alert through a mail server, an invitation through a relay of short messages, and the
one-time page it leads to."""

import re
from email import message_from_bytes, policy

import pytest
import requests
from aiosmtpd.controller import Controller
from harness.messages import relay
from harness.server import Guichet, free_port
from practice import Client, key, until

FORBIDDEN = ["malad", "covid", "contact", "isol", "test ", "positi", "symptôm", "fièvre", "épidémi", "santé"]


class Mailbox:
    """Keeps what a mail server is handed."""

    def __init__(self) -> None:
        self.mails = []

    async def handle_DATA(self, server, session, envelope):
        self.mails.append((envelope.rcpt_tos, message_from_bytes(envelope.original_content, policy=policy.default)))
        return "250 OK"


@pytest.fixture(scope="module")
def wired(tmp_path_factory):
    """A desk whose messages leave by a real mail server and a real relay."""
    mailbox = Mailbox()
    post = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    post.start()
    with relay() as (address, messages):
        settings = {"GUICHET_SMTP": f"smtp://127.0.0.1:{post.port}", "GUICHET_SMTP_FROM": "guichet@caisse.example", "GUICHET_SMS_RELAY": address,
                    "GUICHET_SMS_TOKEN": "jeton-du-relais"}
        folder = tmp_path_factory.mktemp("messages")
        with Guichet.demo(folder, settings=settings) as desk:
            yield desk, mailbox, messages
    post.stop()


def persona(desk, profil: str) -> Client:
    return Client(desk.base, requests.post(f"{desk.base}/demo/jetons", json={"profil": profil}, timeout=30).json()["jeton"])


def test_the_alert_leaves_by_mail_with_a_number_alone(wired):
    desk, mailbox, _ = wired
    agent = persona(desk, "agent-cpam")
    case = agent.get("/api/v1/suivi/fiches?etat=valide").json()["fiches"][0]
    assert agent.post(f"/api/v1/suivi/fiches/{case['id']}/escalade", headers=key()).status_code == 200
    about = lambda: [(to, mail) for to, mail in mailbox.mails if case["numero"] in mail["Subject"]]
    recipients, mail = until(about)[0]
    assert recipients == ["alertes@agence.example"] and mail["From"] == "guichet@caisse.example"
    said = mail["Subject"] + "\n" + mail.get_content()
    assert case["numero"] in said
    names = [word for word in re.split(r"\W+", case["nom"]) if len(word) > 2]
    assert not [word for word in names + FORBIDDEN if word.lower() in said.lower()], said
    assert until(lambda: agent.get(f"/api/v1/suivi/fiches/{case['id']}").json()["alerte"] == "envoye")
    assert len(about()) == 1


def test_from_the_message_to_the_answer(wired):
    desk, _, messages = wired
    agent = persona(desk, "agent-cpam")
    waiting = agent.get("/api/v1/suivi/appels").json()["enAttente"]
    agent.post("/api/v1/suivi/surcharge/activation", {"departement": "96", "motif": "Trois absences ce matin"}, headers=key())
    contacts = [agent.get(f"/api/v1/suivi/appels/{line['id']}").json()
                for line in agent.get("/api/v1/suivi/contacts?etat=a-appeler&limite=100").json()["contacts"]]
    phones = [c["personne"].get("telephone") for c in contacts]
    # Invented people share numbers: one that is one person's.
    number, text, authorization = until(lambda: next((m for m in messages if phones.count(m[0]) == 1), None))
    assert authorization == "Bearer jeton-du-relais" and len(text) <= 160
    link = re.search(r"http://127\.0\.0\.1:\d+/declaration/[A-Za-z0-9_-]{43}", text)[0]
    assert not [word for word in FORBIDDEN if word in text.replace(link, "").lower()]

    contact = agent.get(f"/api/v1/suivi/appels/{contacts[phones.index(number)]['id']}").json()
    assert contact["lien"]["ouvert"] is True
    born = contact["personne"]["dateNaissance"]
    page = requests.get(link, timeout=10)
    assert page.status_code == 200 and contact["personne"]["nom"].lower() not in page.text.lower() and page.headers["Cache-Control"] == "no-store"
    post = lambda **data: requests.post(link, data=data, headers={"Origin": desk.base}, timeout=10)
    wrong = post(dateNaissance="01/01/1901", _action="prouver")
    assert wrong.status_code == 422 and "n’est pas celle" in wrong.text
    assert "Vos réponses" in post(dateNaissance=born, _action="prouver").text
    unfinished = post(dateNaissance=born, _action="declarer", symptomes="non")
    assert unfinished.status_code == 422 and "rester isolé" in unfinished.text
    done = post(dateNaissance=born, _action="declarer", symptomes="non", peutSIsoler="oui")
    assert done.status_code == 200 and contact["code"] in done.text
    assert post(dateNaissance=born, _action="declarer", symptomes="non", peutSIsoler="oui").status_code == 404
    assert requests.get(link, timeout=10).status_code == 404
    assert agent.get(f"/api/v1/suivi/appels/{contact['id']}").json()["etat"] == "isole"
    view = agent.get("/api/v1/suivi/surcharge").json()["departements"][0]["enCours"]
    assert view["declares"] == 1 and view["invites"] >= 10 and view["attenteAvant"] == waiting and view["attente"] == waiting - 1
    token = link.rsplit("/", 1)[1]
    assert token not in desk.log.read_text("utf-8", "replace"), "a token in the log"
    assert len({text for _, text, _ in messages}) == len(messages), "one message each"
