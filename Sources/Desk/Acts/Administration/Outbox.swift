public import Core
import Store

/// A piece of work that could not be done: what it was, and why. No data of a person.
public struct DeadLetterView: Sendable, Codable, Hashable {
    public let id: String
    public let task: String
    public let dossier: String
    public let version: Int
    public let attempts: Int
    public let error: String
    public let createdAt: Instant
}

public struct OutboxView: Sendable, Codable, Hashable {
    public let waiting: Int
    public let oldest: Instant?
    public let dead: [DeadLetterView]
}

extension Desk {
    public func readOutbox(by caller: Caller) async throws -> OutboxView {
        try await act("lire-file", on: "file", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("file")
            let outbox = Outbox(act.session)
            let backlog = try outbox.backlog()
            return OutboxView(
                waiting: backlog.count, oldest: backlog.oldest.map(Instant.init(millisecondsSince1970:)),
                dead: try outbox.dead(limit: 100).map {
                    DeadLetterView(
                        id: $0.id, task: OutboxTask(rawValue: $0.task)?.label ?? $0.task, dossier: $0.dossier, version: $0.version,
                        attempts: $0.attempts, error: $0.error ?? "", createdAt: .init(millisecondsSince1970: $0.createdAt))
                })
        }
    }

    /// Gives a dead piece of work another series of tries.
    public func reviveLetter(_ id: String, by caller: Caller) async throws {
        try await act("relancer", on: "file/\(id)", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), try Outbox(act.session).revive(id, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("file/\(id)")
        }
    }
}
