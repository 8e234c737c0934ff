import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Free entries, brought to the known place or person they stand for.
enum RapprochementRoutes {
    static let routes = [list, open, look, confirm, refuse, undo]

    static let list = Route.page(.get, "/administration/lieux-a-rapprocher", .administration) { exchange in
        try exchange.allowQuery("etat", "curseur", "fait")
        guard let state = EtatLibre(rawValue: exchange.query("etat") ?? EtatLibre.aRapprocher.rawValue) else {
            throw DeskRefusal.malformed(code: "parametre", message: "« etat » doit être l’un de\u{A0}: \(EtatLibre.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        let found = try await exchange.desk.listARapprocher(state, cursor: exchange.query("curseur"), by: exchange.caller())
        let page = RapprochementListe(state: state, found: found, done: exchange.query("fait"))
        return try await exchange.page("Lieux à rapprocher", lead: "Ce que les cabinets ont tapé et que l’annuaire n’a pas reconnu.") { page }
    }

    static let open = Route.page(.get, "/administration/lieux-a-rapprocher/{id}", .administration) { exchange in try await show(exchange, nil) }

    /// Other words than those typed. Sent by POST: they may name a person.
    static let look = Route.page(.post, "/administration/lieux-a-rapprocher/{id}/recherche", .administration) { exchange in
        let form = try await exchange.form()
        return try await show(exchange, form.content["q"]?.string ?? "")
    }

    static let confirm = Route.page(.post, "/administration/lieux-a-rapprocher/{id}/rapprochement", .administration) { exchange in
        let form = try await exchange.form()
        guard let target = form.text("cible") else { throw DeskRefusal.notFound }
        let scope = form.text("portee").flatMap { PorteeAlias(rawValue: $0) }
        try await exchange.desk.rapprocherLieu(exchange.part("id"), cible: target, portee: scope, by: exchange.caller())
        return .seeOther("/administration/lieux-a-rapprocher?fait=rapprochement")
    }

    static let refuse = Route.page(.post, "/administration/lieux-a-rapprocher/{id}/refus", .administration) { exchange in
        let form = try await exchange.form()
        try await exchange.desk.ecarterLieu(exchange.part("id"), motif: form.text("motif"), by: exchange.caller())
        return .seeOther("/administration/lieux-a-rapprocher?fait=refus")
    }

    static let undo = Route.page(.post, "/administration/lieux-a-rapprocher/{id}/annulation", .administration) { exchange in
        _ = try await exchange.form()
        let id = try exchange.part("id")
        try await exchange.desk.annulerRapprochement(id, by: exchange.caller())
        return .seeOther("/administration/lieux-a-rapprocher/\(id)")
    }

    private static func show(_ exchange: Exchange, _ words: String?) async throws -> Response {
        let found = try await exchange.desk.lireARapprocher(exchange.part("id"), words: words, by: exchange.caller())
        let page = RapprochementPage(found: found.entree, candidates: found.candidats, words: words ?? "", csrf: exchange.formToken)
        return try await exchange.page(
            "« \(found.entree.entree.texte) »", breadcrumb: [Link("Lieux à rapprocher", to: "/administration/lieux-a-rapprocher")]
        ) { page }
    }
}
