public import Core

extension Policy where Subject == Void {
    /// Delegating is a professional's own right.
    public static let delegate = Policy("deleguer", says: "Un professionnel de santé agissant pour lui-même.") { actor, _ in
        guard case .professionnel = actor.role, actor.delegation == nil else {
            return .forbid("Seul un professionnel agissant en son nom peut déléguer.")
        }
        return .allow
    }
}
