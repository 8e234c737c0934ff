extension SQL {
    /// `($1, $2, $3)`, for `WHERE etat IN \(sql: .list(etats))`.
    ///
    /// An empty list is `(NULL)`, which no value equals: `IN` then finds nothing. Beware that `NOT IN (NULL)` finds
    /// nothing either: with `NOT IN`, leave the condition out when the list is empty.
    public static func list(_ values: [some SQLConvertible]) -> SQL {
        guard !values.isEmpty else { return "(NULL)" }
        return "(" + values.map { SQL(parts: [.value($0.sqlValue)]) }.joined(separator: ", ") + ")"
    }
}

extension [SQL] {
    /// The pieces with a separator between them: `conditions.joined(separator: " AND ")`.
    public func joined(separator: SQL) -> SQL {
        var joined = SQL(parts: [])
        for (index, piece) in enumerated() {
            if index > 0 { joined += separator }
            joined += piece
        }
        return joined
    }
}
