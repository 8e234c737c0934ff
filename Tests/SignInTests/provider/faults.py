"""The ways the simulator can misbehave, each a switch that is off."""

import dataclasses
from dataclasses import dataclass


@dataclass
class Faults:
    # The identity token's signature
    bad_signature: bool = False  # signed by a key that is not the published one, under its kid
    unknown_kid: bool = False  # signed by a key that is never published
    alg_none: bool = False  # not signed at all
    hs256_with_public_key: bool = False  # the public key used as an HMAC secret
    # The identity token's claims
    wrong_nonce: bool = False
    missing_nonce: bool = False
    wrong_aud: bool = False
    wrong_azp: bool = False  # several audiences, and another client is the authorised party
    wrong_iss: bool = False
    expired: bool = False  # ended ten minutes ago
    not_yet_valid: bool = False  # issued, and valid from, ten minutes ahead
    wrong_at_hash: bool = False  # does not match the access token
    missing_acr: bool = False
    low_acr: bool = False  # a level below the one asked for
    # The exchange
    user_refuses: bool = False
    wrong_callback_iss: bool = False  # the `iss` of the return (RFC 9207) names another issuer
    replay_code_accepted: bool = False  # a code may be used again
    token_500: bool = False
    token_not_json: bool = False
    no_id_token: bool = False
    slow: float = 0.0  # seconds before the token endpoint answers
    # The person's data
    userinfo_jwt: bool = False  # a signed JWT, as the real service may answer: not a fault
    userinfo_jwt_bad_signature: bool = False
    userinfo_sub_mismatch: bool = False
    userinfo_500: bool = False

    def change(self, wanted: dict) -> None:
        """Sets the switches named in `wanted`; a name or a type it does not know changes nothing."""
        for name, value in wanted.items():
            current = getattr(self, name, None)
            if current is None:
                raise ValueError(f"unknown switch: {name}; known: {', '.join(self.names())}")
            if isinstance(current, bool) != isinstance(value, bool) or not isinstance(value, bool | int | float):
                raise ValueError(f"{name} takes a {type(current).__name__}, not {value!r}")
        for name, value in wanted.items():
            setattr(self, name, value)

    @classmethod
    def names(cls) -> list[str]:
        return [field.name for field in dataclasses.fields(cls)]
