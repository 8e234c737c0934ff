import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What the fund reimbursed lately, once the patient agreed; and the codes nobody is shown.
enum RemboursementsRoutes {
    static let routes = [ask, read, hidden, hide, show]
    static let admin = "/administration/remboursements-masques"

    static let ask = Route.page(.get, "/patients/{id}/remboursements", .care) { exchange in try await form(exchange) }

    static let read = Route.page(.post, "/patients/{id}/remboursements", .care) { exchange in
        let (id, typed) = (try exchange.part("id"), try await exchange.form())
        do {
            let view = try await exchange.desk.readReimbursements(id, consent: typed.text("consentement"), by: exchange.caller())
            return try await exchange.page(
                "Remboursements", patient: exchange.banner(view.patient), breadcrumb: [Link(view.patient.name, to: "/patients/\(id)")],
                lead: "Depuis le \(view.since.formattedFr)."
            ) { RemboursementsPage(view: view) }
        } catch DeskRefusal.invalid(let anomalies) {
            return try await form(exchange, anomalies: anomalies)
        }
    }

    private static func form(_ exchange: Exchange, anomalies: [Anomaly] = []) async throws -> Response {
        let view = try await exchange.desk.readPatient(exchange.part("id"), by: exchange.caller())
        let page = RemboursementsAsk(patient: view.patient, anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            "Remboursements", status: anomalies.isEmpty ? .ok : .unprocessableContent, patient: exchange.banner(view.patient),
            breadcrumb: [Link(view.patient.name, to: "/patients/\(view.patient.id)")], hasErrors: !anomalies.isEmpty
        ) { page }
    }

    static let hidden = Route.page(.get, "/administration/remboursements-masques", .administration) { exchange in try await showHidden(exchange) }

    static let hide = Route.page(.post, "/administration/remboursements-masques", .administration) { exchange in
        let form = try await exchange.form()
        do {
            try await exchange.desk.hideCode(form.typed("code"), reason: form.typed("motif"), by: exchange.caller())
            return .seeOther(admin)
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showHidden(exchange, typed: form, anomalies: anomalies)
        }
    }

    static let show = Route.page(.post, "/administration/remboursements-masques/retrait", .administration) { exchange in
        let form = try await exchange.form()
        try await exchange.desk.showCode(form.typed("code"), by: exchange.caller())
        return .seeOther(admin)
    }

    private static func showHidden(_ exchange: Exchange, typed: FormInput? = nil, anomalies: [Anomaly] = []) async throws -> Response {
        let page = CodesMasquesPage(
            codes: try await exchange.desk.listHiddenCodes(by: exchange.caller()), typed: typed, anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            "Remboursements masqués", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            lead: "Les lignes qui portent ces codes ne sont montrées à personne, sans que rien ne le signale.", hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
