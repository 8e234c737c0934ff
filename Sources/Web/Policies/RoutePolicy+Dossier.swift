import Core

extension RoutePolicy {
    /// Dossiers are open to both sides of the desk; the act decides for each one.
    static let dossier = person("dossier", says: "Professionnels, délégataires et caisses ; l’acte décide dossier par dossier.") { actor in
        switch actor.role {
        case .administrateur: .forbid("L’administration n’a pas accès aux données des personnes.")
        case .agence: .forbid("Les agences régionales ne voient que le suivi des contacts.")
        case .professionnel, .secretaire, .agent, .serviceMedical: .admit
        }
    }
}
