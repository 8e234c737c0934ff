extension RoutePolicy {
    /// Sign-in pages, verification of papers, documentation: nothing there is about a person.
    static let everyone = RoutePolicy("tous", says: "Ouvert à tous, sans donnée de personne.") { _ in .admit }

    /// The personas' doors: they do not exist on a server that is not a demonstration.
    static let demoOnly = RoutePolicy("demonstration", says: "N’existe que sous guichet demo.") { $0.isDemo ? .admit : .hide }
}
