import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What is told outside the desk, and how the desk does.
enum AvisRoutes {
    static let routes = [open, choose, addHook, retireHook, reviveHook, service, maintenances, announce, withdraw]

    static let open = Route.page(.get, "/compte/avis", .signedIn) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait"))
    }

    static let choose = Route.page(.post, "/compte/avis", .signedIn) { exchange in
        let sent = try await exchange.form()
        do {
            try await exchange.desk.choisirAvis(mode: sent.text("mode"), courriel: sent.text("courriel"), by: exchange.caller())
            return .seeOther("/compte/avis?fait=courriel")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: sent, anomalies: anomalies)
        }
    }

    /// The secret is on the answering page and nowhere else.
    static let addHook = Route.page(.post, "/compte/avis/webhooks", .signedIn) { exchange in
        let sent = try await exchange.form()
        do {
            let made = try await exchange.desk.ajouterWebhook(sent.text("adresse"), by: exchange.caller())
            return try await show(exchange, secret: made.secret)
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: sent, anomalies: anomalies)
        }
    }

    static let retireHook = Route.page(.post, "/compte/avis/webhooks/{id}/retrait", .signedIn) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.retirerWebhook(exchange.part("id"), by: exchange.caller())
        return .seeOther("/compte/avis?fait=retrait")
    }

    static let reviveHook = Route.page(.post, "/compte/avis/webhooks/{id}/relance", .signedIn) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.relancerWebhook(exchange.part("id"), by: exchange.caller())
        return .seeOther("/compte/avis?fait=relance")
    }

    static let service = Route.page(.get, "/etat-du-service", .everyone) { exchange in
        try exchange.allowQuery()
        let etat = try await exchange.desk.lireEtatService()
        return try await exchange.page("État du service", lead: "Mesuré par le guichet lui-même. Rien d’une personne n’y entre.") { EtatServicePage(etat: etat) }
    }

    static let maintenances = Route.page(.get, "/administration/maintenances", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await showMaintenances(exchange, done: exchange.query("fait"))
    }

    static let announce = Route.page(.post, "/administration/maintenances", .administration) { exchange in
        let sent = try await exchange.form()
        do {
            let view = try await exchange.desk.annoncerMaintenance(debut: sent.text("debut"), fin: sent.text("fin"), texte: sent.text("texte"), key: sent.key, by: exchange.caller())
            return .seeOther("/administration/maintenances?fait=\(view.deNuit ? "annonce" : "jour")")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showMaintenances(exchange, typed: sent, anomalies: anomalies)
        }
    }

    static let withdraw = Route.page(.post, "/administration/maintenances/{id}/retrait", .administration) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.retirerMaintenance(exchange.part("id"), by: exchange.caller())
        return .seeOther("/administration/maintenances?fait=retrait")
    }

    private static func show(
        _ exchange: Exchange, done: String? = nil, secret: String? = nil, typed: FormInput? = nil, anomalies: [Anomaly] = []
    ) async throws -> Response {
        let (desk, caller) = (exchange.desk, try exchange.caller())
        let page = AvisPage(
            preference: try await desk.lirePreferenceAvis(by: caller), webhooks: try await desk.listerWebhooks(by: caller), secret: secret, done: done,
            mode: typed?.text("mode"), courriel: typed?.text("courriel"), adresse: typed?.text("adresse") ?? "", anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            "Être prévenu", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Mon compte", to: "/compte")], hasErrors: !anomalies.isEmpty
        ) { page }
    }

    private static func showMaintenances(_ exchange: Exchange, done: String? = nil, typed: FormInput? = nil, anomalies: [Anomaly] = []) async throws -> Response {
        let page = MaintenancesPage(
            coming: try await exchange.desk.listerMaintenances(by: exchange.caller()), done: done, debut: typed?.text("debut") ?? "", fin: typed?.text("fin") ?? "",
            texte: typed?.text("texte") ?? "", anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Interruptions annoncées", status: anomalies.isEmpty ? .ok : .unprocessableContent, lead: "Chacun les lit sur la page «\u{A0}État du service\u{A0}».", hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
