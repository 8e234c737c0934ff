public import Core

/// Why a row of a line list is refused although its cells could be read.
struct LineListRefusal: Error {
    let motif: RefusedRow.Motif
}

/// What comes out of a line list, in the order of the file.
public enum LineListEvent<Value: Sendable>: Sendable {
    case read(Value)
    case refused(RefusedRow)
}

/// Cases or links out of a table and a mapping, one at a time. Nothing stops it; `lus` = `retenus` + `refuses`.
public final class LineListReader<Value: Sendable> {
    public private(set) var counts = LineListCounts()
    /// The cells of the row read last, as they are in the file.
    public private(set) var cells: [String] = []
    private let table: TableReader
    private let read: (TableRow) -> Result<Value, LineListRefusal>
    private let signalements: (Value) -> [Signalement]

    init(
        _ table: TableReader, read: @escaping (TableRow) -> Result<Value, LineListRefusal>, signalements: @escaping (Value) -> [Signalement]
    ) {
        (self.table, self.read, self.signalements) = (table, read, signalements)
    }

    /// What was noticed about the file itself.
    public var findings: [TableFinding] { table.findings }

    public func next() throws(TableError) -> LineListEvent<Value>? {
        guard let event = try table.next() else { return nil }
        counts.lus += 1
        switch event {
        case .refused(let row):
            counts.refuses += 1
            return .refused(row)
        case .row(let row):
            cells = row.cells
            switch read(row) {
            case .success(let value):
                counts.retenus += 1
                for signalement in signalements(value) { counts.signales[signalement.kind, default: 0] += 1 }
                return .read(value)
            case .failure(let refusal):
                counts.refuses += 1
                return .refused(RefusedRow(line: row.line, cells: row.cells, motif: refusal.motif))
            }
        }
    }
}

extension LineListReader where Value == ReadCase {
    /// - Parameter latest: the day of the import; a later date is in the future.
    public convenience init(cases table: TableReader, mapping: ColumnMapping, latest: LocalDate) {
        self.init(table, read: { CaseReading.read($0, mapping, latest: latest) }, signalements: \.signalements)
    }
}

extension LineListReader where Value == ReadLink {
    /// - Parameter latest: the day of the import; a later date is in the future.
    public convenience init(links table: TableReader, mapping: ColumnMapping, latest: LocalDate) {
        self.init(table, read: { LinkReading.read($0, mapping, latest: latest) }, signalements: \.signalements)
    }
}
