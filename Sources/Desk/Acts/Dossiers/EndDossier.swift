import Core
import Store

extension Desk {
    /// Ends what a dossier had started: one gesture, no reason. Everything on its way stops, those who were told are told,
    /// and nothing of it is recalled any more.
    public func endDossier(_ id: String, revision: Int? = nil, key: String? = nil, by caller: Caller) async throws -> DossierView {
        try await act("arreter", on: "dossier/\(id)", by: caller) { act in
            try act.once(key, id) {
                var dossier = try act.load(id, under: .readDossier, .signDossier, hold: true)
                try act.require(revision, of: dossier)
                try Outbox(act.session).cancel(dossier: id, task: OutboxTask.transmission.rawValue, at: act.at)
                dossier.record.summary = try act.sealSummary("Retirée", id: id)
                try act.apply(.end, to: &dossier)
                for account in Set([dossier.record.author, dossier.record.preparedBy]) {
                    try Notifications(act.session).markRead(account, dossier: id, at: act.at)
                }
                try act.trace("dossier/\(id)", patient: dossier.record.patient)
                return try act.view(dossier)
            }
        }
    }
}
