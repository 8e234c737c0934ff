public import ContactTracing
import Core
import Store

extension Desk {
    /// Adds a version to an epidemic, from a day to come or from today. Nothing that was judged is judged again.
    public func versionnerEpidemie(_ parametres: Parametres, key: String? = nil, by caller: Caller) async throws -> EpidemieVue {
        try await act("versionner-epidemie", on: "epidemie", by: caller) { act in
            try Policy.administer.enforce(act.actor, ())
            let code = try act.onceFiche(key, parametres.hashableText) {
                let present = try act.parametres(parametres.code)
                var next = parametres
                next.version = try act.nextVersion(parametres.code)
                next.debut = present.debut
                // The end is final: another tracing begins by another opening.
                if act.today > present.fin, let refus = present.refus(le: act.today) { throw DeskRefusal.cycle(refus) }
                var anomalies = next.anomalies
                if next.du < act.today {
                    anomalies.append(Anomaly(field: "du", code: "passe", message: "« Premier jour de cette version » est déjà passé : ce qui a été jugé ne change plus."))
                }
                if next.fin < act.today {
                    anomalies.append(Anomaly(field: "fin", code: "passe", message: "« Dernier jour » est déjà passé. Pour clore aujourd’hui, utilisez « Clore ce suivi »."))
                }
                if next.du > present.fin, next.du > next.debut {
                    anomalies.append(Anomaly(field: "du", code: "apres-la-fin", message: "Le suivi aura pris fin avant « Premier jour de cette version »."))
                }
                guard anomalies.isEmpty else { throw DeskRefusal.invalid(anomalies) }
                try act.write(next)
                return next.code
            }
            try act.trace("epidemie/\(code)")
            return try act.vueEpidemie(code)
        }
    }
}
