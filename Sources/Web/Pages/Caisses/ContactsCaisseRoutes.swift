import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Whom to call at each fund, and the keeping of that list by the fund itself.
enum ContactsCaisseRoutes {
    static let routes = [list, read, edit, write, retire]

    static let list = Route.page(.get, "/caisses", .signedIn) { exchange in
        try exchange.allowQuery("q")
        let words = exchange.query("q")
        let funds = try await exchange.desk.listCaisses(words, by: exchange.caller())
        return try await exchange.page("Joindre une caisse", lead: "Une ligne directe par sujet, sans passer par le numéro commun.") {
            CaissesListe(caisses: funds, words: words ?? "")
        }
    }

    static let read = Route.page(.get, "/caisses/{code}", .signedIn) { exchange in
        try exchange.allowQuery("fait")
        let view = try await exchange.desk.readContacts(caisse: exchange.part("code"), by: exchange.caller())
        return try await exchange.page(view.caisse.nom, breadcrumb: [Link("Joindre une caisse", to: "/caisses")]) {
            ContactsPage(view: view, today: exchange.today)
        }
    }

    static let edit = Route.page(.get, "/caisses/{code}/contacts", .fundContacts) { exchange in
        try exchange.allowQuery("modifier", "fait")
        return try await form(exchange)
    }

    static let write = Route.page(.post, "/caisses/{code}/contacts", .fundContacts) { exchange in
        let sent = try await exchange.form()
        let typed = ContactCaisseSaisi(sent)
        let former = sent.text("remplace")
        do {
            let code = try exchange.part("code")
            try await exchange.desk.writeContact(typed, caisse: code, replacing: former, key: sent.key, by: exchange.caller())
            return .seeOther("/caisses/\(code)/contacts?fait=\(former == nil ? "ajout" : "changement")")
        } catch DeskRefusal.invalid(let anomalies) {
            return try await form(exchange, typed: typed, former: former, anomalies: anomalies)
        }
    }

    static let retire = Route.page(.post, "/caisses/{code}/contacts/{id}/retrait", .fundContacts) { exchange in
        _ = try await exchange.form()
        let code = try exchange.part("code")
        try await exchange.desk.retireContact(exchange.part("id"), caisse: code, by: exchange.caller())
        return .seeOther("/caisses/\(code)/contacts?fait=retrait")
    }

    private static func form(
        _ exchange: Exchange, typed: ContactCaisseSaisi? = nil, former: String? = nil, anomalies: [Anomaly] = []
    ) async throws -> Response {
        let view = try await exchange.desk.readContacts(caisse: exchange.part("code"), by: exchange.caller())
        guard view.modifiables else { throw DeskRefusal.forbidden("Chaque caisse tient ses propres contacts. Ceux-ci sont à une autre.") }
        let asked = exchange.query("modifier")
        let changed = view.contacts.first { $0.id == former ?? asked }
        if asked != nil, changed == nil, anomalies.isEmpty { throw DeskRefusal.notFound }
        let page = ContactsEdition(
            view: view, typed: typed ?? changed.map(ContactCaisseSaisi.init) ?? ContactCaisseSaisi(), changed: changed?.id ?? former, done: exchange.query("fait"),
            anomalies: anomalies, csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page(
            "Tenir les contacts", status: anomalies.isEmpty ? .ok : .unprocessableContent,
            breadcrumb: [Link("Joindre une caisse", to: "/caisses"), Link(view.caisse.nom, to: "/caisses/\(view.caisse.codeOrganisme.code)")],
            lead: "Ce que vous écrivez ici se voit aussitôt dans tous les cabinets, avec sa date.", hasErrors: !anomalies.isEmpty
        ) { page }
    }
}

extension ContactCaisseSaisi {
    init(_ form: FormInput) {
        func text(_ name: String) -> String { form.content[name]?.string ?? "" }
        self.init(
            sujet: text("sujet"), intitule: text("intitule"), role: text("role"), telephone: text("telephone"), courriel: text("courriel"),
            horaires: text("horaires"), secteur: text("secteur"))
    }

    init(_ contact: ContactCaisseVue) {
        self.init(
            sujet: contact.sujet.rawValue, intitule: contact.intitule, role: contact.role, telephone: contact.telephone ?? "", courriel: contact.courriel ?? "",
            horaires: contact.horaires ?? "", secteur: contact.secteur ?? "")
    }
}
