"""A desk told not to do what acts leave to be done: it waits, whole, for whoever does it."""

import time
from datetime import timedelta

import requests
from harness.paris import today
from harness.server import Guichet
from practice import SERVICE, Client, key, until


def test_what_is_left_waits_until_somebody_works(tmp_path):
    with Guichet.demo(tmp_path, options=["--no-work"]) as desk:
        token = requests.post(f"{desk.base}/demo/jetons", json={"profil": "dr-leclerc"}, timeout=30).json()["jeton"]
        doctor = Client(desk.base, token)
        patient = next(p for p in doctor.get("/api/v1/patients").json()["patients"] if p["caisse"]["code"].startswith("01"))
        form = doctor.get(f"/api/v1/teleservices/{SERVICE}/formulaire?patient={patient['id']}").json()["contenu"]
        start = today() + timedelta(days=5)
        content = {**form, "debut": start.isoformat(), "fin": (start + timedelta(days=2)).isoformat(), "motif": {"texte": "grippe"}, "accordPatient": True}
        made = doctor.post(f"/api/v1/dossiers/{SERVICE}?depot=oui", {"patient": {"id": patient["id"]}, "contenu": content}, headers=key())
        assert made.status_code == 201, made.text
        address = f"/api/v1/dossiers/{made.json()['id']}"

        # A desk that works has received it within a second or two.
        time.sleep(4)
        assert doctor.get(address).json()["etat"] == "depose"

        desk.stop()
        desk.command.remove("--no-work")
        desk.start()
        until(lambda: doctor.get(address).json()["etat"] == "recu")
