"""Hostile files joined to a message: each is refused with its reason, or comes back as ink alone."""

import re
import time

import pytest
import requests
from abuse import WHOLE
from hostile_files import NAMES, SCRIPT, active, heavy, impostors, pdf, pictures
from practice import key, until

ACTIVE = re.compile(
    rb"/J(?:ava|#61va)Script|/JS\b|/OpenAction|/Launch|/EmbeddedFile|/AA\b|/XFA|/SubmitForm|/ImportData|/RichMedia|/GoToR|/GoToE|/URI\b|/Movie|/Sound\b|/Rendition|/AcroForm|/Annots|ailleurs\.test|Espion|app\.alert|<script|cmd\.exe|CANARI|\?php|PK\x03\x04|/etc/passwd|MZ\x90")


@pytest.fixture(scope="module")
def fund(place) -> dict:
    """What a message to the doctor's fund is made of, beside its files."""
    caisse = next(c["code"] for c in place.persona("dr-leclerc").get("/api/v1/messagerie/caisses").json()["caisses"] if c["code"].startswith("01"))
    return {"caisse": (None, caisse), "sujet": (None, "autre-administratif"), "titre": (None, "Pièce"), "texte": (None, "Voici la pièce.")}


def send(place, fund, name: str, data: bytes, kind: str = "application/pdf") -> requests.Response:
    return place.persona("dr-leclerc").call("POST", "/api/v1/messagerie", files={**fund, "pieces": (name, data, kind)}, headers=key())


def sample(files: dict[str, bytes], every: int) -> dict[str, bytes]:
    return files if WHOLE else dict(list(files.items())[::every])


@pytest.mark.threat("T42", "T43", "T44")
@pytest.mark.asvs("5.1.1", "5.2.1", "5.2.2", "5.2.3", "5.2.6")
def test_what_comes_back_is_ink_alone(place, fund, figures):
    everything = {**active(), **heavy(), **pictures(), **impostors()}
    assert len(everything) >= 200
    files = sample(active(), 14) | sample(heavy(), 11) | sample(pictures(), 4) | sample(impostors(), 9)
    served, refused, wrong, slowest = 0, 0, [], 0.0
    for name, data in files.items():
        began = time.monotonic()
        answer = send(place, fund, f"{name}.pdf", data)
        took = time.monotonic() - began
        slowest = max(slowest, took)
        if answer.status_code == 422:
            refused += 1
            anomaly = answer.json()["anomalies"][0]
            if anomaly["champ"] != "pieces" or len(anomaly["message"]) < 30:
                wrong.append((name, anomaly))
            continue
        if answer.status_code != 201:
            wrong.append((name, answer.status_code, answer.text[:200]))
            continue
        piece = answer.json()["echanges"][0]["pieces"][0]
        back = place.persona("dr-leclerc").get(f"/api/v1/messagerie/{answer.json()['id']}/pieces/{piece['id']}")
        served += 1
        headers = back.headers
        if back.status_code != 200 or not headers["Content-Disposition"].startswith("attachment") or headers["X-Content-Type-Options"] != "nosniff" or "default-src 'none'" not in headers["Content-Security-Policy"]:
            wrong.append((name, back.status_code, dict(headers)))
        # Compressed streams of the redrawn PDF are its ink; their bytes can spell anything.
        ink = re.sub(rb"stream\r?\n.*?endstream", b"", back.content, flags=re.S)
        if found := ACTIVE.findall(ink if headers["Content-Type"] == "application/pdf" else back.content):
            wrong.append((name, found))
        if took > 15:
            wrong.append((name, f"{took:.0f} s"))
    alive = requests.get(f"{place.base}/connexion", timeout=10).status_code
    figures(files=len(files), of=len(everything), refused=refused, served_clean=served, active=len(wrong), slowest_s=f"{slowest:.1f}")
    assert not wrong and alive == 200 and served > 4 and refused > 4, wrong


@pytest.mark.threat("T41")
@pytest.mark.asvs("5.3.2", "5.4.1", "5.4.2")
def test_a_name_is_only_words(place, fund, figures):
    doctor, wrong, kept = place.persona("dr-leclerc"), [], 0
    plain = pdf()
    for index, name in enumerate(NAMES if WHOLE else NAMES[::4]):
        boundary = b"guichet-essai"
        head = b"".join(b"--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n" % (boundary, field.encode(), value[1].encode()) for field, value in fund.items())
        # As the wire would carry it from a program that escapes nothing.
        body = head + b"--%s\r\nContent-Disposition: form-data; name=\"pieces\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n%s\r\n--%s--\r\n" % (boundary, name.encode(), plain, boundary)
        answer = doctor.call("POST", "/api/v1/messagerie", data=body, headers={**key(), "Content-Type": f"multipart/form-data; boundary={boundary.decode()}"})
        if answer.status_code >= 500:
            wrong.append((name[:40], answer.status_code))
        if answer.status_code != 201 or not answer.json()["echanges"][0]["pieces"]:
            continue
        kept += 1
        piece = answer.json()["echanges"][0]["pieces"][0]
        back = doctor.get(f"/api/v1/messagerie/{answer.json()['id']}/pieces/{piece['id']}")
        shown = piece["nom"] + back.headers["Content-Disposition"]
        if re.search(r"[\\<>{}|`$;\"\x00-\x1f\x7f\u202e\u200b]", piece["nom"]) or "/" in piece["nom"] or ".." in piece["nom"] or len(piece["nom"]) > 120 or not piece["nom"].endswith(".pdf") or "Set-Cookie" in back.headers:
            wrong.append((name[:40], shown[:200]))
    figures(names=index + 1, kept=kept, odd=len(wrong))
    assert not wrong and kept > 4, wrong


@pytest.mark.threat("T43")
def test_a_photo_of_a_label_is_only_looked_at(place, figures):
    """The other door for pictures: nothing of them is kept, and no flood of pixels is drawn."""
    doctor, wrong, slowest = place.persona("dr-leclerc"), [], 0.0
    files = sample({**pictures(), **{n: d for n, d in heavy().items() if n.startswith(("png", "jpeg"))}, **impostors()}, 6)
    for name, data in files.items():
        began = time.monotonic()
        answer = doctor.call("POST", "/api/v1/patients/recherche/etiquette", files={"image": (name, data, "image/png")})
        slowest = max(slowest, time.monotonic() - began)
        if answer.status_code not in (400, 404, 413, 415, 422):
            wrong.append((name, answer.status_code, answer.text[:200]))
    figures(files=len(files), odd=len(wrong), slowest_s=f"{slowest:.1f}")
    assert not wrong, wrong


@pytest.mark.threat("T44")
@pytest.mark.asvs("5.2.3")
def test_compressed_bodies_are_not_inflated(place):
    """A body said to be compressed is refused or read as it is: never grown."""
    import gzip
    small = gzip.compress(b'{"nom": "' + b"a" * 5_000_000 + b'"}')
    answer = place.persona("dr-leclerc").post("/api/v1/patients/recherche", data=small, headers={"Content-Type": "application/json", "Content-Encoding": "gzip"})
    assert answer.status_code in (400, 413, 415), answer.text
