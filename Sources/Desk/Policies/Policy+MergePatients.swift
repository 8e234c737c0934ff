public import Core

extension Policy where Subject == Void {
    /// Two patients are joined, or parted again, by those who care for them and by the agents of their fund: one
    /// proposes, another person decides.
    public static let mergePatients = Policy(
        "fusionner-patients", says: "Un professionnel de santé ou son délégataire, ou un agent de la caisse ; jamais la même personne deux fois."
    ) { actor, _ in
        switch actor.role {
        case .professionnel, .agent: return .allow
        case .secretaire: return actor.delegation == nil ? .forbid("Choisissez d’abord pour quel professionnel vous travaillez.") : .allow
        case .serviceMedical, .agence: return .forbid("La fusion de patients est réservée aux professionnels de santé et aux agents des caisses.")
        case .administrateur: return .forbid("L’administration n’a pas accès aux données des personnes.")
        }
    }
}
