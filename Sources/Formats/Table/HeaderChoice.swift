/// Finds the header among the first rows: a title or a date of extraction often stands above it.
enum HeaderChoice {
    /// Rows looked at.
    static let depth = 10

    /// Index of the header: the first row at least half as filled as the fullest of them.
    static func index(in rows: [RawRow]) -> Int? {
        let filled = rows.map { row -> Int in
            guard case .cells(_, let cells) = row else { return 0 }
            return cells.count { !$0.isEmpty }
        }
        guard let most = filled.max(), most > 0 else { return nil }
        return filled.firstIndex { $0 == most || $0 * 2 > most }
    }
}
