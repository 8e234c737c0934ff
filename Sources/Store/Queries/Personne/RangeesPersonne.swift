/// The rows of a person, table after table: those that the identifiers known so far reach, which make others known.
public struct RangeesPersonne {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Identifiers in one statement.
    private static let atOnce = 400

    /// - Parameter known: where to begin: the patients the person is, and the sheets found for them.
    public func all(from known: [EnsemblePersonne: Set<String>]) throws -> [(table: TablePersonne, rangees: [Row])] {
        var known = known
        return try GraphePersonne.tables.map { table in
            let rows = try reached(table, known)
            if let set = table.nomme, let key = table.cles.first { known[set, default: []].formUnion(try rows.map { try $0.text(key.name) }) }
            return (table, rows)
        }
    }

    /// Every identifier that leads to something of the person.
    public func ensembles(from known: [EnsemblePersonne: Set<String>]) throws -> [EnsemblePersonne: Set<String>] {
        var known = known
        for table in GraphePersonne.tables {
            guard let set = table.nomme, let key = table.cles.first else { continue }
            known[set, default: []].formUnion(try reached(table, known, columns: "\(raw: key)").map { try $0.text(key.name) })
        }
        return known
    }

    private func reached(_ table: TablePersonne, _ known: [EnsemblePersonne: Set<String>], columns: SQL = "*") throws -> [Row] {
        var found: [[SQLValue]: Row] = [:]
        for link in table.liens {
            let wanted = (known[link.vers] ?? []).sorted().map { link.prefixe + $0 }
            for start in stride(from: 0, to: wanted.count, by: Self.atOnce) {
                let part = Array(wanted[start..<min(start + Self.atOnce, wanted.count)])
                for row in try session.rows("SELECT \(sql: columns) FROM \(raw: table.table) WHERE \(sql: condition(link, part))") {
                    found[try table.cles.filter { row.columns.names.contains($0.name) }.map { try row.value($0.name) }] = row
                }
            }
        }
        return found.sorted { Self.precedes($0.key, $1.key) }.map(\.value)
    }

    private func condition(_ link: TablePersonne.Lien, _ wanted: [String]) -> SQL {
        guard let among = link.parmi, let length = wanted.first?.count else {
            let reached: SQL = "\(raw: link.colonne) IN \(sql: .list(wanted))"
            return link.et.map { "\(sql: $0) AND \(sql: reached)" } ?? reached
        }
        return "\(sql: among) AND substr(\(raw: link.colonne), 1, CAST(\(length) AS INTEGER)) IN \(sql: .list(wanted))"
    }

    /// The same order on both engines, whatever their idea of letters.
    private static func precedes(_ a: [SQLValue], _ b: [SQLValue]) -> Bool {
        for (left, right) in zip(a, b) where left != right {
            switch (left, right) {
            case (.int(let x), .int(let y)): return x < y
            case (.text(let x), .text(let y)): return x.utf8.lexicographicallyPrecedes(y.utf8)
            default: return false
            }
        }
        return false
    }
}
