import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The treating doctor of a patient, and who is asked.
enum MedecinTraitantRoutes {
    static let routes = [ask, look] + PatientsDeclaresRoutes.routes + RemboursementsRoutes.routes

    static let ask = Route.page(.get, "/patients/{id}/medecin-traitant", .care) { exchange in try await form(exchange) }

    /// The answer is never an address: it stands on the page that gave the reason.
    static let look = Route.page(.post, "/patients/{id}/medecin-traitant", .care) { exchange in
        let (id, typed) = (try exchange.part("id"), try await exchange.form())
        do {
            let view = try await exchange.desk.lookTreatingDoctor(
                id, motif: typed.text("motif"), precisions: typed.text("precisions"), by: exchange.caller())
            return try await exchange.page(
                "Médecin traitant", patient: exchange.banner(view.patient), breadcrumb: [Link(view.patient.name, to: "/patients/\(id)")]
            ) { MedecinTraitantPage(view: view) }
        } catch DeskRefusal.invalid(let anomalies) {
            return try await form(exchange, typed: typed, anomalies: anomalies)
        }
    }

    private static func form(_ exchange: Exchange, typed: FormInput? = nil, anomalies: [Anomaly] = []) async throws -> Response {
        let view = try await exchange.desk.readPatient(exchange.part("id"), by: exchange.caller())
        let page = MedecinTraitantAsk(
            view: view, motif: typed?.typed("motif") ?? "", precisions: typed?.typed("precisions") ?? "", anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            "Médecin traitant", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: exchange.banner(view.patient),
            breadcrumb: [Link(view.patient.name, to: "/patients/\(view.patient.id)")], hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
