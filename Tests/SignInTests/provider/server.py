"""Runs the simulator on a loopback port, in a thread of the tests or for a person."""

import logging
import threading
from contextlib import contextmanager
from dataclasses import dataclass

from werkzeug.serving import BaseWSGIServer, make_server

from provider.app import REALM, make_app
from provider.faults import Faults
from provider.journal import Journal
from provider.state import State

CLIENT_ID = "guichet-essais"
CLIENT_SECRET = "secret-des-essais+/%é"  # signs that must survive form and Basic encoding


@dataclass
class Simulator:
    """A running simulator, and the handles a test pulls."""

    server: BaseWSGIServer
    state: State

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    @property
    def issuer(self) -> str:
        return self.base + REALM

    @property
    def discovery(self) -> str:
        return f"{self.issuer}/.well-known/wallet-openid-configuration"

    @property
    def journal(self) -> Journal:
        return self.state.journal

    def misbehave(self, **faults) -> None:
        self.state.faults.change(faults)

    def behave(self) -> None:
        self.state.faults = Faults()
        self.journal.clear()

    def rotate_key(self, keep_old: bool = True) -> None:
        self.state.keys.rotate(keep_old)


@contextmanager
def serve(port: int = 0, client_id: str = CLIENT_ID, client_secret: str = CLIENT_SECRET,
          redirect_uris: list[str] | None = None):
    """Yields a `Simulator` on 127.0.0.1; port 0 takes a free one."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    app = make_app(client_id, client_secret, redirect_uris)
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Simulator(server, app.extensions["simulator"])
    finally:
        server.shutdown()
        thread.join(5)
        server.server_close()
