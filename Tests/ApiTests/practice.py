"""What the API's tests say in few words: a client for a persona, days, keys, patience."""

import secrets
import time
from dataclasses import dataclass

import requests

SERVICE = "arret-de-travail"


@dataclass
class Client:
    """One persona's software."""

    base: str
    token: str | None

    def call(self, method: str, path: str, **options) -> requests.Response:
        headers = {**({"Authorization": f"Bearer {self.token}"} if self.token else {}), **options.pop("headers", {})}
        return requests.request(method, self.base + path, headers=headers, timeout=30, allow_redirects=False, **options)

    def get(self, path: str, **options) -> requests.Response:
        return self.call("GET", path, **options)

    def post(self, path: str, json=None, **options) -> requests.Response:
        return self.call("POST", path, **({"json": json} if json is not None else {}), **options)

    def put(self, path: str, json, **options) -> requests.Response:
        return self.call("PUT", path, json=json, **options)

    def delete(self, path: str, **options) -> requests.Response:
        return self.call("DELETE", path, **options)


def key() -> dict:
    return {"Idempotency-Key": secrets.token_hex(16)}


def until(question, seconds: float = 15):
    """Waits for the workers: asks again until the answer is true."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer := question():
            return answer
        time.sleep(0.2)
    raise AssertionError("the workers did not do it in time")
