public import ContactTracing
import Core
import Store

extension Desk {
    /// Opens the tracing of an epidemic by its first set of parameters.
    public func ouvrirEpidemie(_ parametres: Parametres, key: String? = nil, by caller: Caller) async throws -> EpidemieVue {
        try await act("ouvrir-epidemie", on: "epidemie", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let code = try act.onceFiche(key, parametres.hashableText) {
                var first = parametres
                first.version = try act.nextVersion(parametres.code)
                first.du = first.debut
                var anomalies = first.anomalies
                if first.version > 1 {
                    anomalies.append(Anomaly(field: "code", code: "deja-ouvert", message: "Un suivi porte déjà ce code. Ajoutez-lui une version, ou choisissez un autre code."))
                }
                if first.fin < act.today { anomalies.append(Anomaly(field: "fin", code: "passe", message: "« Dernier jour » est déjà passé : rien ne pourrait y être écrit.")) }
                guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
                try act.write(first)
                return first.code
            }
            try act.trace("epidemie/\(code)")
            return try act.vueEpidemie(code)
        }
    }
}
