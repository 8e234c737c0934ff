import Core

extension RoutePolicy {
    /// Professionals, and those who prepare for them.
    static let care = person("soin", says: "Professionnels de santé et leurs délégataires.") { actor in
        switch actor.role {
        case .professionnel: .admit
        case .secretaire:
            actor.delegation == nil ? .forbid("Aucune délégation en cours : demandez au professionnel de vous en accorder une.") : .admit
        case .agent, .serviceMedical, .administrateur: .forbid("Cette page est réservée aux professionnels de santé.")
        }
    }

    /// Dossiers are open to both sides of the desk; the act decides for each one.
    static let dossier = person("dossier", says: "Professionnels, délégataires et caisses ; l’acte décide dossier par dossier.") { actor in
        actor.role == .administrateur ? .forbid("L’administration n’a pas accès aux données des personnes.") : .admit
    }
}
