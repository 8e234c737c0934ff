"""Shared by the tests of the simulator itself and the tests of Guichet's sign-in."""

import pytest
from harness.server import Guichet

from provider import Simulator, serve
from relying_party import Visitor, oidc_settings


@pytest.fixture(scope="session")
def _simulator():
    with serve() as simulator:
        yield simulator


@pytest.fixture
def provider(_simulator: Simulator) -> Simulator:
    """The simulator, well behaved and with an empty journal at the start of each test."""
    _simulator.behave()
    yield _simulator
    _simulator.behave()


@pytest.fixture(scope="session")
def guichet(_simulator: Simulator, tmp_path_factory):
    """`guichet serve` on an empty SQLite database, trusting the simulator."""
    with Guichet.serve(tmp_path_factory.mktemp("guichet"), oidc_settings(_simulator.discovery)) as server:
        yield server


@pytest.fixture
def visitor(guichet: Guichet) -> Visitor:
    """A browser with no cookie yet."""
    return Visitor(guichet.base)
