/// What a rule may look at besides the form itself. Rules are pure: everything they know is here, and the
/// day is the day of the act, not the day they happen to run.
public struct RuleContext: Sendable {
    /// Another dossier of the same patient and téléservice, as a rule may see it.
    public struct Sibling: Sendable, Hashable {
        public let id: String
        public let authorAccount: String
        public let period: ClosedRange<LocalDate>
        public let content: JSONValue

        public init(id: String, authorAccount: String, period: ClosedRange<LocalDate>, content: JSONValue) {
            self.id = id
            self.authorAccount = authorAccount
            self.period = period
            self.content = content
        }
    }

    public let now: Instant
    public let patient: PatientFacts
    public let author: AuthorFacts
    /// Live dossiers of the patient in this téléservice, this one excepted.
    public let siblings: [Sibling]
    /// Identifier of the dossier this one continues.
    public let continues: String?
    /// Kinds of request that hold on the day, for a téléservice that has some.
    public private(set) var genres: [GenreDemande] = []
    /// Whoever acts does so in the author's stead.
    public let isByLocum: Bool
    /// Name and address of the directory's places that the content names, by their codes.
    public let lieux: [String: String]

    public init(
        now: Instant, patient: PatientFacts, author: AuthorFacts, siblings: [Sibling] = [], continues: String? = nil, isByLocum: Bool = false,
        lieux: [String: String] = [:]
    ) {
        self.now = now
        self.patient = patient
        self.author = author
        self.siblings = siblings
        self.continues = continues
        self.isByLocum = isByLocum
        self.lieux = lieux
    }

    func with(_ genres: [GenreDemande]) -> RuleContext {
        var context = self
        context.genres = genres
        return context
    }

    /// The legal day of the act, in Paris.
    public var today: LocalDate { now.date(in: .paris).date }

    public var isTreatingDoctor: Bool { patient.medecinTraitant == author.identifiant }
}
