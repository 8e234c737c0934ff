import Core
import Desk

extension RoutePolicy {
    static let tracingDoctor = tracing("suivi-medecin", Policy.traceAsDoctor)
    static let tracingLaboratory = tracing("suivi-laboratoire", Policy.traceAsLaboratory)
    static let tracingPharmacy = tracing("suivi-pharmacie", Policy.traceAsPharmacy)
    static let tracingPlatform = tracing("suivi-plateforme", Policy.traceAsPlatform)
    static let tracingAgency = tracing("suivi-agence", Policy.traceAsAgency)
    static let tracingLead = tracing("suivi-pilotage", Policy.leadTracing)

    /// Doctors and those habilitated to read sheets.
    static let tracingReader = person("suivi-fiches", says: "Un médecin pour ses fiches, une personne habilitée pour celles de ses départements.") { actor in
        if actor.isTracingDoctor || actor.holdsMission(Set(Mission.allCases)) { return .admit }
        return .forbid("Les fiches de suivi ne sont ouvertes qu’aux médecins et aux personnes habilitées.")
    }

    /// Whoever has a part in the tracing, on the way to their own page.
    static let tracing = person("suivi", says: "Médecins, laboratoires, pharmacies et personnes habilitées.") { actor in
        if actor.isTracingDoctor || actor.isBiologist || actor.isPharmacist || actor.holdsMission(Set(Mission.allCases)) || actor.role == .administrateur { return .admit }
        return .forbid("Votre profession ne prend pas part au suivi des contacts.")
    }

    /// The desk's own policy, asked at the door too.
    private static func tracing(_ name: String, _ policy: Policy<Void>) -> RoutePolicy {
        person(name, says: policy.says) { actor in
            switch policy.decide(actor, ()) {
            case .allow: .admit
            case .forbid(let why): .forbid(why)
            case .hide: .hide
            }
        }
    }
}
