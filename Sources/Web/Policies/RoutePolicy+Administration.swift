import Core

extension RoutePolicy {
    static let administration = person("administration", says: "Administrateurs du guichet, sans accès aux personnes.") { actor in
        actor.role == .administrateur ? .admit : .forbid("Cette page est réservée à l’administration du guichet.")
    }
}
