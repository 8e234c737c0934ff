"""Identities at the API: found, written down, made sure, joined and parted by two persons."""

import secrets
import struct
import subprocess
import zlib

import pytest
import requests
from practice import Client, key

HEADER = "IS01" + "0" * 22
NEW = {"nomNaissance": "Quérouil", "prenoms": "Armelle, Jeanne", "dateNaissance": "7 novembre 1968", "sexe": "F", "lieuNaissance": "25056"}


@pytest.fixture(scope="module")
def fund(doctor, patients) -> str:
    """The one whose agents are personas."""
    code = patients[0]["caisse"]["code"]
    assert code in [c["code"] for c in doctor.get("/api/v1/patientele/caisses").json()["caisses"]]
    return code


@pytest.fixture
def newcomer(doctor, fund):
    """Somebody written down, under a name nobody bore before."""

    def make(**changes) -> str:
        name = "".join(chr(97 + b % 26) for b in secrets.token_bytes(9))
        body = {**NEW, "nomNaissance": name, "caisse": fund, **changes}
        answer = doctor.post("/api/v1/patients", body, headers=key())
        assert answer.status_code == 201, answer.text
        assert answer.headers["Location"] == f"/api/v1/patients/{answer.json()['id']}"
        return answer.json()["id"]

    return make


def identity(client: Client, patient: str) -> dict:
    answer = client.get(f"/api/v1/patients/{patient}/identite")
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_known_patient_is_qualified_in_one_gesture(doctor, patients):
    patient = patients[-1]["id"]
    before = identity(doctor, patient)
    if before["statut"] != "QUAL":
        assert before["ins"] is None, "no number leaves before the identity is qualified"
    answer = doctor.post(f"/api/v1/patients/{patient}/identite/document", {"document": "CN"}, headers=key())
    assert answer.status_code == 200, answer.text
    after = identity(doctor, patient)
    assert after["statut"] == "QUAL" and len(after["ins"]["matricule"]) == 15 and after["traitsVerrouilles"]
    refused = doctor.post(f"/api/v1/patients/{patient}/identite/document", {"document": "PC"}, headers=key())
    assert refused.status_code == 409 and refused.json()["code"] == "identite.document-insuffisant"


def test_written_down_then_found_every_way(doctor, newcomer):
    patient = newcomer()
    view = identity(doctor, patient)
    assert (view["statut"], view["duGuichet"], view["traits"]["dateNaissance"]) == ("PROV", True, "1968-11-07")
    name = view["traits"]["nomNaissance"]
    for typed in (f"{name} armelle", f"ARMELLE {name.upper()}"):
        for born in ("07/11/1968", "7.11.68", "07111968", "7 nov. 1968"):
            found = doctor.post("/api/v1/patients/recherche", {"nom": typed, "dateNaissance": born}).json()["patients"]
            assert [p["id"] for p in found] == [patient], (typed, born)
    label = f"{HEADER}S1279035121518912S21.2.250.1.213.1.4.10S3ARMELLE<GS>S4{name.upper()}<GS>S5FS607-11-1968"
    read = doctor.post("/api/v1/patients/recherche", {"etiquette": label}).json()
    assert [p["id"] for p in read["patients"]] == [patient] and read["patients"][0]["statut"] == "PROV"
    assert len(read["lecture"]["avis"]) == 2, "a wrong key of a test label is told, and the label read"
    seen = doctor.post("/api/v1/patientele/recherche", {"q": name}).json()["patients"]
    assert seen[0]["id"] == patient and seen[0]["vuLe"]


def test_lookalikes_are_shown_before_anybody_is_written_down(doctor, fund, newcomer):
    patient = newcomer()
    name = identity(doctor, patient)["traits"]["nomNaissance"]
    body = {**NEW, "nomNaissance": name, "caisse": fund}
    answer = doctor.post("/api/v1/patients", body, headers=key())
    assert answer.status_code == 409 and [p["id"] for p in answer.json()["ressemblants"]] == [patient]
    assert doctor.post("/api/v1/patients", {**body, "estUnAutre": True}, headers=key()).status_code == 201


