/// How many agents it takes for 95 % of the contacts to be reached by a call within 24 hours, messages left aside.
public struct StaffNeeded: Sendable, Hashable {
    /// The share aimed at.
    public static let aim = 0.95
    /// The search runs this many days at least, and the share must hold over their second half as well: a staff under
    /// which the queue grows by a little every day is not enough.
    public static let leastDays = 14

    /// The fewest agents found that reach the target, by halving the interval.
    public let agents: Int
    /// The share aimed at; lower than 95 % when no staff whatever would reach it.
    public let target: Double
    /// The share that staff without limit would reach: what numbers that never answer and evenings leave.
    public let ceiling: Double
    /// The figures with these agents.
    public let figures: SimulationFigures
    /// The figures with one agent fewer; nil when none are needed.
    public let figuresWithOneLess: SimulationFigures?

    /// 95 % is within reach of a staff large enough.
    public var isAttainable: Bool { ceiling >= Self.aim }
}
