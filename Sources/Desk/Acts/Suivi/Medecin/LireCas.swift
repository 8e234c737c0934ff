import ContactTracing
import Core
import Store

extension Desk {
    /// A sheet the actor keeps as its doctor, or prepares for them.
    public func lireCas(_ id: String, by caller: Caller) async throws -> FicheMedecin {
        try await look("lire-cas", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            return try act.ficheMedecin(act.casDuMedecin(id))
        }
    }
}
