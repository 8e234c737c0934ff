"""Calls, messages, complaints, news told outside, and the page of service, by the API."""

import http.server
import json
import threading

import pytest
from practice import key, until

QUESTION = {"sujet": "avis-dossier", "texte": "Reprise partielle : qu’en pensez-vous ?", "telephone": "03 84 00 11 22"}


@pytest.fixture(scope="module")
def dossier(doctor, leave):
    """A leave that reached its fund."""
    made = doctor.post("/api/v1/dossiers/arret-de-travail", leave(), headers=key())
    assert made.status_code == 201, made.text
    sent = doctor.post(f"/api/v1/dossiers/{made.json()['id']}/depot", headers=key())
    assert sent.status_code == 200, sent.text
    return until(lambda: (d := doctor.get(f"/api/v1/dossiers/{made.json()['id']}").json())["etat"] == "recu" and d)


def test_f32_called_back_within_24_hours(doctor, as_persona, dossier):
    medical, agent = as_persona("medical-cpam"), as_persona("agent-cpam")
    slots = doctor.get(f"/api/v1/entretiens/creneaux?dossier={dossier['id']}").json()
    headers = key()
    asked = doctor.post("/api/v1/entretiens", {**QUESTION, "dossier": dossier["id"], "creneau": slots["creneaux"][0]}, headers=headers)
    assert asked.status_code == 201, asked.text
    assert doctor.post("/api/v1/entretiens", {**QUESTION, "dossier": dossier["id"], "creneau": slots["creneaux"][0]}, headers=headers).json()["id"] == asked.json()["id"]
    address = f"/api/v1/entretiens/{asked.json()['id']}"
    assert agent.get(address).status_code == 404
    assert asked.json()["id"] in [e["id"] for e in medical.get("/api/v1/entretiens").json()["entretiens"]]
    assert medical.get(address).json()["duLe"] == asked.json()["duLe"]
    assert doctor.post(f"{address}/prise-en-charge").status_code == 403
    assert medical.post(f"{address}/prise-en-charge", headers={"If-Match": '"99"'}).status_code == 412
    assert medical.post(f"{address}/prise-en-charge").status_code == 200
    assert medical.post(f"{address}/essai", {"issue": "peut-être"}).status_code == 422
    ended = medical.post(f"{address}/essai", {"issue": "joint", "note": "Reprise à mi-temps convenue."})
    assert ended.status_code == 200 and ended.json()["etat"] == "abouti" and ended.json()["tenu"] is True, ended.text
    assert doctor.get(address).json()["faits"][-1]["texte"] == "Reprise à mi-temps convenue."
    assert medical.get("/api/v1/entretiens").json()["bilan"]["tenus"] >= 1


def test_f43_a_small_error_is_settled_by_a_call(doctor, as_persona, dossier):
    agent = as_persona("agent-cpam")
    call = agent.post(f"/api/v1/corbeilles/dossiers/{dossier['id']}/appel", {"motif": "Date illisible"}, headers=key())
    assert call.status_code == 201 and call.json()["genre"] == "sortant", call.text
    assert call.json()["id"] in [e["id"] for e in doctor.get(f"/api/v1/dossiers/{dossier['id']}/echanges").json()["entretiens"]]
    assert as_persona("agent-msa").post(f"/api/v1/corbeilles/dossiers/{dossier['id']}/appel", {"motif": "Date illisible"}).status_code == 404


def test_f33_f82_messages_with_attachments(doctor, as_persona, dossier):
    medical = as_persona("medical-cpam")
    pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n" \
          b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n"
    parts = {"dossier": (None, dossier["id"]), "sujet": (None, "avis-dossier"), "titre": (None, "Compte rendu"), "texte": (None, "Le voici."), "urgent": (None, "oui"),
             "pieces": ("cr.pdf", pdf, "text/plain")}
    sent = doctor.call("POST", "/api/v1/messagerie", files=parts, headers=key())
    assert sent.status_code == 201, sent.text
    address = f"/api/v1/messagerie/{sent.json()['id']}"
    assert as_persona("agent-cpam").get(address).status_code == 404
    assert medical.get("/api/v1/messagerie?sujet=avis-dossier").json()["fils"][0]["urgent"] is True
    piece = medical.get(address).json()["echanges"][0]["pieces"][0]
    file = medical.get(f"{address}/pieces/{piece['id']}")
    assert file.headers["Content-Type"] == "application/pdf" and file.headers["Content-Disposition"].startswith("attachment") and file.headers["X-Content-Type-Options"] == "nosniff"
    assert file.content.startswith(b"%PDF-") and b"JavaScript" not in file.content and b"OpenAction" not in file.content
    bad = doctor.call("POST", "/api/v1/messagerie", files={**parts, "pieces": ("cr.pdf", b"MZ", "application/pdf")}, headers=key())
    assert bad.status_code == 422 and bad.json()["anomalies"][0]["code"] == "genre", bad.text
    answer = medical.post(f"{address}/messages", {"texte": "Bien reçu."}, headers=key())
    assert answer.status_code == 201 and answer.json()["echanges"][-1]["attenteMinutes"] is not None
    assert doctor.post(f"{address}/cloture").json()["etat"] == "clos"
    assert doctor.get("/api/v1/messagerie?etat=jamais").status_code == 400


