public import Core

extension Policy where Subject == Void {
    /// A practice says places as it likes: its own names, and its own free entries.
    public static let nameForPractice = Policy("nommer-pour-le-cabinet", says: "Un professionnel de santé, ou qui travaille pour lui.") { actor, _ in
        switch actor.role {
        case .professionnel: return .allow
        case .secretaire: return actor.delegation == nil ? .forbid("Choisissez d’abord pour quel professionnel vous travaillez.") : .allow
        case .agent, .serviceMedical, .agence, .administrateur: return .forbid("Seul un cabinet garde ses propres mots pour les lieux et les confrères.")
        }
    }
}
