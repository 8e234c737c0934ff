"""What the simulator was asked, so that a test can say what the client did and did not send."""

import threading


class Journal:
    def __init__(self) -> None:
        self._entries: list[dict] = []
        self._lock = threading.Lock()

    def note(self, endpoint: str, **seen) -> None:
        with self._lock:
            self._entries.append({"endpoint": endpoint, **seen})

    def entries(self, endpoint: str | None = None) -> list[dict]:
        with self._lock:
            return [entry for entry in self._entries if endpoint in (None, entry["endpoint"])]

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()
