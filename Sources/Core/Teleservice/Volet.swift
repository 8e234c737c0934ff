/// One of the papers a téléservice produces, and whom it is for.
public struct Volet: Sendable, Hashable {
    /// Who may receive it. The engine serves it to nobody else.
    public enum Recipient: String, Sendable, Hashable, CaseIterable {
        case serviceMedical = "service-medical"
        case caisse
        case employeur
        case patient
        /// Whoever carries the patient: what they are to do, and nothing else.
        case transporteur
    }

    /// Name in addresses: `volet-1`.
    public let name: String
    /// « Volet 1 – service médical »
    public let title: String
    public let recipients: Set<Recipient>
    /// Kinds of data that may appear on it. Nothing else ever does: the contract test plants canaries.
    public let categories: Set<DataCategory>
    /// What it is in the patient's document space; nil when it is not filed there.
    public let espace: TypeDocument?

    public init(name: String, title: String, recipients: Set<Recipient>, categories: Set<DataCategory>, espace: TypeDocument? = nil) {
        self.espace = espace
        self.name = name
        self.title = title
        self.recipients = recipients
        self.categories = categories
    }
}

/// What a volet is composed from besides the form's content.
public struct VoletContext: Sendable {
    public let patient: PatientFacts
    /// The NIR in clear, spaced: only papers that the law wants it on receive it.
    public let nir: String
    public let author: AuthorFacts
    public let caisse: Caisse
    public let depositedOn: LocalDate
    public let reference: String
    public let version: Int
    /// The kind of request, for a téléservice that has kinds.
    public private(set) var genre: GenreDemande?
    /// The answers to its questions that this paper may show.
    public private(set) var reponses: [PrintedLine] = []

    public init(
        patient: PatientFacts, nir: String, author: AuthorFacts, caisse: Caisse, depositedOn: LocalDate, reference: String, version: Int
    ) {
        self.patient = patient
        self.nir = nir
        self.author = author
        self.caisse = caisse
        self.depositedOn = depositedOn
        self.reference = reference
        self.version = version
    }

    func with(_ genre: GenreDemande?, of content: JSONValue, for volet: Volet) -> VoletContext {
        var context = self
        context.genre = genre
        context.reponses = (genre?.questions ?? []).compactMap { question in
            guard volet.categories.contains(question.isMedical ? .medical : .administratif), let value = content[question.name] else { return nil }
            return PrintedLine(question.label, question.shown(value))
        }
        return context
    }
}
