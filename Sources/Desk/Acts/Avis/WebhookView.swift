public import Core
import Store

/// A program that is told of news.
public struct WebhookView: Sendable, Codable, Hashable {
    public let id: String
    public let adresse: String
    public let creeLe: Instant
    public let attendent: Int
    public let faits: Int
    /// Given up on after all the attempts: said aloud, and tried again on demand.
    public let morts: Int
    public let erreur: String?
}

extension Desk {
    public static let mostWebhooks = 5

    /// Registers an address that is told of the actor's news.
    /// - Returns: its identifier and the secret that signs, shown this once.
    public func ajouterWebhook(_ adresse: String?, by caller: Caller) async throws -> (id: String, secret: String) {
        let secret = chance.secret()
        let clean = try AdresseWebhook(adresse ?? "", allowsLoopback: webhooks.allowsLoopback)
        return try await act("ajouter-webhook", on: "webhook", by: caller) { act in
            let hooks = Webhooks(act.session)
            guard try hooks.of(act.actor.account).count < Self.mostWebhooks else {
                throw DeskRefusal.invalid([Anomaly(field: "adresse", code: "nombre", message: "Un compte a \(Self.mostWebhooks) adresses au plus. Retirez-en une.")])
            }
            let id = act.desk.chance.identifier()
            try hooks.insert(
                id: id, account: act.actor.account, adresse: act.seal(clean.text, KeyRing.Place("webhook", id, "adresse")),
                secret: act.seal(secret, KeyRing.Place("webhook", id, "secret")), at: act.at)
            try act.trace("webhook/\(id)")
            return (id, secret)
        }
    }

    public func listerWebhooks(by caller: Caller) async throws -> [WebhookView] {
        try await act("lister-webhooks", on: "webhooks", by: caller) { act in
            try act.trace("webhooks")
            return try Webhooks(act.session).of(act.actor.account).map { record in
                let bilan = try Webhooks(act.session).bilan(record.id)
                return WebhookView(
                    id: record.id, adresse: try act.unseal(record.adresse, KeyRing.Place("webhook", record.id, "adresse")),
                    creeLe: .init(millisecondsSince1970: record.creeLe), attendent: bilan.attendent, faits: bilan.faits, morts: bilan.morts, erreur: bilan.erreur)
            }
        }
    }

    public func retirerWebhook(_ id: String, by caller: Caller) async throws {
        try await act("retirer-webhook", on: "webhook/\(id)", by: caller) { act in
            guard Identifier.isWellFormed(id), try Webhooks(act.session).retire(id, account: act.actor.account, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("webhook/\(id)")
        }
    }

    /// What was given up on is tried again.
    public func relancerWebhook(_ id: String, by caller: Caller) async throws {
        try await act("relancer-webhook", on: "webhook/\(id)", by: caller) { act in
            guard Identifier.isWellFormed(id), let record = try Webhooks(act.session).find(id), record.compte == act.actor.account, record.retireLe == nil else {
                throw DeskRefusal.notFound
            }
            _ = try Webhooks(act.session).revive(id, at: act.at)
            try act.trace("webhook/\(id)")
        }
    }
}
