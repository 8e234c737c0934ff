import Core
import Foundation
import JWTKit

/// The provider as its discovery document and keys describe it. Kept for a while, asked again when an unknown
/// key shows up.
actor OpenIDProvider {
    struct Endpoints: Sendable, Hashable {
        let issuer: String
        let authorization: String
        let token: String
        let userinfo: String
        let keys: String
        let endSession: String?
    }

    private let settings: OpenIDSettings
    private var endpoints: Endpoints?
    private var keySet: JWKS?
    /// When the keys were last read, the latest readings only.
    private var readings: [Instant] = []

    init(_ settings: OpenIDSettings) { self.settings = settings }

    func describe() async throws -> Endpoints {
        if let endpoints { return endpoints }
        let document = try await read(settings.discovery)
        guard let issuer = document["issuer"]?.string, let authorization = document["authorization_endpoint"]?.string,
            let token = document["token_endpoint"]?.string, let userinfo = document["userinfo_endpoint"]?.string,
            let keys = document["jwks_uri"]?.string
        else { throw SignInRefusal.outage("decouverte-incomplete") }
        let found = Endpoints(
            issuer: issuer, authorization: authorization, token: token, userinfo: userinfo, keys: keys,
            endSession: document["end_session_endpoint"]?.string)
        endpoints = found
        return found
    }

    /// The key with an identifier. An unknown one is looked for again at the provider, at most six times a minute:
    /// keys are turned over now and then, but a stream of forged tokens must not become a stream of requests.
    func key(_ identifier: String?, at now: Instant) async throws -> JWK {
        if let key = known(identifier) { return key }
        readings.removeAll { $0.adding(seconds: 60) <= now }
        guard readings.count < 6 else { throw SignInRefusal.untrusted("clef-inconnue") }
        readings.append(now)
        let answer = try await fetch(HTTPExchange(describe().keys))
        guard let set = try? JSONDecoder().decode(JWKS.self, from: Data(answer)) else { throw SignInRefusal.outage("clefs-illisibles") }
        keySet = set
        guard let key = known(identifier) else { throw SignInRefusal.untrusted("clef-inconnue") }
        return key
    }

    /// A token that names no key is verified with the issuer's only key (OpenID Connect Core, 10.1).
    private func known(_ identifier: String?) -> JWK? {
        guard let identifier else { return keySet?.keys.count == 1 ? keySet?.keys.first : nil }
        return keySet?.find(identifier: identifier)?.first
    }

    func read(_ url: String, headers: [String] = []) async throws -> JSONValue {
        let body = try await fetch(HTTPExchange(url, headers: headers))
        guard let document = try? JSONReader.read(body) else { throw SignInRefusal.outage("reponse-illisible") }
        return document
    }

    func fetch(_ exchange: HTTPExchange) async throws -> [UInt8] {
        do {
            let answer = try await exchange.run()
            guard answer.status == 200 else { throw SignInRefusal.outage("statut-\(answer.status)") }
            return answer.body
        } catch is HTTPExchange.Failure {
            throw SignInRefusal.outage("injoignable")
        }
    }
}
