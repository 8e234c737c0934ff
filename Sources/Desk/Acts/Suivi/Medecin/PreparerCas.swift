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

    /// The form of a sheet as it stands.
    public func preparerModification(_ id: String, by caller: Caller) async throws -> (FicheMedecin, JSONValue) {
        try await act("lire-cas", on: "suivi/cas", by: caller) { act in
            try Policy.traceAsDoctor.enforce(act.actor, ())
            let fiche = try act.ficheMedecin(act.casDuMedecin(id))
            return (fiche, FormulaireCas.form.encode(FormulaireCas(fiche.cas)))
        }
    }
}
