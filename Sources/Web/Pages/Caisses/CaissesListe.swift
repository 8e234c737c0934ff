import Core
import Desk

/// The funds, with the way to each.
struct CaissesListe: Component {
    let caisses: [CaisseVue]
    let words: String

    var body: HTML {
        SearchForm(label: "Quelle caisse ?", action: "/caisses", value: words, hint: "Quelques lettres de son nom, de sa ville, ou son code.")
        if caisses.isEmpty {
            EmptyState(
                title: words.isEmpty ? "Aucune caisse n’est connue de ce guichet." : "Aucune caisse ne répond à ces mots.",
                next: words.isEmpty ? "L’administration les ajoute." : "Essayez le début du nom ou de la ville.",
                action: words.isEmpty ? nil : Link("Voir toutes les caisses", to: "/caisses"))
        } else {
            DataTable(
                caption: caisses.count == 1 ? "Une caisse" : "\(caisses.count) caisses", columns: ["Caisse", "Régime", "Standard", "Lignes directes"],
                rows: caisses.map { fund in
                    DataTable.Row {
                        Link(fund.caisse.nom, to: "/caisses/\(fund.caisse.codeOrganisme.code)")
                        fund.caisse.regime.libelle
                        PhoneLink(fund.caisse.telephone)
                        fund.contacts == 0 ? "Pas encore renseignées" : String(fund.contacts)
                    }
                })
        }
    }
}
