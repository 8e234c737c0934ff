import Core

extension RoutePolicy {
    /// Agents and medical service of a fund.
    static let fund = person("caisse", says: "Agents et service médical d’une caisse.") { actor in
        switch actor.role {
        case .agent, .serviceMedical: .admit
        case .professionnel, .secretaire, .agence, .administrateur: .forbid("Cette page est réservée aux agents des caisses.")
        }
    }
}
