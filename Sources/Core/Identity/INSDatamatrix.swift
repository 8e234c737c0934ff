/// What an INS DataMatrix says (ANS, « datamatrix INS »): a matricule, its OID and the strict traits, as printed on
/// hospital labels. A scan tells traits; it never qualifies an identity (RNIV).
public struct INSDatamatrix: Sendable, Hashable {
    public let matricule: String
    public let oid: String
    public let prenoms: [String]
    public let nom: String
    public let sexe: Sexe
    public let dateNaissance: LocalDate
    /// INSEE code, when the symbol carries it.
    public let lieuNaissance: String?
    /// What is odd without making the symbol unreadable.
    public let warnings: [Warning]

    /// Something worth telling: the words are French.
    public struct Warning: Sendable, Hashable {
        public let code: String
        public let message: String
        /// A wrong key on an identity of production; on test and demo identities it is only odd.
        public let isError: Bool
    }

    /// Reads the characters a scanner types. The separator may come as U+001D or as the text `<GS>`.
    public init(_ text: String) throws(INSDatamatrixError) {
        let fields = try Self.fields(text.replacing("<GS>", with: "\u{1D}").filter { !$0.isNewline })
        func required(_ tag: Character) throws(INSDatamatrixError) -> String {
            guard let value = fields[tag], !value.isEmpty else { throw .champAbsent("S\(tag)") }
            return value
        }
        matricule = try required("1")
        oid = try required("2")
        prenoms = try required("3").split(separator: " ").map(String.init)
        nom = try required("4")
        guard let sexe = Sexe(rawValue: try required("5")) else { throw .sexe }
        self.sexe = sexe
        dateNaissance = try Self.date(try required("6"))
        lieuNaissance = fields["7"].flatMap { $0.isEmpty ? nil : $0 }
        warnings = Self.warnings(matricule, oid)
    }

    /// Header `IS` `01` and 22 zeros, then tagged fields in any order.
    private static func fields(_ text: String) throws(INSDatamatrixError) -> [Character: String] {
        let characters = Array(text)
        guard characters.starts(with: "IS01" + String(repeating: "0", count: 22)) else { throw .entete }
        let longest: [Character: (length: Int, isFixed: Bool)] = [
            "1": (15, true), "2": (20, false), "3": (100, false), "4": (100, false), "5": (1, true), "6": (10, true), "7": (5, true),
        ]
        var fields: [Character: String] = [:]
        var position = 26
        while position < characters.count {
            guard characters[position] == "S", position + 1 < characters.count, let shape = longest[characters[position + 1]] else {
                throw .champInconnu
            }
            let tag = characters[position + 1]
            position += 2
            let rest = characters[position...].prefix(shape.length)
            let value = shape.isFixed ? rest : rest.prefix { $0 != "\u{1D}" }
            guard !shape.isFixed || value.count == shape.length, !value.contains("\u{1D}") else { throw .longueur("S\(tag)") }
            guard fields.updateValue(String(value), forKey: tag) == nil else { throw .champDouble("S\(tag)") }
            position += value.count
            if position < characters.count, characters[position] == "\u{1D}" { position += 1 }
        }
        return fields
    }

    private static func date(_ text: String) throws(INSDatamatrixError) -> LocalDate {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 2, parts[1].count == 2, parts[2].count == 4, let day = Int(parts[0]),
            let month = Int(parts[1]), let year = Int(parts[2]), let date = LocalDate(year: year, month: month, day: day)
        else { throw .date }
        return date
    }

    /// Wrong keys are common on test and demo identities; they are told, the reading stands.
    private static func warnings(_ matricule: String, _ oid: String) -> [Warning] {
        var warnings: [Warning] = []
        let authority = INSOID.allCases.first { $0.oid == oid }
        do throws(NIRError) {
            _ = try NIR(matricule)
        } catch {
            warnings.append(Warning(code: error.code, message: error.message, isError: !(authority?.cleIndicative ?? false)))
        }
        if authority == nil {
            warnings.append(Warning(code: "ins.oid", message: "L’identifiant d’autorité (OID) n’est pas l’un de ceux de l’INS.", isError: true))
        }
        return warnings
    }
}

/// Why a scanned text is not an INS DataMatrix.
public enum INSDatamatrixError: Refusal {
    case entete, champInconnu, date, sexe
    case champAbsent(String), champDouble(String), longueur(String)

    public var code: String {
        switch self {
        case .entete: "datamatrix.entete"
        case .champInconnu: "datamatrix.champ"
        case .date: "datamatrix.date"
        case .sexe: "datamatrix.sexe"
        case .champAbsent: "datamatrix.absent"
        case .champDouble: "datamatrix.double"
        case .longueur: "datamatrix.longueur"
        }
    }

    public var message: String {
        switch self {
        case .entete: "Ce code n’est pas un datamatrix INS : il ne commence pas par IS01."
        case .champInconnu: "Un champ de ce code n’est pas connu."
        case .date: "La date de naissance de ce code n’existe pas."
        case .sexe: "Le sexe de ce code n’est ni M ni F."
        case .champAbsent(let tag): "Le champ \(tag) manque dans ce code."
        case .champDouble(let tag): "Le champ \(tag) est présent deux fois dans ce code."
        case .longueur(let tag): "Le champ \(tag) n’a pas la longueur attendue."
        }
    }

    public var remedy: String { "Scannez de nouveau l’étiquette, ou saisissez les traits à la main." }
}
