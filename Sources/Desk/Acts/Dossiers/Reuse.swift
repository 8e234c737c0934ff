public import Core
import Store

extension Desk {
    /// Begins a new dossier for the same patient from any that was deposited, however it ended: what was chosen and written is
    /// there, days and consents are said anew. `changes` replaces fields; with `deposit`, it is deposited in the same gesture.
    public func reuseDossier(
        _ id: String, changes: JSONValue = [:], deposit: Bool = false, key: String? = nil, by caller: Caller
    ) async throws -> DossierView {
        try await act("reprendre-dossier", on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(JSONWriter.text(changes))\n\(deposit)") {
                let former = try act.load(id, under: .readDossier, .prepareDossier)
                guard former.state != .brouillon else {
                    throw DeskRefusal.cycle(LifecycleRefusal("cycle.brouillon", "Ce dossier est encore un brouillon. Reprenez-le, ou déposez-le d’abord."))
                }
                guard case .object(let replaced) = changes else {
                    throw DeskRefusal.malformed(code: "type.objet", message: "Les changements doivent être un objet JSON.")
                }
                // As it asks today: a kind of request may have new questions.
                let teleservice = try act.configured(former.teleservice)
                let begun = try teleservice.reused(act.content(of: former.record), act.prefillContext(after: former))
                let content = JSONValue.object((begun.object ?? [:]).merging(replaced) { $1 })
                let input = DraftInput(teleservice: teleservice.code, patient: .id(former.record.patient), content: content)
                var (dossier, reading) = try act.begin(input)
                if deposit { try act.deposit(&dossier, content: content) }
                try act.trace("dossier/\(dossier.record.id)", patient: dossier.record.patient)
                return deposit ? try act.view(dossier) : try act.view(dossier, content: reading.content, anomalies: reading.anomalies)
            }
        }
    }
}
