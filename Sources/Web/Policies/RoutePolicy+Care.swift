import Core

extension RoutePolicy {
    /// Professionals, and those who prepare for them.
    static let care = person("soin", says: "Professionnels de santé et leurs délégataires.") { actor in
        switch actor.role {
        case .professionnel: .admit
        case .secretaire:
            actor.delegation == nil ? .forbid("Aucune délégation en cours : demandez au professionnel de vous en accorder une.") : .admit
        case .agent, .serviceMedical, .agence, .administrateur: .forbid("Cette page est réservée aux professionnels de santé.")
        }
    }
}
