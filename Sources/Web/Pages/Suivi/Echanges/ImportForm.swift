import Core
import Desk

/// Where files are handed in.
struct ImportForm: Component {
    let epidemie: String
    let departements: [Departement]
    let csrf: String
    let key: String

    var body: HTML {
        Card(
            "Importer des listes",
            hint: "CSV ou classeur XLSX, quels que soient les noms de colonnes. Vous verrez d’abord un aperçu : rien n’est écrit avant votre accord. 20 Mo au plus."
        ) {
            el(.form, .method("post"), .action("/suivi/imports"), Attribute("enctype", "multipart/form-data")) {
                PostForm.hidden("_csrf", csrf)
                PostForm.hidden("_cle", key)
                PostForm.hidden("epidemie", epidemie)
                file(.cas, "Une ligne par cas ; la colonne « infecté par » donne aussi des liens.")
                file(.liens, "Une ligne par lien : qui a exposé, qui a été exposé.")
                file(.contacts, "Une ligne par personne exposée, avec l’identifiant de son cas et un département ou un code postal.")
                ChoiceList(
                    frame: FieldFrame(name: "departement", label: "Département des lignes qui n’en disent pas", hint: "Laissez vide si chaque ligne le dit."),
                    choices: departements.map { Choice(value: $0.code, label: $0.libelle) }, value: departements.count == 1 ? departements[0].code : "")
                Actions { Button("Voir l’aperçu", isMain: true) }
            }
        }.body
    }

    private func file(_ genre: GenreListe, _ hint: String) -> HTML {
        let frame = FieldFrame(name: genre.rawValue, label: genre.libelle, hint: hint)
        return frame.around("line") {
            leaf(.input, with: frame.attributes + [.type("file"), Attribute("accept", ".csv,.tsv,.txt,.xlsx")])
        }
    }
}

/// Batches brought in before.
struct LotList: Component {
    let lots: [LotView]

    var body: HTML {
        Card("Imports précédents") {
            if lots.isEmpty {
                EmptyState(title: "Aucun import pour ce suivi.", next: "Le premier apparaîtra ici, avec ses comptes et ses lignes refusées.")
            } else {
                DataTable(
                    caption: "Imports, le plus récent d’abord", columns: ["Fichiers", "Le", "État", "Lus", "Retenus", "Refusés"],
                    rows: lots.map { lot in
                        DataTable.Row {
                            Link(lot.nom, to: "/suivi/imports/\(lot.id)")
                            Moment(lot.le)
                            StateTag(LotView.libelle(lot.etat), LotView.tone(lot.etat))
                            String(lot.etat == "en-cours" ? lot.avance : lot.bilan.total.lus)
                            String(lot.bilan.total.retenus)
                            String(lot.bilan.total.refuses)
                        }
                    })
            }
        }.body
    }
}

/// What can be taken out.
struct ExportLinks: Component {
    let epidemie: String

    var body: HTML {
        Card(
            "Exporter",
            hint: "CSV en UTF-8 avec point-virgule, pour les départements de votre habilitation. Les formules de tableur sont neutralisées ; réimportés ici, ces fichiers redonnent les mêmes fiches. Chaque export est tracé."
        ) {
            el(.ul) {
                for genre in GenreListe.allCases {
                    el(.li) { Link(genre.libelle, to: "/suivi/exports/\(genre.rawValue)?epidemie=\(epidemie)") }
                }
            }
        }.body
    }
}

extension LotView {
    static func libelle(_ state: String) -> String {
        switch state {
        case "a-confirmer": "À confirmer"
        case "a-faire": "En attente"
        case "en-cours": "En cours"
        case "fait": "Fait"
        case "echec": "Interrompu"
        default: "Retiré"
        }
    }

    static func tone(_ state: String) -> Tone {
        switch state {
        case "fait": .success
        case "a-confirmer": .warning
        case "echec": .danger
        case "defait": .neutral
        default: .info
        }
    }
}
