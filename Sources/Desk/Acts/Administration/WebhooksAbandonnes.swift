public import Core
import Store

/// A program whose deliveries were given up on, as an administrator sees it: whose, towards which machine, why. Neither the
/// whole address, which may hold a secret, nor what was to be told.
public struct WebhookAbandonne: Sendable, Codable, Hashable {
    public let id: String
    public let compte: String
    /// The machine’s name alone: `logiciel.exemple.fr`.
    public let machine: String
    public let abandonnes: Int
    public let depuis: Instant
    public let erreur: String?
}

extension Desk {
    public func listerWebhooksAbandonnes(by caller: Caller) async throws -> [WebhookAbandonne] {
        try await act("lister-webhooks-abandonnes", on: "file/webhooks", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("file/webhooks")
            return try Webhooks(act.session).abandoned(limit: 100).map { one in
                WebhookAbandonne(
                    id: one.webhook.id, compte: try act.name(of: one.webhook.compte) ?? "",
                    machine: AdresseWebhook.machine(try act.unseal(one.webhook.adresse, KeyRing.Place("webhook", one.webhook.id, "adresse"))), abandonnes: one.nombre,
                    depuis: Instant(millisecondsSince1970: one.depuis), erreur: one.erreur)
            }
        }
    }

    /// Gives what was given up on another series of tries, whoever it is for.
    /// - Returns: how many leave again.
    @discardableResult
    public func renvoyerWebhook(_ id: String, by caller: Caller) async throws -> Int {
        try await act("renvoyer-webhook", on: "webhook/\(id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), let record = try Webhooks(act.session).find(id), record.retireLe == nil else { throw DeskRefusal.notFound }
            let count = try Webhooks(act.session).revive(id, at: act.at)
            guard count > 0 else { throw DeskRefusal.notFound }
            try act.trace("webhook/\(id)")
            return count
        }
    }
}
