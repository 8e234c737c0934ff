public import Core
import Store

/// One of the actor's open sessions.
public struct SessionView: Sendable, Codable, Hashable {
    public let id: String
    public let browser: String
    public let openedAt: Instant
    public let seenAt: Instant
    public let isCurrent: Bool
}

extension Desk {
    public func listSessions(by caller: Caller) async throws -> [SessionView] {
        let now = clock.now()
        let idle = now.adding(minutes: -AccessTimes.idleMinutes).millisecondsSince1970
        return try await database.read { session in
            try Sessions(session).open(of: caller.actor.account, at: now.millisecondsSince1970, seenSince: idle).map {
                SessionView(
                    id: $0.id, browser: $0.browser, openedAt: .init(millisecondsSince1970: $0.openedAt),
                    seenAt: .init(millisecondsSince1970: $0.seenAt), isCurrent: $0.id == caller.actor.session)
            }
        }
    }

    /// Ends one of the actor's sessions, this one or another, at once.
    public func closeSession(_ id: String, by caller: Caller) async throws {
        try await act("fermer-session", on: "session/\(id)", by: caller) { act in
            guard try Sessions(act.session).close(id, account: act.actor.account, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("session/\(id)")
        }
    }

    /// Ends the session behind a cookie, and tells the provider's ID token if there was one, for its own logout.
    public func signOut(sessionToken token: String, by caller: Caller) async throws -> String? {
        let hash = Digest.of(token)
        return try await act("fermer-session", on: "session/\(caller.actor.session)", by: caller) { act in
            let record = try Sessions(act.session).find(tokenHash: hash)
            _ = try Sessions(act.session).close(act.actor.session, account: act.actor.account, at: act.at)
            try act.trace("session/\(act.actor.session)")
            return try record?.providerToken?.bytesFromHexadecimal.map {
                String(decoding: try act.desk.keys.decrypt($0, at: .init("session", act.actor.session)), as: UTF8.self)
            }
        }
    }
}
