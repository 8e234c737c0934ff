public import Core
import Store

/// A line of a list of calls.
public struct LigneEntretien: Sendable, Codable {
    public let id: String
    public let genre: String
    public let etat: EtatEntretien
    public let sujet: SujetEchange
    public let professionnel: String
    public let patient: String?
    public let urgent: Bool
    public let ouvertLe: Instant
    public let creneau: Instant?
    public let duLe: Instant?
    public let prochainLe: Instant?
    public let prisPar: String?
    public let essais: Int
    public let tenu: Bool?
}

/// How a fund keeps its 24 hours.
public struct BilanEntretiens: Sendable, Codable, Hashable {
    public let jours: Int
    public let tenus: Int
    public let manques: Int
    /// Mean between the request and the first attempt, in minutes; nil when there was none.
    public let minutes: Int?
}

extension Desk {
    /// The actor's own calls, or those that wait at their fund: urgent first, then whichever is due first.
    public func listerEntretiens(by caller: Caller) async throws -> [LigneEntretien] {
        try await act("lister-entretiens", on: "entretiens", by: caller) { act in
            let calls: [EntretienRecord]
            if act.actor.caisse != nil {
                calls = try Entretiens(act.session).waiting(caisses: act.codesOfFund(), genre: act.service == .medical ? "conseil" : "sortant", limit: 200)
                try act.trace("entretiens")
            } else {
                try Policy.openExchange.enforce(act.actor, ())
                calls = try Entretiens(act.session).of(professionnel: act.actor.principal, limit: 100)
                try act.trace("entretiens")
            }
            return try calls.compactMap { record in
                guard Policy.readExchange.decide(act.actor, try act.subject(of: record)) == .allow else { return nil }
                return try act.line(record)
            }
        }
    }

    /// Kept and missed over the last thirty days, for the actor's fund.
    public func bilanEntretiens(by caller: Caller) async throws -> BilanEntretiens {
        let days = 30
        return try await act("lire-bilan-entretiens", on: "entretiens", by: caller) { act in
            let (codes, genre) = (Set(try act.codesOfFund()), act.service == .medical ? "entretien/conseil" : "entretien/sortant")
            let totals = try Echeances(act.session).totals(from: act.now.adding(hours: -24 * days).millisecondsSince1970, until: act.at + 1)
                .filter { codes.contains($0.caisse) && $0.genre == genre }
            try act.trace("entretiens")
            let count = totals.reduce(0) { $0 + $1.tenues + $1.manquees }
            let sum = totals.reduce(Int64(0)) { $0 + $1.duree * Int64($1.tenues + $1.manquees) }
            return BilanEntretiens(
                jours: days, tenus: totals.reduce(0) { $0 + $1.tenues }, manques: totals.reduce(0) { $0 + $1.manquees },
                minutes: count == 0 ? nil : Int(sum / Int64(count) / 60_000))
        }
    }
}

extension Act {
    func line(_ record: EntretienRecord) throws -> LigneEntretien {
        let vie = record.vie(desk.reglesEntretien.delai)
        return LigneEntretien(
            id: record.id, genre: record.genre, etat: vie.etat, sujet: SujetEchange(rawValue: record.sujet) ?? .autreMedical,
            professionnel: try name(of: record.professionnel) ?? "", patient: try patientLine(record.patient)?.name, urgent: record.urgent,
            ouvertLe: .init(millisecondsSince1970: record.ouvertLe), creneau: vie.creneau, duLe: vie.duLe, prochainLe: vie.prochainLe,
            prisPar: try name(of: record.prisPar), essais: vie.essais, tenu: vie.tenu(at: now))
    }
}
