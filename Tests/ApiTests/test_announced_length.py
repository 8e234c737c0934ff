"""A body that says it is too large is refused on its word, before any of it is sent."""

import socket
from urllib.parse import urlsplit

from practice import SERVICE


def test_a_body_announced_too_large_is_refused_before_it_comes(desk, doctor):
    at = urlsplit(desk.base)
    head = (f"POST /api/v1/dossiers/{SERVICE} HTTP/1.1\r\nHost: guichet\r\nAuthorization: Bearer {doctor.token}\r\n"
            "Content-Type: application/json\r\nContent-Length: 262145\r\nConnection: close\r\n\r\n")
    with socket.create_connection((at.hostname, at.port), timeout=5) as wire:
        wire.sendall(head.encode())
        first = wire.recv(4096)   # nothing of the body was sent: who waits for it has not read the length
    assert first.startswith(b"HTTP/1.1 413 "), first[:200]
