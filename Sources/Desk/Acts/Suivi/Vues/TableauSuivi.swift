public import ContactTracing
public import Core

/// The figures of an epidemic in somebody's territory. Counts, dates and sheet numbers: nobody is named but those who call.
public struct TableauSuivi: Sendable {
    public let demande: DemandeVue
    /// Where the actor may look.
    public let departements: [Departement]
    public let le: Instant
    public let maintenant: Maintenant
    public let courbe: EpidemicCurve
    public let appels: PromptCalls
    public let delai: CallDelay
    public let contactsParCas: ContactsPerCase
    public let charge: AgentWorkload
    public let dejaContacts: KnownContactShare
    public let chaines: ChainFigures
    public let isolement: FollowUpShare
    public let surcharges: [Surcharge]

    /// What waits at this moment, whatever the period; only the sheets validated late are those of the period.
    public struct Maintenant: Sendable, Hashable {
        public let aAppeler: Int
        public let enRetard: Int
        public let injoignables: Int
        public let aValider: Int
        public let aValiderEnRetard: Int
        public let validees: Int
        public let valideesEnRetard: Int
    }

    public struct Surcharge: Sendable, Hashable {
        public let departement: String
        public let motif: String
        public let du: Instant
        /// Nil while it lasts.
        public let au: Instant?
    }
}
