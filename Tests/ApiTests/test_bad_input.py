"""Whatever is malformed gets one clear error naming the field and the remedy, and leaves no effect."""

import datetime

import pytest
from harness.paris import today
from practice import SERVICE, key, until

NEW = f"/api/v1/dossiers/{SERVICE}"


def refused(answer, status: int, field: str | None = None, code: str | None = None) -> dict:
    assert answer.status_code == status, f"{answer.status_code} {answer.text}"
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status and problem["detail"] and problem["code"]
    if field is not None:
        found = [a for a in problem["anomalies"] if a["champ"] == field and a["gravite"] == "bloquante"]
        assert found, problem
        assert all(len(a["message"]) > 20 for a in found)
        if code:
            assert code in [a["code"] for a in found], problem
    return problem


def count(doctor) -> int:
    return len(doctor.get("/api/v1/dossiers?limite=100").json()["dossiers"])


@pytest.mark.parametrize("field, value, code", [
    ("debut", "2026-02-30", "date"), ("debut", "hier", "date"), ("debut", 20260312, "type.date"),
    ("motif", "grippe", "type.terme"), ("motif", {"code": "MOT-999"}, "code-inconnu"), ("motif", {"texte": "gri\u202eppe"}, None),
    ("nature", "premier", "choix"), ("accordPatient", "peut-être", "type.oui-non"), ("inconnu", 1, "cle-inconnue"),
    ("motif", {"texte": "a\u200bb"}, None), ("motif", {"texte": "x" * 301}, None),
])
def test_malformed_field_is_named_and_nothing_is_kept(doctor, leave, field, value, code):
    before = count(doctor)
    refused(doctor.post(NEW, leave(**{field: value}), headers=key()), 422, field, code)
    assert count(doctor) == before


def test_nested_field_is_named_by_its_path(doctor, leave):
    body = leave()
    body["contenu"]["adresseVisite"] = {**body["contenu"]["adresseVisite"], "codePostal": "390"}
    refused(doctor.post(NEW, body), 422, "adresseVisite.codePostal")


def test_end_before_start(doctor, leave):
    refused(doctor.post(NEW + "?depot=oui", leave(fin=today().isoformat())), 422, "fin", "aat.fin-avant-debut")


def test_overlapping_leaves(doctor, leave):
    body = leave()
    assert doctor.post(NEW + "?depot=oui", body).status_code == 201
    problem = refused(doctor.post(NEW + "?depot=oui", body), 422)
    assert "aat.chevauchement" in [a["code"] for a in problem["anomalies"]]


def test_prolongation_without_an_initial(doctor, leave, patients):
    start = today() - datetime.timedelta(days=200)
    problem = refused(doctor.post(NEW + "?depot=oui", leave(start=start, nature="prolongation")), 422)
    assert {"aat.prolongation-sans-initial"} & {a["code"] for a in problem["anomalies"]}, problem


def test_draft_may_be_incomplete_but_not_deposited(doctor, leave):
    draft = doctor.post(NEW, leave(fin=None, motif=None, accordPatient=None))
    assert draft.status_code == 201
    assert {"fin", "motif", "accordPatient"} <= {a["champ"] for a in draft.json()["anomalies"]}
    refused(doctor.post(f"/api/v1/dossiers/{draft.json()['id']}/depot"), 422, "fin", "requis")


@pytest.mark.parametrize("nir, code", [("1 85 05 78 006 084 92", "nir.cle"), ("12345", "nir.longueur"), ("185057800608Z", None)])
def test_wrong_nir(doctor, nir, code):
    problem = refused(doctor.post("/api/v1/patients/recherche", {"nir": nir}), 422, "nir", code)
    assert nir.replace(" ", "") not in str(problem).replace(" ", "")


