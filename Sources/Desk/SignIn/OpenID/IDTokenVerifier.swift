import Core
import Crypto
import Foundation
import JWTKit

/// Checks an ID token: one algorithm, a key of the issuer's own, issuer, audience, nonce, times, level.
struct IDTokenVerifier {
    let settings: OpenIDSettings
    let provider: OpenIDProvider
    let now: Instant

    /// Clocks may differ by this much.
    static let toleranceSeconds = 60
    static let maximumBytes = 32_768

    /// The claims, once everything holds.
    func verify(_ token: String, nonce: String, accessToken: String) async throws -> JSONValue {
        let issuer = try await provider.describe().issuer
        let claims = try await signedClaims(token)
        guard claims["iss"]?.string == issuer else { throw SignInRefusal.untrusted("emetteur") }
        let audiences = claims["aud"]?.string.map { [$0] } ?? claims["aud"]?.array?.compactMap(\.string) ?? []
        guard audiences.contains(settings.clientID) else { throw SignInRefusal.untrusted("audience") }
        if let party = claims["azp"]?.string, party != settings.clientID { throw SignInRefusal.untrusted("azp") }
        guard audiences.count == 1 || claims["azp"] != nil else { throw SignInRefusal.untrusted("azp-absent") }
        guard claims["nonce"]?.string == nonce else { throw SignInRefusal.untrusted("nonce") }
        try checkTimes(claims)
        if let required = settings.acr, claims["acr"]?.string != required { throw SignInRefusal.untrusted("acr") }
        if let expected = claims["at_hash"]?.string, expected != Self.halfHash(accessToken) { throw SignInRefusal.untrusted("at-hash") }
        guard claims["sub"]?.string?.isEmpty == false else { throw SignInRefusal.untrusted("sujet") }
        return claims
    }

    /// The claims of a token signed by the provider, nothing else checked.
    func signedClaims(_ token: String) async throws -> JSONValue {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard token.utf8.count <= Self.maximumBytes, parts.count == 3, parts.allSatisfy({ !$0.isEmpty }),
            Self.base64URL(parts[2]) != nil, let headerBytes = Self.base64URL(parts[0]), let header = try? JSONReader.read(headerBytes)
        else { throw SignInRefusal.untrusted("jeton-illisible") }
        // The algorithm is the one agreed with the issuer, never the one the token proposes; keys inside the
        // token are not even looked at.
        guard header["alg"]?.string == settings.algorithm else { throw SignInRefusal.untrusted("algorithme") }
        let identifier = header["kid"]?.string
        guard header["crit"] == nil, (identifier == nil) == (header["kid"] == nil), (identifier ?? "").utf8.count <= 200 else {
            throw SignInRefusal.untrusted("en-tete")
        }
        var key = try await provider.key(identifier, at: now)
        if key.keyIdentifier == nil { key.keyIdentifier = "seule" }
        let keys = JWTKeyCollection()
        do {
            try await keys.add(jwk: key, isDefault: true)
            _ = try await keys.verify(Array(token.utf8), as: SignedOnly.self)
        } catch {
            throw SignInRefusal.untrusted("signature")
        }
        guard let payload = Self.base64URL(parts[1]), let claims = try? JSONReader.read(payload), claims.object != nil else {
            throw SignInRefusal.untrusted("jeton-illisible")
        }
        return claims
    }

    private func checkTimes(_ claims: JSONValue) throws {
        let seconds = Int(now.millisecondsSince1970 / 1000)
        guard let expires = claims["exp"]?.int, expires + Self.toleranceSeconds > seconds else { throw SignInRefusal.untrusted("expire") }
        if let issued = claims["iat"]?.int, issued - Self.toleranceSeconds > seconds { throw SignInRefusal.untrusted("futur") }
        if let start = claims["nbf"]?.int, start - Self.toleranceSeconds > seconds { throw SignInRefusal.untrusted("pas-encore") }
    }

    /// Left half of the SHA-256 of the access token (OpenID Connect Core, 3.1.3.6).
    private static func halfHash(_ token: String) -> String {
        Data(Array(SHA256.hash(data: Data(token.utf8))).prefix(16)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    static func base64URL(_ text: Substring) -> [UInt8]? {
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }) else { return nil }
        var padded = text.replacing("-", with: "+").replacing("_", with: "/")
        padded += String(repeating: "=", count: (4 - padded.count % 4) % 4)
        return Data(base64Encoded: String(padded)).map(Array.init)
    }

    /// The claims are judged here, one by one, with the provider's strictness told apart: the library checks
    /// the signature only.
    private struct SignedOnly: JWTPayload {
        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }
}
