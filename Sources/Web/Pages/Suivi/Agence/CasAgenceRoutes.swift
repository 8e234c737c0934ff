import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Cases of collectivities and those confided to the agency.
enum CasAgenceRoutes {
    static let routes = [list, read, take, handBack, follow, close]

    static let list = Route.page(.get, "/suivi/agence", .tracingAgency) { exchange in
        try exchange.allowQuery("epidemie", "etat", "collectivite", "departement", "numero", "curseur")
        let filtre = try exchange.filtreAgence()
        let page = try await exchange.desk.listerCasAgence(
            filtre, epidemie: exchange.epidemie().code, cursor: exchange.query("curseur"), by: exchange.caller())
        let actor = try exchange.actor()
        return try await exchange.page("Collectivités et cas groupés", breadcrumb: [Link("Suivi", to: "/suivi")]) {
            AgenceTabs(.cas, actor)
            CasAgenceListe(page: page, filtre: filtre, cursor: exchange.query("curseur"))
        }
    }

    static let read = Route.page(.get, "/suivi/agence/cas/{id}", .tracingAgency) { exchange in
        try exchange.allowQuery("fait")
        let view = try await exchange.desk.lireCasAgence(exchange.part("id"), by: exchange.caller())
        let done = exchange.query("fait").flatMap(ActionAgence.init(rawValue:))
        return try await exchange.page(
            view.fiche.donnees.personne.displayName, breadcrumb: [Link("Suivi", to: "/suivi"), Link("Cas", to: "/suivi/agence")],
            lead: "Fiche \(view.fiche.numero), \(view.fiche.etat.libelle.lowercased())."
        ) {
            CasAgencePageVue(view: view, done: done, csrf: exchange.formToken, key: exchange.newKey())
        }
    }

    static let take = Route.page(.post, "/suivi/agence/cas/{id}/prise", .tracingAgency) { try await act(.prise, $0) }
    static let handBack = Route.page(.post, "/suivi/agence/cas/{id}/retour", .tracingAgency) { try await act(.retour, $0) }
    static let follow = Route.page(.post, "/suivi/agence/cas/{id}/suivi", .tracingAgency) { try await act(.suivi, $0) }
    static let close = Route.page(.post, "/suivi/agence/cas/{id}/cloture", .tracingAgency) { try await act(.cloture, $0) }

    private static func act(_ action: ActionAgence, _ exchange: Exchange) async throws -> Response {
        let form = try await exchange.form()
        let id = try exchange.part("id")
        _ = try await exchange.desk.traiterCasAgence(id, action, revision: form.revision, key: form.key, by: exchange.caller())
        return .seeOther("/suivi/agence/cas/\(id)?fait=\(action.rawValue)")
    }
}
