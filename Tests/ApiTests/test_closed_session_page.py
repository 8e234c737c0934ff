"""A session that somebody else closed: the page says why, rather than ask for a sign-in as if nothing had happened."""

import re

import requests
from harness.paris import today


def test_the_page_of_a_session_whose_delegation_was_taken_back_says_why(desk, doctor, as_persona):
    delegate = as_persona("sf-marchand").get("/api/v1/moi").json()["identifiant"]
    day = today().isoformat()
    made = doctor.post("/api/v1/delegations", {"genre": "secretaire", "delegataire": delegate, "debut": day, "fin": day})
    assert made.status_code == 201, made.text
    id = made.json()["id"]
    try:
        browser = requests.Session()
        browser.post(f"{desk.base}/demo/connexion", data={"profil": "sf-marchand"}, headers={"Origin": desk.base}, allow_redirects=False, timeout=10)
        page = browser.get(f"{desk.base}/situation", timeout=10).text
        own = re.search(r'name="_csrf" value="([0-9a-f]{64})"', page).group(1)
        chosen = browser.post(f"{desk.base}/situation", data={"_csrf": own, "situation": id}, headers={"Origin": desk.base}, allow_redirects=False, timeout=10)
        assert (chosen.status_code, chosen.headers["Location"]) == (303, "/"), chosen.text[:300]
        assert browser.get(f"{desk.base}/compte", allow_redirects=False, timeout=10).status_code == 200
    finally:
        taken_back = doctor.delete(f"/api/v1/delegations/{id}")
    assert taken_back.status_code == 204, taken_back.text
    answer = browser.get(f"{desk.base}/compte", allow_redirects=False, timeout=10)
    assert answer.status_code == 401 and answer.headers["Content-Type"].startswith("text/html"), answer.headers
    assert "La délégation de Dr Anne LECLERC a pris fin" in answer.text and "retirée" in answer.text
