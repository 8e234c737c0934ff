import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The kinds of request of a téléservice: read, written, ended by administrators.
enum GenresRoutes {
    static let routes = [list, ask, keep, askEnd, end]

    static let list = Route.page(.get, "/administration/genres/{code}", .administration) { exchange in
        try exchange.allowQuery("fait")
        let service = try service(exchange)
        let found = try await exchange.desk.listerGenres(service.code, by: exchange.caller())
        let page = GenresPage(service: service, found: found, done: exchange.query("fait"), today: exchange.today)
        return try await exchange.page(
            "Types de demande", lead: "\(service.texts.shortTitle)\u{A0}: ce qui peut être demandé, par qui, et ce que la caisse doit alors."
        ) { page }
    }

    static let ask = Route.page(.get, "/administration/genres/{code}/nouveau", .administration) { exchange in
        try exchange.allowQuery("depuis")
        let service = try service(exchange)
        var content: JSONValue = ["questions": .array(Array(repeating: [:], count: 3))]
        if let former = exchange.query("depuis") {
            guard let found = try await exchange.desk.listerGenres(service.code, by: exchange.caller()).first(where: { $0.id == former }) else { throw DeskRefusal.notFound }
            content = found.saisie
        }
        return try await show(exchange, service, content)
    }

    static let keep = Route.page(.post, "/administration/genres/{code}/nouveau", .administration) { exchange in
        let form = try await exchange.form()
        let service = try service(exchange)
        if let asked = form.content.withBlankRow(form.action) { return try await show(exchange, service, asked) }
        do {
            _ = try await exchange.desk.tenirGenre(service.code, form.content, key: form.key, by: exchange.caller())
            return .seeOther("/administration/genres/\(service.code)?fait=genre")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, service, form.content, anomalies)
        }
    }

    static let askEnd = Route.page(.get, "/administration/genres/{code}/{id}/fin", .administration) { exchange in try await showEnd(exchange) }

    static let end = Route.page(.post, "/administration/genres/{code}/{id}/fin", .administration) { exchange in
        let form = try await exchange.form()
        let service = try service(exchange)
        do {
            try await exchange.desk.fermerGenre(service.code, exchange.part("id"), au: form.typed("au"), by: exchange.caller())
            return .seeOther("/administration/genres/\(service.code)?fait=fin")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showEnd(exchange, anomalies, typed: form.typed("au"))
        }
    }

    private static func service(_ exchange: Exchange) throws -> Teleservice {
        guard let found = exchange.desk.teleservice(try exchange.part("code")), found.champGenre != nil else { throw DeskRefusal.notFound }
        return found
    }

    private static func show(_ exchange: Exchange, _ service: Teleservice, _ content: JSONValue, _ anomalies: [Anomaly] = []) async throws -> Response {
        let view = FormView(Desk.formulaireGenre, content: content, anomalies: anomalies)
        return try await exchange.page(
            "Écrire un type de demande", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Types de demande", to: "/administration/genres/\(service.code)")], lead: service.texts.shortTitle, hasErrors: !anomalies.isEmpty
        ) {
            FormFaults(view: view)
            PostForm(to: "/administration/genres/\(service.code)/nouveau", csrf: exchange.formToken, key: exchange.newKey(), isGuarded: true) {
                FormRenderer(view: view)
                Actions(isSticky: true) { Button("Enregistrer", isMain: true) }
            }
        }
    }

    private static func showEnd(_ exchange: Exchange, _ anomalies: [Anomaly] = [], typed: String = "") async throws -> Response {
        let (service, id) = (try service(exchange), try exchange.part("id"))
        guard let found = try await exchange.desk.listerGenres(service.code, by: exchange.caller()).first(where: { $0.id == id }) else { throw DeskRefusal.notFound }
        let back = "/administration/genres/\(service.code)"
        return try await exchange.page(
            "Fermer un type de demande", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Types de demande", to: back)],
            lead: found.genre.titre, hasErrors: !anomalies.isEmpty
        ) {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            Confirmation(
                "Jusqu’à quand peut-on le demander ?",
                consequences: ["Passé ce jour, il n’est plus proposé.", "Les demandes déjà déposées suivent leur cours, avec leur délai."], back: Link("Ne rien changer", to: back)
            ) {
                PostForm(to: "\(back)/\(id)/fin", csrf: exchange.formToken) {
                    el(.div, .class("fields")) {
                        DateBox(frame: FieldFrame(name: "au", label: "Dernier jour", isRequired: true, errors: anomalies.messages(at: "au")), value: typed)
                    }
                    Actions { Button("Fermer à cette date", .danger, isMain: true) }
                }
            }
        }
    }
}
