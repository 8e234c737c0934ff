import ContactTracing
import Core
import Desk

/// Who is to be called today, the longest waiting first.
struct IsolementListe: Component {
    let found: AppelsDuJour
    let today: LocalDate
    let cursor: String?

    var body: HTML {
        if let first = found.appels.first, cursor == nil {
            Actions { Button("Appeler : \(first.personne.displayName)", .primary, to: "/suivi/isolement/\(first.id)") }
        }
        if found.appels.isEmpty {
            EmptyState(
                title: "Aucun appel d’isolement à faire.",
                next: "Les appels sont planifiés quand le suivi d’un cas commence ; ceux du jour paraissent ici dès minuit.",
                action: Link("Voir les cas", to: "/suivi/agence"))
        } else {
            DataTable(caption: "Le plus ancien d’abord", columns: ["Personne", "Téléphone", "Isolement", "Prévu", "Département"], rows: found.appels.map(row))
            Pager(previous: cursor == nil ? nil : "/suivi/isolement", next: found.suivant.map { "/suivi/isolement?curseur=\($0)" })
        }
    }

    private func row(_ appel: AppelIsolement) -> DataTable.Row {
        DataTable.Row {
            HTML {
                Link(appel.personne.displayName, to: "/suivi/isolement/\(appel.id)")
                el(.span, .class("hint block")) { appel.numero }
            }
            PhoneLink(appel.personne.telephone, absent: "Inconnu")
            "Jour \(appel.jour), fin le \(appel.finLe.formattedShort)"
            HTML { if appel.prevuLe < today { StateTag("En retard, \(appel.prevuLe.formattedShort)", .warning) } else { "Aujourd’hui" } }
            appel.departement
        }
    }
}
