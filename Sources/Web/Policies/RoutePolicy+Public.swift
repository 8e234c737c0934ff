extension RoutePolicy {
    /// Sign-in pages, verification of papers, documentation: nothing there is about a person.
    static let everyone = RoutePolicy("tous", says: "Ouvert à tous, sans donnée de personne.") { _ in .admit }
}
