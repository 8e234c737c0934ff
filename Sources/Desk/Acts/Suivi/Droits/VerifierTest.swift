import ContactTracing
public import Core
import Store

/// What a laboratory is told: nothing of why, of whom, of when.
public struct DroitTest: Sendable, Hashable {
    public let droit: Bool
    /// Last day of the right.
    public let jusquau: LocalDate?
    /// For the act that notes the date of the test; nil without a right.
    public let reference: String?

    static let aucun = DroitTest(droit: false, jusquau: nil, reference: nil)
}

extension Desk {
    /// Whether somebody may be tested without a prescription. The registration is worth one.
    public func verifierTest(_ demande: DemandeDroit, epidemie: String? = nil, by caller: Caller) async throws -> DroitTest {
        try await look("verifier-droit-test", on: "suivi/droit", by: caller) { act in
            try Policy.traceAsLaboratory.enforce(act.actor, ())
            let parametres = try act.epidemieDemandee(epidemie)
            try act.exige(.laboratoire, parametres)
            try act.exigePatience()
            let found = try act.inscriptions(demande.cle(withDate: false), parametres.code)
            guard let first = found.first else {
                try act.noteManque()
                try act.trace("suivi/droit", result: .notFound)
                return .aucun
            }
            try act.trace(first.record)
            guard let until = found.compactMap({ $0.testUntil(act.today, parametres) }).max() else { return .aucun }
            return DroitTest(droit: true, jusquau: until, reference: try ReferenceDroit.make(first.record.id, .test, act))
        }
    }
}
