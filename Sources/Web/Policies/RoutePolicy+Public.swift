extension RoutePolicy {
    /// Sign-in pages, verification of papers, documentation: nothing there is about a person. A one-time page is opened by
    /// its token alone, and tells nothing before the birth date.
    static let everyone = RoutePolicy("tous", says: "Ouvert à tous ; rien d’une personne ne s’y montre, sauf à elle-même, sur sa page à usage unique.") { _ in .admit }
}
