import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Epidemics as dated sets of parameters: opened, changed from a day, closed early.
enum EpidemiesRoutes {
    static let routes = [list, compose, create, read, composeVersion, version, close]

    static let list = Route.page(.get, "/administration/epidemies", .administration) { exchange in
        try exchange.allowQuery()
        let known = try await exchange.desk.listEpidemies(by: exchange.caller())
        return try await exchange.page("Épidémies", breadcrumb: [Link("Suivi", to: "/suivi")], lead: "Chaque suivi est un jeu de paramètres daté, qui cite ses textes.") {
            EpidemiesListe(known: known, today: exchange.today)
        }
    }

    static let compose = Route.page(.get, "/administration/nouvelle-epidemie", .administration) { exchange in
        try exchange.allowQuery("modele")
        let word = exchange.query("modele") ?? "exercice"
        return try await show(exchange, new: word, saisie: Parametres.modele(word, le: exchange.today).saisie)
    }

    static let create = Route.page(.post, "/administration/epidemies", .administration) { exchange in
        let form = try await exchange.form()
        let word = form.reserved["_modele"] ?? "exercice"
        do {
            let view = try await exchange.desk.ouvrirEpidemie(
                Parametres.modele(word, le: exchange.today).avec(form.content), key: form.key, by: exchange.caller())
            return .seeOther("/administration/epidemies/\(view.code)?fait=ouverte")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, new: word, saisie: form.content, anomalies: anomalies)
        }
    }

    static let read = Route.page(.get, "/administration/epidemies/{code}", .administration) { exchange in
        try exchange.allowQuery("fait")
        let view = try await exchange.desk.lireEpidemie(exchange.part("code"), by: exchange.caller())
        return try await showOne(exchange, view, done: exchange.query("fait"))
    }

    static let composeVersion = Route.page(.get, "/administration/epidemies/{code}/version", .administration) { exchange in
        try exchange.allowQuery()
        let view = try await exchange.desk.lireEpidemie(exchange.part("code"), by: exchange.caller())
        var next = view.enVigueur
        next.du = exchange.today.adding(days: 1)
        return try await show(exchange, of: next, saisie: next.saisie)
    }

    static let version = Route.page(.post, "/administration/epidemies/{code}/versions", .administration) { exchange in
        let form = try await exchange.form()
        let present = try await exchange.desk.lireEpidemie(exchange.part("code"), by: exchange.caller()).enVigueur
        do {
            let view = try await exchange.desk.versionnerEpidemie(present.avec(form.content), key: form.key, by: exchange.caller())
            return .seeOther("/administration/epidemies/\(view.code)?fait=version")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, of: present, saisie: form.content, anomalies: anomalies)
        }
    }

    static let close = Route.page(.post, "/administration/epidemies/{code}/cloture", .administration) { exchange in
        let form = try await exchange.form()
        let code = try exchange.part("code")
        let typed = form.content["fin"]?.string ?? ""
        do {
            guard let day = try? LocalDate.read(.string(typed)) else {
                throw DeskRefusal.invalid([Anomaly(field: "fin", code: "date", message: "« Dernier jour » n’est pas une date. Par exemple : 12/03/2026.")])
            }
            _ = try await exchange.desk.cloreEpidemie(code, apres: day, key: form.key, by: exchange.caller())
            return .seeOther("/administration/epidemies/\(code)?fait=close")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showOne(exchange, exchange.desk.lireEpidemie(code, by: exchange.caller()), fin: typed, anomalies: anomalies)
        }
    }

    private static func showOne(
        _ exchange: Exchange, _ view: EpidemieVue, done: String? = nil, fin: String? = nil, anomalies: [Anomaly] = []
    ) async throws -> Response {
        try await exchange.page(
            view.enVigueur.nom, status: anomalies.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Suivi", to: "/suivi"), Link("Épidémies", to: "/administration/epidemies")], hasErrors: !anomalies.isEmpty
        ) {
            EpidemiePage(
                view: view, today: exchange.today, done: done, fin: fin ?? exchange.today.formattedShort, anomalies: anomalies, csrf: exchange.formToken,
                key: exchange.newKey())
        }
    }

    /// The form, for a new epidemic from a model, or for a version of one.
    private static func show(
        _ exchange: Exchange, new model: String? = nil, of present: Parametres? = nil, saisie: JSONValue, anomalies: [Anomaly] = []
    ) async throws -> Response {
        let crumbs = [Link("Suivi", to: "/suivi"), Link("Épidémies", to: "/administration/epidemies")]
        let page = ParametresForm(
            saisie: saisie, anomalies: anomalies, model: model, present: present, csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            present.map { "Nouvelle version : \($0.nom)" } ?? "Ouvrir un suivi", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: crumbs,
            hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
