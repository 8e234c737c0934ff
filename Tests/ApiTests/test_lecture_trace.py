"""The daily reading of the trace and decoys, by the API: figures and reasons, no patient."""

import pytest
from practice import key

READING, DECOYS = "/api/v1/administration/lecture", "/api/v1/administration/leurres"


def test_findings_come_with_their_figures(as_persona):
    answer = as_persona("admin").get(READING)
    assert answer.status_code == 200
    told = answer.json()
    assert len(told["jours"]) >= 7 and told["seuilsDu"]
    waiting = [one for one in told["ecarts"] if one["luLe"] is None]
    assert waiting and all(one["mesure"] >= one["seuil"] > 0 and str(one["mesure"]) in one["explication"] for one in waiting)
    assert all("patient" not in one for one in told["ecarts"])


def test_a_finding_is_read_once(as_persona):
    admin = as_persona("admin")
    one = next(e for e in admin.get(READING).json()["ecarts"] if e["luLe"] is None)
    path = f"{READING}/{one['id']}/lu"
    refused = admin.post(path, {"note": "vu"}, headers=key())
    assert refused.status_code == 422 and refused.json()["anomalies"][0]["champ"] == "note"
    assert admin.post(path, {"note": "Vu avec la responsable."}, headers=key()).status_code == 204
    again = admin.post(path, {"note": "Vu avec la responsable."}, headers=key())
    assert again.status_code == 409 and again.json()["code"] == "deja-lu"
    read = next(e for e in admin.get(READING).json()["ecarts"] if e["id"] == one["id"])
    assert read["note"] == "Vu avec la responsable." and read["luLe"]
    assert admin.post(f"{READING}/{'0' * 32}/lu", {"note": "Vu avec elle."}, headers=key()).status_code == 404


def test_decoys_are_counted_and_never_named(as_persona):
    admin = as_persona("admin")
    before = admin.get(DECOYS).json()["nombre"]
    made = admin.post(DECOYS, {"nombre": 2}, headers=key())
    assert made.status_code == 200 and made.json().keys() == {"nombre", "dernierLe"} and made.json()["nombre"] == before + 2
    for wrong in (0, 101, "vingt"):
        assert admin.post(DECOYS, {"nombre": wrong}, headers=key()).status_code == 422
    assert admin.delete(DECOYS).json()["nombre"] == 0


@pytest.mark.parametrize("persona", ["dr-leclerc", "agent-cpam", "medical-cpam", "ars-colin", "ph-lambert"])
def test_the_administration_alone(as_persona, persona):
    client = as_persona(persona)
    assert client.get(READING).status_code == 403 and client.get(DECOYS).status_code == 403
    assert client.post(DECOYS, {"nombre": 1}, headers=key()).status_code == 403
    assert client.post(f"{READING}/{'0' * 32}/lu", {"note": "Vu avec elle."}, headers=key()).status_code == 403
