import Core
import Store

extension Desk {
    /// The locum takes up the replacement: from its first day they work for the doctor under their own name and number.
    public func acceptDelegation(_ id: String, by caller: Caller) async throws {
        try await act("accepter-delegation", on: "delegation/\(id)", by: caller) { act in
            guard Identifier.isWellFormed(id), try Delegations(act.session).accept(id, delegate: act.actor.account, at: act.at) else {
                throw DeskRefusal.notFound
            }
            try act.trace("delegation/\(id)")
        }
    }

    /// The person named declines, or gives back what they had: it holds no more from the next click on.
    public func refuseDelegation(_ id: String, by caller: Caller) async throws {
        try await act("refuser-delegation", on: "delegation/\(id)", by: caller) { act in
            guard Identifier.isWellFormed(id), try Delegations(act.session).refuse(id, delegate: act.actor.account, at: act.at) else {
                throw DeskRefusal.notFound
            }
            try act.trace("delegation/\(id)")
        }
    }

    /// Ends a delegation at once: the delegate's next click is refused.
    public func revokeDelegation(_ id: String, by caller: Caller) async throws {
        try await act("revoquer-delegation", on: "delegation/\(id)", by: caller) { act in
            try Policy.delegate.enforce(act.actor, ())
            guard Identifier.isWellFormed(id), try Delegations(act.session).revoke(id, delegator: act.actor.account, at: act.at) else {
                throw DeskRefusal.notFound
            }
            try act.trace("delegation/\(id)")
        }
    }
}
