import Core
import Store

/// A session just opened. The token goes to the browser and nowhere else.
public struct OpenedSession: Sendable {
    public let token: String
    /// Several situations, or a delegation, are possible: the person must choose.
    public let mustChoose: Bool
}

extension Desk {
    /// Opens a session for an account that an identity provider, or the demo, vouched for. With a single
    /// situation the choice is made at once.
    func openSession(account: String, browser: String, providerToken: String?, request: String) async throws -> OpenedSession {
        let now = clock.now()
        let token = chance.secret()
        let id = chance.identifier()
        let sealed = try providerToken.map { try keys.encrypt(Array($0.utf8), at: .init("session", id)).hexadecimal }
        let browser = Self.shortened(browser)
        return try await database.write { session in
            let people = ActorFinder(session: session, now: now)
            if let words = try people.whyClosed(account: account) { throw DeskRefusal.accessEnded(words) }
            try self.repondVigilance(account: account, at: now, in: session)
            guard let actor = try people.actor(account: account, situation: nil, delegation: nil, session: id) else { throw DeskRefusal.notSignedIn }
            let choices = try people.choices(of: actor)
            let only = choices.count == 1 ? choices[0] : nil
            try Sessions(session).open(
                SessionRecord(
                    tokenHash: Digest.of(token), id: id, account: account, situation: only?.kind == .situation ? only?.id : nil,
                    delegation: only?.kind == .delegation ? only?.id : nil, browser: browser, openedAt: now.millisecondsSince1970,
                    endsAt: now.adding(hours: AccessTimes.sessionHours).millisecondsSince1970, providerToken: sealed))
            try Act("ouvrir-session", session: session, desk: self, caller: Caller(actor: actor, request: request), now: now)
                .trace("session/\(id)")
            return OpenedSession(token: token, mustChoose: choices.count > 1)
        }
    }

    /// Enough of the browser's name to recognise one's own session, nothing that identifies it.
    private static func shortened(_ browser: String) -> String {
        let name = ["Firefox", "Edg", "Chrome", "Safari"].first { browser.contains($0) } ?? "Navigateur"
        let system = ["Android", "iPhone", "Windows", "Mac OS", "Linux"].first { browser.contains($0) } ?? ""
        return "\(name == "Edg" ? "Edge" : name)\(system.isEmpty ? "" : ", \(system)")"
    }
}
