/// A worked example of a téléservice's content: documentation for the API and matter for the contract test.
public struct Sample: Sendable {
    public enum Outcome: Sendable, Hashable {
        case accepted
        /// Refused with this code on this field.
        case refused(code: String, field: String)
    }

    /// What it shows, in French.
    public let title: String
    /// Built for a day, so that examples never grow old.
    public let content: @Sendable (LocalDate) -> JSONValue
    public let outcome: Outcome

    public init(_ title: String, _ outcome: Outcome, content: @escaping @Sendable (LocalDate) -> JSONValue) {
        self.title = title
        self.content = content
        self.outcome = outcome
    }
}
