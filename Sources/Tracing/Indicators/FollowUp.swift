public import Core

/// A follow-up call planned during an isolation.
public struct FollowUp: Sendable, Hashable {
    public var due: LocalDate
    public var done: LocalDate?

    public init(due: LocalDate, done: LocalDate? = nil) {
        self.due = due
        self.done = done
    }
}
