import ContactTracing
import Core
import Desk

/// The epidemics of this desk, and how another is opened.
struct EpidemiesListe: Component {
    let known: [Parametres]
    let today: LocalDate

    var body: HTML {
        Actions {
            Button("Ouvrir sur le modèle de 2020", .primary, to: "/administration/nouvelle-epidemie?modele=covid-19")
            Button("Ouvrir un exercice", .secondary, to: "/administration/nouvelle-epidemie?modele=exercice")
        }
        if known.isEmpty {
            EmptyState(title: "Aucun suivi n’a été ouvert.", next: "Partez d’un modèle : vous relirez chaque paramètre avant de l’ouvrir.")
        } else {
            DataTable(caption: "Le dernier ouvert d’abord", columns: ["Suivi", "Du… au…", "Version", "État", "Textes"], rows: known.map(row))
        }
    }

    private func row(_ one: Parametres) -> DataTable.Row {
        DataTable.Row {
            HTML {
                Link(one.nom, to: "/administration/epidemies/\(one.code)")
                el(.span, .class("hint block")) { one.code }
            }
            "\(one.debut.formattedShort) – \(one.fin.formattedShort)"
            String(one.version)
            StateTag(epidemie: one, today: today)
            HTML {
                if one.basesLegales.allSatisfy(\.confirme) { "Confirmés" } else { StateTag("À confirmer", .warning) }
            }
        }
    }
}

extension StateTag {
    init(epidemie: Parametres, today: LocalDate) {
        if epidemie.estOuverte(le: today) { self.init("Ouvert", .success) } else if today < epidemie.debut { self.init("À venir", .info) } else { self.init("Clos", .neutral) }
    }
}
