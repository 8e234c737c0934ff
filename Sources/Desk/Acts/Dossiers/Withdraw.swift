import Core
import Store

extension Desk {
    /// Withdraws a deposited dossier. It stays in the history; the fund is told if it knew of it.
    public func withdraw(_ id: String, reason: String?, revision: Int?, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await act("retirer", on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(reason ?? "")") {
                var dossier = try act.load(id, under: .readDossier, .signDossier, hold: true)
                try act.require(revision, of: dossier)
                let words = try Reason.required(reason)
                try Outbox(act.session).cancel(dossier: id, task: OutboxTask.transmission.rawValue, at: act.at)
                try act.apply(.withdraw(reason: words), to: &dossier)
                try act.trace("dossier/\(id)", patient: dossier.record.patient)
                return try act.view(dossier)
            }
        }
    }
}
