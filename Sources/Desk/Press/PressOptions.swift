/// What the caller of the press may choose.
public struct PressOptions: Sendable, Hashable {
    /// How long the making itself may take, waiting in line apart; the configuration's when nil.
    public var deadline: Duration?

    public init(deadline: Duration? = nil) {
        self.deadline = deadline
    }
}
