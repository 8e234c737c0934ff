import Core
import Store

extension Desk {
    /// One dossier, as the actor may see it. The look is noted before the answer.
    public func readDossier(_ id: String, by caller: Caller) async throws -> DossierView {
        try await look("lire-dossier", on: "dossier/\(id)", by: caller) { try $0.readDossier(id) }
    }
}

extension Act {
    func readDossier(_ id: String) throws -> DossierView {
        try foresee(dossier: id)
        let dossier = try load(id, under: .readDossier)
        try trace("dossier/\(id)", patient: dossier.record.patient)
        let (account, at) = (actor.account, at)
        try change { try Notifications($0).markRead(account, dossier: id, at: at) }
        return try view(dossier)
    }
}
