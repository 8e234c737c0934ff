import ContactTracing
import Core
import Desk
import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The contacts of a territory, filtered, in slices.
enum ContactsTerritoireRoutes {
    static let routes = [open]

    static let open = Route.page(.get, "/suivi/contacts", .tracingPlatform) { exchange in
        try exchange.allowQuery("epidemie", "departement", "etat", "retard", "curseur")
        let epidemie = try await exchange.epidemie()
        let isLate = exchange.query("retard") == "oui"
        let queue = try await exchange.desk.lireFileAppels(epidemie.code, by: exchange.caller())
        let found = try await exchange.desk.listerContacts(
            epidemie.code, departement: exchange.query("departement"), etat: exchange.query("etat"), enRetard: isLate, cursor: exchange.query("curseur"),
            by: exchange.caller())
        let page = ContactsTerritoirePage(
            found: found, departements: queue.departements, adresse: exchange.adresseAppels, etat: exchange.query("etat"), enRetard: isLate,
            isFurther: exchange.query("curseur") != nil, now: exchange.desk.now)
        return try await exchange.page(
            isLate ? "Contacts en retard d’appel" : "Contacts du territoire", breadcrumb: [Link("Suivi", to: "/suivi"), Link("Appels", to: "/suivi/appels")], lead: epidemie.nom
        ) { page }
    }
}

/// The list itself.
struct ContactsTerritoirePage: Component {
    let found: Page<LigneContact>
    let departements: [Departement]
    let adresse: AdresseAppels
    let etat: String?
    let enRetard: Bool
    let isFurther: Bool
    let now: Instant

    var body: HTML {
        el(.form, .method("get"), .action("/suivi/contacts"), .class("filters"), .ariaLabel("Filtrer les contacts")) {
            if let epidemie = adresse.epidemie { PostForm.hidden("epidemie", epidemie) }
            ListFilter(name: "etat", label: "État", choices: EtatContact.allCases.filter { $0 != .brouillon }.map { ($0.rawValue, $0.libelle) }, value: etat)
            if departements.count > 1 { ListFilter(name: "departement", label: "Département", choices: departements.map { ($0.code, $0.libelle) }, value: adresse.departement) }
            ListFilter(name: "retard", label: "Premier appel", choices: [("oui", "En retard")], value: enRetard ? "oui" : nil)
            Button("Filtrer", .secondary)
        }
        if found.items.isEmpty {
            EmptyState(
                title: enRetard ? "Aucun premier appel n’est en retard." : "Aucun contact ne répond à ces critères.",
                next: enRetard ? "Chaque contact est appelé dans son délai." : "Changez de filtre, ou attendez que des fiches soient validées.", action: Link("Revenir à la file", to: "/suivi/appels"))
        } else {
            DataTable(
                caption: enRetard ? "Du plus en retard au moins en retard" : "Du dernier changement au plus ancien",
                columns: ["Contact", "État", "Département", "À joindre avant", "Essais"], rows: found.items.map(row))
            if isFurther { el(.p) { Link("Revenir au début de la liste", to: address(nil)) } }
            if let next = found.next { el(.nav, .class("pager"), .ariaLabel("Suite de la liste")) { Button("Les suivants →", to: address(next)) } }
        }
    }

    private func row(_ line: LigneContact) -> DataTable.Row {
        DataTable.Row {
            HTML {
                Link(line.nom, to: adresse("/suivi/appels/\(line.id)"))
                el(.span, .class("hint block")) { line.numero }
            }
            StateTag(line.etat)
            line.departement
            due(line)
            String(line.essais)
        }
    }

    private func due(_ line: LigneContact) -> HTML {
        HTML {
            if line.etat == .aAppeler, let due = line.echeanceAppel {
                Moment(due)
                if line.enRetard {
                    " "
                    StateTag("En retard", .danger)
                }
            } else {
                "—"
            }
        }
    }

    private func address(_ cursor: String?) -> String {
        adresse("/suivi/contacts", ("etat", etat), ("retard", enRetard ? "oui" : nil), ("curseur", cursor))
    }
}
