import Core
import Store

extension Desk {
    /// Removes a draft for good. What was deposited is never removed.
    public func discardDraft(_ id: String, revision: Int?, by caller: Caller) async throws {
        try await act("supprimer-brouillon", on: "dossier/\(id)", by: caller) { act in
            let dossier = try act.load(id, under: .readDossier, .prepareDossier, hold: true)
            try act.require(revision, of: dossier)
            guard try Dossiers(act.session).discardDraft(id, revision: dossier.record.revision) else {
                throw DeskRefusal.cycle(LifecycleRefusal("cycle.deja-depose", "Ce dossier est déposé : il peut être retiré, pas supprimé."))
            }
            try act.trace("dossier/\(id)", patient: dossier.record.patient)
        }
    }
}
