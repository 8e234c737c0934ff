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
