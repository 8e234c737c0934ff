import ContactTracing
import Core
import Desk

/// One chain as a picture, the rows beside it, and the way to the other chains.
struct ChainesPage: Component {
    let vue: ChainesSuivi
    /// Where the sheet of a case is; nil for whoever may not open it.
    let sheet: (String) -> String?

    private var address: VueAddress { VueAddress(demande: vue.demande) }

    var body: HTML {
        VueTabs(current: "/suivi/chaines", address: address)
        choices
        if vue.figures.cas == 0 {
            EmptyState(
                title: "Aucun cas dans vos départements pour cette période.", next: "Une chaîne se dessine dès qu’un contact d’un cas devient un cas à son tour.",
                action: vue.demande.periode == .tout ? nil : Link("Voir depuis le début", to: address("/suivi/chaines", ("jours", "tout"))))
        } else {
            Card(title, hint: vue.dessin.summary) {
                Figure(
                    label: title, picture: .chaines(vue.dessin), file: address("/suivi/graphiques/chaines.svg", choice),
                    definition: "Le temps va de gauche à droite\u{A0}; une flèche va de qui a transmis à qui a été infecté. Une bande réunit un foyer, un cadre un groupe confirmé. Les numéros sont ceux des fiches\u{A0}: aucun nom n’est dessiné.",
                    table: DataTable(caption: "Cas dessinés, du plus ancien au plus récent dans chaque chaîne", columns: columns, rows: vue.lignes.map(row)),
                    tableIsOpen: vue.lignes.count <= 12, width: vue.dessin.width)
            }
            if !vue.constats.isEmpty {
                FoldedCard(title: vue.constats.count == 1 ? "1 point à vérifier" : "\(vue.constats.count) points à vérifier", hint: "Liens étranges, gardés et expliqués", isOpen: vue.constats.count <= 5, content: findings)
            }
        }
        others
    }

    private var title: String {
        switch vue.choix {
        case .plusGrande: vue.figures.liens == 0 ? "Un cas, sans lien connu" : "La plus grande chaîne\u{A0}: \(Nombre.entier(vue.figures.cas)) cas"
        case .toutes: "Toutes les chaînes\u{A0}: \(Nombre.entier(vue.figures.cas)) cas"
        case .cas(let number): "La chaîne du cas \(number)\u{A0}: \(Nombre.entier(vue.figures.cas)) cas"
        case .groupe: "Le groupe choisi et ceux qui l’ont infecté\u{A0}: \(Nombre.entier(vue.figures.cas)) cas"
        }
    }

    private var choice: (String, String?) {
        switch vue.choix {
        case .plusGrande: ("vue", nil)
        case .toutes: ("vue", "toutes")
        case .cas(let number): ("cas", number)
        case .groupe(let id): ("groupe", id)
        }
    }

    private var choices: HTML {
        HTML {
            VueFilter(
                action: "/suivi/chaines", demande: vue.demande, departements: vue.departements.map { ($0.code, $0.libelle) },
                kept: choice.1.map { [(choice.0, $0)] } ?? [])
            el(.form, .method("get"), .action("/suivi/chaines"), .class("filters"), .ariaLabel("Chercher la chaîne d’un cas")) {
                PostForm.hidden("epidemie", vue.demande.epidemie)
                PostForm.hidden("jours", vue.demande.periode.rawValue)
                if let departement = vue.demande.departement { PostForm.hidden("departement", departement) }
                el(.div) {
                    el(.label, .for("chaine-cas")) { "Numéro de fiche d’un cas" }
                    leaf(.input, .type("text"), .id("chaine-cas"), .name("cas"), .autocomplete("off"), .maxlength(40))
                }
                Button("Montrer sa chaîne", .secondary)
            }
        }
    }

    private let columns = ["Fiche", "Premiers symptômes", "Confirmé", "Infecté par", "A infecté", "Contacts"]

    private func row(_ line: ChainesSuivi.Ligne) -> DataTable.Row {
        let number = HTML {
            if let address = line.fiche.flatMap(sheet) { Link(line.numero, to: address) } else { line.numero }
            if line.dejaContact { el(.span, .class("hint block")) { "était un contact connu" } }
        }
        return DataTable.Row {
            number
            day(line.symptomes)
            day(line.confirmation)
            line.sources.isEmpty ? "source inconnue" : line.sources.joined(separator: ", ")
            line.infectes.isEmpty ? "personne de connu" : line.infectes.joined(separator: ", ")
            Nombre.entier(line.contacts)
        }
    }

    private func day(_ date: LocalDate?) -> HTML { HTML { if let date { Moment(date) } else { "–" } } }

    private var findings: HTML {
        el(.ul) {
            for finding in vue.constats.prefix(50) {
                el(.li) {
                    el(.strong) { finding.kind.libelle }
                    " : "
                    finding.phrase
                }
            }
            if vue.constats.count > 50 { el(.li) { "Et \(vue.constats.count - 50) autres." } }
        }
    }

    @HTMLBuilder private var others: HTML {
        if !vue.chaines.isEmpty || vue.isoles > 0 {
            Card("Toutes les chaînes", hint: vue.isoles == 0 ? nil : "\(Nombre.entier(vue.isoles)) cas sans lien connu.") {
                if !vue.chaines.isEmpty { chains }
                if vue.choix != .toutes { el(.p) { Button("Les dessiner ensemble", to: address("/suivi/chaines", ("vue", "toutes"))) } }
            }
        }
        if !vue.groupes.isEmpty {
            Card("Cas groupés") {
                DataTable(
                    caption: "Du plus grand au plus petit", columns: ["Groupe", "État", "Cas", "Période"],
                    rows: vue.groupes.prefix(30).map { group in
                        DataTable.Row {
                            Link(group.motif.libelle, to: address("/suivi/chaines", ("groupe", group.id)))
                            group.estConfirme ? "Confirmé" : "Proposé, à décider"
                            Nombre.entier(group.cas)
                            "\(group.du.formattedShort) – \(group.au.formattedShort)"
                        }
                    })
            }
        }
    }

    private var chains: HTML {
        DataTable(
            caption: vue.chaines.count > 30 ? "Les 30 plus grandes, sur \(Nombre.entier(vue.chaines.count))" : "De la plus grande à la plus petite",
            columns: ["Premier cas", "Cas", "Période"],
            rows: vue.chaines.prefix(30).map { chain in
                DataTable.Row {
                    Link(chain.premier, to: address("/suivi/chaines", ("cas", chain.premier)))
                    Nombre.entier(chain.cas)
                    chain.du.map { first in "\(first.formattedShort) – \((chain.au ?? first).formattedShort)" } ?? "sans date"
                }
            }
        ).body
    }
}
