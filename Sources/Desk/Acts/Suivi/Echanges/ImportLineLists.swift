import ContactTracing
public import Core
import Foundation
import Store

/// A batch that was brought in, and what came of it.
public struct LotImporte: Sendable {
    public let lot: String
    public let bilan: BilanImport
    /// Extensions of the files of refused rows, for those there are.
    public let refus: [GenreListe: String]
}

extension Desk {
    /// Brings line lists in at once, for the operator's console. Nothing stops it: what is odd is kept and flagged, what
    /// cannot be kept comes back with its reason.
    public func importLineLists(
        _ files: [FichierListe], epidemie: String, departement: Departement? = nil, by caller: Caller, refus sink: @escaping LignesRefusees.Sink = { _, _ in },
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> LotImporte {
        guard caller.actor.isAtConsole else { throw DeskRefusal.forbidden("Cet import se fait à la console ; depuis les pages, déposez un fichier.") }
        let names = files.map(\.nom).joined(separator: ", ")
        let record = try await act("ouvrir-lot", on: "suivi/lot", by: caller) { act in
            let parametres = try act.parametresOuverts(epidemie)
            let record = Lots.Record(
                id: act.desk.chance.identifier(), epidemic: parametres.code, name: names, account: act.actor.account, departments: "", state: "en-cours", at: act.at,
                settings: "{}", collected: act.today.epochDay)
            try Lots(act.session).insert(record)
            try act.trace("suivi/lot/\(record.id)")
            return record
        }
        let territoire = TerritoireImport(departements: nil, parDefaut: departement?.code)
        return try await carryOut(record, files, territoire, by: caller, sink: sink) { _, line in progress(line) }
    }

    /// Reads, writes, and settles the batch whatever comes of it.
    func carryOut(
        _ record: Lots.Record, _ files: [FichierListe], _ territoire: TerritoireImport, by caller: Caller, sink: @escaping LignesRefusees.Sink,
        progress: @escaping @Sendable (Int, String) async throws -> Void
    ) async throws -> LotImporte {
        let kept = RefusTampon()
        let back = LignesRefusees { genre, bytes in
            kept.value.add(genre, bytes)
            try sink(genre, bytes)
        }
        let work = ImportEnCours(
            desk: self, caller: caller, epidemie: record.epidemic, lot: record.id, territoire: territoire, progress: progress,
            refuse: { genre, format, header, row in try back.add(genre, format, header, row) })
        do {
            try await work.run(files)
            try back.finish()
        } catch {
            try? back.finish()
            try await settle(record, "echec", work.bilan, kept.value, back.extensions, by: caller, why: (error as? DeskRefusal)?.description)
            throw error
        }
        try await settle(record, "fait", work.bilan, kept.value, back.extensions, by: caller, why: nil)
        return LotImporte(lot: record.id, bilan: work.bilan, refus: back.extensions)
    }

    private func settle(
        _ record: Lots.Record, _ state: String, _ bilan: BilanImport, _ kept: RefusGardes, _ extensions: [GenreListe: String], by caller: Caller, why: String?
    ) async throws {
        var bilan = bilan
        if let why { bilan.messages.insert(why, at: 0) }
        let report = String(decoding: try JSONEncoder().encode(bilan), as: UTF8.self)
        let total = bilan.total.lus
        var rows = kept
        rows.extensions = extensions
        let refused = rows.fichiers.isEmpty ? nil : Array(try JSONEncoder().encode(rows))
        try await act("clore-lot", on: "suivi/lot/\(record.id)", by: caller) { act in
            guard var current = try Lots(act.session).hold(record.id) else { throw DeskRefusal.notFound }
            current.state = state
            current.takenUntil = nil
            current.progress = total
            current.report = report
            current.refused = try refused.map { try act.coffre(current.epidemic).seal($0, .cas, id: current.id, collecte: current.collected) }
            try Lots(act.session).save(current)
            try Lots(act.session).dropPieces(of: current.id)
            try act.trace("suivi/lot/\(current.id)")
        }
    }
}

/// What the writer of refused rows fills while the import runs.
private final class RefusTampon {
    var value = RefusGardes()
}

extension Actor {
    /// The operator at the machine's own command line.
    var isAtConsole: Bool { account == "console" && session == "console" }
}
