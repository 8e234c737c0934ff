import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Everything one has written, the latest change first.
enum DossiersRoutes {
    static let routes = [open]

    static let open = Route.page(.get, "/dossiers", .care) { exchange in
        try exchange.allowQuery("teleservice", "etat", "envoi", "patient", "du", "au", "curseur", "limite", "fait")
        let query = try exchange.dossierQuery()
        let found = try await exchange.desk.listDossiers(query, by: exchange.caller())
        let page = DossiersPage(
            found: found, query: query, teleservices: exchange.desk.teleservices, wasDiscarded: exchange.query("fait") == "suppression",
            now: exchange.desk.now)
        return try await exchange.page("Dossiers") { page }
    }
}
