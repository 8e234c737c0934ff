import Core
import Desk

/// A delivery that waits for somebody: why, what it would change, and both ways out.
struct LivraisonRetenue: Component {
    let livraison: LivraisonView
    let csrf: String

    var body: HTML {
        Notice(.warning, "\(livraison.caisse.name) : le fichier n°\u{A0}\(livraison.sequence) attend une décision") {
            el(.p) { livraison.motif ?? "" }
            el(.p) { "\(livraison.comptes). Le registre en service n’a pas changé." }
            PostForm(to: "/livraisons/\(livraison.id)", csrf: csrf) {
                Actions {
                    Button("Approuver le fichier n°\u{A0}\(livraison.sequence)", .primary, sends: ("_action", "approuver"))
                    Button("Écarter ce fichier", .secondary, sends: ("_action", "ecarter"))
                }
            }
        }.body
    }
}

/// Every delivery, the latest first.
struct LivraisonsTable: Component {
    let livraisons: [LivraisonView]

    var body: HTML {
        if livraisons.isEmpty {
            EmptyState(
                title: "Aucun fichier d’assurés n’a encore été reçu.",
                next: "Les droits restent inconnus jusqu’au premier fichier complet, chargé par « guichet import assures ».")
        } else {
            DataTable(
                caption: "Lus = gardés + refusés", columns: ["Fichier", "Caisse", "Genre", "État", "Comptes", "Reçu le"],
                rows: livraisons.map { livraison in
                    DataTable.Row {
                        "n°\u{A0}\(livraison.sequence) du \(livraison.date.formattedShort)"
                        livraison.caisse.name
                        livraison.genre == "complet" ? "Complet" : "Changements"
                        state(livraison)
                        livraison.comptes
                        Moment(livraison.recueLe)
                    }
                })
        }
    }

    private func state(_ livraison: LivraisonView) -> HTML {
        el(.div) {
            StateTag(livraison.etatLibelle, tone(livraison.etat))
            if let motif = livraison.motif { el(.p, .class("hint")) { motif } }
        }
    }

    private func tone(_ etat: String) -> Tone {
        switch etat {
        case "active": .success
        case "retenue": .warning
        case "echec": .danger
        default: .neutral
        }
    }
}
