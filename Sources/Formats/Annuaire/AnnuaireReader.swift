/// Reads the national directory of professionals, one row per person and site, without holding it: columns found by the
/// names of the header, in any order.
public final class AnnuaireReader {
    /// As the file writes it.
    public let header: [String]
    let lines: FieldLines
    /// Where each column stands; -1 when the file does not have it.
    private let positions: [Int]
    /// Whether rows end with a delimiter and nothing after it, as the national files do.
    private let endsWithDelimiter: Bool
    private var knownLabels: Set<Int64> = []

    static let pipe = UInt8(ascii: "|")
    static let name = "l’extraction nationale des professionnels (56 colonnes séparées par «\u{A0}|\u{A0}»)"

    /// - Throws: `NationalFileError` when the file is empty, of another kind, cut short, or lacks a column.
    public init(_ source: ByteSource) throws(NationalFileError) {
        try Self.refuseOther(source)
        lines = FieldLines(source, delimiter: Self.pipe)
        guard try lines.next() else { throw .vide }
        var names = lines.cells
        endsWithDelimiter = names.count > 1 && names.last?.isEmpty == true
        if endsWithDelimiter { names.removeLast() }
        header = names
        positions = try Self.positions(in: names)
        let expected = names.count + (endsWithDelimiter ? 1 : 0)
        if try FileEnd.isTruncated(source, delimiter: Self.pipe, fields: { _ in expected }) { throw .tronque }
    }

    public var line: Int { lines.number }
    /// Lines that were not UTF-8 and were read as Windows-1252.
    public var latinLines: Int { lines.latinLines }

    public enum Event {
        /// The fields are asked of the reader until the next one.
        case row
        case refused(RefusedRow)
    }

    /// The next row or refusal; nil at the end. Blank lines are passed over.
    public func next() throws(NationalFileError) -> Event? {
        while try lines.next() {
            if lines.count == 1, lines.field(0).isEmpty, !lines.isOverlong { continue }
            return fault().map { .refused(RefusedRow(line: lines.number, cells: lines.cells, motif: $0)) } ?? .row
        }
        return nil
    }

    /// Without the spaces around it; empty when the file does not have the column.
    public func text(_ column: AnnuaireColumn) -> String { lines.text(positions[column.rawValue]) }

    /// Nil when empty.
    public func optional(_ column: AnnuaireColumn) -> String? {
        let bytes = field(column)
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// Its bytes, which live until the next row.
    public func field(_ column: AnnuaireColumn) -> UnsafeRawBufferPointer { lines.field(positions[column.rawValue]) }

    /// The row in hand, refused for what only its reader knows.
    public func refused(code: String, _ phrase: String) -> RefusedRow {
        RefusedRow(line: lines.number, cells: lines.cells, motif: .autre(code: code, phrase: phrase))
    }

    /// Labels of this row that no row had before, or had otherwise.
    public func newLabels() -> [(nomenclature: String, code: String, label: String)] {
        var new: [(String, String, String)] = []
        for (index, (nomenclature, code, label)) in AnnuaireColumn.labels.enumerated() {
            let written = field(label)
            guard !written.isEmpty, !field(code).isEmpty else { continue }
            var digest = RowDigest()
            digest.feed(Int64(index))
            digest.feed(field(code))
            digest.feed(written)
            if knownLabels.insert(digest.value).inserted { new.append((nomenclature, text(code), text(label))) }
        }
        return new
    }

    // MARK: Faults

    private func fault() -> RefusedRow.Motif? {
        if lines.isOverlong { return .celluleTropLongue(limite: FieldLines.limit) }
        let expected = header.count + (endsWithDelimiter ? 1 : 0)
        if lines.count != expected {
            let count = lines.count - (endsWithDelimiter && lines.field(lines.count - 1).isEmpty ? 1 : 0)
            return lines.count < expected ? .tropPeuDeColonnes(max(count, 0), attendues: header.count) : .tropDeColonnes(count, attendues: header.count)
        }
        let identifier = field(.identifiantNational)
        if identifier.isEmpty { return .autre(code: "identifiant.absent", phrase: "l’identification nationale manque. Demandez la ligne corrigée à l’émetteur.") }
        if identifier.count > 64 || (identifier[0] == UInt8(ascii: "8") && field(.typeIdentifiant).first == identifier[0] && !Self.isRPPS(identifier)) {
            return .autre(code: "identifiant.forme", phrase: "l’identification nationale n’a pas la forme attendue (8 suivi des 11 chiffres du RPPS).")
        }
        if field(.nom).isEmpty { return .autre(code: "nom.absent", phrase: "le nom d’exercice manque. Demandez la ligne corrigée à l’émetteur.") }
        return nil
    }

    private static func isRPPS(_ identifier: UnsafeRawBufferPointer) -> Bool {
        identifier.count == 12 && identifier.dropFirst().allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }

    // MARK: Header

    private static func refuseOther(_ source: ByteSource) throws(NationalFileError) {
        guard source.length > 0 else { throw .vide }
        let first: [UInt8]
        do throws(TableError) { first = try source.bytes(at: 0, count: 64) } catch { throw .lectureInterrompue }
        switch FileKind(firstBytes: first) {
        case .archive, .gzip: throw .compresse
        case .pdf, .html, .composite: throw .autreGenre(attendu: name, reconnu: nil)
        case .texte: break
        }
        if first.starts(with: Array("finess;".utf8)) || first.starts(with: Array("structureet;".utf8)) {
            throw .autreGenre(attendu: name, reconnu: "une extraction FINESS\u{A0}: utilisez «\u{A0}guichet import finess\u{A0}»")
        }
    }

    private static func positions(in names: [String]) throws(NationalFileError) -> [Int] {
        let keys = names.map { ColumnName($0).normalized }
        var positions = [Int](repeating: -1, count: AnnuaireColumn.allCases.count)
        for column in AnnuaireColumn.allCases {
            for title in [column.title] + column.otherTitles where positions[column.rawValue] < 0 {
                let key = ColumnName(title).normalized
                if let first = keys.firstIndex(of: key) {
                    if keys[(first + 1)...].contains(key) { throw .colonneEnDouble(title) }
                    positions[column.rawValue] = first
                }
            }
        }
        let missing = AnnuaireColumn.allCases.filter { positions[$0.rawValue] < 0 && $0.isRequired }
        guard missing.count < AnnuaireColumn.allCases.count / 2 else { throw .autreGenre(attendu: name, reconnu: nil) }
        guard missing.isEmpty else { throw .colonnesAbsentes(missing.map(\.title)) }
        return positions
    }
}
