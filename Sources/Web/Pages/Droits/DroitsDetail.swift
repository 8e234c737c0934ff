import Core
import Desk

/// All that an answer says: rights, reasons with what they rest on, what changed since the card, what to do.
struct DroitsDetail: Component {
    let droits: ReponseDroits

    var body: HTML {
        if !droits.motifs.isEmpty { motifs }
        if let changements = droits.changements { changes(changements) }
        if !droits.lignes.isEmpty {
            DataTable(caption: "Droits au \(droits.dateSoins.formattedFr)", columns: ["Droit", "Du", "Au", "Ce que cela veut dire"], rows: droits.lignes.map(row))
        }
        if droits.aFaire.count > 1 || droits.sontOuverts {
            Card("À faire") {
                el(.ul) { for item in droits.aFaire { el(.li) { item } } }
            }
        }
        sources
    }

    private var motifs: HTML {
        Card(droits.sontOuverts ? "Réserves" : "Pourquoi") {
            el(.ul) {
                for motif in droits.motifs {
                    el(.li) {
                        motif.phrase
                        " "
                        el(.small, .class("source")) { motif.aConfirmer ? "\(motif.source) (source à confirmer)" : motif.source }
                    }
                }
            }
        }.body
    }

    private func changes(_ changements: ReponseDroits.Changements) -> HTML {
        Card(changements.phrases.isEmpty ? "La carte dit encore vrai" : "Carte non à jour : ce qui a changé") {
            if changements.phrases.isEmpty {
                el(.p) { "Rien n’a changé depuis sa mise à jour du \(changements.carteMajLe.formattedFr)." }
            } else {
                el(.ul) { for phrase in changements.phrases { el(.li) { phrase } } }
            }
            if !changements.parComparaison {
                el(.p, .class("hint")) { "Le registre ne remonte pas jusqu’à cette date : les changements sont déduits des dates des droits." }
            }
        }.body
    }

    private func row(_ ligne: ReponseDroits.Ligne) -> DataTable.Row {
        DataTable.Row {
            ligne.titre
            ligne.debut?.formattedShort ?? "—"
            ligne.fin?.formattedShort ?? "Sans fin connue"
            ligne.effet
        }
    }

    private var sources: HTML {
        el(.p, .class("hint")) {
            if droits.livraisons.isEmpty {
                "Aucune caisse reliée au guichet n’a livré de droits pour cette personne"
            } else {
                droits.livraisons.map { "D’après \($0.nom), livraison n°\u{A0}\($0.livraison) reçue le \($0.connuDepuis.formattedFr)" }.joined(separator: " ; ")
            }
            ". Règles \(droits.regles)."
        }
    }
}
