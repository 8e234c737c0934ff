import ContactTracing
import Core
import Desk

/// The pictures of the dashboard, each with its table.
struct TableauFigures: Component {
    let tableau: TableauSuivi
    let address: VueAddress

    var body: HTML {
        Card("L’épidémie jour par jour") {
            figure(
                .courbe(tableau.courbe), "courbe", "Courbe épidémique", "courbe.cas", ["Jour", "Cas", "Par les symptômes", "Par la confirmation"],
                tableau.courbe.jours.reversed().map { day in
                    DataTable.Row { Moment(day.date); Nombre.entier(day.cas); Nombre.entier(day.parSymptomes); Nombre.entier(day.parConfirmation) }
                })
        }
        Card("Les contacts sont-ils joints à temps\u{A0}?") {
            figure(
                .appels(tableau.appels), "appels-24h", "Contacts joints dans les 24\u{A0}heures", "appels_24h.part",
                ["Jour d’enregistrement", "Joints à temps", "Jugés", "Part"],
                tableau.appels.jours.reversed().map { day in
                    DataTable.Row { Moment(day.date); Nombre.entier(day.joints); Nombre.entier(day.juges); Nombre.part(day.part) }
                })
        }
        Card("Qui transmet\u{A0}?", hint: "Si peu de cas font presque toutes les transmissions, remonter à leur source rapporte plus que suivre chacun.") {
            figure(
                .descendance(tableau.chaines.descendance), "descendance", "Nombre de cas transmis par cas", "descendance.dispersion_k", ["Cas transmis", "Nombre de cas"],
                tableau.chaines.descendance.counts.enumerated().map { number, count in
                    DataTable.Row { Nombre.entier(number); Nombre.entier(count) }
                })
            el(.p) { Button("Voir qui a infecté qui", to: address("/suivi/chaines")) }
        }
        Card("La charge de ceux qui appellent") {
            figure(
                .charge(tableau.charge), "charge", "Appels par agent", "charge.appels", ["Agent", "Appels", "Aboutis"],
                tableau.charge.lignes.map { row in DataTable.Row { row.agent; Nombre.entier(row.appels); Nombre.entier(row.aboutis) } })
            if !tableau.surcharges.isEmpty { overloads }
            el(.p) { Button("Essayer un autre effectif", to: address("/suivi/effectif")) }
        }
    }

    private func figure(_ picture: Graphique, _ name: String, _ label: String, _ code: String, _ columns: [String], _ rows: [DataTable.Row]) -> Figure {
        Figure(
            label: label, picture: picture, file: address("/suivi/graphiques/\(name).svg"), definition: IndicatorDefinition.named(code)?.definition ?? "",
            table: DataTable(caption: label, columns: columns, rows: rows))
    }

    private var overloads: HTML {
        DataTable(
            caption: "Périodes de surcharge : des messages remplacent une partie des appels", columns: ["Département", "Du", "Au", "Motif"],
            rows: tableau.surcharges.map { one in
                DataTable.Row {
                    one.departement
                    Moment(one.du)
                    HTML { if let end = one.au { Moment(end) } else { "en cours" } }
                    one.motif
                }
            }
        ).body
    }
}
