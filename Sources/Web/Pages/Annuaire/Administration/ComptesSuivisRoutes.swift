import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Accounts that the directory closed, opened again, or whose situations it ended.
enum ComptesSuivisRoutes {
    static let routes = [list, seen]

    static let list = Route.page(.get, "/administration/comptes-annuaire", .administration) { exchange in
        try exchange.allowQuery("avant", "fait")
        let found = try await exchange.desk.listComptesSuivis(avant: exchange.query("avant").flatMap { Int64($0) }, by: exchange.caller())
        let page = ComptesSuivisPage(found: found, csrf: exchange.formToken)
        return try await exchange.page("Comptes et annuaire", lead: "Qui quitte l’annuaire national perd l’accès dans la minute ; qui y revient le retrouve.") { page }
    }

    static let seen = Route.page(.post, "/administration/comptes-annuaire/vus", .administration) { exchange in
        _ = try await exchange.form()
        try await exchange.desk.marquerComptesSuivis(by: exchange.caller())
        return .seeOther("/administration/comptes-annuaire?fait=vus")
    }
}

/// What the deliveries of the directory did to accounts.
struct ComptesSuivisPage: Component {
    let found: ComptesSuivisVue
    let csrf: String

    var body: HTML {
        if found.faits.isEmpty {
            EmptyState(title: "L’annuaire n’a encore fermé aucun compte.", next: "Ce qui change après chaque relevé de l’annuaire s’inscrit ici, de lui-même.")
        } else {
            if found.aVoir > 0 {
                Notice(.warning, found.aVoir == 1 ? "Un changement à voir" : "\(found.aVoir) changements à voir") {
                    PostForm(to: "/administration/comptes-annuaire/vus", csrf: csrf) { Button("J’ai vu", .secondary) }
                }
            }
            DataTable(caption: "Du plus récent au plus ancien", columns: ["Professionnel", "Ce qui a changé", "Relevé du", "Fait le", "État"], rows: found.faits.map(row))
            Pager(previous: nil, next: found.suite.map { "/administration/comptes-annuaire?avant=\($0)" })
        }
    }

    private func row(_ fact: CompteSuivi) -> DataTable.Row {
        DataTable.Row {
            "\(fact.nom) (\(fact.identifiant))"
            fact.fait == .ferme ? "N’est plus dans l’annuaire\u{A0}: compte, sessions et jetons fermés" : "N’exerce plus à « \(fact.lieu ?? "—") »\u{A0}: situation finie"
            Moment(fact.releveDu)
            Moment(fact.le)
            state(fact)
        }
    }

    private func state(_ fact: CompteSuivi) -> HTML {
        if let at = fact.rouvertLe { return StateTag("Rouvert le \(at.date(in: .paris).date.formattedFr)", .success).body }
        return StateTag(fact.vu ? "Vu" : "À voir", fact.vu ? .neutral : .warning).body
    }
}