@pytest.mark.parametrize("changes, field", [
    ({"nomNaissance": "X1"}, "nomNaissance"), ({"dateNaissance": "31/02/1980"}, "dateNaissance"), ({"dateNaissance": "01/01/2999"}, "dateNaissance"),
    ({"sexe": "X"}, "sexe"), ({"lieuNaissance": "Dole"}, "lieuNaissance"), ({"caisse": "999"}, "caisse"), ({"nir": "1 85 05 78 006 084 92"}, "nir"),
    ({"telephone": "abc"}, "telephone"),
])
def test_bad_traits_name_their_box(doctor, fund, changes, field):
    answer = doctor.post("/api/v1/patients", {**NEW, "caisse": fund, **changes}, headers=key())
    assert answer.status_code == 422 and [a["champ"] for a in answer.json()["anomalies"]] == [field], answer.text


@pytest.mark.parametrize("body", [
    {"etiquette": "IS02"}, {"etiquette": HEADER}, {"etiquette": HEADER + "S1279035121518912S21.2.250.1.213.1.4.8<GS>S3A<GS>S4B<GS>S5FS607-11-1968"},
    {"code": "12"}, {"code": "00000000"}, {"nom": "Martin", "dateNaissance": "05/03/15"}, {"nom": "Martin", "dateNaissance": "hier"}, {},
])
def test_searches_that_cannot_be(doctor, body):
    answer = doctor.post("/api/v1/patients/recherche", body)
    assert answer.status_code == 422 and answer.json()["anomalies"], answer.text


def test_a_doubt_stands_in_the_way(doctor, newcomer):
    patient = newcomer()
    note = f"/api/v1/patients/{patient}/identite/evenements"
    assert doctor.post(note, {"genre": "doute"}, headers=key()).status_code == 422, "a doubt takes a reason"
    assert doctor.post(note, {"genre": "autre"}, headers=key()).status_code == 422
    noted = doctor.post(note, {"genre": "usurpation", "motif": "La photo est celle d’un autre."}, headers=key()).json()
    assert (noted["statut"], noted["attributs"], noted["historique"][0]["motif"]) == ("PROV", ["DOUT"], "La photo est celle d’un autre.")
    assert doctor.post(f"/api/v1/patients/{patient}/identite/insi", headers=key()).json()["code"] == "identite.insi-interdit"
    stale = doctor.post(note, {"genre": "doute-leve", "motif": "Vérifié.", "revision": noted["revision"] - 1}, headers=key())
    assert stale.status_code == 412
    lifted = doctor.post(note, {"genre": "doute-leve", "motif": "Vérifié.", "revision": noted["revision"]}, headers=key())
    assert lifted.json()["attributs"] == []
    none = doctor.post(f"/api/v1/patients/{patient}/identite/insi", headers=key()).json()
    assert (none["issue"], none["code"]) == ("aucune", "CR01")


def test_traits_are_corrected(doctor, newcomer):
    patient = newcomer()
    doctor.post(f"/api/v1/patients/{patient}/identite/document", {"document": "PA"}, headers=key())
    assert identity(doctor, patient)["statut"] == "VALI"
    body = {**NEW, "nomNaissance": "Kerouil", "prenoms": "Armelle"}
    after = doctor.put(f"/api/v1/patients/{patient}/identite/traits", body).json()
    assert (after["statut"], after["traits"]["prenoms"]) == ("PROV", ["Armelle"])
    assert doctor.put(f"/api/v1/patients/{patient}/identite/traits", {**body, "prenoms": "Anne", "exception": True, "motif": "Essai."}).json()["code"] == "identite.traits-libres"


