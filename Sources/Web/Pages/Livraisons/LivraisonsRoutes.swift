import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Files of insured persons: what came, what is in service, what waits for a decision.
enum LivraisonsRoutes {
    static let routes = [open, decide]

    static let open = Route.page(.get, "/livraisons", .deliveries) { exchange in
        try exchange.allowQuery("fait")
        let done = exchange.query("fait")
        let livraisons = try await exchange.desk.listLivraisonsAssures(by: exchange.caller())
        return try await exchange.page("Fichiers d’assurés", lead: "Les registres livrés par les caisses, du dernier au premier.") {
            if done == "approuvee" { Notice(.success, "Livraison approuvée : elle est en service.", isLive: true) }
            if done == "ecartee" { Notice(.success, "Livraison écartée : le registre reste ce qu’il était.", isLive: true) }
            for held in livraisons.filter(\.isHeld) { LivraisonRetenue(livraison: held, csrf: exchange.formToken) }
            LivraisonsTable(livraisons: livraisons)
        }
    }

    static let decide = Route.page(.post, "/livraisons/{id}", .deliveries) { exchange in
        let form = try await exchange.form()
        let id = try exchange.part("id")
        switch form.action {
        case "approuver":
            _ = try await exchange.desk.approveLivraisonAssures(id, by: exchange.caller())
            return .seeOther("/livraisons?fait=approuvee")
        case "ecarter":
            try await exchange.desk.rejectLivraisonAssures(id, by: exchange.caller())
            return .seeOther("/livraisons?fait=ecartee")
        default: throw DeskRefusal.malformed(code: "action", message: "Choisissez d’approuver ou d’écarter la livraison.")
        }
    }
}
