/// Reads a table row by row, from a CSV file or a workbook, recognised by its bytes.
///
/// Synchronous, and pulled by the caller. Nothing is kept but the current row, a buffer of the size of a chunk and, for a
/// workbook, its shared texts: a file of a million rows takes the memory of a file of ten thousand.
/// A row is never lost: it comes out as a row, or refused with its reason, or it is blank or a repeated header (counted).
public final class TableReader {
    /// Names as they are written, without the white space around them.
    public let header: [String]
    public let headerLine: Int
    /// Rows given, refused and passed over so far.
    public private(set) var counts = TableCounts()

    private let rows: any RowSource
    private var waiting: ArraySlice<RawRow>
    private var tally = FindingTally()

    /// - Throws: `TableError` when the file is empty, encrypted, damaged or of another kind.
    public init(_ source: ByteSource, options: TableOptions = TableOptions()) throws(TableError) {
        rows = switch FileKind(firstBytes: try source.bytes(at: 0, count: 512)) {
        case .archive: try SheetRows(source, options: options)
        case .texte: try CSVRows(source, options: options)
        case .composite: throw .compositeOuChiffre
        case .pdf, .gzip, .html: throw .pasUnTableau
        }
        var first: [RawRow] = []
        while first.count < HeaderChoice.depth, let row = try rows.next() { first.append(row) }
        guard let index = HeaderChoice.index(in: first), case .cells(let line, var names) = first[index] else { throw .vide }
        for case .broken in first[..<index] { throw .enteteIllisible }
        while names.last?.isEmpty == true { names.removeLast() }
        header = names.map(TableReader.trimmed)
        headerLine = line
        waiting = first[(index + 1)...]
        for case .cells(let line, _) in first[..<index] { tally.note(.lignesAvantEntete, line: line) }
    }

    public var format: TableFormat { rows.format }
    /// The encoding as decided so far; known for certain at the end.
    public var encoding: String { rows.encoding }

    /// What was noticed so far, each kind counted once with its first lines.
    public var findings: [TableFinding] {
        var all = rows.tally
        all.merge(tally)
        return all.all
    }

    /// The next row or refusal; `nil` at the end.
    public func next() throws(TableError) -> TableEvent? {
        while let raw = try nextRaw() {
            switch raw {
            case .broken(let refused): return refuse(refused)
            case .cells(let line, let cells):
                if let event = fit(cells, line: line) { return event }
            }
        }
        return nil
    }

    private func nextRaw() throws(TableError) -> RawRow? {
        if let raw = waiting.popFirst() { return raw }
        return try rows.next()
    }

    private func fit(_ cells: [String], line: Int) -> TableEvent? {
        var cells = cells
        if cells.allSatisfy(\.isEmpty) {
            tally.note(.ligneVide, line: line)
            counts.vides += 1
            return nil
        }
        if cells.count > header.count {
            guard cells[header.count...].allSatisfy(\.isEmpty) else {
                return refuse(RefusedRow(line: line, cells: cells, motif: .tropDeColonnes(cells.count, attendues: header.count)))
            }
            tally.note(.cellulesVidesEnTrop, line: line)
            cells.removeLast(cells.count - header.count)
        } else if cells.count < header.count {
            // A spreadsheet may leave out the empty cells at the end of a row; less than half of the row is a broken row.
            guard rows.shortRowsAreOrdinary || cells.count * 2 > header.count else {
                return refuse(RefusedRow(line: line, cells: cells, motif: .tropPeuDeColonnes(cells.count, attendues: header.count)))
            }
            if !rows.shortRowsAreOrdinary { tally.note(.ligneCourte, line: line) }
            cells.append(contentsOf: repeatElement("", count: header.count - cells.count))
        }
        if cells[0] == header[0], cells.elementsEqual(header, by: { TableReader.trimmed($0) == $1 }) {
            tally.note(.enteteRepete, line: line)
            counts.entetesRepetes += 1
            return nil
        }
        counts.lus += 1
        return .row(TableRow(line: line, cells: cells))
    }

    private func refuse(_ row: RefusedRow) -> TableEvent {
        counts.lus += 1
        counts.refuses += 1
        return .refused(row)
    }

    static func trimmed(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            first.isBlank || last.isBlank
        else { return text }
        var view = text.unicodeScalars[...]
        while view.first?.isBlank == true { view.removeFirst() }
        while view.last?.isBlank == true { view.removeLast() }
        return String(view)
    }
}

extension Unicode.Scalar {
    /// White space of any kind, and the marks that cannot be seen: BOM, zero-width space.
    var isBlank: Bool { properties.isWhitespace || value == 0xFEFF || value == 0x200B }
}
