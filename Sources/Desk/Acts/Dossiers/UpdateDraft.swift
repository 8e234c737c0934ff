public import Core
import Store

extension Desk {
    /// Writes a draft anew. With `revision`, fails if someone else changed it meanwhile.
    public func updateDraft(_ id: String, content: JSONValue, revision: Int?, by caller: Caller) async throws -> DossierView {
        try await act("ecrire-brouillon", on: "dossier/\(id)", by: caller) { act in
            var dossier = try act.load(id, under: .readDossier, .prepareDossier, hold: true)
            try act.require(revision, of: dossier)
            guard dossier.state == .brouillon else {
                throw DeskRefusal.cycle(LifecycleRefusal("cycle.deja-depose", "Ce dossier est déposé : rectifiez-le au lieu de le modifier."))
            }
            let reading = try act.rewriteDraft(&dossier, content)
            guard try Dossiers(act.session).update(dossier.record) else { throw DeskRefusal.stale(revision: dossier.record.revision + 1) }
            dossier.record.revision += 1
            try act.trace("dossier/\(id)", patient: dossier.record.patient)
            return try act.view(dossier, content: reading.content, anomalies: reading.anomalies)
        }
    }
}

extension Act {
    func rewriteDraft(_ dossier: inout LoadedDossier, _ content: JSONValue) throws -> AnyForm.Reading {
        let reading = try examine(
            content, teleservice: dossier.teleservice, patient: facts(of: dossier),
            author: try author(of: dossier.record), dossier: dossier.record.id, continues: dossier.record.continues
        ).adding(fundAnomalies(dossier.identity.caisse))
        guard reading.anomalies.structural.isEmpty else { throw DeskRefusal.invalid(reading.anomalies.structural) }
        let period = dossier.teleservice.period(of: reading.content)
        dossier.record.draft = try sealDraft(reading.content, id: dossier.record.id)
        dossier.record.summary = try sealSummary(dossier.teleservice.summary(of: reading.content), id: dossier.record.id)
        dossier.record.periodStart = period?.lowerBound.epochDay
        dossier.record.periodEnd = period?.upperBound.epochDay
        dossier.record.updatedAt = at
        return reading
    }
}
