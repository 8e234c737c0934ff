import Certificats
import Core
import Desk

/// What waits for a second person, what is due for review, then every rule.
struct ReglesPage: Component {
    let table: TableauRegles
    let done: String?
    let csrf: String
    let today: LocalDate

    var body: HTML {
        switch done {
        case "retire": Notice(.success, "Proposition retirée.", isLive: true)
        case "relue": Notice(.success, "Relecture notée.", isLive: true)
        default: HTML()
        }
        Card("À relire par une seconde personne") {
            if table.enAttente.isEmpty { EmptyState(title: "Aucun changement n’attend.", next: "Pour changer une règle, ouvrez-la dans la liste ci-dessous.") } else {
                DataTable(
                    caption: table.enAttente.count == 1 ? "Un changement" : "\(table.enAttente.count) changements", columns: ["Règle", "Proposé par", "En vigueur à partir du"],
                    rows: table.enAttente.map { one in
                        DataTable.Row {
                            Link("\(one.regle.id) – \(one.regle.situation)", to: "\(ReglesRoutes.base)/propositions/\(one.id)")
                            one.estMienne ? "Vous" : one.par
                            one.version.du?.formattedFr ?? ""
                        }
                    })
            }
        }
        Card("À relire contre leurs sources", hint: "Une règle confirmée se relit chaque année, une règle incertaine tous les six mois.") {
            if table.aRelire.isEmpty { EmptyState(title: "Toutes les règles ont été relues à temps.", next: "La prochaine est à relire le \(next).") } else {
                rules(table.aRelire, caption: table.aRelire.count == 1 ? "Une règle" : "\(table.aRelire.count) règles, la plus anciennement relue d’abord")
            }
        }
        FoldedCard(title: "Toutes les règles", hint: "\(table.regles.count) règles", isOpen: false, content: rules(table.regles, caption: "Par numéro"))
        Actions {
            Button("Qui lit les comptes pour l’ordre", to: "\(ReglesRoutes.base)/lecteurs")
            Button("Voir la page publique", to: CertificatsRoutes.base)
        }
    }

    private var next: String {
        table.regles.compactMap { $0.versions.last }.filter { $0.au == nil }.map { Relecture.due($0) }.min()?.formattedFr ?? "jour venu"
    }

    private func rules(_ rules: [Regle], caption: String) -> HTML {
        DataTable(
            caption: caption, columns: ["Règle", "Certificat", "Certitude", "Relue le"],
            rows: rules.map { regle in
                let answer = Reponse(regle, le: today)
                return DataTable.Row {
                    Link("\(regle.id) – \(regle.situation)", to: "\(ReglesRoutes.base)/\(regle.id)/changement")
                    HTML { StateTag(answer) }
                    answer.version.certitude.libelle
                    regle.versions.last?.revueLe.formattedShort ?? ""
                }
            }
        ).body
    }
}

/// The rule was read again and is right: one box, one press.
struct RelectureForm: Component {
    let reponse: Reponse
    let anomalies: [Anomaly]
    let note: String
    let csrf: String
    let key: String

    var body: HTML {
        Card("Rien n’a changé\u{A0}?", hint: "Relue le \(reponse.version.revueLe.formattedFr). Source\u{A0}: \(reponse.version.source).") {
            PostForm(to: "\(ReglesRoutes.base)/\(reponse.regle.id)/relecture", csrf: csrf, key: key, label: "Relecture") {
                el(.div, .class("fields")) {
                    TextBox(
                        frame: FieldFrame(
                            name: "note", label: "Ce que vous avez relu", example: "Code du sport, art. L. 231-2, version de ce jour", isRequired: true, errors: anomalies.messages(at: "note")),
                        value: note)
                }
                Actions { Button("Noter la relecture", .secondary) }
            }
        }
    }
}
