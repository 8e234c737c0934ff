import Core
import Desk

/// Where an import stands, and what came of it.
struct BilanPage: Component {
    let lot: LotView

    var body: HTML {
        if lot.etat == "a-faire" || lot.etat == "en-cours" {
            Card("Import en cours") {
                Notice(.info, lot.etat == "a-faire" ? "L’import commence dans un instant." : "\(lot.avance) lignes écrites.", isLive: true) {
                    el(.p) { "Vous pouvez quitter cette page : le travail continue. Elle se recharge toute seule." }
                }
                Actions { Button("Actualiser", to: "/suivi/imports/\(lot.id)") }
            }
        } else {
            if lot.etat == "defait" {
                Notice(.info, "Cet import a été retiré\(lot.defaitLe.map { " le \($0.date(in: .paris).date.formattedShort)" } ?? "").")
            }
            if lot.etat == "echec" { Notice(.danger, "L’import s’est interrompu. Ce qui était écrit reste ; importer de nouveau le même fichier reprend sans rien doubler.") }
            counts
            flagged
            back
        }
    }

    private var counts: Card {
        Card("Lignes", hint: "Lues = retenues + refusées. Retenues = nouvelles, déjà connues ou mises à jour.") {
            DataTable(
                caption: "Comptes par liste", columns: ["Liste", "Lues", "Retenues", "Refusées", "Nouvelles", "Déjà connues", "Mises à jour"],
                rows: (GenreListe.allCases.compactMap { genre in lot.bilan.comptes[genre].flatMap { $0.lus > 0 ? (genre.libelle, $0) : nil } } + [("En tout", lot.bilan.total)])
                    .map { name, c in
                        DataTable.Row {
                            name
                            String(c.lus)
                            String(c.retenus)
                            String(c.refuses)
                            String(c.nouveaux)
                            String(c.reconnus)
                            String(c.modifies)
                        }
                    })
            if !lot.refus.isEmpty {
                el(.ul) {
                    for genre in lot.refus.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
                        el(.li) { Link("Lignes refusées (\(genre.libelle.lowercased())), avec leur motif", to: "/suivi/imports/\(lot.id)/refus/\(genre.rawValue)") }
                    }
                }
            }
        }
    }

    private var flagged: Card {
        Card("Signalé", hint: "Tout est gardé ; rien de ceci n’a arrêté l’import.") {
            Facts(
                facts: BilanImport.genres.map { .init(BilanImport.libelle($0), String(lot.bilan.signales[$0] ?? 0)) }
                    + [.init("Paires de fiches à examiner comme doublons", String(lot.bilan.doublonsProposes))])
            if lot.bilan.doublonsProposes > 0 { el(.p) { Link("Examiner les doublons", to: "/suivi/doublons?epidemie=\(lot.epidemie)") } }
            if !lot.bilan.messages.isEmpty {
                el(.details) {
                    el(.summary) { "Détail de la lecture" }
                    el(.ul) { for message in lot.bilan.messages { el(.li) { message } } }
                }
            }
        }
    }

    private var back: HTML {
        Actions {
            Button("Retour aux imports", to: "/suivi/imports?epidemie=\(lot.epidemie)")
            if lot.etat != "defait" { Button("Retirer cet import", .quiet, to: "/suivi/imports/\(lot.id)/retrait") }
        }.body
    }
}
