public import Core
public import Formats

/// A file of insured persons to bring in, and what whoever brings it says of it.
public struct FichierAssures: Sendable {
    public let nom: String
    public let source: ByteSource
    /// Must match what the file says; a FHIR file, which says nothing, takes all four from here.
    public var caisse: CodeOrganisme?
    public var genre: EnTeteAssures.Genre?
    public var date: LocalDate?
    public var sequence: Int?

    public init(
        nom: String, source: ByteSource, caisse: CodeOrganisme? = nil, genre: EnTeteAssures.Genre? = nil, date: LocalDate? = nil, sequence: Int? = nil
    ) {
        (self.nom, self.source, self.caisse, self.genre, self.date, self.sequence) = (nom, source, caisse, genre, date, sequence)
    }

    /// `csv` or `fhir`, from the first character.
    var format: String {
        var first = [UInt8](repeating: 0, count: 8)
        let got = (try? first.withUnsafeMutableBytes { try source.read(0, $0) }) ?? 0
        return first.prefix(got).first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "{") ? "fhir" : "csv"
    }

    /// The reader, once the file is known to be the one expected.
    func reader(today: LocalDate) throws(FauteAssures) -> any LecteurAssures {
        guard format == "csv" else {
            guard let caisse, let genre, let date, let sequence else { throw .complement }
            return try LecteurAssuresFHIR(source, enTete: EnTeteAssures(caisse: caisse, genre: genre, date: date, sequence: sequence), today: today)
        }
        let reader = try LecteurAssuresCSV(source, today: today)
        if let caisse, !caisse.memeCaisse(que: reader.enTete.caisse) {
            throw .autreCaisse(fichier: reader.enTete.caisse.formatted, attendue: caisse.formatted)
        }
        if let genre, genre != reader.enTete.genre { throw .autreGenre(fichier: reader.enTete.genre.rawValue, attendu: genre.rawValue) }
        return reader
    }
}

/// How much may be refused or missing before somebody has to look.
public struct SeuilsAssures: Sendable, Hashable {
    /// Share of refused lines beyond which a file is held, in thousandths.
    public var refusPourMille = 50
    /// Share of the persons a full file may lose before it is held, in thousandths.
    public var pertePourMille = 100

    public init(refusPourMille: Int = 50, pertePourMille: Int = 100) {
        (self.refusPourMille, self.pertePourMille) = (refusPourMille, pertePourMille)
    }
}

extension DeskRefusal {
    init(_ faute: FauteAssures) { self = .malformed(code: faute.code, message: "\(faute.message) \(faute.remedy)") }
}
