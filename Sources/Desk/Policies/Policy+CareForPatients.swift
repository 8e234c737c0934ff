public import Core

extension Policy where Subject == Void {
    /// Looking for patients is for those who care for them: professionals, and delegates at work for one.
    public static let careForPatients = Policy("soigner", says: "Un professionnel de santé, ou son délégataire pendant la délégation.") { actor, _ in
        switch actor.role {
        case .professionnel: return .allow
        case .secretaire:
            return actor.delegation == nil
                ? .forbid("Choisissez d’abord pour quel professionnel vous travaillez.") : .allow
        case .agent, .serviceMedical, .agence: return .forbid("La recherche de patients est réservée aux professionnels de santé.")
        case .administrateur: return .forbid("L’administration n’a pas accès aux données des personnes.")
        }
    }
}
