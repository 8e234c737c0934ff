import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The sheets of cases of a territory, and what the platform does with them.
enum FichesTerritoireRoutes {
    static let routes = [list, open, complete, escalate, close]

    static let list = Route.page(.get, "/suivi/fiches", .tracingPlatform) { exchange in
        try exchange.allowQuery("epidemie", "departement", "etat", "curseur")
        let epidemie = try await exchange.epidemie()
        let found = try await exchange.desk.listerFiches(
            epidemie.code, departement: exchange.query("departement"), etat: exchange.query("etat"), cursor: exchange.query("curseur"), by: exchange.caller())
        let adresse = exchange.adresseAppels
        let etat = exchange.query("etat")
        return try await exchange.page("Fiches de cas", breadcrumb: [Link("Suivi", to: "/suivi"), Link("Appels", to: "/suivi/appels")], lead: epidemie.nom) {
            el(.form, .method("get"), .action("/suivi/fiches"), .class("filters"), .ariaLabel("Filtrer les fiches")) {
                if let epidemie = adresse.epidemie { PostForm.hidden("epidemie", epidemie) }
                ListFilter(name: "etat", label: "État", choices: [EtatCas.valide, .complete, .escalade, .suivi, .clos].map { ($0.rawValue, $0.libelle) }, value: etat)
                Button("Filtrer", .secondary)
            }
            if found.items.isEmpty {
                EmptyState(title: "Aucune fiche validée ne répond à ces critères.", next: "Les fiches arrivent ici dès que leur médecin les valide.", action: Link("Revenir à la file", to: "/suivi/appels"))
            } else {
                DataTable(
                    caption: "Du dernier changement au plus ancien", columns: ["Personne", "Fiche", "État", "Département", "Validée"],
                    rows: found.items.map { line in
                        DataTable.Row {
                            Link(line.nom, to: "/suivi/fiches/\(line.id)")
                            line.numero
                            StateTag(line.etat.libelle, line.etat == .clos ? .neutral : .info)
                            line.departement + (line.collectivite ? ", collectivité" : "")
                            HTML { if let at = line.valideLe { Moment(at) } else { "—" } }
                        }
                    })
                if let next = found.next {
                    el(.nav, .class("pager"), .ariaLabel("Suite de la liste")) { Button("Les suivantes →", to: adresse("/suivi/fiches", ("etat", etat), ("curseur", next))) }
                }
            }
        }
    }

    static let open = Route.page(.get, "/suivi/fiches/{id}", .tracingPlatform) { exchange in
        try exchange.allowQuery("fait")
        let view = try await exchange.desk.lireFicheTerritoire(exchange.part("id"), by: exchange.caller())
        let page = FicheTerritoirePage(view: view, fait: exchange.query("fait"), csrf: exchange.formToken, key: exchange.newKey())
        return try await exchange.page("Fiche \(view.fiche.numero)", breadcrumb: [Link("Suivi", to: "/suivi"), Link("Fiches de cas", to: "/suivi/fiches")]) { page }
    }

    static let complete = Route.page(.post, "/suivi/fiches/{id}/completion", .tracingPlatform) { exchange in
        let form = try await exchange.form()
        let view = try await exchange.desk.completerFiche(exchange.part("id"), revision: form.revision, key: form.key, by: exchange.caller())
        return .seeOther("/suivi/fiches/\(view.fiche.id)?fait=completion")
    }

    static let escalate = Route.page(.post, "/suivi/fiches/{id}/escalade", .tracingPlatform) { exchange in
        let form = try await exchange.form()
        let view = try await exchange.desk.escaladerFiche(exchange.part("id"), revision: form.revision, key: form.key, by: exchange.caller())
        return .seeOther("/suivi/fiches/\(view.fiche.id)?fait=escalade")
    }

    static let close = Route.page(.post, "/suivi/fiches/{id}/cloture", .tracingPlatform) { exchange in
        let form = try await exchange.form()
        let view = try await exchange.desk.cloreFiche(exchange.part("id"), revision: form.revision, key: form.key, by: exchange.caller())
        return .seeOther("/suivi/fiches/\(view.fiche.id)?fait=cloture")
    }
}
