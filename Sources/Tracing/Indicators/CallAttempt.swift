/// A call attempt: by whom, and whether the person was reached.
public struct CallAttempt: Sendable, Hashable {
    /// Label of the agent as it may be shown.
    public var agent: String
    public var reached: Bool

    public init(agent: String, reached: Bool) {
        self.agent = agent
        self.reached = reached
    }
}
