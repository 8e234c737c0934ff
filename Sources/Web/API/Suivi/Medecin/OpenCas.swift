import ContactTracing
import Core
import Desk
import HTTPTypes

/// `POST /api/v1/suivi/cas`
enum OpenCas {
    static let route = Route.api(
        .post, "/api/v1/suivi/cas", .tracingDoctor,
        Operation(
            "ouvrirCas", "Ouvre la fiche d’un cas suspect, pour un patient connu (identifiant ou NIR) ou d’après l’identité saisie.", body: "NouveauCas", success: 201,
            answer: "FicheDeCas", refusals: [404, 409, 422], takesKey: true)
    ) { exchange in
        let members = try await exchange.json(keys: "epidemie", "patient", "contenu")
        let patient = try members["patient"].flatMap { $0.isBlank ? nil : $0 }.map { try PatientReference($0) }
        let fiche = try await exchange.desk.ouvrirCas(
            exchange.epidemie(named: exchange.words(members, "epidemie")).code, patient: patient, members["contenu"] ?? [:],
            key: exchange.idempotencyKey, by: exchange.caller())
        return .cas(fiche, status: .created)
    }
}
