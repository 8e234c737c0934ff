"""Who is shown what: every address of the desk, asked as everyone, about one object of each state; each field that answered is held
against the reviewed matrix (Tests/AbuseTests/matrice). A difference of either kind fails: shown and not foreseen, foreseen and not shown.

    GUICHET_REWRITE=1 pytest Tests/AbuseTests/test_matrix.py

writes the matrix as the desk is now: the diff is what a reviewer reads. A new field comes without a nature (« ? »), which fails until
somebody gives it one, and the rule of the nature then says who may be shown it at most."""

import difflib
import os
import re
from contextlib import ExitStack

import matrix
import pytest
import requests
from abuse import at_a_fixed_time, open_place
from crawler import Crawl
from scene import ROLES, Scene, imported, is_ending, settled, sign_in, writes

REWRITE = bool(os.environ.get("GUICHET_REWRITE"))


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.long)])
def crawled(request, tmp_path_factory):
    """The reads of the whole desk, then its writes."""
    with ExitStack() as stack:
        folder = tmp_path_factory.mktemp("matrice")
        place = open_place(stack, request.param, folder, at_a_fixed_time(folder))
        settled(place.persona("admin"))
        scene = Scene(place.persona, place.browser)
        description = requests.get(f"{place.base}/api/v1/openapi.json", timeout=30).json()
        crawl = Crawl(place.base, description, *sign_in(place))
        reads = scene.reads(description)
        crawl.read_all(reads)
        acts = writes(scene, description)
        crawl.write_all([act for act in acts if not is_ending(act)])
        imported(scene)
        crawl.write_all([act for act in acts if is_ending(act)])
        yield request.param, crawl


def differences(name: str, lines: list[list[str]]) -> list[str]:
    """What differs from the reviewed lines, a line each."""
    before = [";".join(row) for row in matrix.rows(name)]
    return [line for line in difflib.unified_diff(before, [";".join(row) for row in lines], "revu", "vu", lineterm="", n=0) if line[:2] not in ("@@", "--", "++")]


@pytest.mark.threat("T01", "T02", "T03", "T05", "T06", "T09")
@pytest.mark.asvs("8.1.2", "8.2.1", "8.2.2", "8.2.3", "8.4.1", "15.3.1")
def test_the_matrix_holds(crawled, figures):
    engine, crawl = crawled
    roles, natures = list(ROLES), matrix.known_natures()
    answers, doors = matrix.answers(crawl.seen, roles, natures), matrix.doors(crawl.statuses, roles)
    if REWRITE:
        seen = set(crawl.seen.fields)
        waiting: dict[tuple[str, str], list[str]] = {}
        for subject, field in sorted(f for f in matrix.described(crawl.description) if not matrix.covers(seen, f)):
            waiting.setdefault((subject, natures.get((subject, field), "?")), []).append(field)
        matrix.write("reponses.csv", answers)
        matrix.write("routes.csv", doors)
        matrix.write("attente.csv", [[*key, " · ".join(fields)] for key, fields in sorted(waiting.items())])
    wrong = differences("reponses.csv", answers) + differences("routes.csv", doors)
    figures(engine=engine, requests=crawl.asked, addresses=len(crawl.statuses), roles=len(roles), fields=len(crawl.seen.fields), differences=len(wrong))
    assert not wrong, "the desk is not what the matrix says (GUICHET_REWRITE=1 writes it anew, for review):\n" + "\n".join(wrong[:60])
    assert crawl.asked > 9_000 and len(crawl.seen.fields) > 3_000


@pytest.mark.threat("T02")
def test_one_field_too_many_is_seen(crawled):
    """A control that must be caught: the same crawl with one field shown to one person more, and with one role let in once too often."""
    _, crawl = crawled
    roles, natures = list(ROLES), matrix.known_natures()
    subject, by_role = ("contenu-arret-de-travail", "motif.code"), crawl.seen.fields[("contenu-arret-de-travail", "motif.code")]
    assert "agent" not in by_role, "an agent of a fund reads why somebody is on sick leave"
    by_role["agent"] = {"recu"}
    try:
        assert any("motif.code" in line for line in differences("reponses.csv", matrix.answers(crawl.seen, roles, natures))), subject
    finally:
        del by_role["agent"]
    told = crawl.statuses[("GET", "/api/v1/patients", "")]
    before, told["agent"] = told["agent"], 200
    try:
        assert any("/api/v1/patients;" in line for line in differences("routes.csv", matrix.doors(crawl.statuses, roles)))
    finally:
        told["agent"] = before


def test_nobody_is_shown_more_than_the_nature_of_a_field_allows():
    """Read from the files alone: a line that was written anew cannot give a medical field to an agent."""
    allowed = matrix.natures()
    wrong = []
    for subject, nature, roles, fields in matrix.rows("reponses.csv"):
        shown = set(ROLES) if roles == "tous" else set(ROLES) - {"personne"} if roles == "connectes" else set(re.sub(r"\[.*?\]", "", roles).split())
        assert shown <= set(ROLES), f"{subject}: {shown - set(ROLES)}"
        if too_many := shown - allowed.get(nature, set()):
            wrong.append(f"{subject} ({nature}): {' '.join(sorted(too_many))} may not be shown {fields}")
    assert not wrong, "\n".join(wrong)
