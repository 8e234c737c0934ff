import Certificats
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The rules of certificates: read again, changed by one person and agreed on by another; and who reads the counts for the order.
enum ReglesRoutes {
    static let routes = [list, ask, propose, read, judge, retire, review, readers, name, unname]
    static let base = "/administration/certificats"
    private static let home = Link("Règles des certificats", to: base)

    static let list = Route.page(.get, "/administration/certificats", .administration) { exchange in
        try exchange.allowQuery("fait")
        let table = try await exchange.desk.listerRegles(by: exchange.caller())
        let page = ReglesPage(table: table, done: exchange.query("fait"), csrf: exchange.formToken, today: exchange.today)
        return try await exchange.page("Règles des certificats", lead: "Chaque changement est écrit par une personne et relu par une autre.") { page }
    }

    static let ask = Route.page(.get, "/administration/certificats/{regle}/changement", .administration) { exchange in
        try await show(exchange, await exchange.desk.preparerChangement(exchange.part("regle"), by: exchange.caller()))
    }

    static let propose = Route.page(.post, "/administration/certificats/{regle}/changement", .administration) { exchange in
        let form = try await exchange.form()
        if let asked = form.content.withBlankRow(form.action) { return try await show(exchange, asked) }
        do {
            let id = try await exchange.desk.proposerChangement(exchange.part("regle"), form.content, key: form.key, by: exchange.caller())
            return .seeOther("\(base)/propositions/\(id)?fait=propose")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, form.content, anomalies)
        }
    }

    static let read = Route.page(.get, "/administration/certificats/propositions/{id}", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await proposal(exchange, done: exchange.query("fait"))
    }

    static let judge = Route.page(.post, "/administration/certificats/propositions/{id}/avis", .administration) { exchange in
        let sent = try await exchange.form()
        guard let action = sent.action, ["accepter", "refuser"].contains(action) else {
            throw DeskRefusal.malformed(code: "action", message: "Ce choix n’est pas reconnu. Revenez à la page et pressez l’un de ses deux boutons.")
        }
        do {
            try await exchange.desk.jugerChangement(exchange.part("id"), accepte: action == "accepter", avis: sent.text("avis"), by: exchange.caller())
            return .seeOther("\(base)/propositions/\(try exchange.part("id"))?fait=juge")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await proposal(exchange, anomalies: anomalies, typed: sent.text("avis") ?? "")
        }
    }

    static let retire = Route.page(.post, "/administration/certificats/propositions/{id}/retrait", .administration) { exchange in
        _ = try await exchange.form()
        do {
            try await exchange.desk.retirerChangement(exchange.part("id"), by: exchange.caller())
            return .seeOther("\(base)?fait=retire")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await proposal(exchange, anomalies: anomalies)
        }
    }

    static let review = Route.page(.post, "/administration/certificats/{regle}/relecture", .administration) { exchange in
        let sent = try await exchange.form()
        do {
            try await exchange.desk.noterRelecture(exchange.part("regle"), note: sent.text("note"), key: sent.key, by: exchange.caller())
            return .seeOther("\(base)?fait=relue")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await show(exchange, await exchange.desk.preparerChangement(exchange.part("regle"), by: exchange.caller()), reviewing: anomalies, note: sent.text("note") ?? "")
        }
    }

    static let readers = Route.page(.get, "/administration/certificats/lecteurs", .administration) { exchange in
        try exchange.allowQuery("fait")
        return try await showReaders(exchange, done: exchange.query("fait"))
    }

    static let name = Route.page(.post, "/administration/certificats/lecteurs", .administration) { exchange in
        let sent = try await exchange.form()
        do {
            _ = try await exchange.desk.nommerLecteur(sent.text("identifiant"), key: sent.key, by: exchange.caller())
            return .seeOther("\(base)/lecteurs?fait=nomme")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await showReaders(exchange, anomalies: anomalies, typed: sent.text("identifiant") ?? "")
        }
    }

    static let unname = Route.page(.post, "/administration/certificats/lecteurs/{id}/retrait", .administration) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.retirerLecteur(exchange.part("id"), by: exchange.caller())
        return .seeOther("\(base)/lecteurs?fait=retire")
    }

    private static func show(
        _ exchange: Exchange, _ content: JSONValue, _ anomalies: [Anomaly] = [], reviewing: [Anomaly] = [], note: String = ""
    ) async throws -> Response {
        let answer = try await exchange.desk.readCertificat(exchange.part("regle"), date: nil)
        let view = FormView(Desk.formulaireVersion, content: content, anomalies: anomalies)
        let hasErrors = !(anomalies + reviewing).isEmpty
        return try await exchange.page(
            "Relire ou changer la règle \(answer.regle.id)", status: hasErrors ? .unprocessableContent : .ok, breadcrumb: [home], lead: answer.regle.situation, hasErrors: hasErrors
        ) {
            FormFaults(view: view)
            if !reviewing.isEmpty { ErrorSummary(reviewing) }
            RelectureForm(reponse: answer, anomalies: reviewing, note: note, csrf: exchange.formToken, key: exchange.newKey())
            el(.h2) { "Proposer un changement" }
            PostForm(to: "\(base)/\(answer.regle.id)/changement", csrf: exchange.formToken, key: exchange.newKey(), isGuarded: true) {
                FormRenderer(view: view)
                Actions(isSticky: true) { Button("Proposer à une seconde personne", isMain: true) }
            }
        }
    }

    private static func proposal(_ exchange: Exchange, done: String? = nil, anomalies: [Anomaly] = [], typed: String = "") async throws -> Response {
        let view = try await exchange.desk.lireChangement(exchange.part("id"), by: exchange.caller())
        let page = PropositionPage(view: view, done: done, anomalies: anomalies, avis: typed, csrf: exchange.formToken, today: exchange.today)
        return try await exchange.page(
            "Changement de la règle \(view.regle.id)", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [home], lead: view.regle.situation, hasErrors: !anomalies.isEmpty
        ) { page }
    }

    private static func showReaders(_ exchange: Exchange, done: String? = nil, anomalies: [Anomaly] = [], typed: String = "") async throws -> Response {
        let page = LecteursPage(
            readers: try await exchange.desk.listerLecteurs(by: exchange.caller()), done: done, anomalies: anomalies, typed: typed, csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Lecteurs pour l’ordre des médecins", status: anomalies.isEmpty ? .ok : .unprocessableContent, breadcrumb: [home],
            lead: "Ils lisent combien de demandes de certificat sans texte ont été signalées, comme les caisses.", hasErrors: !anomalies.isEmpty
        ) { page }
    }
}
