import ContactTracing
import Core
import Desk
import HTTPTypes

/// `GET /api/v1/suivi/cas/formulaire`
enum PrepareCas {
    static let route = Route.api(
        .get, "/api/v1/suivi/cas/formulaire", .tracingDoctor,
        Operation(
            "preparerCas", "Une fiche vierge, préremplie d’un patient déjà recherché.",
            parameters: [.query("patient", "identifiant du patient"), .query("epidemie", "code du suivi")], answer: "CasPrepare", refusals: [404, 409])
    ) { exchange in
        try exchange.allowQuery("patient", "epidemie")
        let prepared = try await exchange.desk.preparerCas(
            exchange.epidemie().code, patient: exchange.query("patient").map(PatientReference.id), by: exchange.caller())
        return .json([
            "contenu": prepared.content, "patient": prepared.patient?.json ?? .null, "enCours": prepared.enCours.map(JSONValue.string) ?? .null,
        ])
    }
}
