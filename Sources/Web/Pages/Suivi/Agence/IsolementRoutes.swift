import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The calls of the day to people who isolate.
enum IsolementRoutes {
    static let routes = [list, read, note]

    static let list = Route.page(.get, "/suivi/isolement", .tracingAgency) { exchange in
        try exchange.allowQuery("epidemie", "curseur", "fait")
        let found = try await exchange.desk.listerIsolement(epidemie: exchange.epidemie().code, cursor: exchange.query("curseur"), by: exchange.caller())
        let actor = try exchange.actor()
        return try await exchange.page("Appels d’isolement", breadcrumb: [Link("Suivi", to: "/suivi")]) {
            AgenceTabs(.isolement, actor)
            if exchange.query("fait") == "appel" { Notice(.success, "Appel noté.", isLive: true) }
            IsolementListe(found: found, today: exchange.today, cursor: exchange.query("curseur"))
        }
    }

    static let read = Route.page(.get, "/suivi/isolement/{id}", .tracingAgency) { exchange in
        try exchange.allowQuery()
        return try await show(exchange, typed: nil, anomalies: [])
    }

    static let note = Route.page(.post, "/suivi/isolement/{id}", .tracingAgency) { exchange in
        let form = try await exchange.form()
        do {
            try await exchange.desk.noterIsolement(
                exchange.part("id"), IssueSuivi.read(form.text("issue")), note: form.text("note"), key: form.key, by: exchange.caller())
            return .seeOther("/suivi/isolement?fait=appel")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: form, anomalies: anomalies)
        }
    }

    private static func show(_ exchange: Exchange, typed: FormInput?, anomalies: [Anomaly]) async throws -> Response {
        let found = try await exchange.desk.lireIsolement(exchange.part("id"), by: exchange.caller())
        let page = AppelIsolementPage(
            appel: found.appel, autres: found.autres, issue: typed?.text("issue") ?? "", note: typed?.text("note") ?? "", anomalies: anomalies,
            csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            found.appel.personne.displayName, status: anomalies.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Suivi", to: "/suivi"), Link("Appels d’isolement", to: "/suivi/isolement")],
            lead: "Jour \(found.appel.jour) de l’isolement, qui finit le \(found.appel.finLe.formattedFr).", hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
