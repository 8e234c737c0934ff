/// Columns set right for a fixed-width screen, the first one set left.
struct SimulationTable {
    let header: [String]
    private(set) var rows: [[String]] = []

    init(_ header: [String]) { self.header = header }

    mutating func add(_ row: [String]) { rows.append(row) }

    var lines: [String] {
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
        return [line(header, widths), rule] + rows.map { line($0, widths) }
    }

    private func line(_ row: [String], _ widths: [Int]) -> String {
        row.indices.map { column in
            let blank = String(repeating: " ", count: widths[column] - row[column].count)
            return column == 0 ? row[column] + blank : blank + row[column]
        }.joined(separator: "  ")
    }
}
