/// How many rows a table gave. `lus` holds the refused ones; blank rows and repeated headers are beside.
public struct TableCounts: Sendable, Hashable {
    public internal(set) var lus = 0
    public internal(set) var refuses = 0
    public internal(set) var vides = 0
    public internal(set) var entetesRepetes = 0
}
