import Core
import Desk

/// Free entries in a state, those that most practices typed first.
struct RapprochementListe: Component {
    let state: EtatLibre
    let found: Page<LieuARapprocher>
    let done: String?

    var body: HTML {
        if done == "rapprochement" { Notice(.success, "Rapproché. Les cabinets qui l’ont tapé voient désormais le lieu connu.", isLive: true) }
        if done == "refus" { Notice(.success, "Gardé tel quel\u{A0}: il ne sera plus proposé.", isLive: true) }
        Actions {
            for other in EtatLibre.allCases {
                Button(other.libelle, other == state ? .secondary : .quiet, to: "/administration/lieux-a-rapprocher?etat=\(other.rawValue)")
            }
        }
        if found.items.isEmpty {
            EmptyState(title: title, next: "Une saisie libre arrive ici quand un cabinet choisit « Garder tel quel » dans l’annuaire.")
        } else {
            DataTable(caption: state.libelle, columns: ["Tel que tapé", "Genre", "Commune", "Cabinets", "Dernière fois"], rows: found.items.map(row))
            Pager(previous: nil, next: found.next.map { "/administration/lieux-a-rapprocher?etat=\(state.rawValue)&curseur=\($0)" })
        }
    }

    private var title: String {
        switch state {
        case .aRapprocher: "Rien n’attend d’être rapproché."
        case .rapproche: "Rien n’a encore été rapproché."
        case .ecarte: "Rien n’a été gardé tel quel."
        }
    }

    private func row(_ item: LieuARapprocher) -> DataTable.Row {
        DataTable.Row {
            Link(item.entree.texte, to: "/administration/lieux-a-rapprocher/\(item.entree.id)")
            item.entree.genre.libelle
            item.entree.commune.isEmpty ? "—" : item.entree.commune
            String(item.fois)
            Moment(item.derniereFois)
        }
    }
}
