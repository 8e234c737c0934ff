"""What an attacker has: a running desk on each database, personas, browsers, raw sockets. Every test names the threat it is about
(docs/threat-model.md) and prints one line of figures at the end of the run.

A sample runs with the whole suite; `make abuse` (GUICHET_ABUSE=1) runs everything."""

from contextlib import ExitStack

import pytest
from abuse import WHOLE, open_place


def pytest_collection_modifyitems(items):
    for item in items:
        if not WHOLE and item.get_closest_marker("long"):
            item.add_marker(pytest.mark.skip(reason="in `make abuse`, not in the sample"))


def pytest_terminal_summary(terminalreporter):
    # Carried by the reports, so that they come from every process that ran tests.
    reports = [report for kind in terminalreporter.stats.values() for report in kind if getattr(report, "when", None) == "call"]
    lines = [value for report in reports for name, value in report.user_properties if name == "figures"]
    if lines:
        terminalreporter.section("figures")
        for line in sorted(lines):
            terminalreporter.write_line(line)


@pytest.fixture
def figures(request):
    """`figures(vectors=25, effects=0)`: one line, under the threat the test names."""
    threats = " ".join(t for marker in request.node.iter_markers("threat") for t in marker.args)

    def note(**values):
        told = " ".join(f"{name}={value}" for name, value in values.items())
        request.node.user_properties.append(("figures", f"ABUSE {threats:<12} {request.node.name:<58} {told}"))

    return note


@pytest.fixture(scope="session")
def place(tmp_path_factory):
    """One desk for all the tests that leave it as they found it."""
    with ExitStack() as stack:
        # It says all it can: what somebody writes in the log is then seen.
        yield open_place(stack, "sqlite", tmp_path_factory.mktemp("abuse"), {"GUICHET_LOG": "trace"})


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.long)])
def own_place(request, tmp_path_factory):
    """A desk of the module's own, whose database its tests look into and damage for a moment, on each engine."""
    with ExitStack() as stack:
        yield open_place(stack, request.param, tmp_path_factory.mktemp("bureau"))
