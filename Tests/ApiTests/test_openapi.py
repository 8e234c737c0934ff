"""The API's description of itself holds."""

import subprocess
import sys

import requests
from openapi_spec_validator import validate

from practice import SERVICE


def document(desk) -> dict:
    return requests.get(f"{desk.base}/api/v1/openapi.json", timeout=30).json()


def test_description_is_valid_openapi_3_1(desk):
    validate(document(desk))


def test_every_field_of_the_form_is_described(desk):
    schema = document(desk)["components"]["schemas"][f"contenu-{SERVICE}"]
    assert schema["additionalProperties"] is False
    assert {"debut", "fin", "motif", "accordPatient"} <= schema["properties"].keys()
    assert all(field["title"] and field["x-categorie"] in ("administratif", "medical") for field in schema["properties"].values())


def test_answers_fit_the_description(desk, doctor, request):
    """Schemathesis calls what it read of the API with made-up input: no 500, no undeclared status or shape. Every boundary of
    every field on the embedded database; on the other one, where only what reaches a statement differs, examples and chance."""
    phases = "examples,coverage,fuzzing" if request.node.callspec.params["desk"] == "sqlite" else "examples,fuzzing"
    run = subprocess.run(
        [sys.executable.replace("python3", "schemathesis").replace("python", "schemathesis"), "run", f"{desk.base}/api/v1/openapi.json",
         "--url", desk.base, "-H", f"Authorization: Bearer {doctor.token}", "-n", "6", "--phases", phases,
         "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance",
         "--exclude-path-regex", "sessions|jetons", "--seed", "7"],
        capture_output=True, text=True, timeout=900)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
