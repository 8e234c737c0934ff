extension Engine {
    /// A column as a condition compares it without being searched by an index of its own: « +colonne » on SQLite.
    ///
    /// Without statistics SQLite takes any equality for a rare one, and prefers the index of an epidemic, which nearly
    /// every row shares, to a list of exact hashes: the whole table is then read for each search. PostgreSQL counts, and
    /// needs no telling.
    func notSought(_ column: SQLIdentifier) -> SQL {
        switch self {
        case .sqlite: "+\(raw: column)"
        case .postgresql: "\(raw: column)"
        }
    }
}
