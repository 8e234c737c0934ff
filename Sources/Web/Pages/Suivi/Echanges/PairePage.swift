import Core
import Desk

/// Two sheets side by side; what differs stands out in words and in colour.
struct PairePage: Component {
    let pair: PaireView
    let csrf: String
    let key: String

    var body: HTML {
        PostForm(to: "/suivi/doublons/\(pair.id)", csrf: csrf, key: key) {
            Card("Les deux fiches") {
                DataTable(
                    caption: "Ce que dit chaque fiche", columns: ["Renseignement", pair.numeroA, pair.numeroB, "Comparaison"],
                    rows: pair.champs.map { field in
                        DataTable.Row {
                            field.libelle
                            field.a.isEmpty ? "–" : field.a
                            field.b.isEmpty ? "–" : field.b
                            comparison(field)
                        }
                    })
            }
            if pair.etat == "a-decider" { decision } else { Notice(.info, pair.etat == "fusionne" ? "Ces deux fiches ont été fusionnées." : "Ces deux fiches ont été gardées distinctes.") }
        }.body
    }

    @HTMLBuilder private var decision: HTML {
        Card("Une seule personne", hint: "Rien n’est perdu : ce que l’autre fiche sait de plus complète la fiche conservée, ses contacts, liens et appels la suivent, et la fusion peut être annulée.") {
            ChoiceBoxes(
                frame: FieldFrame(name: "garder", label: "Fiche à conserver"),
                choices: [Choice(value: pair.a, label: pair.numeroA), Choice(value: pair.b, label: pair.numeroB)], value: pair.a)
            if pair.champs.contains(where: \.differe) {
                el(.fieldset, .class("field set")) {
                    el(.legend) { "Prendre la valeur de l’autre fiche pour" }
                    for field in pair.champs where field.differe && !field.nom.isEmpty {
                        el(.label, .class("check")) {
                            leaf(.input, .type("checkbox"), .name("autre.\(field.nom.replacing(".", with: "_"))"), .value("oui"))
                            el(.span) { "\(field.libelle) (\(field.a) / \(field.b))" }
                        }
                    }
                }
            }
            Actions { Button("Fusionner", sends: ("_action", "fusion")) }
        }
        Card("Deux personnes distinctes", hint: "Cette paire ne sera plus proposée.") {
            Actions { Button("Garder deux fiches", .secondary, sends: ("_action", "distincts")) }
        }
    }

    private func comparison(_ field: PaireView.Champ) -> HTML {
        if field.differe { return StateTag("Diffère", .warning).body }
        if field.a.isEmpty || field.b.isEmpty { return StateTag("Une seule", .neutral).body }
        return StateTag(field.nom.isEmpty ? "Réunis" : "Identique", .success).body
    }
}

/// Merges that can be undone.
struct FusionList: Component {
    let merges: [FusionView]
    let csrf: String

    var body: HTML {
        Card("Fusions en vigueur") {
            DataTable(
                caption: "La plus récente d’abord", columns: ["Fiche conservée", "Fiche absorbée", "Le", "Revenir en arrière"],
                rows: merges.map { merge in
                    DataTable.Row {
                        merge.garde
                        merge.absorbe
                        Moment(merge.le)
                        PostForm(to: "/suivi/fusions/\(merge.id)", csrf: csrf, label: "Annuler la fusion de \(merge.absorbe) dans \(merge.garde)") { Button("Annuler la fusion", .quiet) }
                    }
                })
        }.body
    }
}
