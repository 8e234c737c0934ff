"""A new, empty database on the tests' own PostgreSQL."""

import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

from harness.server import program


@contextmanager
def fresh_postgres() -> Iterator[str]:
    """Yields the URL of a database that no one else uses, dropped at the end."""
    server = os.environ.get("GUICHET_TEST_POSTGRES")
    if not server:
        raise RuntimeError("GUICHET_TEST_POSTGRES is not set: `make test` starts a PostgreSQL and sets it; "
                           "by hand: export GUICHET_TEST_POSTGRES=\"$(scripts/postgres-for-tests start)\"")
    name = f"navigateur_{secrets.token_hex(4)}"
    _sql(server, f"create database {name}")
    try:
        yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
    finally:
        _sql(server, f"drop database {name} with (force)")


def _sql(server: str, command: str) -> None:
    subprocess.run([program("psql"), "-qX", "-v", "ON_ERROR_STOP=1", "-c", command, server], check=True)
