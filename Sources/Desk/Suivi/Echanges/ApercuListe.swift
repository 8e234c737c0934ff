import Core
import Formats

/// What bringing a list in would do: how its columns are understood, its first rows, what would be kept, refused, left out.
public struct ApercuListe: Sendable {
    public struct Colonne: Sendable {
        public let rang: Int
        public let nom: String
        /// Code of the meaning; nil when it is not read.
        public let sens: String?
        /// 0 to 1.
        public let confiance: Double
        public let pourquoi: String
        public let exemples: [String]
    }

    public let genre: GenreListe
    public let nom: String
    public let encodage: String
    public let colonnes: [Colonne]
    /// The choice of columns was made before, for a file with the same headers.
    public let estConnu: Bool
    public let questions: [String]
    public let remarques: [String]
    /// The first rows as they are.
    public let lignes: [[String]]
    public let lus: Int
    public let retenus: Int
    public let refuses: Int
    public let absurdes: Int
    /// The reasons of the first refusals.
    public let refus: [String]

    static func make(_ reglages: ReglagesLot, _ files: [GenreListe: [UInt8]], _ modeles: [String: String], today: LocalDate) throws -> [ApercuListe] {
        try GenreListe.allCases.compactMap { genre in
            guard let octets = files[genre] else { return nil }
            let file = FichierListe(genre: genre, nom: reglages.noms[genre] ?? genre.libelle, source: ByteSource(octets))
            do throws(TableError) {
                return try ApercuListe(file, chosen: reglages.colonnes[genre], modeles, today)
            } catch {
                throw ListeIllisible.refusal(file, error)
            }
        }
    }

    /// Rows looked at before the import itself.
    static let depth = 20_000

    private init(_ file: FichierListe, chosen: [String: Int]?, _ modeles: [String: String], _ today: LocalDate) throws(TableError) {
        let survey = try TableSurvey(try TableReader(file.source), limit: Self.depth)
        let proposal = MappingProposal(survey, vocabulary: file.genre.vocabulaire)
        let known = Correspondances.applied(modeles[Correspondances.fingerprint(file.genre, survey.header)], proposal, survey, file.genre)
        let mapping = chosen.map { Correspondances.with(columns: $0, survey, file.genre) } ?? known.mapping
        let byColumn = Dictionary(mapping.columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
        genre = file.genre
        nom = file.nom
        encodage = survey.encoding
        estConnu = chosen == nil && known.isSaved
        colonnes = proposal.choices.map { choice in
            let sens = byColumn[choice.column]
            let isProposed = sens == choice.target?.code
            return Colonne(
                rang: choice.column, nom: choice.name, sens: sens, confiance: isProposed ? choice.confidence : 1, pourquoi: isProposed ? choice.why : "Choisi par une personne.",
                exemples: choice.examples)
        }
        questions = chosen == nil ? proposal.questions : []
        remarques = survey.findings.map(\.message)
        var first: [[String]] = []
        let table = try TableReader(file.source)
        while first.count < 5, let event = try table.next() { if case .row(let row) = event { first.append(row.cells) } }
        lignes = first
        let reader = try TableReader(file.source)
        var reasons: [String] = []
        let counts: LineListCounts
        switch file.genre {
        case .cas: counts = try Self.count(LineListReader(cases: reader, mapping: mapping, latest: today), &reasons)
        case .liens: counts = try Self.count(LineListReader(links: reader, mapping: mapping, latest: today), &reasons)
        case .contacts: counts = try Self.count(LineListReader(contacts: reader, mapping: mapping, latest: today), &reasons)
        }
        (lus, retenus, refuses, absurdes, refus) = (counts.lus, counts.retenus, counts.refuses, counts.signales[.valeursAbsurdes] ?? 0, reasons)
    }

    private static func count<Value>(_ reader: LineListReader<Value>, _ reasons: inout [String]) throws(TableError) -> LineListCounts {
        while reader.counts.lus < depth, let event = try reader.next() {
            if case .refused(let row) = event, reasons.count < 5 { reasons.append(row.raison) }
        }
        return reader.counts
    }
}
