public import Core

/// Reads the FINESS extract: a first line that says what it is, then a line per establishment (`structureet`) and a line
/// per position (`geolocalisation`), without a header. Old exports that were encoded twice are put right.
public final class FinessReader {
    /// The day the first line gives.
    public let dated: LocalDate?
    /// Positions of establishments the file does not hold.
    public private(set) var orphanPositions = 0

    private let lines: FieldLines
    private var positions: [String: FinessPosition] = [:]
    private var isFirst = true
    private var used = 0

    static let semicolon = UInt8(ascii: ";")
    static let name = "l’extraction FINESS des établissements («\u{A0}structureet\u{A0}», séparée par «\u{A0};\u{A0}»)"
    /// Of a line `geolocalisation`.
    static let positionFields = 6

    public static var header: [String] { FinessColumn.allCases.map(\.title) }

    /// Reads the positions first: they stand after all the establishments.
    /// - Throws: `NationalFileError` when the file is empty, of another kind or cut short.
    public init(_ source: ByteSource) throws(NationalFileError) {
        dated = try Self.check(source)
        let survey = FieldLines(source, delimiter: Self.semicolon)
        while try survey.next() {
            guard survey.count >= 5, survey.text(0) == "geolocalisation" else { continue }
            guard let x = Self.number(survey.text(2)), let y = Self.number(survey.text(3)) else { continue }
            positions[survey.text(1)] = FinessPosition(x: x, y: y, source: survey.text(4))
        }
        orphanPositions = positions.count
        lines = FieldLines(source, delimiter: Self.semicolon, repairs: true)
        let fields = FinessColumn.allCases.count
        let positionFields = Self.positionFields
        let isCut = try FileEnd.isTruncated(source, delimiter: Self.semicolon) { last in
            last.starts(with: Array("geolocalisation;".utf8)) ? positionFields : last.starts(with: Array("finess;".utf8)) ? 4 : fields
        }
        if isCut { throw .tronque }
    }

    public var line: Int { lines.number }
    public var latinLines: Int { lines.latinLines }
    /// Lines whose text had been encoded twice.
    public var repairedLines: Int { lines.repairedLines }

    public enum Event {
        /// The fields are asked of the reader until the next one.
        case row
        case refused(RefusedRow)
    }

    public func next() throws(NationalFileError) -> Event? {
        while try lines.next() {
            let section = lines.text(0)
            if lines.number == 1, section == "finess" { continue }
            if lines.count == 1, section.isEmpty, !lines.isOverlong { continue }
            if section == "geolocalisation", lines.count == Self.positionFields { continue }
            if let motif = fault(section) { return .refused(RefusedRow(line: lines.number, cells: lines.cells, motif: motif)) }
            if positions[text(.nofinesset)] != nil { orphanPositions -= 1 }
            return .row
        }
        return nil
    }

    public func text(_ column: FinessColumn) -> String { lines.text(column.rawValue) }

    public func optional(_ column: FinessColumn) -> String? {
        let text = text(column)
        return text.isEmpty ? nil : text
    }

    public var position: FinessPosition? { positions[text(.nofinesset)] }

    /// Days since 1970-01-01; nil when absent or not a date.
    public func day(_ column: FinessColumn) -> Int? { (try? LocalDate(iso: text(column)))?.epochDay }

    public func key() -> Int64 {
        var digest = RowDigest()
        digest.feed(lines.field(FinessColumn.nofinesset.rawValue))
        return digest.value
    }

    public func digest() -> Int64 {
        var digest = RowDigest()
        for column in FinessColumn.allCases { digest.feed(lines.field(column.rawValue)) }
        if let position {
            digest.feed("\(position.x) \(position.y)")
            digest.feed(position.source)
        }
        return digest.value
    }

    public func refused(code: String, _ phrase: String) -> RefusedRow {
        RefusedRow(line: lines.number, cells: lines.cells, motif: .autre(code: code, phrase: phrase))
    }

    /// INSEE code of the commune: the register gives its three last digits beside the département. Overseas, where it
    /// writes 9A to 9F, the three digits begin with that of the département: 97 and they make the code.
    public var communeCode: String? {
        let (departement, commune) = (text(.departement), text(.commune))
        guard commune.utf8.count == 3, departement.utf8.count == 2 else { return commune.utf8.count == 5 ? commune : nil }
        let bytes = Array(departement.utf8)
        let isOverseas = bytes[0] == UInt8(ascii: "9") && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[1])
        return (isOverseas ? "97" : departement) + commune
    }

    /// Postal code and town of the routing line: `31059 TOULOUSE CEDEX 9`.
    public var routing: (postalCode: String?, town: String?) {
        let line = text(.ligneacheminement)
        let head = line.prefix(5)
        guard head.utf8.count == 5, head.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return (nil, line.isEmpty ? nil : line) }
        let rest = line.dropFirst(5).drop { $0 == " " }
        return (String(head), rest.isEmpty ? nil : String(rest))
    }

    private func fault(_ section: String) -> RefusedRow.Motif? {
        if lines.isOverlong { return .celluleTropLongue(limite: FieldLines.limit) }
        let isPosition = section == "geolocalisation"
        guard isPosition || section == "structureet" else {
            return .autre(code: "section.inconnue", phrase: "la ligne ne commence ni par «\u{A0}structureet\u{A0}» ni par «\u{A0}geolocalisation\u{A0}».")
        }
        let expected = isPosition ? Self.positionFields : FinessColumn.allCases.count
        if lines.count < expected { return .tropPeuDeColonnes(lines.count, attendues: expected) }
        if lines.count > expected { return .tropDeColonnes(lines.count, attendues: expected) }
        do throws(FINESSError) { _ = try FINESS(text(.nofinesset)) } catch { return .autre(code: error.code, phrase: error.message) }
        if text(.rs).isEmpty, text(.rslongue).isEmpty { return .autre(code: "nom.absent", phrase: "la raison sociale manque. Demandez la ligne corrigée à l’émetteur.") }
        return nil
    }

    private static func check(_ source: ByteSource) throws(NationalFileError) -> LocalDate? {
        guard source.length > 0 else { throw .vide }
        let first: [UInt8]
        do throws(TableError) { first = try source.bytes(at: 0, count: 512) } catch { throw .lectureInterrompue }
        switch FileKind(firstBytes: first) {
        case .archive, .gzip: throw .compresse
        case .pdf, .html, .composite: throw .autreGenre(attendu: name, reconnu: nil)
        case .texte: break
        }
        let line = String(decoding: first.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).drop { $0 == "\u{FEFF}" }
        let cells = line.split(separator: ";", omittingEmptySubsequences: false)
        switch cells.first {
        case "structureet", "geolocalisation": return nil
        case "finess": return cells.count >= 4 ? try? LocalDate(iso: String(cells[3])) : nil
        default:
            let isDirectory = line.hasPrefix("Type d'identifiant PP|")
            throw .autreGenre(attendu: name, reconnu: isDirectory ? "l’annuaire des professionnels\u{A0}: utilisez «\u{A0}guichet import annuaire\u{A0}»" : nil)
        }
    }

    private static func number(_ text: String) -> Double? { Double(text.replacing(",", with: ".")).flatMap { $0.isFinite ? $0 : nil } }
}
