import ContactTracing
public import Core
import Foundation
import Formats
import Store

extension Worker {
    /// Brings in the next batch that waits. One whose worker died is begun again: what it had written is recognised.
    /// - Returns: whether there was one.
    @discardableResult
    public func importNext() async throws -> Bool {
        let now = desk.now
        let until = now.adding(seconds: 120).millisecondsSince1970
        guard let record = try await desk.database.write({ try Lots($0).claim(at: now.millisecondsSince1970, until: until) }) else { return false }
        let caller = Caller(
            actor: Actor(account: record.account, displayName: "", role: .agence, session: "lot-\(record.id)"), request: "lot-\(record.id)")
        let reglages = record.reglages
        let files = try await desk.act("lire-lot", on: "suivi/lot/\(record.id)", by: caller) { act in
            try act.trace("suivi/lot/\(record.id)")
            return try act.files(record)
        }
        let lists = try GenreListe.allCases.compactMap { genre in
            try files[genre].map { octets in
                let source = ByteSource(octets)
                var mapping: ColumnMapping?
                if let columns = reglages.colonnes[genre] { mapping = Correspondances.with(columns: columns, try TableSurvey(try TableReader(source)), genre) }
                return FichierListe(genre: genre, nom: reglages.noms[genre] ?? genre.libelle, source: source, correspondances: mapping)
            }
        }
        let territoire = TerritoireImport(departements: Set(record.places), parDefaut: reglages.departement)
        let desk = desk
        do {
            _ = try await desk.carryOut(record, lists, territoire, by: caller, sink: { _, _ in }) { rows, _ in
                let until = desk.now.adding(seconds: 120).millisecondsSince1970
                try await desk.database.write { try Lots($0).note(record.id, progress: rows, until: until) }
            }
        } catch is DeskRefusal {
            // Said on the batch itself.
        }
        return true
    }

    /// Sheets compared at once.
    private static let duplicatesAtOnce = 100

    /// Looks again at the sheets changed lately: two entered at the same moment did not see each other.
    public func lookForDuplicates(since: Instant) async throws {
        let (desk, now, caller) = (desk, desk.now, Self.deskCaller("doublons"))
        for epidemie in try await desk.database.read({ try Epidemies($0).codes() }) {
            for kind in [GenreListe.cas, .contacts] {
                var after: String? = ""
                while let from = after {
                    let (found, pairs) = try await desk.database.read { session -> ([String], [PaireProbable]) in
                        let found = try Doublons(session).changed(
                            kind: kind == .cas ? "cas" : "contact", epidemic: epidemie, since: since.millisecondsSince1970, after: from, limit: Self.duplicatesAtOnce)
                        let act = Act("chercher-doublons", session: session, desk: desk, caller: caller, now: now)
                        return (found, try act.likelyPairs(of: found, kind: kind, epidemie: epidemie))
                    }
                    after = found.count == Self.duplicatesAtOnce ? found.last : nil
                    guard !pairs.isEmpty else { continue }
                    try await desk.act("chercher-doublons", on: "suivi/doublons/\(kind.rawValue)", by: caller) { act in
                        try act.propose(pairs, kind: kind, epidemie: epidemie)
                        try act.trace("suivi/doublons/\(kind.rawValue)/\(found.count)")
                    }
                }
            }
        }
    }
}
