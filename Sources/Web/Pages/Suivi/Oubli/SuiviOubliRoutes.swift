import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// What was erased, and the signed proof of it.
enum SuiviOubliRoutes {
    static let routes = [open, erase]

    static let open = Route.page(.get, "/administration/effacements", .administration) { exchange in
        try exchange.allowQuery("fait")
        let erasures = try await exchange.desk.listErasures(by: exchange.caller())
        let done = exchange.query("fait")
        return try await exchange.page(
            "Effacements", breadcrumb: [Link("Suivi", to: "/suivi")],
            lead: "Chaque catégorie de données est effacée à son échéance, partout : lignes, index, pages libres, messages, et les clefs qui les scellaient."
        ) {
            if let done { Notice(.success, done == "0" ? "Rien n’était échu." : "Effacement fait : le rapport signé est en tête de liste.", isLive: true) }
            ErasureList(erasures: erasures, csrf: exchange.formToken)
        }
    }

    static let erase = Route.page(.post, "/administration/effacements", .administration) { exchange in
        _ = try await exchange.form()
        let reports = try await exchange.desk.eraseNow(by: exchange.caller())
        return .seeOther("/administration/effacements?fait=\(reports.count)")
    }
}
