public import Core
import Store

/// Messages that wait or died. No number, no address, no word of theirs.
public struct MessagesView: Sendable, Hashable {
    public struct Mort: Sendable, Hashable {
        public let id: String
        public let gabarit: String
        public let canal: String
        public let essais: Int
        public let erreur: String
        public let creeLe: Instant
    }

    public let enAttente: Int
    public let plusAncien: Instant?
    public let morts: [Mort]
}

extension Desk {
    public func lireMessages(by caller: Caller) async throws -> MessagesView {
        try await act("lire-messages", on: "messages", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("messages")
            let messages = Envois(act.session)
            let backlog = try messages.backlog()
            return MessagesView(
                enAttente: backlog.count, plusAncien: backlog.oldest.map(Instant.init(millisecondsSince1970:)),
                morts: try messages.dead(limit: 100).map {
                    .init(id: $0.id, gabarit: $0.template, canal: $0.channel, essais: $0.attempts, erreur: $0.error ?? "", creeLe: .init(millisecondsSince1970: $0.createdAt))
                })
        }
    }

    /// Gives a dead message another series of tries.
    public func relancerMessage(_ id: String, by caller: Caller) async throws {
        try await act("relancer-message", on: "message/\(id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), try Envois(act.session).revive(id, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("message/\(id)")
        }
    }
}
