import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Clusters: the desk proposes, a person of the agency decides.
enum GroupesRoutes {
    static let routes = [list, read, confirm, setAside]

    static let list = Route.page(.get, "/suivi/groupes", .tracingAgency) { exchange in
        try exchange.allowQuery("epidemie", "etat", "fait")
        let etat = try exchange.etatDeGroupe()
        let found = try await exchange.desk.listerGroupes(etat, epidemie: exchange.epidemie().code, by: exchange.caller())
        let actor = try exchange.actor()
        return try await exchange.page("Cas groupés", breadcrumb: [Link("Suivi", to: "/suivi")]) {
            AgenceTabs(.groupes, actor)
            if exchange.query("fait") == "ecarte" {
                Notice(.success, "Groupe écarté.", isLive: true) { el(.p) { "Il ne sera plus proposé, sauf si un nouveau cas s’y ajoute." } }
            }
            GroupesListe(groupes: found, etat: etat)
        }
    }

    static let read = Route.page(.get, "/suivi/groupes/{id}", .tracingAgency) { exchange in
        try exchange.allowQuery("fait")
        let view = try await exchange.desk.lireGroupe(exchange.part("id"), by: exchange.caller())
        let decides = Policy.leadAgency.decide(try exchange.actor(), ()) == .allow
        return try await exchange.page(view.libelle, breadcrumb: [Link("Suivi", to: "/suivi"), Link("Cas groupés", to: "/suivi/groupes")]) {
            if exchange.query("fait") == "confirme" { Notice(.success, "Groupe confirmé.", isLive: true) }
            GroupePage(groupe: view, decides: decides, csrf: exchange.formToken, key: exchange.newKey())
        }
    }

    static let confirm = Route.page(.post, "/suivi/groupes/{id}/confirmation", .tracingAgency) { exchange in
        let form = try await exchange.form()
        let kept = try await exchange.desk.deciderGroupe(exchange.part("id"), confirme: true, key: form.key, by: exchange.caller())
        return .seeOther("/suivi/groupes/\(kept)?fait=confirme")
    }

    static let setAside = Route.page(.post, "/suivi/groupes/{id}/mise-a-l-ecart", .tracingAgency) { exchange in
        let form = try await exchange.form()
        _ = try await exchange.desk.deciderGroupe(exchange.part("id"), confirme: false, key: form.key, by: exchange.caller())
        return .seeOther("/suivi/groupes?fait=ecarte")
    }
}
