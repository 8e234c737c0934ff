import ContactTracing
import Core
import Store

extension Desk {
    /// Reads contacts pasted from a list, one a line. Nothing is kept: the doctor looks at what was understood first.
    public func lireListe(_ id: String, _ texte: String, by caller: Caller) async throws -> ListeLue {
        try await act("lire-liste", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            let cas = try act.casDuMedecin(id)
            _ = try act.parametresOuverts(cas.epidemic)
            try act.trace(cas)
            return ListeLue(ContactPaste(texte))
        }
    }
}
