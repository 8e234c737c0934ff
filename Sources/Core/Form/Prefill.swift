/// What the desk already knows when a form is opened, so that nobody types it again.
public struct PrefillContext: Sendable {
    public let today: LocalDate
    public let patient: PatientFacts
    public let author: AuthorFacts

    public init(today: LocalDate, patient: PatientFacts, author: AuthorFacts) {
        self.today = today
        self.patient = patient
        self.author = author
    }
}

/// A value put in a box before anyone typed, with where it comes from.
public struct Prefilled: Sendable, Hashable {
    /// The source of a value that is merely the most frequent one.
    public static let usual = "valeur habituelle"

    public let field: String
    public let value: JSONValue
    /// « fiche de l’assuré », « date du jour »: shown beside the value.
    public let source: String

    public init(field: String, value: JSONValue, source: String) {
        self.field = field
        self.value = value
        self.source = source
    }
}
