"""A relay of short messages that keeps what it is handed: a form with `numero` and `texte`, a bearer token."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs


@contextmanager
def relay() -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Yields its address and the list of (number, text, authorization) that grows as messages come."""
    messages: list[tuple[str, str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8"))
            messages.append((body["numero"][0], body["texte"][0], self.headers["Authorization"]))
            self.send_response(202)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", messages
    finally:
        server.shutdown()
