import ContactTracing
public import Core
import Formats

/// What came of bringing line lists in. `lus` = `retenus` + `refuses`, for each list and in all.
public struct BilanImport: Sendable, Hashable, Codable {
    public struct Compte: Sendable, Hashable, Codable {
        public var lus = 0
        public var retenus = 0
        public var refuses = 0
        /// Of those kept: new here, already known, known and changed.
        public var nouveaux = 0
        public var reconnus = 0
        public var modifies = 0

        public init(lus: Int = 0, retenus: Int = 0, refuses: Int = 0, nouveaux: Int = 0, reconnus: Int = 0, modifies: Int = 0) {
            (self.lus, self.retenus, self.refuses) = (lus, retenus, refuses)
            (self.nouveaux, self.reconnus, self.modifies) = (nouveaux, reconnus, modifies)
        }
    }

    public var comptes: [GenreListe: Compte] = [:]
    /// How many were flagged, by kind; see docs/formats/listes-de-cas.md.
    public var signales: [String: Int] = Dictionary(uniqueKeysWithValues: BilanImport.genres.map { ($0, 0) })
    /// Pairs of sheets that look alike, queued for somebody to decide.
    public var doublonsProposes = 0
    /// In French: how files were read, what was left out, the first of each kind.
    public var messages: [String] = []

    public init() {}

    public static let genres = ["boucles", "auto_infections", "liens_orphelins", "doublons", "sources_multiples", "valeurs_absurdes"]

    public static func libelle(_ genre: String) -> String {
        switch genre {
        case "boucles": "Boucles"
        case "auto_infections": "Cas donnés comme leur propre source"
        case "liens_orphelins": "Liens vers un cas inconnu"
        case "doublons": "Lignes en double"
        case "sources_multiples": "Cas à plusieurs sources"
        case "valeurs_absurdes": "Valeurs invraisemblables, laissées de côté"
        default: genre
        }
    }

    public var total: Compte {
        comptes.values.reduce(into: Compte()) { sum, one in
            sum.lus += one.lus
            sum.retenus += one.retenus
            sum.refuses += one.refuses
            sum.nouveaux += one.nouveaux
            sum.reconnus += one.reconnus
            sum.modifies += one.modifies
        }
    }

    mutating func count(_ genre: GenreListe, _ change: (inout Compte) -> Void) { change(&comptes[genre, default: Compte()]) }

    mutating func flag(_ genre: String, _ number: Int = 1) { signales[genre, default: 0] += number }

    /// Sentences are kept as long as they help: the first fifty.
    mutating func say(_ sentence: String) { if messages.count < 50 { messages.append(sentence) } }

    /// For programs: the counts of all rows, then of each list, and what was flagged.
    public func json(lot: String) -> JSONValue {
        func counts(_ c: Compte) -> [String: JSONValue] { ["lus": .int(c.lus), "retenus": .int(c.retenus), "refuses": .int(c.refuses)] }
        var members = counts(total)
        for genre in GenreListe.allCases {
            let c = comptes[genre] ?? Compte()
            members[genre.rawValue] = .object(
                counts(c).merging(["nouveaux": .int(c.nouveaux), "reconnus": .int(c.reconnus), "modifies": .int(c.modifies)]) { $1 })
        }
        members["signales"] = .object(signales.mapValues(JSONValue.int))
        members["doublons_a_examiner"] = .int(doublonsProposes)
        members["messages"] = .array(messages.map(JSONValue.string))
        members["lot"] = .string(lot)
        return .object(members)
    }
}
