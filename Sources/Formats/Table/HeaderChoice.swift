/// Finds the header among the first rows: a title or a date of extraction often stands above it.
enum HeaderChoice {
    /// Rows looked at.
    static let depth = 10

    /// Index of the header: the first row more than half as filled as the middle one of them (a quarter is enough for
    /// three names). The middle one, and not the fullest: one broken row may have any number of cells.
    static func index(in rows: [RawRow]) -> Int? {
        let filled = rows.map { row -> Int in
            guard case .cells(_, let cells) = row else { return 0 }
            return cells.count { !$0.isEmpty }
        }
        let sorted = filled.filter { $0 > 0 }.sorted()
        guard !sorted.isEmpty else { return nil }
        let middle = sorted[sorted.count / 2]
        return filled.firstIndex { $0 * 2 > middle || $0 >= 3 && $0 * 4 > middle }
    }
}
