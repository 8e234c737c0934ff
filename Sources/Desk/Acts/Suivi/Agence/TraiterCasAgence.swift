import ContactTracing
import Core
import Store

extension Desk {
    /// Takes a case, gives it back, follows it, closes it; its contacts go with it.
    /// - Parameter revision: the sheet as the actor read it; nil to act on whatever it is now.
    public func traiterCasAgence(
        _ id: String, _ action: ActionAgence, revision: Int? = nil, key: String? = nil, by caller: Caller
    ) async throws -> CasAgenceVue {
        try await act("cas-\(action.evenement.mot)", on: "suivi/cas", by: caller) { act in
            try (action == .suivi ? Policy.traceAsAgency : Policy.leadAgency).enforce(act.actor, ())
            let allowed: Set<Mission> = action == .suivi ? [.agence, .sousTraitant] : [.agence]
            _ = try act.onceFiche(key, "\(id) \(action.rawValue)") {
                var record = try act.casDuTerritoire(id, hold: true, allowed)
                try act.require(revision, of: record.revision)
                let parametres = try act.parametresOuverts(record.epidemic)
                // A case followed anew is planned anew: nobody is called twice a day.
                try Isolements(act.session).cancel(caseID: record.id)
                try act.apply(action.evenement, to: &record, parametres)
                return id
            }
            let record = try act.casDuTerritoire(id, [.agence, .sousTraitant])
            try act.trace(record)
            return try act.vueAgence(record)
        }
    }
}
