import Store

/// What one transaction of an import writes: rows that end, rows that begin, labels.
struct TrancheAnnuaire: Sendable {
    var ended: [AnnuaireLoad.Table: [Int64]] = [:]
    var added: [AnnuaireLoad.Table: [[SQLValue]]] = [:]
    var labels: [(nomenclature: String, code: String, label: String)] = []
    private(set) var count = 0

    mutating func end(_ table: AnnuaireLoad.Table, _ number: Int64) {
        ended[table, default: []].append(number)
        count += 1
    }

    mutating func add(_ table: AnnuaireLoad.Table, _ row: [SQLValue]) {
        added[table, default: []].append(row)
        count += 1
    }

    mutating func label(_ new: [(nomenclature: String, code: String, label: String)]) {
        labels += new
        count += new.count
    }

    /// Rows end before others take their place: at most one holds at a time.
    func write(_ session: any Session, moment: Int64) throws {
        let load = AnnuaireLoad(session)
        for table in AnnuaireLoad.Table.allCases {
            if let numbers = ended[table] { try load.end(table, numbers, at: moment) }
        }
        for table in AnnuaireLoad.Table.allCases {
            if let rows = added[table] { try load.append(rows, to: table) }
        }
        for label in labels { try load.keep(label: label.label, of: label.code, in: label.nomenclature) }
    }
}