@pytest.mark.parametrize("body, status", [
    (b'{"patient": {"id": "x"}, "patient": {"id": "y"}}', 400), (b'{"a":' * 60 + b"1" + b"}" * 60, 400), (b'{"contenu": "\xff\xfe"}', 400),
    (b'{"contenu": {"debut": 1e400}}', 400), (b'{"contenu": "\\ud800"}', 400), (b"{", 400), (b"[]", 400), (b"", 400),
    (b'{"contenu": "' + b"a" * 300_000 + b'"}', 413),
])
def test_unreadable_bodies(doctor, body, status):
    refused(doctor.post(NEW, data=body, headers={"Content-Type": "application/json"}), status)


def test_other_content_types_are_refused(doctor):
    refused(doctor.post(NEW, data="patient=x", headers={"Content-Type": "text/plain"}), 415)


def test_stale_revision(doctor, leave):
    draft = doctor.post(NEW, leave())
    address, tag = f"/api/v1/dossiers/{draft.json()['id']}", draft.headers["ETag"]
    changed = {**draft.json()["contenu"], "motif": {"texte": "angine"}}
    assert doctor.put(address, {"contenu": changed}, headers={"If-Match": tag}).status_code == 200
    problem = refused(doctor.put(address, {"contenu": changed}, headers={"If-Match": tag}), 412)
    assert problem["revision"] == draft.json()["revision"] + 1


@pytest.mark.parametrize("persona", ["dr-benali", "agent-msa", "sf-marchand"])
@pytest.mark.parametrize("path", ["", "/historique", "/versions/1", "/documents/volet-3.pdf"])
def test_someone_elses_dossier_does_not_exist(doctor, as_persona, leave, mine, persona, path):
    refused(as_persona(persona).get(f"/api/v1/dossiers/{mine}{path}"), 404)


@pytest.fixture(scope="module")
def mine(doctor, leave):
    answer = doctor.post(NEW + "?depot=oui", leave())
    assert answer.status_code == 201, answer.text
    return answer.json()["id"]


def test_patient_identifier_alone_opens_nothing(as_persona, leave):
    body = leave()
    stranger = as_persona("sf-marchand")
    assert stranger.get(f"/api/v1/patients/{body['patient']['id']}").status_code == 404
    assert stranger.post(NEW, body).status_code == 404


def test_who_may_not_sign(doctor, as_persona, leave, patients):
    nurse = as_persona("inf-garcia")
    body = leave()
    patient = doctor.get(f"/api/v1/patients/{body['patient']['id']}").json()
    nurse.post("/api/v1/patients/recherche", {"nom": patient["nom"].split("(")[0], "dateNaissance": patient["dateNaissance"]})
    refused(nurse.post(NEW, body), 403)


@pytest.mark.parametrize("token", [None, "x", "0" * 64])
def test_no_token_no_answer(desk, token):
    from practice import Client
    answer = Client(desk.base, token).get("/api/v1/dossiers")
    refused(answer, 401)
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_unknown_parameters_and_methods(doctor):
    refused(doctor.get("/api/v1/dossiers?etats=recu"), 400)
    refused(doctor.get("/api/v1/dossiers?curseur=zzz"), 400)
    answer = doctor.call("PATCH", "/api/v1/dossiers")
    refused(answer, 405)
    assert "GET" in answer.headers["Allow"]
    refused(doctor.get("/api/v1/rien"), 404)


def test_the_funds_acknowledgement_does_not_make_a_page_stale(doctor, leave):
    """The doctor reads at once after the deposit, the fund receives, the doctor acts on what was read."""
    deposited = doctor.post(NEW + "?depot=oui", leave(), headers=key())
    tag, address = deposited.headers["ETag"], f"/api/v1/dossiers/{deposited.json()['id']}"
    until(lambda: doctor.get(address).json()["etat"] == "recu")
    answer = doctor.post(f"{address}/retrait", {"motif": "Établi par erreur."}, headers={"If-Match": tag})
    assert answer.status_code == 200, answer.text
