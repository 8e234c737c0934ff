/// Where a figure or a rule of law comes from, for how long it holds, and how sure we are of it.
public struct LegalSource: Sendable, Hashable {
    /// How sure the house is. What is not confirmed is never presented as certain.
    public enum Certainty: String, Sendable, Hashable { case confirme, aConfirmer = "a-confirmer" }

    /// The text as jurists cite it: « CSS, art. R. 321-2 ».
    public let reference: String
    /// What it says, in a sentence a doctor understands.
    public let says: String
    /// First day it is in force; nil when the sources do not tell.
    public let from: LocalDate?
    /// Last day it is in force; nil while it is.
    public let until: LocalDate?
    public let certainty: Certainty

    public init(_ reference: String, says: String, from: LocalDate? = nil, until: LocalDate? = nil, certainty: Certainty = .confirme) {
        self.reference = reference
        self.says = says
        self.from = from
        self.until = until
        self.certainty = certainty
    }

    public func isInForce(on day: LocalDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
