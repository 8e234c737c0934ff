import Core
import Store

extension Desk {
    /// One dossier, as the actor may see it. The look is noted before the answer.
    public func readDossier(_ id: String, by caller: Caller) async throws -> DossierView {
        try await act("lire-dossier", on: "dossier/\(id)", by: caller) { act in
            let dossier = try act.load(id, under: .readDossier)
            try act.trace("dossier/\(id)", patient: dossier.record.patient)
            try Notifications(act.session).markRead(act.actor.account, dossier: id, at: act.at)
            return try act.view(dossier)
        }
    }
}
