"""Several situations of practice: the person chooses, Guichet never takes the first."""

import re

from provider import people

LOGIN = "medecin-plusieurs-situations"
PLACES = ["CABINET D ESSAI DE LA COMBE", "MAISON D ESSAI DES SOURCES", "HOPITAL D ESSAI",
          "ORGANISME D ESSAI", "CENTRE D ESSAI DE REGULATION"]


def choices(page: str) -> list[tuple[str, str]]:
    """Name and value of each thing that can be chosen in the form of the page."""
    form = re.search(r'<form\b[^>]*\baction="/situation"[^>]*>(.*?)</form>', page, re.S)
    assert form, "the page has a form that posts to /situation"
    found = []
    for tag in re.findall(r"<(?:button|input)\b[^>]*>", form.group(1)):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if attributes.get("name") == "situation":
            found.append((attributes["name"], attributes["value"]))
    return found


def test_the_fixture_has_five_situations():
    exercices = people.load()[LOGIN]["SubjectRefPro"]["exercices"]
    assert [a["raisonSocialeSite"] for e in exercices for a in e["activities"]] == PLACES


def test_the_person_is_asked(visitor):
    answer = visitor.sign_in(LOGIN)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/situation")
    page = visitor.get("/situation").text
    for place in PLACES:
        assert place.lower() in page.lower()
    offered = choices(page)
    assert len(offered) == len(set(offered)) == len(PLACES), "each has its own value, though four share theirs in part"


def test_nothing_opens_before_the_choice(visitor):
    visitor.sign_in(LOGIN)
    home = visitor.get("/")
    assert (home.status_code, home.headers.get("Location")) == (303, "/situation")


def test_each_choice_opens_the_desk_in_that_situation(visitor):
    visitor.sign_in(LOGIN)
    for index, (name, value) in enumerate(choices(visitor.get("/situation").text)):
        answer = visitor.post("/situation", page="/situation", **{name: value})
        assert (answer.status_code, answer.headers["Location"]) == (303, "/")
        assert PLACES[index].lower() in visitor.get("/").text.lower()


def test_a_situation_of_someone_else_is_refused(visitor):
    visitor.sign_in(LOGIN)
    for value in ("", "inconnue", "99", "-1"):
        answer = visitor.post("/situation", page="/situation", situation=value)
        assert 400 <= answer.status_code < 500, value
    assert visitor.get("/").headers.get("Location") == "/situation"


def test_a_retired_person_has_no_situation_and_no_desk(visitor):
    answer = visitor.sign_in("medecin-retraite")
    assert answer.status_code == 403 and '<html lang="fr"' in answer.text
    assert visitor.session is None
