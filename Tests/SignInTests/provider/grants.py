"""What was granted and not yet used up: authorization codes, access tokens, refresh tokens."""

import secrets
import time
from dataclasses import dataclass, field

CODE_SECONDS = 60
ACCESS_SECONDS = 120
REFRESH_SECONDS = 1800


@dataclass
class Grant:
    """One sign-in, from its code to its tokens."""

    login: str
    redirect_uri: str
    nonce: str
    challenge: str
    session: str = field(default_factory=lambda: secrets.token_hex(16))
    made: float = field(default_factory=time.monotonic)
    used: bool = False
    revoked: bool = False


class Grants:
    def __init__(self) -> None:
        self._codes: dict[str, Grant] = {}
        self._access: dict[str, tuple[Grant, float]] = {}
        self._refresh: dict[str, tuple[Grant, float]] = {}

    def code(self, grant: Grant) -> str:
        code = secrets.token_urlsafe(32)
        self._codes[code] = grant
        return code

    def redeem(self, code: str, again: bool = False) -> Grant | None:
        """The grant of a code, once, within a minute. A second use revokes what the first obtained."""
        grant = self._codes.get(code)
        if grant is None or time.monotonic() - grant.made > CODE_SECONDS:
            return None
        if grant.used and not again:
            grant.revoked = True
            return None
        grant.used = True
        return grant

    def access_token(self, grant: Grant) -> str:
        return self._keep(self._access, grant, ACCESS_SECONDS)

    def refresh_token(self, grant: Grant) -> str:
        return self._keep(self._refresh, grant, REFRESH_SECONDS)

    def of_access(self, token: str) -> Grant | None:
        return self._alive(self._access.get(token))

    def of_refresh(self, token: str) -> Grant | None:
        """Consumes the refresh token: the answer carries a new one."""
        return self._alive(self._refresh.pop(token, None))

    @staticmethod
    def _keep(shelf: dict, grant: Grant, seconds: int) -> str:
        token = secrets.token_urlsafe(32)
        shelf[token] = (grant, time.monotonic() + seconds)
        return token

    @staticmethod
    def _alive(entry: tuple[Grant, float] | None) -> Grant | None:
        if entry is None or entry[0].revoked or time.monotonic() > entry[1]:
            return None
        return entry[0]
