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

    /// What rules may know of them. Those long ended say nothing any more. The fund’s file ends what it ended; what it alone
    /// knows is told to readers who may know it.
    func connues(_ patient: String, naissance: LocalDate, at now: Instant, withFile: Bool) throws -> [AffectionConnue] {
        let rows = try of(patient)
        let registres = try RegistreDroits(session: session, keys: keys).registres(of: patient, at: now)
        guard !rows.isEmpty || !registres.isEmpty else { return [] }
        let (reglages, today) = (try reglages(), now.date(in: .paris).date)
        func known(_ code: String, _ periode: PeriodeAffection, precision: String? = nil, irreversible: Bool = false, selonFichier: Bool) -> AffectionConnue? {
            guard periode.au.map({ $0.adding(months: 12) >= today }) ?? true else { return nil }
            return AffectionConnue(
                code: code, precision: precision, periode: periode, renouvellement: reglages.renouvellement(code, naissance: naissance, echeance: periode.au),
                estIrreversible: irreversible || reglages.parCode[code]?.irreversible == true, selonFichier: selonFichier)
        }
        let own = rows.compactMap { row -> AffectionConnue? in
            guard let periode = row.vie.periode(at: now) else { return nil }
            let end = row.vie.finSelon(registres, code: row.contenu.code, at: now)
            return known(
                row.contenu.code, periode.finie(end), precision: row.contenu.precision, irreversible: row.contenu.irreversible, selonFichier: end != nil)
        }
        guard withFile else { return own }
        var seen = Set(rows.map(\.contenu.code))
        let told = registres.flatMap(\.droits.exonerations).filter { $0.nature == .ald }.sorted { ($0.fin ?? .max) > ($1.fin ?? .max) }
        return own + told.compactMap { one in
            guard let code = one.ald.map(String.init), ListeAffections.trouver(code) != nil, seen.insert(code).inserted else { return nil }
            return known(code, PeriodeAffection(du: one.debut, au: one.fin, dureeCertaine: true), selonFichier: true)
        }
    }
}

extension Act {
    var affections: AffectionsFinder { AffectionsFinder(session: session, keys: desk.keys) }
}
