public import Core

/// One contact as the clock of 24 hours sees it.
public struct ContactClock: Sendable, Hashable {
    /// When the 24 hours began.
    public var start: Instant
    /// Positive result of the case the contact comes from.
    public var result: Instant?
    /// First call in which the contact was reached.
    public var reached: Instant?

    public init(start: Instant, result: Instant? = nil, reached: Instant? = nil) {
        self.start = start
        self.result = result
        self.reached = reached
    }
}
