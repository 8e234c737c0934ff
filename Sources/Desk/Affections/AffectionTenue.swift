import Core
import Foundation
import Store

/// Which illness a row is of: sealed at rest.
struct ContenuAffection: Codable, Hashable {
    let code: String
    var precision: String?
    /// A doctor said that it is irreversible.
    var irreversible: Bool
}

/// An illness as the desk follows it: its row, what it is, what happened to it.
struct AffectionTenue {
    var record: AffectionRecord
    var contenu: ContenuAffection
    let faits: [FaitAffectionRecord]

    var vie: VieAffection { VieAffection(faits.compactMap(\.fait)) }
    var titre: String { ListeAffections.trouver(contenu.code)?.titre ?? "Affection de longue durée" }
}

extension FaitAffectionRecord {
    var fait: FaitAffection? {
        FaitAffection.Genre(rawValue: kind).map {
            FaitAffection(
                $0, du: LocalDate(epochDay: from), au: until.map { LocalDate(epochDay: $0) }, dureeCertaine: isDurationSure,
                noteLe: Instant(millisecondsSince1970: notedAt), annuleLe: cancelledAt.map(Instant.init(millisecondsSince1970:)))
        }
    }
}

extension ReglagesNotes.Record {
    var reglage: ReglageAffection {
        ReglageAffection(dixSept: isSeventeen, irreversible: isIrreversible, annees: years, anneesSuite: nextYears, source: source)
    }
}

extension KeyRing {
    func seal(_ contenu: ContenuAffection, affection id: String) throws -> [UInt8] {
        try encrypt(Array(JSONEncoder().encode(contenu)), at: .init("affection", id))
    }

    func open(_ record: AffectionRecord) throws -> ContenuAffection {
        try JSONDecoder().decode(ContenuAffection.self, from: Data(decrypt(record.content, at: .init("affection", record.id))))
    }
}

/// Illnesses as the acts read them.
struct AffectionsFinder {
    let session: any Session
    let keys: KeyRing

    func reglages() throws -> ReglagesAffections {
        ReglagesAffections(Dictionary(try ReglagesNotes(session).all().map { ($0.code, $0.reglage) }, uniquingKeysWith: { first, _ in first }))
    }

    func tenue(_ record: AffectionRecord) throws -> AffectionTenue {
        AffectionTenue(record: record, contenu: try keys.open(record), faits: try AffectionsSuivies(session).facts(of: record.id))
    }

    /// Those of a patient, the latest first.
    func of(_ patient: String, cancelled: Bool = false) throws -> [AffectionTenue] {
        try AffectionsSuivies(session).of(patient, cancelled: cancelled).map(tenue)
    }

    /// What rules may know of them. Those long ended say nothing any more.
    func connues(_ patient: String, naissance: LocalDate, at now: Instant) throws -> [AffectionConnue] {
        let rows = try of(patient)
        guard !rows.isEmpty else { return [] }
        let (reglages, today) = (try reglages(), now.date(in: .paris).date)
        return rows.compactMap { row in
            guard let periode = row.vie.periode(at: now), periode.au.map({ $0.adding(months: 12) >= today }) ?? true else { return nil }
            return AffectionConnue(
                code: row.contenu.code, precision: row.contenu.precision, periode: periode,
                renouvellement: reglages.renouvellement(row.contenu.code, naissance: naissance, echeance: periode.au),
                estIrreversible: row.contenu.irreversible || reglages.parCode[row.contenu.code]?.irreversible == true)
        }
    }
}

extension Act {
    var affections: AffectionsFinder { AffectionsFinder(session: session, keys: desk.keys) }
}
