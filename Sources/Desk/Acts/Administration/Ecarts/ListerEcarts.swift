public import Core
import Store

/// A day that departs from the work of one's peers, with the figures it was judged by: whose account, never which patients.
public struct EcartView: Sendable, Hashable {
    public let id: String
    public let jour: LocalDate
    public let nom: String
    /// personnes, sans-suite, nuit, caisses, homonymes, collegues.
    public let genre: String
    /// What it was compared with, in words.
    public let metier: String
    public let mesure: Int
    public let mediane: Int
    public let seuil: Int
    public let pairs: Int
    /// What was found, and what it was held against.
    public let explication: String
    public let luLe: Instant?
    public let note: String?

    init(_ record: Ecarts.Record, name: String) {
        (id, nom, genre, mesure, mediane, seuil, pairs, note) = (record.id, name, record.genre, record.mesure, record.mediane, record.seuil, record.pairs, record.note)
        jour = LocalDate(epochDay: record.jour)
        metier = Self.metier(record.metier)
        explication = Self.explication(record)
        luLe = record.luLe.map(Instant.init(millisecondsSince1970:))
    }

    private static func metier(_ word: String) -> String {
        if let profession = word.split(separator: "/").last.flatMap({ Profession(rawValue: String($0)) }) { return profession.libelle }
        switch word {
        case "agent": return "Agent de caisse"
        case "secretaire": return "Secrétariat"
        case "agence": return "Agence régionale de santé"
        default: return "Service médical"
        }
    }

    private static func explication(_ r: Ecarts.Record) -> String {
        let found =
            switch GenreEcart(rawValue: r.genre) ?? .personnes {
            case .personnes: "\(r.mesure) personnes consultées dans la journée"
            case .sansSuite: "\(r.mesure) personnes consultées sans qu’aucun acte ne suive ce jour-là"
            case .nuit: "\(r.mesure) personnes consultées entre 22 h et 6 h"
            case .caisses: "assurés de \(r.mesure) caisses différentes"
            case .homonymes: r.mesure == 1 ? "une personne de son propre nom, sans aucun acte" : "\(r.mesure) personnes de son propre nom consultées, sans aucun acte"
            case .collegues: r.mesure == 1 ? "une personne du nom d’un collègue, sans aucun acte" : "\(r.mesure) personnes du nom de collègues consultées, sans aucun acte"
            }
        let limit = "Le guichet le signale à partir de \(r.seuil)"
        guard GenreEcart(rawValue: r.genre)?.isComparee ?? true else { return "\(found.prefix(1).uppercased())\(found.dropFirst()). \(limit)." }
        let peers = r.pairs == 0 ? "Personne d’autre de ce métier n’a travaillé ce jour-là" : "Médiane des \(r.pairs) autres comptes du même métier ce jour-là\u{A0}: \(r.mediane)"
        return "\(found.prefix(1).uppercased())\(found.dropFirst()). \(peers). \(limit)."
    }
}

/// The days that were read, and what was found.
public struct LectureTraceView: Sendable, Hashable {
    public struct Jour: Sendable, Hashable {
        public let jour: LocalDate
        public let luLe: Instant
        public let comptes: Int
        public let personnes: Int
        public let ecarts: Int
    }

    public let jours: [Jour]
    public let ecarts: [EcartView]
    /// The thresholds in force, and the day they were decided.
    public let seuils: SeuilsEcarts

    public var aLire: [EcartView] { ecarts.filter { $0.luLe == nil } }
    public var lus: [EcartView] { ecarts.filter { $0.luLe != nil } }
}

extension Desk {
    /// Days of the last two weeks, and what was found: what nobody read first.
    public func listerEcarts(by caller: Caller) async throws -> LectureTraceView {
        try await look("lister-ecarts", on: "lecture", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            try act.trace("lecture")
            let table = Ecarts(act.session)
            let days = try table.days(since: act.now.date(in: .paris).date.epochDay - 14).map {
                LectureTraceView.Jour(
                    jour: LocalDate(epochDay: $0.jour), luLe: Instant(millisecondsSince1970: $0.le), comptes: $0.comptes, personnes: $0.personnes, ecarts: $0.ecarts)
            }
            return LectureTraceView(jours: days, ecarts: try table.recent(limit: 200).map { EcartView($0.record, name: $0.name) }, seuils: act.desk.seuilsEcarts)
        }
    }
}
