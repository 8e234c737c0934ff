import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Messages that wait or failed, for the administration. No number, no word of theirs.
enum MessagesRoutes {
    static let routes = [open, revive]

    static let open = Route.page(.get, "/administration/messages", .administration) { exchange in
        try exchange.allowQuery("fait")
        let view = try await exchange.desk.lireMessages(by: exchange.caller())
        let (csrf, now) = (exchange.formToken, exchange.desk.now)
        let wasRevived = exchange.query("fait") == "relance"
        return try await exchange.page("Messages", breadcrumb: [Link("Suivi", to: "/suivi")], lead: "Messages courts et courriels du suivi des contacts.") {
            if wasRevived { Notice(.success, "Relancé : une nouvelle série d’essais commence.", isLive: true) }
            Card("En attente") {
                Facts(facts: [
                    Facts.Fact("Messages à envoyer", String(view.enAttente)),
                    Facts.Fact("Le plus ancien attend depuis", view.plusAncien.map { Waiting.words(since: $0, now: now) } ?? "—"),
                ])
            }
            if view.morts.isEmpty {
                EmptyState(title: "Aucun message n’a échoué.", next: "Un message qui échoue est réessayé huit fois avant d’apparaître ici ; son contact revient alors aux voix.")
            } else {
                DataTable(
                    caption: "Messages abandonnés", columns: ["Message", "Essais", "Raison", "Depuis", "Action"],
                    rows: view.morts.map { dead in
                        DataTable.Row {
                            dead.gabarit == "alerte-agence" ? "Alerte à l’agence" : "Invitation à répondre"
                            String(dead.essais)
                            dead.erreur
                            Moment(dead.creeLe)
                            PostForm(to: "/administration/messages/\(dead.id)/relance", csrf: csrf) { Button("Relancer", .secondary) }
                        }
                    })
            }
        }
    }

    static let revive = Route.page(.post, "/administration/messages/{id}/relance", .administration) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.relancerMessage(exchange.part("id"), by: exchange.caller())
        return .seeOther("/administration/messages?fait=relance")
    }
}
