import Certificats
import Core
import Desk

/// What happened to a rule, for all to read.
struct HistoirePage: Component {
    let regle: Regle
    let faits: [FaitRegle]

    var body: HTML {
        el(.p) { "Un changement est proposé par une personne, relu par une autre, et ne vaut qu’à partir de sa date\u{A0}: une question posée à une date plus ancienne garde sa réponse." }
        DataTable(
            caption: "Ce qui est arrivé, le plus récent d’abord", columns: ["Le", "Quoi", "Pourquoi", "Source"],
            rows: faits.map { fact in
                DataTable.Row {
                    Moment(fact.le)
                    what(fact)
                    fact.pourquoi
                    fact.source
                }
            })
        el(.p) { Button("Lire la règle", to: "\(CertificatsRoutes.base)/\(regle.id)") }
    }

    @HTMLBuilder private func what(_ fact: FaitRegle) -> HTML {
        switch fact.quoi {
        case .livree: "Écrite"
        case .relue: "Relue"
        case .changee(let number):
            HTML {
                Link("Version \(number)", to: "\(CertificatsRoutes.base)/\(regle.id)?date=\((fact.du ?? fact.le).iso)")
                if let from = fact.du { el(.span, .class("hint block")) { "en vigueur le \(from.formattedFr)" } }
            }
        }
    }
}
