public import Core
import Store

extension Desk {
    /// Corrects a deposited dossier: a new version beside the old one, replacing it in one transaction. Within
    /// the window nobody has acted yet; after it, whoever received the former version is told.
    public func rectify(
        _ id: String, content: JSONValue, reason: String?, revision: Int?, key: String? = nil, by caller: Caller
    ) async throws -> DossierView {
        try await act("rectifier", on: "dossier/\(id)", by: caller) { act in
            try act.once(key, "\(id)\n\(JSONWriter.text(content))\n\(reason ?? "")") {
                var dossier = try act.load(id, under: .readDossier, .signDossier, hold: true)
                try act.require(revision, of: dossier)
                let words = try Reason.optional(reason)
                var trial = dossier.lifecycle
                do throws(LifecycleRefusal) { _ = try trial.apply(.rectify(reason: words), at: act.now) } catch { throw DeskRefusal.cycle(error) }
                let reading = try act.acceptable(content, for: dossier)
                guard try reading.content != act.content(of: dossier.record) else {
                    throw DeskRefusal.invalid([
                        Anomaly(field: "", code: "rien-de-change", message: "Rien n’a changé par rapport à la version déposée. Corrigez un champ, ou revenez au dossier.", stage: .regle)
                    ])
                }
                let holder = dossier.record.takenBy
                let version = try act.nextVersion(reading.content, of: &dossier, reason: words)
                try act.apply(.rectify(reason: words), to: &dossier, version: version)
                if holder != nil {
                    dossier.record.takenBy = nil
                    guard try Dossiers(act.session).update(dossier.record) else { throw DeskRefusal.stale(revision: dossier.record.revision) }
                    dossier.record.revision += 1
                }
                try act.trace("dossier/\(id)", patient: dossier.record.patient)
                return try act.view(dossier)
            }
        }
    }
}
