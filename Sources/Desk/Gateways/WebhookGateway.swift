import Crypto
import Foundation

/// How programs are told, as a value of closures.
public struct WebhookGateway: Sendable {
    /// Only in the demonstration: a program on this machine may be told, in clear.
    public let allowsLoopback: Bool
    /// - Returns: the status of the answer.
    let post: @Sendable (_ address: String, _ headers: [String], _ body: String) async throws -> Int

    public init(allowsLoopback: Bool = false, post: @escaping @Sendable (_ address: String, _ headers: [String], _ body: String) async throws -> Int) {
        (self.allowsLoopback, self.post) = (allowsLoopback, post)
    }

    public static let live = internet(allowsLoopback: false)
    public static let demonstration = internet(allowsLoopback: true)

    private static func internet(allowsLoopback: Bool) -> WebhookGateway {
        WebhookGateway(allowsLoopback: allowsLoopback) { text, headers, body in
            guard let address = try? AdresseWebhook(text, allowsLoopback: allowsLoopback) else { throw GatewayFailure.never("adresse refusée") }
            var exchange = HTTPExchange(text, headers: headers, timeoutSeconds: 10, maximumBytes: 65_536)
            exchange.text = body
            if !address.isLoopback {
                let host = address.host
                let found = await withCheckedContinuation { continuation in
                    Thread { continuation.resume(returning: AdressePublique.resolve(host)) }.start()
                }
                guard let first = found.first else { throw GatewayFailure.later("le nom «\u{A0}\(host)\u{A0}» ne mène nulle part") }
                // One private address among several is enough to refuse: the next look-up could give it first.
                guard found.allSatisfy(AdressePublique.isPublic) else { throw GatewayFailure.never("«\u{A0}\(host)\u{A0}» mène à un réseau privé\u{A0}: refusé") }
                exchange.pinned = "\(host):\(address.port):\(first.contains(":") ? "[\(first)]" : first)"
            }
            do { return try await exchange.run().status } catch HTTPExchange.Failure.unreachable(let why) { throw GatewayFailure.later(why) } catch HTTPExchange.Failure.tooLarge {
                throw GatewayFailure.later("réponse trop longue")
            }
        }
    }

    /// `t=…,v1=…`: HMAC-SHA256 of the moment in seconds, a full stop, and the body, under the secret's text.
    public static func signature(_ secret: String, seconds: Int64, body: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data("\(seconds).\(body)".utf8), using: SymmetricKey(data: Data(secret.utf8)))
        return "t=\(seconds),v1=\(Array(code).hexadecimal)"
    }
}
