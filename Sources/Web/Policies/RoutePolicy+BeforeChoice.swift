extension RoutePolicy {
    /// Choosing a situation, and signing out: before the choice too.
    static let beforeChoice = RoutePolicy("connecte-avant-choix", says: "Toute personne connectée, même avant le choix de sa situation.") {
        $0.actor == nil ? .signIn : .admit
    }
}
