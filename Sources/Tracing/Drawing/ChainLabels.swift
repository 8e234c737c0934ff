/// What the caller knows of the cases and the graph does not.
public struct ChainLabels: Sendable {
    /// Number of the sheet, or any label that is not a name, by identifier of the case; the identifier by default.
    public var cases: [String: String]
    /// How many contacts were registered for each case.
    public var contacts: [String: Int]
    /// What to write on a household or a cluster, by its key; `foyer 1`, `regroupement 1`… by default, for a key may be an address.
    public var groups: [String: String]

    public init(cases: [String: String] = [:], contacts: [String: Int] = [:], groups: [String: String] = [:]) {
        self.cases = cases
        self.contacts = contacts
        self.groups = groups
    }
}

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
