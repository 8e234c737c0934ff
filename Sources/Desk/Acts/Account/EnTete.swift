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
    /// Shows no person, hence leaves no trace: every page asks for it. A page that has looked at something has met it there.
    public func readHeader(by caller: Caller) async throws -> EnTete {
        if let known = Gathering.current?.header { return known }
        let now = now
        return try await database.read { try self.header(of: caller, on: now, $0, CaisseFinder(session: $0)) }
    }

    func header(of caller: Caller, on now: Instant, _ session: any Session, _ funds: CaisseFinder) throws -> EnTete {
        EnTete(
            unread: try Notifications(session).unread(caller.actor.account),
            caisse: try caller.actor.caisse.map { try funds.summary($0, le: now.date(in: .paris).date).name })
    }
}
