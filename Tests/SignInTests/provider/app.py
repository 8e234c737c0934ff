"""The endpoints: Keycloak's paths, under the realm that Pro Santé Connect publishes."""

import dataclasses
import time
import urllib.parse

from flask import Flask, Response, jsonify, redirect, render_template, request

from provider import people, tokens
from provider.faults import Faults
from provider.grants import ACCESS_SECONDS, REFRESH_SECONDS, Grant
from provider.state import State

REALM = "/auth/realms/esante-wallet"
PROTOCOL = f"{REALM}/protocol/openid-connect"


def make_app(client_id: str, client_secret: str, redirect_uris: list[str] | None = None,
             users: dict[str, dict] | None = None) -> Flask:
    """`redirect_uris`: those registered; None takes any address of the loopback or of a name under .test."""
    app = Flask(__name__)
    users = users or people.load()
    state = State(client_id, client_secret, redirect_uris, users)
    app.extensions["simulator"] = state

    @app.get(f"{REALM}/.well-known/wallet-openid-configuration")
    def discovery():
        return jsonify(state.metadata(issuer()))

    @app.route(f"{PROTOCOL}/auth", methods=["GET", "POST"])
    def authorize():
        asked = request.args
        state.journal.note("auth", **asked)
        if asked.get("client_id") != client_id or not state.registered(asked.get("redirect_uri", "")):
            # Never send anyone back to an address that is not the client's.
            return "client_id ou redirect_uri inconnu", 400
        fault = authorization_fault(asked)
        if fault:
            return back(asked, error=fault[0], error_description=fault[1])
        login = request.form["login"] if "login" in request.form else asked.get("login_hint")
        if state.faults.user_refuses or login == "":
            return back(asked, error="access_denied", error_description="User denied access")
        if login not in users:
            return render_template("choose.html", people=[(key, people.label(p)) for key, p in users.items()])
        grant = Grant(login, asked["redirect_uri"], asked["nonce"], asked["code_challenge"])
        iss = issuer() if not state.faults.wrong_callback_iss else issuer() + "-autre"
        return back(asked, code=state.grants.code(grant), session_state=grant.session, iss=iss)

    @app.post(f"{PROTOCOL}/token")
    def token():
        faults = state.faults
        state.journal.note("token", grant_type=request.form.get("grant_type", ""),
                           has_verifier=bool(request.form.get("code_verifier")))
        time.sleep(faults.slow)
        if faults.token_500:
            return "erreur interne simulée", 500
        if faults.token_not_json:
            return "<html><body>502 Bad Gateway</body></html>"
        if not state.is_client(request):
            return refuse("unauthorized_client", 401)
        grant = state.grant_for(request.form)
        if grant is None:
            state.journal.note("refused_grant")
            return refuse("invalid_grant")
        access = state.grants.access_token(grant)
        answer = {
            "access_token": access, "token_type": "Bearer", "expires_in": ACCESS_SECONDS,
            "refresh_token": state.grants.refresh_token(grant), "refresh_expires_in": REFRESH_SECONDS,
            "scope": "openid scope_all", "session_state": grant.session, "not-before-policy": 0,
            "id_token": tokens.identity_token(
                faults, state.keys, issuer=issuer(), client_id=client_id, user=users[grant.login],
                nonce=grant.nonce, access_token=access, session=grant.session, now=int(time.time())),
        }
        if faults.no_id_token:
            del answer["id_token"]
        return jsonify(answer), 200, {"Cache-Control": "no-store"}

    @app.route(f"{PROTOCOL}/userinfo", methods=["GET", "POST"])
    def userinfo():
        state.journal.note("userinfo")
        faults = state.faults
        if faults.userinfo_500:
            return "erreur interne simulée", 500
        kind, _, bearer = request.headers.get("Authorization", "").partition(" ")
        grant = state.grants.of_access(bearer) if kind == "Bearer" else None
        if grant is None:
            return Response(status=401, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})
        claims = dict(users[grant.login])
        if faults.userinfo_sub_mismatch:
            claims["sub"] += "-autre"
        if faults.userinfo_jwt or faults.userinfo_jwt_bad_signature:
            signed = tokens.signed_userinfo(faults, state.keys, issuer=issuer(), client_id=client_id, claims=claims)
            return Response(signed, mimetype="application/jwt")
        return jsonify(claims)

    @app.get(f"{PROTOCOL}/certs")
    def certs():
        state.journal.note("certs")
        return jsonify(state.keys.jwks())

    @app.route(f"{PROTOCOL}/logout", methods=["GET", "POST"])
    def logout():
        asked = request.values
        state.journal.note("logout", **{key: asked.get(key, "") for key in ("id_token_hint", "state", "post_logout_redirect_uri")})
        if not asked.get("id_token_hint") or not asked.get("state"):
            return "id_token_hint et state sont obligatoires", 400
        target = asked.get("post_logout_redirect_uri")
        if not target:
            return "Vous êtes déconnecté."
        if not state.for_tests(target):
            return "post_logout_redirect_uri inconnu", 400
        return redirect(with_query(target, state=asked["state"]), 302)

    @app.get("/_control")
    def inspect():
        return jsonify(faults=dataclasses.asdict(state.faults), journal=state.journal.entries(),
                       kid=state.keys.current.kid, logins=list(users))

    @app.post("/_control")
    def control():
        wanted = dict(request.get_json())
        rotate, drop = wanted.pop("rotate_key", False), wanted.pop("drop_old_keys", False)
        try:
            state.faults.change(wanted)
        except ValueError as error:
            return jsonify(error=str(error)), 422
        if rotate:
            state.keys.rotate(keep_old=not drop)
        return "", 204

    @app.delete("/_control")
    def reset():
        state.faults = Faults()
        state.journal.clear()
        return "", 204

    return app


def issuer() -> str:
    return request.host_url.rstrip("/") + REALM


def authorization_fault(asked) -> tuple[str, str] | None:
    """What the real service refuses, in the order it would be noticed."""
    if asked.get("response_type") != "code":
        return "unsupported_response_type", "response_type=code"
    if not {"openid", "scope_all"} <= set(asked.get("scope", "").split()):
        return "invalid_scope", "scope=openid scope_all"
    if asked.get("code_challenge_method") != "S256" or len(asked.get("code_challenge", "")) != 43:
        return "invalid_request", "PKCE S256"
    if asked.get("acr_values") != "eidas1":
        return "invalid_request", "acr_values=eidas1"
    for name in ("state", "nonce"):
        if not asked.get(name):
            return "invalid_request", f"Missing parameter: {name}"
    return None


def back(asked, **answer: str) -> Response:
    if asked.get("state"):
        answer["state"] = asked["state"]
    return redirect(with_query(asked["redirect_uri"], **answer), 302)


def with_query(uri: str, **values: str) -> str:
    return uri + ("&" if "?" in uri else "?") + urllib.parse.urlencode(values)


def refuse(error: str, status: int = 400):
    return jsonify(error=error), status, {"Cache-Control": "no-store"}
