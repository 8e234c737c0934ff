"""Identities for scripts: `guichet check nir` and `guichet decode ins-datamatrix`."""

import json
import subprocess

from harness.server import BINARY

GS = "\x1d"
HEADER = "IS01" + "0" * 22
LABEL = HEADER + f"S1279035121518989S21.2.250.1.213.1.4.10S3DOMINIQUE ANNE{GS}S4PAT-TROIS{GS}S5FS615-03-1979S751215"
KEYS = {"matricule", "oid", "prenoms", "nom", "sexe", "dateNaissance", "lieuNaissance", "anomalies"}


def check(*numbers: str) -> tuple[int, list[dict]]:
    done = subprocess.run([BINARY, "check", "nir", *numbers], capture_output=True, text=True, timeout=30)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def decode(text: str) -> tuple[int, dict]:
    done = subprocess.run([BINARY, "decode", "ins-datamatrix"], input=text.encode(), capture_output=True, timeout=30)
    return done.returncode, json.loads(done.stdout)


def test_thirteen_give_the_key_and_natures_are_told_apart():
    status, found = check("2 79 03 51 215 189", "180012A123456", "180012b123456", "7900151215189", "5900151215189")
    assert status == 0 and [line["valide"] for line in found] == [True] * 5
    assert [line["cle"] for line in found][:3] == ["89", "20", "47"]
    assert [line["nature"] for line in found] == ["nir", "nir", "nir", "nnp", "mig"]
    assert all(set(line) == {"nir", "cle", "valide", "nature", "anomalies"} for line in found)


def test_what_is_wrong_is_named_line_by_line():
    status, found = check("279035121518988", "279035121518989", "12", "2790351O15189")
    assert status == 1 and [line["valide"] for line in found] == [False, True, False, False]
    assert [line["anomalies"][0]["code"] for line in found if not line["valide"]] == ["nir.cle", "nir.longueur", "nir.caractere"]
    assert found[0]["cle"] == "89"


def test_a_label_gives_its_traits():
    status, traits = decode(LABEL)
    assert status == 0 and traits == {
        "matricule": "279035121518989", "oid": "1.2.250.1.213.1.4.10", "prenoms": ["DOMINIQUE", "ANNE"], "nom": "PAT-TROIS", "sexe": "F",
        "dateNaissance": "1979-03-15", "lieuNaissance": "51215", "anomalies": [],
    }


def test_a_wrong_key_stands_and_is_weighed_by_its_authority():
    wrong = LABEL.replace("518989", "518988")
    assert [a["gravite"] for a in decode(wrong)[1]["anomalies"]] == ["avertissement"]
    assert [a["gravite"] for a in decode(wrong.replace("213.1.4.10", f"213.1.4.8{GS}"))[1]["anomalies"]] == ["erreur"]


def test_what_is_not_a_label_is_refused_with_the_same_keys():
    for text in ["", "bonjour", HEADER, LABEL.replace("15-03-1979", "31-02-1979")]:
        status, answer = decode(text)
        assert status == 1 and set(answer) == KEYS and answer["anomalies"][0]["gravite"] == "erreur" and answer["matricule"] is None
