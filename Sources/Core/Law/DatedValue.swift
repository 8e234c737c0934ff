/// A figure of law through time: each value holds from its date until the next one. An act is judged
/// by the value of its own day, whatever today's is.
public struct DatedValue<Value: Sendable & Hashable>: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let from: LocalDate
        public let value: Value
        public let source: LegalSource

        public init(from: LocalDate, _ value: Value, source: LegalSource) {
            self.from = from
            self.value = value
            self.source = source
        }
    }

    public let entries: [Entry]

    public init(_ entries: Entry...) {
        self.entries = entries.sorted { $0.from < $1.from }
    }

    /// The entry in force on a day; nil before the first.
    public func entry(on day: LocalDate) -> Entry? { entries.last { $0.from <= day } }

    public func value(on day: LocalDate) -> Value? { entry(on: day)?.value }
}
