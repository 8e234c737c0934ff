public import Core

extension Policy where Subject == Void {
    /// Running the desk: the outbox, the dead letters. No data of a person is shown there.
    public static let administer = Policy("administrer", says: "Un administrateur du guichet.") { actor, _ in
        actor.role == .administrateur ? .allow : .forbid("Cette page est réservée à l’administration du guichet.")
    }
}
