public import Core
import Store

/// A delegation, seen from either side.
public struct DelegationView: Sendable, Codable, Hashable {
    public let id: String
    public let genre: GenreDelegation
    public let delegatorName: String
    public let delegateName: String
    /// The delegate's national identifier, which what they sign bears; nil for someone without one.
    public let delegateIdentifier: String?
    /// Where the delegate is written to, when the delegator said so.
    public let email: String?
    /// Titles of the téléservices covered; empty for all.
    public let teleservices: [String]
    /// Whether the delegate may deposit, under their own name.
    public let signs: Bool
    public let from: Instant
    public let until: Instant
    public let etat: EtatDelegation
    public let acceptedAt: Instant?

    public var isInForce: Bool { etat == .enCours }
    public var isRevoked: Bool { etat == .retiree }
}

public struct DelegationsView: Sendable, Codable, Hashable {
    public let given: [DelegationView]
    public let received: [DelegationView]

    /// What the person has yet to answer.
    public var toAnswer: [DelegationView] { received.filter { $0.etat == .enAttente } }
}

extension Desk {
    public func listDelegations(by caller: Caller) async throws -> DelegationsView {
        let now = clock.now()
        return try await database.read { session in
            let table = Delegations(session)
            func view(_ record: DelegationRecord) throws -> DelegationView {
                let delegation = ActorFinder.delegation(record)
                return DelegationView(
                    id: record.id, genre: delegation.genre, delegatorName: record.delegatorName, delegateName: record.delegateName,
                    delegateIdentifier: try Accounts(session).find(record.delegate)?.identifier, email: record.email,
                    teleservices: delegation.teleservices.sorted().map { teleservice($0)?.texts.shortTitle ?? $0 }, signs: delegation.signs,
                    from: delegation.from, until: delegation.until, etat: delegation.etat(at: now), acceptedAt: delegation.acceptedAt)
            }
            return DelegationsView(
                given: try table.given(by: caller.actor.account).map(view), received: try table.received(by: caller.actor.account).map(view))
        }
    }
}
