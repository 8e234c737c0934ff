import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// When calls cannot keep up: what is foreseen, and who decided what.
enum SurchargeRoutes {
    static let routes = [open, start, stop]

    static let open = Route.page(.get, "/suivi/surcharge", .tracingLead) { exchange in
        try exchange.allowQuery("epidemie", "fait")
        let epidemie = try await exchange.epidemie()
        let view = try await exchange.desk.lireSurcharge(epidemie.code, by: exchange.caller())
        return try await show(exchange, epidemie, view, fait: exchange.query("fait"))
    }

    static let start = Route.page(.post, "/suivi/surcharge/activation", .tracingLead) { exchange in
        let form = try await exchange.form()
        let epidemie = try await exchange.epidemie(named: form.reserved["_epidemie"])
        let departement = form.text("departement") ?? ""
        do {
            _ = try await exchange.desk.activerSurcharge(
                epidemie.code, departement: departement, motif: form.text("motif"), key: form.key, by: exchange.caller())
            return .seeOther(exchange.adresseAppels(form)("/suivi/surcharge", ("fait", "activation")))
        } catch DeskRefusal.invalid(let anomalies) {
            let view = try await exchange.desk.lireSurcharge(epidemie.code, by: exchange.caller())
            return try await show(exchange, epidemie, view, anomalies: anomalies, wanted: departement)
        }
    }

    static let stop = Route.page(.post, "/suivi/surcharge/coupure", .tracingLead) { exchange in
        let form = try await exchange.form()
        let epidemie = try await exchange.epidemie(named: form.reserved["_epidemie"])
        _ = try await exchange.desk.couperSurcharge(epidemie.code, departement: form.text("departement") ?? "", key: form.key, by: exchange.caller())
        return .seeOther(exchange.adresseAppels(form)("/suivi/surcharge", ("fait", "coupure")))
    }

    private static func show(
        _ exchange: Exchange, _ epidemie: Parametres, _ view: TableauSurcharge, fait: String? = nil, anomalies: [Anomaly] = [], wanted: String? = nil
    ) async throws -> Response {
        let page = SurchargePage(
            view: view, adresse: exchange.adresseAppels, lienHeures: epidemie.surcharge.lienHeures, fait: fait, anomalies: anomalies, wanted: wanted,
            csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Surcharge des appels", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Suivi", to: "/suivi"), Link("Appels", to: "/suivi/appels")],
            lead: "Quand les voix ne suffisent plus, un message invite ceux qui ont un mobile à répondre eux-mêmes ; les voix restent pour les autres. Une personne décide, jamais le guichet.",
            hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
