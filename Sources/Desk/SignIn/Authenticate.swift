public import Core
import Store

/// Who a cookie or a bearer token stands for.
public struct Authenticated: Sendable {
    public let actor: Actor
    /// A choice of situation or of delegator is still to be made before anything else.
    public let mustChoose: Bool
    /// Secret of this session against forged forms.
    public let formToken: String
}

extension Desk {
    /// The person behind a session cookie, or nil: unknown, closed, idle too long, too old, account struck off,
    /// delegation revoked.
    public func authenticate(sessionToken token: String) async throws -> Authenticated? {
        let hash = Digest.of(token)
        let now = clock.now()
        let found = try await database.read { session -> (SessionRecord, Authenticated)? in
            guard let record = try Sessions(session).find(tokenHash: hash), record.isOpen(at: now) else { return nil }
            let people = ActorFinder(session: session, now: now)
            people.foresee(account: record.account, situation: record.situation, delegation: record.delegation, session: record.id)
            guard let actor = try people.actor(
                account: record.account, situation: record.situation, delegation: record.delegation, session: record.id)
            else { return nil }
            guard try !Vigilances(session).closes(record.account, record.id) else { return nil }
            let mustChoose = try actor.situation == nil && actor.delegation == nil && people.choices(of: actor).count > 0
            return (record, Authenticated(actor: actor, mustChoose: mustChoose, formToken: Digest.of("formulaire\(token)")))
        }
        guard let (record, authenticated) = found else { return nil }
        if record.seenAt < now.adding(seconds: -AccessTimes.touchSeconds).millisecondsSince1970 {
            try await database.write { try Sessions($0).touch(tokenHash: hash, at: now.millisecondsSince1970) }
        }
        return authenticated
    }

    /// The person behind an API token, or nil.
    public func authenticate(bearer token: String) async throws -> Authenticated? {
        let hash = Digest.of(token)
        let now = clock.now()
        return try await database.read { session in
            guard let record = try Tokens(session).find(tokenHash: hash), record.revokedAt == nil, record.endsAt > now.millisecondsSince1970
            else { return nil }
            let people = ActorFinder(session: session, now: now)
            people.foresee(account: record.account, situation: record.situation, delegation: record.delegation, session: record.id)
            guard let actor = try people.actor(
                account: record.account, situation: record.situation, delegation: record.delegation, session: record.id)
            else { return nil }
            // A token stands for a person at a place: once the place is no longer theirs, it stands for nothing.
            guard record.situation == nil || actor.situation != nil else { return nil }
            guard try !Vigilances(session).closes(record.account, record.id) else { return nil }
            return Authenticated(actor: actor, mustChoose: false, formToken: "")
        }
    }
}

extension SessionRecord {
    func isOpen(at now: Instant) -> Bool {
        closedAt == nil && endsAt > now.millisecondsSince1970
            && seenAt > now.adding(minutes: -AccessTimes.idleMinutes).millisecondsSince1970
    }
}
