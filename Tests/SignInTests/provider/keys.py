"""Signing keys: the current one, those still published, and a stranger's."""

from joserfc import jwt
from joserfc.jwk import RSAKey


class KeyRing:
    def __init__(self) -> None:
        self._made = 0
        self.current = self._new_key()
        self.published = [self.current]
        self.stranger = RSAKey.generate_key(2048, {"kid": "inconnue", "use": "sig", "alg": "RS256"})

    def rotate(self, keep_old: bool = True) -> None:
        """A new current key; the old ones stay published for tokens still in flight, or not."""
        self.current = self._new_key()
        self.published = [self.current, *(self.published if keep_old else [])]

    def jwks(self) -> dict:
        return {"keys": [key.as_dict(private=False) for key in self.published]}

    def sign(self, claims: dict, key: RSAKey | None = None, kid: str | None = None) -> str:
        key = key or self.current
        return jwt.encode({"alg": "RS256", "typ": "JWT", "kid": kid or key.kid}, claims, key)

    def _new_key(self) -> RSAKey:
        self._made += 1
        kid = f"essai-{self._made}"
        return RSAKey.generate_key(2048, {"kid": kid, "use": "sig", "alg": "RS256"})
