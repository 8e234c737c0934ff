import ContactTracing
import Core
import Store

extension Desk {
    /// Every version of an epidemic's parameters. No data of a person.
    public func lireEpidemie(_ code: String, by caller: Caller) async throws -> EpidemieVue {
        try await act("lire-epidemie", on: "epidemie", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let view = try act.vueEpidemie(code)
            try act.trace("epidemie/\(view.code)")
            return view
        }
    }
}
