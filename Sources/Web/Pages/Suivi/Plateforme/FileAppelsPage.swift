import ContactTracing
import Core
import Desk

/// The queue as whoever calls sees it: what waits, what presses, and one button.
struct FileAppelsPage: Component {
    let view: FileAppelsView
    let adresse: AdresseAppels
    let fait: String?
    let contact: String?
    let leads: Bool
    let csrf: String
    let key: String
    let now: Instant

    var body: HTML {
        done
        if !view.estOuverte {
            Notice(.info, "La plateforme est fermée") {
                el(.p) { "Les appels se font de \(view.horaires.ouvre)\u{A0}h à \(view.horaires.ferme)\u{A0}h, sept jours sur sept. Reprise le \(view.prochaineOuverture.formattedFr)." }
            }
        }
        if !view.enSurcharge.isEmpty {
            Notice(.warning, "Mode surcharge en service : \(view.enSurcharge.map(\.libelle).joined(separator: ", "))") {
                el(.p) { "Les contacts qui ont un mobile ont reçu un message ; la file vous donne d’abord les autres." }
            }
        }
        Card("") {
            PostForm(to: "/suivi/appels/suivant", csrf: csrf, key: key) {
                adresse.hidden
                el(.p, .class("next-call")) {
                    el(.button, .type("submit"), .class("button primary"), Attribute("data-main", flag: true), .disabled.when(!view.estOuverte)) { "Appeler le suivant" }
                }
            }
            Facts(facts: facts)
        }
        if view.departements.count > 1 { filter }
        held
        links
    }

    @HTMLBuilder private var done: HTML {
        switch fait {
        case "vide": Notice(.success, view.enAttente == 0 ? "La file est vide : plus personne n’attend d’appel." : "Personne n’est à appeler maintenant : les autres le seront plus tard.", isLive: true)
        case "ferme": Notice(.warning, "La plateforme est fermée : personne n’est appelé à cette heure.", isLive: true)
        case "rendu": Notice(.success, "Contact rendu : un collègue peut le prendre.", isLive: true)
        case "complete": Notice(.success, "Fiche complétée.", isLive: true)
        case let word?: if let issue = IssueAppel(rawValue: word) { undo(issue) }
        case nil: HTML()
        }
    }

    private func undo(_ issue: IssueAppel) -> HTML {
        Notice(.success, "Noté : \(issue.libelle.lowercased()).", isLive: true) {
            if let contact {
                PostForm(to: "/suivi/appels/\(contact)/annulation", csrf: csrf, key: key + "a") {
                    adresse.hidden
                    Button("C’était une erreur : annuler", .quiet)
                }
            }
        }.body
    }

    private var facts: [Facts.Fact] {
        [
            Facts.Fact("En attente", String(view.enAttente)), Facts.Fact("En retard", String(view.enRetard)), Facts.Fact("À joindre dans les 4 heures", String(view.bientot)),
            Facts.Fact("À rappeler plus tard", String(view.plusTard)),
            Facts.Fact("Ma part aujourd’hui", "\(view.mesAppels) appels sur \(view.tousAppels), \(view.mesJoints) joints"),
        ]
    }

    private var filter: HTML {
        el(.form, .method("get"), .action("/suivi/appels"), .class("filters"), .ariaLabel("Filtrer la file")) {
            if let epidemie = adresse.epidemie { PostForm.hidden("epidemie", epidemie) }
            if let file = adresse.file { PostForm.hidden("file", file) }
            ListFilter(name: "departement", label: "Département", choices: view.departements.map { ($0.code, $0.libelle) }, value: view.departement?.code)
            Button("Filtrer", .secondary)
        }
    }

    @HTMLBuilder private var held: HTML {
        if !view.pris.isEmpty {
            DataTable(
                caption: "Entre vos mains", columns: ["Contact", "État", "À joindre avant", "Essais"],
                rows: view.pris.map { fiche in
                    DataTable.Row {
                        Link(fiche.donnees.personne.displayName, to: adresse("/suivi/appels/\(fiche.id)"))
                        StateTag(fiche.etat)
                        HTML { if let due = fiche.echeanceAppel { Moment(due) } else { "—" } }
                        String(fiche.essais)
                    }
                })
        }
    }

    private var links: HTML {
        let lists = AdresseAppels(epidemie: adresse.epidemie)
        return Tiles(
            tiles: [
                .init(link: Link("Tous les contacts", to: lists("/suivi/contacts")), text: "Ceux du territoire, par état et par département ; les injoignables se reprennent ici."),
                .init(link: Link("En retard", to: lists("/suivi/contacts", ("retard", "oui"))), text: "Ceux dont le premier appel a dépassé son délai.", count: view.enRetard),
                .init(link: Link("Fiches de cas", to: lists("/suivi/fiches")), text: "Les fiches validées du territoire : compléter, confier à l’agence, clore."),
            ] + (leads ? [.init(link: Link("Surcharge", to: lists("/suivi/surcharge")), text: "Le retard prévu, et les messages quand les voix ne suffisent plus.")] : [])
        ).body
    }
}
