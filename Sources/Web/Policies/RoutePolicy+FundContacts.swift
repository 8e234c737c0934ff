import Core

extension RoutePolicy {
    /// Those who may keep a fund's contacts; the act asks whose fund it is.
    static let fundContacts = person("contacts-caisse", says: "Agents et service médical des caisses, administrateurs ; l’acte décide caisse par caisse.") { actor in
        switch actor.role {
        case .agent, .serviceMedical, .administrateur: .admit
        case .professionnel, .secretaire, .agence: .forbid("Les contacts d’une caisse sont tenus par ses agents et par l’administration du guichet.")
        }
    }
}