def test_joined_and_parted_by_two_persons(doctor, as_persona, newcomer):
    agent, kept, double = as_persona("agent-cpam"), newcomer(), newcomer()
    answer = doctor.post("/api/v1/fusions-patients", {"garder": kept, "reunir": double, "motif": "Même carte."}, headers=key())
    assert answer.status_code == 201, answer.text
    merge = f"/api/v1/fusions-patients/{answer.json()['fusion']}"
    assert doctor.post(f"{merge}/decision", {"accord": True}, headers=key()).json()["code"] == "fusion.meme-personne"
    assert doctor.post(f"{merge}/decision", {}, headers=key()).status_code == 422
    waiting = agent.get("/api/v1/fusions-patients").json()["fusions"]
    assert any(f["patientConserve"]["id"] == kept and f["peutDecider"] for f in waiting)
    assert agent.post(f"{merge}/decision", {"accord": True}, headers=key()).status_code == 200
    # The old address leads to the one kept.
    assert doctor.get(f"/api/v1/patients/{double}").json()["id"] == kept
    assert identity(doctor, kept)["absorbes"] == [double]
    assert agent.post(f"{merge}/separation", {"motif": "Deux sœurs."}, headers=key()).status_code == 200
    assert doctor.post(f"{merge}/retour", {"accord": True}, headers=key()).status_code == 200
    assert doctor.get(f"/api/v1/patients/{double}").json()["id"] == double


def test_two_persons_are_kept_apart(doctor, as_persona, newcomer):
    first, second = newcomer(), newcomer()
    pair = doctor.get(f"/api/v1/fusions-patients/comparaison?a={first}&b={second}")
    assert pair.status_code == 200 and any(line["differe"] for line in pair.json()["comparaison"])
    assert doctor.post("/api/v1/fusions-patients/distincts", {"a": first, "b": second}, headers=key()).status_code == 200
    assert identity(doctor, first)["attributs"] == ["HOMA"]
    assert as_persona("agent-msa").get(f"/api/v1/fusions-patients/comparaison?a={first}&b={second}").status_code == 404
    assert as_persona("dr-benali").get(f"/api/v1/patients/{first}/identite").status_code == 404
    assert as_persona("admin").get("/api/v1/fusions-patients").status_code == 403


def test_the_patients_own_code_serves_once(desk, doctor, patients):
    whole = identity(doctor, patients[-1]["id"])
    if whole["statut"] != "QUAL":
        doctor.post(f"/api/v1/patients/{patients[-1]['id']}/identite/document", {"document": "CN"}, headers=key())
        whole = identity(doctor, patients[-1]["id"])
    shown = requests.post(f"{desk.base}/demo/codes", json={"nir": whole["ins"]["matricule"]}, timeout=30).json()
    found = doctor.post("/api/v1/patients/recherche", {"code": shown["code"]}).json()
    assert [p["id"] for p in found["patients"]] == [patients[-1]["id"]] and found["lecture"]["source"] == "application"
    assert doctor.post("/api/v1/patients/recherche", {"code": shown["code"]}).status_code == 422


def png(width: int, height: int, grey: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + grey[y * width:(y + 1) * width] for y in range(height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def send(client: Client, picture: bytes) -> requests.Response:
    return client.call("POST", "/api/v1/patients/recherche/etiquette", files={"image": ("etiquette.png", picture, "image/png")})


def test_a_photographed_label(doctor, newcomer, tmp_path):
    patient = newcomer()
    name = identity(doctor, patient)["traits"]["nomNaissance"].upper()
    text = f"{HEADER}S1279035121518989S21.2.250.1.213.1.4.10S3ARMELLE\x1dS4{name}\x1dS5FS607-11-1968"
    subprocess.run(["ZXingWriter", "-size", "300x300", "DataMatrix", text, str(tmp_path / "e.png")], check=True, timeout=30)
    answer = send(doctor, (tmp_path / "e.png").read_bytes())
    assert answer.status_code == 200, answer.text
    assert [p["id"] for p in answer.json()["patients"]] == [patient]


@pytest.mark.parametrize("picture, code", [
    (png(64, 64, b"\xff" * 4096), "image.sans-code"), (b"GIF89a" + b"\0" * 40, "image.format"), (b"\x89PNG\r\n\x1a\n", "image.coupee"),
    (png(1, 1, b"\xff")[:8] + b"\0\0\0\rIHDR" + struct.pack(">II", 60000, 60000) + b"\0" * 16, "image.pixels"), (b"\xff" * (5 * 1024 * 1024 + 1), "image.taille"),
    (b"", "requis"),
])
def test_other_pictures_are_refused(doctor, picture, code):
    answer = send(doctor, picture)
    assert answer.status_code == 422 and answer.json()["anomalies"][0]["code"] == code, answer.text
