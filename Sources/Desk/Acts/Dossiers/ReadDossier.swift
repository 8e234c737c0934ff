import Core
import Store

extension Desk {
    /// One dossier, as the actor may see it. The look is noted before the answer.
    public func readDossier(_ id: String, by caller: Caller) async throws -> DossierView {
        try await look("lire-dossier", on: "dossier/\(id)", by: caller) { act in
            let dossier = try act.load(id, under: .readDossier)
            try act.trace("dossier/\(id)", patient: dossier.record.patient)
            let (account, at) = (act.actor.account, act.at)
            try act.change { try Notifications($0).markRead(account, dossier: id, at: at) }
            return try act.view(dossier)
        }
    }
}
