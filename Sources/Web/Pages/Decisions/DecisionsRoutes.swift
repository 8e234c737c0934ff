import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The fund's decisions beside the dossier's own page: several at once, ready-made reasons, what the author reads of refusals.
enum DecisionsRoutes {
    static let routes: [Route] = [lot, motifs, keepMotif, retireMotif, mine, askPair, setPair]

    static let lot = Route.page(.post, "/corbeilles/lot", .fund) { exchange in
        let form = try await exchange.form()
        let service = form.typed("teleservice")
        let ids = (form.content.object ?? [:]).filter { $0.key.hasPrefix("x") && $0.key.count == 33 && $0.value == "oui" }.keys.map { String($0.dropFirst()) }.sorted()
        do {
            let lines = try await exchange.desk.acceptMany(ids, teleservice: service, key: form.key, by: exchange.caller())
            return try await exchange.page(
                "Acceptation en nombre", breadcrumb: [Link("Corbeilles", to: "/corbeilles")],
                lead: "\(lines.count { $0.outcome == .accepte }) acceptés, \(lines.count { $0.outcome == .propose }) proposés, \(lines.count { $0.outcome == .laisse }) laissés en file."
            ) { LotPage(lines: lines) }
        } catch DeskRefusal.invalid(let anomalies) {
            return try await exchange.page("Acceptation en nombre", status: .unprocessableContent, breadcrumb: [Link("Corbeilles", to: "/corbeilles")], hasErrors: true) {
                ErrorSummary(lines: anomalies.map { .init(message: $0.message, anchor: nil, source: nil) })
                Actions { Button("Revenir à la corbeille", to: "/corbeilles") }
            }
        }
    }

    static let motifs = Route.page(.get, "/motifs", .fund) { exchange in
        try exchange.allowQuery("fait")
        return try await showMotifs(exchange)
    }

    static let keepMotif = Route.page(.post, "/motifs", .fund) { exchange in
        let form = try await exchange.form()
        do {
            _ = try await exchange.desk.keepMotif(
                titre: form.typed("titre"), texte: form.typed("texte"), teleservice: form.text("teleservice"), key: form.key, by: exchange.caller())
            return .seeOther("/motifs?fait=motif")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showMotifs(exchange, anomalies, form)
        }
    }

    static let retireMotif = Route.page(.post, "/motifs/{id}/retrait", .fund) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.retireMotif(exchange.part("id"), by: exchange.caller())
        return .seeOther("/motifs?fait=retrait")
    }

    private static func showMotifs(_ exchange: Exchange, _ anomalies: [Anomaly] = [], _ typed: FormInput? = nil) async throws -> Response {
        let page = MotifsPage(
            found: try await exchange.desk.listMotifs(by: exchange.caller()), teleservices: exchange.desk.teleservices, anomalies: anomalies, typed: typed,
            done: exchange.query("fait"), csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Motifs types", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [Link("Corbeilles", to: "/corbeilles")],
            lead: "Les phrases que la caisse écrit souvent, à choisir au moment de répondre.", hasErrors: !anomalies.isEmpty
        ) { page }
    }

    /// What funds refused or want corrected, for the author: seen here before any letter.
    static let mine = Route.page(.get, "/decisions", .care) { exchange in
        try exchange.allowQuery("curseur")
        let found = try await exchange.desk.listDecisions(cursor: exchange.query("curseur"), by: exchange.caller())
        return try await exchange.page(
            "Refus et corrections", breadcrumb: [Link("Dossiers", to: "/dossiers")],
            lead: "Ce que les caisses ont refusé, veulent voir corrigé, ou ont laissé sans réponse. Le motif et le texte sont sur chaque dossier."
        ) {
            if found.items.isEmpty {
                EmptyState(title: "Aucun refus, aucune correction demandée.", next: "Une décision de ce genre s’affiche ici dès qu’elle est prise, avant tout courrier.")
            } else {
                DossierLines(lines: found.items, now: exchange.desk.now)
                if let next = found.next { el(.nav, .class("pager"), .ariaLabel("Suite de la liste")) { Button("Les suivants →", to: "/decisions?curseur=\(next)") } }
            }
        }
    }

    static let askPair = Route.page(.get, "/administration/caisses/{code}/second-regard", .administration) { exchange in
        try exchange.allowQuery("fait")
        let code = try exchange.part("code")
        let page = SecondRegardPage(
            code: code, found: try await exchange.desk.readDoubleLecture(code, by: exchange.caller()), done: exchange.query("fait") == "regle", csrf: exchange.formToken)
        return try await exchange.page(
            "Second regard", breadcrumb: [Link("Caisses", to: "/administration/caisses"), Link("La caisse", to: "/administration/caisses/\(code)")],
            lead: "Pour quelles décisions deux agents sont nécessaires\u{A0}: l’un propose, un autre confirme."
        ) { page }
    }

    static let setPair = Route.page(.post, "/administration/caisses/{code}/second-regard", .administration) { exchange in
        let (code, form) = (try exchange.part("code"), try await exchange.form())
        try await exchange.desk.setDoubleLecture(
            code, teleservice: form.typed("teleservice"), acceptation: form.text("acceptation") == "oui", refus: form.text("refus") == "oui", by: exchange.caller())
        return .seeOther("/administration/caisses/\(code)/second-regard?fait=regle")
    }
}
