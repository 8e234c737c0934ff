import ContactTracing
public import Core
import Store

/// How the result was told to the patient.
public enum Annonce: String, ClosedChoice {
    case consultation, teleconsultation, visite

    public var label: String {
        switch self {
        case .consultation: "Consultation"
        case .teleconsultation: "Téléconsultation"
        case .visite: "Visite à domicile"
        }
    }
}

extension Desk {
    /// Validates a sheet: its contacts are registered and their clocks start. In time up to 24 h after the result, and
    /// possible afterwards: a late sheet still protects people, and is said to be late.
    public func validerCas(_ id: String, annonce: Annonce, by caller: Caller) async throws -> FicheMedecin {
        try await act("valider-cas", on: "suivi/cas", by: caller) { act in
            try Policy.signTracingAsDoctor.enforce(act.actor, ())
            var record = try act.casDuMedecin(id, hold: true)
            let parametres = try act.parametresOuverts(record.epidemic)
            record.announced = annonce.rawValue
            try act.rejuger(record, parametres)
            try act.apply(.valider, to: &record, parametres)
            try Contacts(act.session).deleteRemoved(ofCase: record.id)
            return try act.ficheMedecin(record)
        }
    }
}
