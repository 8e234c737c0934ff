import ContactTracing
import Core
import Store

extension Desk {
    /// Gives or withdraws the consent to tell the contacts who the case is. At once, at any time, also after the end of
    /// the epidemic: a withdrawal is never refused.
    public func changerAccord(_ id: String, accord: Bool, by caller: Caller) async throws -> FicheMedecin {
        try await act(accord ? "donner-accord" : "retirer-accord", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            var record = try act.casDuMedecin(id, hold: true)
            if accord { _ = try act.parametresOuverts(record.epidemic) }
            if record.consent != accord {
                record.consent = accord
                record.consentAt = act.at
                try CasIndex(act.session).save(&record, at: act.at)
            }
            return try act.ficheMedecin(record)
        }
    }
}
