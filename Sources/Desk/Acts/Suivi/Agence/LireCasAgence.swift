import ContactTracing
import Core
import Store

/// A case as the agency holds it: its sheet with its contacts, its calls, what can be done with it.
public struct CasAgenceVue: Sendable, Hashable {
    public let fiche: FicheCas
    public let appels: [AppelIsolement]
    public let actions: [ActionAgence]
    /// Its isolation was followed to the end: nothing more is planned, the sheet can be closed.
    public let suiviTermine: Bool
}

extension Desk {
    public func lireCasAgence(_ id: String, by caller: Caller) async throws -> CasAgenceVue {
        try await act("lire-cas-agence", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsAgency.enforce(act.actor, ())
            let record = try act.casDuTerritoire(id, [.agence, .sousTraitant])
            try act.trace(record)
            return try act.vueAgence(record)
        }
    }
}

extension Act {
    func vueAgence(_ record: CasRecord) throws -> CasAgenceVue {
        let fiche = try fiche(record)
        let calls = try AppelsIsolement(session).of(caseID: record.id, contact: nil)
        let isOpen = try parametres(record.epidemic).refus(le: today) == nil
        let may: [ActionAgence] = !isOpen ? [] : missions(record.epidemic).contains(.agence) ? ActionAgence.allCases : [.suivi]
        return CasAgenceVue(
            fiche: fiche, appels: try calls.map { try appel($0, cas: record) }, actions: may.filter { $0.isPossible(fiche.etat) },
            suiviTermine: fiche.etat == .suivi && !calls.contains { $0.doneAt == nil })
    }
}
