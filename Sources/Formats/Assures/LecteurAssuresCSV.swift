public import Core

/// Reads a CSV file of insured persons. Whatever would shift or cut rows refuses the file; what is wrong in one line sends
/// that line back.
public final class LecteurAssuresCSV: LecteurAssures {
    public let enTete: EnTeteAssures
    private let rows: CSVRows
    private let lecture: LectureLigne
    private var count = 0
    private var isOver = false

    /// - Parameter today: no birth and no death is later.
    /// - Throws: ``FauteAssures`` when the head, the columns or the end are not those of the format.
    public init(_ source: ByteSource, today: LocalDate) throws(FauteAssures) {
        let (head, length) = try Self.head(source)
        enTete = head
        try Self.checkEnd(source)
        let body = ByteSource(length: source.length - length) { offset, into in try source.read(offset + length, into) }
        var options = TableOptions(delimiter: .semicolon)
        options.cellLimit = 8_192
        do { rows = try CSVRows(body, options: options) } catch { throw .table(error) }
        lecture = LectureLigne(caisse: head.caisse, today: today)
        guard case .cells(_, var names)? = try nextRow() else { throw .sansEnTete }
        // Refused lines, put right and sent again, still have the column of the reasons.
        if names.last == RefusedRowWriter.column { names.removeLast() }
        hasReason = names.count + 1
        guard names == ColonneAssures.names else {
            throw .colonnes(
                manquantes: ColonneAssures.names.filter { !names.contains($0) }, enTrop: names.filter { !ColonneAssures.names.contains($0) })
        }
    }

    private var hasReason = 0

    public func next() throws(FauteAssures) -> LectureAssure? {
        guard !isOver else { return nil }
        guard let raw = try nextRow() else { throw .tronque }
        switch raw {
        case .broken(let row): throw .ligneIllisible(RefusedRow(line: row.line + 1, cells: [], motif: row.motif))
        case .cells(let line, let cells):
            // Lines are counted from the head, which the rows do not see.
            let line = line + 1
            if cells.count == 2, cells[0] == EnTeteAssures.end {
                guard Int(cells[1]) == count else { throw .compte(annonce: Int(cells[1]) ?? 0, lu: count) }
                while let more = try nextRow() {
                    if case .cells(_, let cells) = more, cells.allSatisfy(\.isEmpty) { continue }
                    throw .apresLaFin(ligne: line + 1)
                }
                isOver = true
                return nil
            }
            if cells.count == 1, cells[0].isEmpty { return try next() }
            guard cells.count == ColonneAssures.names.count || cells.count == hasReason else { throw .nombreDeColonnes(ligne: line, lu: cells.count) }
            count += 1
            let own = Array(cells.prefix(ColonneAssures.names.count))
            do throws(FauteLigne) {
                return .lue(try lecture.read(own, line: line))
            } catch {
                return .refusee(RefusedRow(line: line, cells: own, motif: .autre(code: error.code, phrase: error.phrase)))
            }
        }
    }

    private func nextRow() throws(FauteAssures) -> RawRow? {
        do { return try rows.next() } catch { throw .table(error) }
    }

    /// The first line, and how many bytes it takes.
    private static func head(_ source: ByteSource) throws(FauteAssures) -> (EnTeteAssures, Int) {
        let bytes = try read(source, at: 0, count: 512)
        guard !bytes.isEmpty else { throw .table(.vide) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .encodage }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let end = bytes.firstIndex(of: 0x0A) else { throw .sansEnTete }
        var line = bytes[mark..<end]
        if line.last == 0x0D { line.removeLast() }
        let cells = String(decoding: line, as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        return (try EnTeteAssures(cells: cells), end + 1)
    }

    /// The last line is looked at first: a file that was cut is refused before anything of it is read.
    private static func checkEnd(_ source: ByteSource) throws(FauteAssures) {
        let tail = String(decoding: try read(source, at: max(0, source.length - 64), count: 64), as: UTF8.self)
        let last = tail.split(whereSeparator: \.isNewline).last ?? ""
        guard last.hasPrefix(EnTeteAssures.end + ";") else { throw .tronque }
    }

    private static func read(_ source: ByteSource, at offset: Int, count: Int) throws(FauteAssures) -> [UInt8] {
        do { return try source.bytes(at: offset, count: count) } catch { throw .table(error) }
    }
}
