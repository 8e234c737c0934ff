import Core
import Store

/// What the top of every page says of the person it is made for, beside their name.
public struct EnTete: Sendable, Hashable {
    /// Notifications not read yet.
    public let unread: Int
    /// The fund they work at, by its name; nil for those who work at none.
    public let caisse: String?

    public init(unread: Int, caisse: String?) { (self.unread, self.caisse) = (unread, caisse) }
}

extension Desk {
    /// Shows no person, hence leaves no trace: every page asks for it.
    public func readHeader(by caller: Caller) async throws -> EnTete {
        let day = now.date(in: .paris).date
        return try await database.read { session in
            EnTete(
                unread: try Notifications(session).unread(caller.actor.account),
                caisse: try caller.actor.caisse.map { try CaisseFinder(session: session).summary($0, le: day).name })
        }
    }
}
