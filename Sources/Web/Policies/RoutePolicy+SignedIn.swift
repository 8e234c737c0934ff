extension RoutePolicy {
    /// Anyone signed in who has said as what they work.
    static let signedIn = person("connecte", says: "Toute personne connectée, situation choisie.") { _ in .admit }
}