def test_f71_a_complaint_has_a_number(doctor, as_persona, dossier):
    agent = as_persona("agent-cpam")
    filed = doctor.post("/api/v1/reclamations", {"motif": "delai", "texte": "Aucune réponse depuis trois semaines.", "dossier": dossier["id"]}, headers=key())
    assert filed.status_code == 201, filed.text
    address = f"/api/v1/reclamations/{filed.json()['id']}"
    assert agent.get(address).json()["numero"] == filed.json()["numero"]
    assert agent.post(f"{address}/prise-en-charge").status_code == 200
    assert agent.post(f"{address}/reponse", {"texte": "Traité ce matin."}).json()["etat"] == "repondue"
    assert agent.post(f"{address}/acceptation").status_code == 403
    assert doctor.post(f"{address}/acceptation").json()["etat"] == "close"
    assert doctor.post(f"{address}/contestation", {"texte": "Trop tard."}).status_code == 409


class Listener(http.server.BaseHTTPRequestHandler):
    seen: list = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        Listener.seen.append((dict(self.headers), body))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def test_news_reach_a_program_signed_and_without_a_name(doctor, as_persona, dossier):
    import hashlib
    import hmac

    server = http.server.HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        for bad in ("http://logiciel.example/", "https://10.0.0.1/", "https://localhost/"):
            assert doctor.post("/api/v1/avis/webhooks", {"adresse": bad}).status_code == 422
        made = doctor.post("/api/v1/avis/webhooks", {"adresse": f"http://127.0.0.1:{server.server_port}/avis"})
        assert made.status_code == 201, made.text
        Listener.seen.clear()
        call = as_persona("agent-cpam").post(f"/api/v1/corbeilles/dossiers/{dossier['id']}/appel", {"motif": "Une autre date"}, headers=key())
        assert call.status_code == 201
        headers, body = until(lambda: next((one for one in Listener.seen if call.json()["id"] in one[1].decode()), None))
        moment, signature = (part.split("=", 1)[1] for part in headers["Guichet-Signature"].split(","))
        assert signature == hmac.new(made.json()["secret"].encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
        assert set(json.loads(body)) == {"id", "objet", "adresse", "le"}
        assert "secret" not in doctor.get("/api/v1/avis/webhooks").text
        assert doctor.delete(f"/api/v1/avis/webhooks/{made.json()['id']}").status_code == 204
        found = until(lambda: [a for a in pages(doctor) if call.json()["id"] in a["adresse"]], seconds=20)
        assert found[0]["objet"] == "entretien"
    finally:
        server.shutdown()


def pages(client) -> list[dict]:
    seen, cursor = [], ""
    while True:
        page = client.get(f"/api/v1/avis?limite=100{'&apres=' + cursor if cursor else ''}").json()
        seen += page["avis"]
        if not page["avis"]:
            return seen
        cursor = page["suivant"]


def test_the_mail_is_a_choice(doctor):
    assert doctor.put("/api/v1/avis/courriel", {"mode": "toujours"}).status_code == 422
    assert doctor.put("/api/v1/avis/courriel", {"mode": "jour", "courriel": "dr@cabinet.example"}).status_code == 204
    assert doctor.get("/api/v1/avis/courriel").json()["mode"] == "jour"
    assert doctor.put("/api/v1/avis/courriel", {"mode": "jamais"}).status_code == 204


def test_f56_f51_the_state_of_the_service_is_public(nobody, as_persona):
    state = until(lambda: (s := nobody.get("/api/v1/etat-du-service").json())["depuis"] and s)
    assert [s["code"] for s in state["services"]][:2] == ["guichet", "arret-de-travail"]
    assert all({f["jours"] for f in s["fenetres"]} == {1, 7, 30} for s in state["services"])
    admin = as_persona("admin")
    told = admin.post("/api/v1/administration/maintenances", {"debut": "2099-03-12T23:00", "fin": "2099-03-13T01:00", "texte": "Nouvelle version"}, headers=key())
    assert told.status_code == 201 and told.json()["deNuit"] is True, told.text
    assert told.json()["id"] in [m["id"] for m in nobody.get("/api/v1/etat-du-service").json()["maintenances"]]
    assert admin.delete(f"/api/v1/administration/maintenances/{told.json()['id']}").status_code == 204
    assert as_persona("dr-leclerc").post("/api/v1/administration/maintenances", {"debut": "x", "fin": "y", "texte": "z"}).status_code == 403
