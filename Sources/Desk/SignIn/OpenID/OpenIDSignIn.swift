import Core
import Crypto
import Foundation
import Store

/// Signing in with an OpenID provider: authorization code flow with PKCE, state and nonce bound to the
/// browser, each used once.
public struct OpenIDSignIn: Sendable {
    let desk: Desk
    let settings: OpenIDSettings
    let provider: OpenIDProvider

    public init(desk: Desk, settings: OpenIDSettings) {
        self.desk = desk
        self.settings = settings
        provider = OpenIDProvider(settings)
    }

    var redirect: String { "\(desk.baseURL)/connexion/retour" }

    /// Where to send the browser, and the secret it must bring back in a cookie.
    public struct Departure: Sendable {
        public let url: String
        public let browserSecret: String
    }

    public func begin() async throws -> Departure {
        let endpoints = try await provider.describe()
        let (state, nonce, verifier, browser) = (desk.chance.secret(), desk.chance.secret(), desk.chance.secret(), desk.chance.secret())
        let at = desk.now.millisecondsSince1970
        let sealed = try desk.keys.encrypt(Array(verifier.utf8), at: .init("connexion", Digest.of(state))).hexadecimal
        try await desk.database.write {
            try Sessions($0).beginSignIn(stateHash: Digest.of(state), browserHash: Digest.of(browser), verifier: sealed, nonce: nonce, at: at)
        }
        var parameters = [
            ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", redirect), ("scope", settings.scope),
            ("state", state), ("nonce", nonce), ("code_challenge", Self.challenge(verifier)), ("code_challenge_method", "S256"),
        ]
        if let acr = settings.acr { parameters.append(("acr_values", acr)) }
        let separator = endpoints.authorization.contains("?") ? "&" : "?"
        return Departure(url: endpoints.authorization + separator + HTTPExchange.encoded(parameters), browserSecret: browser)
    }

    /// What the browser came back with.
    public struct Return: Sendable {
        public let code: String?
        public let state: String?
        public let issuer: String?
        public let error: String?

        public init(code: String?, state: String?, issuer: String?, error: String?) {
            self.code = code
            self.state = state
            self.issuer = issuer
            self.error = error
        }
    }

    /// Finishes: exchanges the code, verifies the tokens, knows or makes the account, opens a session.
    public func finish(_ back: Return, browserSecret: String?, browser: String, request: String) async throws -> OpenedSession {
        guard let state = back.state, let secret = browserSecret else { throw SignInRefusal.untrusted("retour-incomplet") }
        let (hash, browserHash) = (Digest.of(state), Digest.of(secret))
        let since = desk.now.adding(minutes: -AccessTimes.signInMinutes).millisecondsSince1970
        guard let begun = try await desk.database.write({ try Sessions($0).takeSignIn(stateHash: hash, browserHash: browserHash, since: since) })
        else { throw SignInRefusal.untrusted("etat") }
        if let error = back.error {
            throw SignInRefusal(
                "refus-\(error == "access_denied" ? "personne" : "fournisseur")",
                "La connexion a été interrompue. Vous pouvez la recommencer quand vous voulez.")
        }
        let endpoints = try await provider.describe()
        if let issuer = back.issuer, issuer != endpoints.issuer { throw SignInRefusal.untrusted("emetteur-retour") }
        guard let code = back.code, !code.isEmpty else { throw SignInRefusal.untrusted("code-absent") }
        guard let sealed = begun.verifier.bytesFromHexadecimal else { throw SignInRefusal.untrusted("etat") }
        let verifier = String(decoding: try desk.keys.decrypt(sealed, at: .init("connexion", hash)), as: UTF8.self)
        let tokens = try await exchange(code, verifier: verifier, at: endpoints.token)
        let claims = try await IDTokenVerifier(settings: settings, provider: provider, now: desk.now)
            .verify(tokens.id, nonce: begun.nonce, accessToken: tokens.access)
        let person = try await describe(claims, accessToken: tokens.access, endpoints)
        let account = try await register(person, issuer: endpoints.issuer)
        return try await desk.openSession(account: account, browser: browser, providerToken: tokens.id, request: request)
    }

    /// Where the browser goes to sign out of the provider too.
    public func endSessionURL(idToken: String) async -> String? {
        guard let endpoints = try? await provider.describe(), let url = endpoints.endSession else { return nil }
        return url + (url.contains("?") ? "&" : "?")
            + HTTPExchange.encoded([
                ("id_token_hint", idToken), ("state", desk.chance.secret()), ("post_logout_redirect_uri", "\(desk.baseURL)/connexion"),
            ])
    }

    private func exchange(_ code: String, verifier: String, at endpoint: String) async throws -> (id: String, access: String) {
        let exchange = HTTPExchange(
            endpoint,
            form: [
                ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect), ("client_id", settings.clientID),
                ("client_secret", settings.clientSecret), ("code_verifier", verifier),
            ])
        let answer: HTTPExchange.Answer
        do { answer = try await exchange.run() } catch { throw SignInRefusal.outage("jetons-injoignable") }
        if (400..<500).contains(answer.status) { throw SignInRefusal.untrusted("code-refuse") }
        guard answer.status == 200, let document = try? JSONReader.read(answer.body) else { throw SignInRefusal.outage("jetons-\(answer.status)") }
        guard let id = document["id_token"]?.string, let access = document["access_token"]?.string else {
            throw SignInRefusal.untrusted("jetons-absents")
        }
        return (id, access)
    }

    /// Who the person is, from the userinfo endpoint, which answers JSON or a signed token.
    private func describe(_ claims: JSONValue, accessToken: String, _ endpoints: OpenIDProvider.Endpoints) async throws -> JSONValue {
        let body = try await provider.fetch(HTTPExchange(endpoints.userinfo, headers: ["Authorization: Bearer \(accessToken)"]))
        let person: JSONValue
        if body.first == UInt8(ascii: "{") {
            guard let read = try? JSONReader.read(body) else { throw SignInRefusal.outage("userinfo-illisible") }
            person = read
        } else {
            person = try await IDTokenVerifier(settings: settings, provider: provider, now: desk.now)
                .signedClaims(String(decoding: body, as: UTF8.self).trimmingBlanks)
        }
        guard person["sub"]?.string == claims["sub"]?.string else { throw SignInRefusal.untrusted("userinfo-sujet") }
        return person
    }

    private static func challenge(_ verifier: String) -> String {
        Data(Array(SHA256.hash(data: Data(verifier.utf8)))).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
