import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The page of one professional, the page of one place, and the names a place is given.
enum FicheRoutes {
    static let routes = [person, place, name, forget]

    static let person = Route.page(.get, "/annuaire/professionnels/{id}", .signedIn) { exchange in
        let view = try await exchange.desk.lireProfessionnel(exchange.part("id"), by: exchange.caller())
        return try await exchange.page(view.nom, breadcrumb: [Link("Annuaire", to: "/annuaire")]) { FicheProfessionnelPage(view: view) }
    }

    static let place = Route.page(.get, "/annuaire/lieux/{id}", .signedIn) { exchange in
        try exchange.allowQuery("fait")
        return try await show(exchange, done: exchange.query("fait"))
    }

    static let name = Route.page(.post, "/annuaire/lieux/{id}/noms", .signedIn) { exchange in
        let form = try await exchange.form()
        let typed = form.content["nom"]?.string ?? ""
        let scope = exchange.actorIsAdministrator ? form.text("portee").flatMap { PorteeAlias(rawValue: $0) } ?? .commune : .compte
        do {
            let id = try exchange.part("id")
            try await exchange.desk.nommerLieu(id, libelle: typed, portee: scope, by: exchange.caller())
            return .seeOther("/annuaire/lieux/\(LieuVue.escaped(id))?fait=nom")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, typed: typed, anomalies: anomalies)
        }
    }

    static let forget = Route.page(.post, "/annuaire/lieux/{id}/noms/{nom}/retrait", .signedIn) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.oublierNomDeLieu(exchange.part("nom"), by: exchange.caller())
        return .seeOther("/annuaire/lieux/\(LieuVue.escaped(try exchange.part("id")))?fait=oubli")
    }

    private static func show(_ exchange: Exchange, done: String? = nil, typed: String = "", anomalies: [Anomaly] = []) async throws -> Response {
        let view = try await exchange.desk.lireLieu(exchange.part("id"), by: exchange.caller())
        let page = FicheLieuPage(
            view: view, isAdministrator: exchange.actorIsAdministrator, done: done, typed: typed, anomalies: anomalies, csrf: exchange.formToken)
        return try await exchange.page(
            view.lieu.nom, status: anomalies.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Annuaire", to: "/annuaire"), Link("Lieux", to: "/annuaire/lieux")], hasErrors: !anomalies.isEmpty
        ) { page }
    }
}

extension Exchange {
    var actorIsAdministrator: Bool { visitor.actor?.role == .administrateur }
}
