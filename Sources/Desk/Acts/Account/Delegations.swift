public import Core
import Store

/// A delegation, seen from either side.
public struct DelegationView: Sendable, Codable, Hashable {
    public let id: String
    public let delegatorName: String
    public let delegateName: String
    /// Titles of the téléservices covered; empty for all.
    public let teleservices: [String]
    public let from: Instant
    public let until: Instant
    public let isInForce: Bool
    public let isRevoked: Bool
}

public struct DelegationsView: Sendable, Codable, Hashable {
    public let given: [DelegationView]
    public let received: [DelegationView]
}

extension Desk {
    public func listDelegations(by caller: Caller) async throws -> DelegationsView {
        let now = clock.now()
        return try await database.read { session in
            let table = Delegations(session)
            return DelegationsView(
                given: try table.given(by: caller.actor.account).map { view($0, now) },
                received: try table.received(by: caller.actor.account).map { view($0, now) })
        }
    }

    /// Lets someone with a sign-in of their own prepare dossiers in the actor's name, between two days.
    public func grantDelegation(
        to identifier: String, teleservices codes: [String], from: LocalDate, until: LocalDate, by caller: Caller
    ) async throws {
        try await act("deleguer", on: "delegation", by: caller) { act in
            try Policy.delegate.enforce(act.actor, ())
            try act.check(from, until, codes)
            let found = try Accounts(act.session).possibleDelegate(identifier.trimmingBlanks)
            guard found.count == 1, let delegate = found.first, delegate.id != act.actor.account else {
                throw DeskRefusal.invalid([
                    Anomaly(
                        field: "delegataire", code: "delegataire-inconnu",
                        message: "Aucune autre personne n’a cet identifiant au guichet. Demandez-lui de se connecter une première fois, puis de vous dicter l’identifiant affiché sur sa page « Mon compte ».")
                ])
            }
            let id = act.desk.chance.identifier()
            try Delegations(act.session).insert(
                id: id, delegator: act.actor.account, delegate: delegate.id, teleservices: codes.joined(separator: ","),
                from: Instant(from, in: .paris).millisecondsSince1970, until: Instant(until.adding(days: 1), in: .paris).millisecondsSince1970)
            try act.trace("delegation/\(id)")
        }
    }

    /// Ends a delegation at once: the delegate's next click is refused.
    public func revokeDelegation(_ id: String, by caller: Caller) async throws {
        try await act("revoquer-delegation", on: "delegation/\(id)", by: caller) { act in
            try Policy.delegate.enforce(act.actor, ())
            guard try Delegations(act.session).revoke(id, delegator: act.actor.account, at: act.at) else { throw DeskRefusal.notFound }
            try act.trace("delegation/\(id)")
        }
    }

    private func view(_ record: DelegationRecord, _ now: Instant) -> DelegationView {
        let delegation = ActorFinder.delegation(record)
        return DelegationView(
            id: record.id, delegatorName: record.delegatorName, delegateName: record.delegateName,
            teleservices: delegation.teleservices.sorted().map { teleservice($0)?.texts.shortTitle ?? $0 }, from: delegation.from,
            until: delegation.until, isInForce: delegation.isInForce(at: now), isRevoked: delegation.revokedAt != nil)
    }
}

extension Act {
    /// A delegation lasts a year at most: nobody remembers longer ones.
    fileprivate static let longestDays = 366

    fileprivate func check(_ from: LocalDate, _ until: LocalDate, _ codes: [String]) throws {
        var anomalies: [Anomaly] = []
        let today = now.date(in: .paris).date
        if until < from {
            anomalies.append(Anomaly(field: "fin", code: "fin-avant-debut", message: "« Dernier jour » est avant « Premier jour ». Inversez-les ou corrigez l’un des deux."))
        } else if until < today {
            anomalies.append(Anomaly(field: "fin", code: "passe", message: "« Dernier jour » est déjà passé. Choisissez un jour à venir."))
        } else if from.days(to: until) > Self.longestDays {
            anomalies.append(Anomaly(field: "fin", code: "duree", message: "Une délégation dure un an au plus. Rapprochez « Dernier jour »."))
        }
        if let unknown = codes.first(where: { desk.teleservice($0) == nil }) {
            anomalies.append(Anomaly(field: "teleservices", code: "teleservice-inconnu", message: "Le téléservice « \(unknown) » n’existe pas."))
        }
        guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
    }
}
