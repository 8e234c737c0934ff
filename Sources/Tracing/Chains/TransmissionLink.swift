public import Core

/// "This case infected that one", as somebody declared it.
public struct TransmissionLink: Sendable, Hashable {
    /// The one who infected.
    public var from: String
    /// The one who was infected.
    public var to: String
    /// Day of the contact, when it is known.
    public var date: LocalDate?

    public init(from: String, to: String, date: LocalDate? = nil) {
        self.from = from
        self.to = to
        self.date = date
    }

    static func isEarlier(_ a: TransmissionLink, _ b: TransmissionLink) -> Bool {
        if a.from != b.from { return a.from < b.from }
        if a.to != b.to { return a.to < b.to }
        return (a.date ?? .max) < (b.date ?? .max)
    }
}
