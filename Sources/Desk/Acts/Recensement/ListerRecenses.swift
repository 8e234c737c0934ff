import Core
import Recensement
import Store

/// A slice of a call list.
public struct ListeRecenses: Sendable, Hashable {
    public let cibles: [CibleVue]
    /// Opaque; nil at the end.
    public let suivant: String?
}

extension Desk {
    /// Those of a campaign in one state, in the order of the calls. Refusals and « later » are kept, and found here.
    /// - Parameter plusTard: only those who asked to be called back.
    public func listerRecenses(
        _ campagne: String, etat: String? = nil, genre: String? = nil, departement: String? = nil, plusTard: Bool = false, curseur: String? = nil, by caller: Caller
    ) async throws -> ListeRecenses {
        try await look("lister-recenses", on: "recensement/fiches", by: caller) { act in
            try Policy.callForCensus.enforce(act.actor, ())
            let record = try act.campagne(campagne)
            func bad(_ name: String, _ known: [String]) -> DeskRefusal { .malformed(code: "parametre", message: "« \(name) » est \(known.joined(separator: ", ")).") }
            guard let state = EtatCible(rawValue: etat ?? EtatCible.aAppeler.rawValue) else { throw bad("etat", EtatCible.allCases.map(\.rawValue)) }
            if let genre, GenreCible(rawValue: genre) == nil { throw bad("genre", GenreCible.allCases.map(\.rawValue)) }
            let limit = 50
            let after = try curseur.map { try Cursor($0) }
            let rows = try FileRecensement(act.session).list(
                campagne: record.id, etat: state.rawValue, genre: genre, departement: departement, rappels: plusTard, after: after.map { ($0.at, $0.id) }, limit: limit + 1)
            try act.trace("recensement/campagne/\(record.id)")
            let shown = rows.prefix(limit)
            return ListeRecenses(
                cibles: shown.map(CibleVue.init), suivant: rows.count > limit ? shown.last.map { Cursor(at: Int64($0.ordre), id: $0.id).text } : nil)
        }
    }

    /// Says which practices are equipped for teleconsultation: they are called earlier. Numbers of persons (RPPS) or of
    /// places (FINESS), one a line; what nobody bears is given back.
    public func marquerEquipes(_ campagne: String, numeros: String?, key: String? = nil, by caller: Caller) async throws -> (marques: Int, inconnus: [String]) {
        try await act("marquer-equipes", on: "recensement", by: caller) { act in
            try Policy.leadCensus.enforce(act.actor, ())
            let words = (numeros ?? "").split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }).map(String.init)
            guard !words.isEmpty else {
                throw DeskRefusal.invalid([Anomaly(field: "numeros", code: "requis", message: "Collez au moins un numéro RPPS ou FINESS, un par ligne.")])
            }
            guard words.count <= 2_000 else { throw DeskRefusal.invalid([Anomaly(field: "numeros", code: "nombre", message: "Collez 2 000 numéros au plus à la fois.")]) }
            var unknown: [String] = []
            let record = try act.campagneOuverte(campagne, hold: true)
            var marked = 0
            for word in words {
                let spellings = word.directoryIdentifiers + (word.count == 9 ? ["1" + word] : [])
                let rows = try Recenses(act.session).named(campagne: record.id, identifiers: spellings)
                if rows.isEmpty { unknown.append(String(word.prefix(20))) }
                for row in rows {
                    guard var held = try Recenses(act.session).hold(row.id) else { continue }
                    marked += 1
                    guard !held.equipe else { continue }
                    held.mark(equipped: true)
                    try Recenses(act.session).save(&held, at: act.at)
                }
            }
            try act.trace("recensement/campagne/\(record.id)")
            return (marked, unknown)
        }
    }
}
