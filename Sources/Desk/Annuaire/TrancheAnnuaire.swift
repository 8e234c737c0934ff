import Store

/// What one transaction of an import writes: rows that end, rows that begin, labels.
struct TrancheAnnuaire: Sendable {
    var ended: [AnnuaireLoad.Table: [Int64]] = [:]
    private(set) var persons = BulkRows()
    private(set) var exercises = BulkRows()
    private(set) var sites = BulkRows()
    private(set) var establishments = BulkRows()
    var labels: [(nomenclature: String, code: String, label: String)] = []
    private(set) var count = 0

    mutating func end(_ table: AnnuaireLoad.Table, _ number: Int64) {
        ended[table, default: []].append(number)
        count += 1
    }

    mutating func addPerson(_ row: (inout BulkRows) -> Void) {
        persons.begin()
        row(&persons)
        count += 1
    }

    mutating func addExercise(_ row: (inout BulkRows) -> Void) {
        exercises.begin()
        row(&exercises)
        count += 1
    }

    mutating func addSite(_ row: (inout BulkRows) -> Void) {
        sites.begin()
        row(&sites)
        count += 1
    }

    mutating func addEstablishment(_ row: (inout BulkRows) -> Void) {
        establishments.begin()
        row(&establishments)
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
        try load.append(persons, to: .person)
        try load.append(sites, to: .site)
        try load.append(exercises, to: .exercise)
        try load.append(establishments, to: .etablissement)
        for label in labels { try load.keep(label: label.label, of: label.code, in: label.nomenclature) }
    }
}
