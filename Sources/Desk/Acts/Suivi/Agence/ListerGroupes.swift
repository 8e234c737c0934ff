import ContactTracing
import Core
import Store

extension Desk {
    /// Clusters of the actor's territory in a state, the largest first. Their cases stay closed.
    public func listerGroupes(_ etat: GroupeVue.Etat, epidemie: String, by caller: Caller) async throws -> [GroupeVue] {
        try await act("lister-groupes", on: "suivi/groupes", by: caller) { act in
            try Policy.traceAsAgency.enforce(act.actor, ())
            let perimetre = try act.perimetre(epidemie, [.agence, .sousTraitant])
            try act.trace("suivi/groupes")
            return try Groupes(act.session).list(perimetre, state: etat.rawValue, limit: 100).map { try act.vue($0, perimetre, withCases: false) }
        }
    }

    /// One cluster with its cases.
    public func lireGroupe(_ id: String, by caller: Caller) async throws -> GroupeVue {
        try await act("lire-groupe", on: "suivi/groupe/\(id.prefix(32))", by: caller) { act in
            try Policy.traceAsAgency.enforce(act.actor, ())
            let (groupe, perimetre) = try act.groupeDuTerritoire(id, [.agence, .sousTraitant])
            try act.trace("suivi/groupe/\(groupe.id)")
            return try act.vue(groupe, perimetre, withCases: true)
        }
    }
}
