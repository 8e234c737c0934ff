import ContactTracing
import Core
import Store

/// What a pharmacy is told: yes or no, and whether it was done. Never when, never where.
public struct DroitMasques: Sendable, Hashable {
    public let masques: Bool
    public let dejaDelivres: Bool
    /// For the act that notes the delivery; nil when there is nothing to deliver.
    public let reference: String?

    static let aucun = DroitMasques(masques: false, dejaDelivres: false, reference: nil)
}

extension Desk {
    /// Whether masks are to be given to somebody, once in the epidemic whatever the number of their sheets.
    public func verifierMasques(_ demande: DemandeDroit, epidemie: String? = nil, by caller: Caller) async throws -> DroitMasques {
        try await look("verifier-droit-masques", on: "suivi/droit", by: caller) { act in
            try Policy.traceAsPharmacy.enforce(act.actor, ())
            let parametres = try act.epidemieDemandee(epidemie)
            try act.exige(.pharmacie, parametres)
            try act.exigePatience()
            let found = try act.inscriptions(demande.cle(withDate: true), parametres.code)
            guard let first = found.first else {
                try act.noteManque()
                try act.trace("suivi/droit", result: .notFound)
                return .aucun
            }
            try act.trace(first.record)
            guard found.contains(where: { $0.opensMasks(act.today, parametres) }) else { return .aucun }
            if try act.withSiblings(found, parametres.code).contains(where: \.record.masksDelivered) {
                return DroitMasques(masques: false, dejaDelivres: true, reference: nil)
            }
            return DroitMasques(masques: true, dejaDelivres: false, reference: try ReferenceDroit.make(first.record.id, .masques, act))
        }
    }
}
