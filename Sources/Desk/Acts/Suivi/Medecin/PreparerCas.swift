import ContactTracing
public import Core
import Store

extension Desk {
    /// An empty sheet, prefilled from a patient in hand when one is given.
    public func preparerCas(_ epidemie: String, patient reference: PatientReference?, by caller: Caller) async throws -> FormulairePrepare {
        try await act("preparer-cas", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            _ = try act.parametresOuverts(epidemie)
            guard let reference else {
                try act.trace("suivi/cas")
                return FormulairePrepare(content: .object([:]), patient: nil, enCours: nil)
            }
            let (id, identity) = try act.patient(reference)
            try Patients(act.session).seen(id, by: act.actor.principal, at: act.at)
            try act.trace("patient/\(id)", patient: id)
            return FormulairePrepare(
                content: FormulaireCas.form.encode(FormulaireCas(PersonneSuivie(identity), departement: nil)),
                patient: try act.patientSummary(identity, id: id),
                enCours: try CasMedecin(act.session).underWay(patient: id, doctor: act.actor.principal, epidemic: epidemie)?.id)
        }
    }
}

extension FicheMedecin {
    /// The form of the sheet as it stands.
    public var contenu: JSONValue { FormulaireCas.form.encode(FormulaireCas(cas)) }
}
