/// From how many cases on the picture gathers them.
public struct ChainDrawingOptions: Sendable, Hashable {
    /// Up to so many cases each has its own row.
    public var readable: Int
    /// Beyond, at most so many marks are drawn.
    public var condensedTo: Int

    public init(readable: Int = 400, condensedTo: Int = 120) {
        self.readable = max(readable, 1)
        self.condensedTo = max(condensedTo, 10)
    }
}
