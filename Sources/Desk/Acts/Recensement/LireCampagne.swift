public import Core
import Crypto
import Foundation
public import Recensement
import Store

/// A campaign as those who lead it see it.
public struct CampagneVue: Sendable, Hashable {
    public let id: String
    public let caisse: CaisseSummary
    public let parametres: ParametresCampagne
    public let etat: EtatCampagne
    public let closeLe: Instant?
    /// Counts by département and kind: kept after the end.
    public let comptes: [CompteTerritoire]
    /// Orientations by state.
    public let orientations: [String: Int]
    /// To call now, later, and in somebody's hands.
    public let aAppeler: Int
    public let plusTard: Int
    public let enMain: Int
    /// What the end erased; nil while it has erased nothing.
    public let effacement: EffacementVue?
    /// Towns of the call list whose position is known, and all of them: distances are measured between those alone.
    public let communesSituees: Bool

    public struct EffacementVue: Sendable, Hashable {
        public let rapport: EffacementCampagne
        /// Exactly as signed.
        public let texte: String
        public let signature: String
        public let estAuthentique: Bool
    }

    public func orientations(_ etat: EtatOrientation) -> Int { orientations[etat.rawValue] ?? 0 }
}

extension Desk {
    /// The campaigns of the actor's fund, or all of them for the administrator, the latest first.
    public func listerCampagnes(by caller: Caller) async throws -> [CampagneVue] {
        try await look("lister-campagnes", on: "recensement", by: caller) { try $0.campagnes() }
    }

    public func lireCampagne(_ id: String, by caller: Caller) async throws -> CampagneVue {
        try await look("lire-campagne", on: "recensement", by: caller) { act in
            try Policy.leadCensus.enforce(act.actor, ())
            let record = try act.campagne(id)
            try act.trace("recensement/campagne/\(id)")
            return try act.vue(record)
        }
    }

    /// Ends a campaign before its last day. What served it is erased in the same transaction.
    public func cloreCampagne(_ id: String, key: String? = nil, by caller: Caller) async throws -> CampagneVue {
        try await act("clore-campagne", on: "recensement", by: caller) { act in
            try Policy.leadCensus.enforce(act.actor, ())
            let kept = try act.onceFiche(key, id) {
                _ = try act.campagneOuverte(id, hold: true)
                try Campagnes(act.session).close(id, at: act.at)
                try act.effacerCampagne(id)
                return id
            }
            try act.trace("recensement/campagne/\(kept)")
            return try act.vue(act.campagne(kept))
        }
    }
}

extension Act {
    func campagnes() throws -> [CampagneVue] {
        try Policy.leadCensus.enforce(actor, ())
        try trace("recensement/campagnes")
        return try Campagnes(session).list(limit: 200).filter { (try? campagne($0.id)) != nil }.prefix(50).map(vue)
    }

    func vue(_ record: Campagnes.Record) throws -> CampagneVue {
        let erased = try record.rapport.map { text -> CampagneVue.EffacementVue in
            let bytes = Data(text.utf8)
            let signature = Data((record.signature ?? "").bytesFromHexadecimal ?? [])
            return CampagneVue.EffacementVue(
                rapport: try JSONDecoder().decode(EffacementCampagne.self, from: bytes), texte: text, signature: record.signature ?? "",
                estAuthentique: desk.keys.signed(bytes, signature, publicKey: record.cle ?? ""))
        }
        let waiting = try FileRecensement(session).waiting(campagne: record.id, at: at)
        let code = try CodeOrganisme(record.caisse)
        return CampagneVue(
            id: record.id, caisse: try funds.summary(code, le: today), parametres: record.parametres, etat: etat(record),
            closeLe: record.closeLe.map(Instant.init(millisecondsSince1970:)), comptes: try erased?.rapport.comptes ?? comptes(record.id),
            orientations: try erased?.rapport.orientations ?? Orientations(session).counts(campagne: record.id), aAppeler: waiting.due, plusTard: waiting.later,
            enMain: waiting.held, effacement: erased, communesSituees: try !PositionsCommunes(session).sources().isEmpty)
    }

    func comptes(_ campagne: String) throws -> [CompteTerritoire] {
        let rows = try FileRecensement(session).counts(campagne: campagne)
        return Dictionary(grouping: rows) { "\($0.departement)/\($0.genre)" }.values.compactMap { rows -> CompteTerritoire? in
            guard let first = rows.first, let genre = GenreCible(rawValue: first.genre) else { return nil }
            return CompteTerritoire(
                departement: first.departement, genre: genre,
                parEtat: Dictionary(rows.compactMap { row in EtatCible(rawValue: row.etat).map { ($0, row.number) } }, uniquingKeysWith: +),
                partagent: rows.reduce(0) { $0 + $1.shared }, plusTard: rows.reduce(0) { $0 + $1.later })
        }.sorted { ($0.departement, $0.genre.rang, $0.genre.rawValue) < ($1.departement, $1.genre.rang, $1.genre.rawValue) }
    }

    /// Erases all that served a campaign, keeps its counts, signs the report.
    func effacerCampagne(_ id: String) throws {
        let table = Campagnes(session)
        guard let record = try table.hold(id), record.effaceLe == nil else { return }
        let counts = try comptes(id)
        let orientations = try Orientations(session).counts(campagne: id)
        let erased = try table.erase(id)
        let report = EffacementCampagne(
            campagne: id, le: at,
            lignes: [
                .init(categorie: .reponses, lignes: erased.targets + erased.calls), .init(categorie: .liens, lignes: erased.links),
                .init(categorie: .patients, lignes: erased.patients), .init(categorie: .orientations, lignes: erased.orientations),
            ], comptes: counts, orientations: orientations)
        let bytes = try JSONEncoder.sorted.encode(report)
        let signed = try desk.keys.sign(bytes)
        try table.noteErased(id, at: at, report: String(decoding: bytes, as: UTF8.self), signature: signed.signature, key: signed.publicKey)
        try trace("recensement/effacement/\(id)")
    }
}
