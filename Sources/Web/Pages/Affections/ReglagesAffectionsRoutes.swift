import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What is known of each illness, since when, by which source, and what administrators note.
enum ReglagesAffectionsRoutes {
    static let routes = [list, open, save]
    static let base = "/administration/affections"

    static let list = Route.page(.get, "/administration/affections", .administration) { exchange in
        try exchange.allowQuery("fait")
        let found = try await exchange.desk.listerReglagesAffections(by: exchange.caller())
        let done = exchange.query("fait") == "reglage"
        return try await exchange.page(
            "Affections de longue durée", lead: "Ce que disent les textes, depuis quand, et ce qui reste à confirmer. Rien de ce qui est à confirmer n’est montré comme sûr à un médecin."
        ) { ReglagesAffectionsPage(found: found, wasNoted: done, today: exchange.today) }
    }

    static let open = Route.page(.get, "/administration/affections/{code}", .administration) { exchange in try await show(exchange) }

    static let save = Route.page(.post, "/administration/affections/{code}", .administration) { exchange in
        let form = try await exchange.form()
        do {
            try await exchange.desk.noterReglageAffection(
                exchange.part("code"),
                SaisieReglage(
                    dixSept: form.typed("dixSept") == "oui", irreversible: form.typed("irreversible") == "oui", annees: form.typed("annees"),
                    anneesSuite: form.typed("anneesSuite"), source: form.typed("source")), by: exchange.caller())
            return .seeOther("\(base)?fait=reglage")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: form, anomalies: anomalies)
        }
    }

    private static func show(_ exchange: Exchange, typed: FormInput? = nil, anomalies: [Anomaly] = []) async throws -> Response {
        let code = try exchange.part("code")
        guard let one = try await exchange.desk.listerReglagesAffections(by: exchange.caller()).first(where: { $0.affection.code == code }) else { throw DeskRefusal.notFound }
        let page = ReglageAffectionPage(one: one, typed: typed, anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            one.affection.titre, status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Affections de longue durée", to: base)],
            hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
