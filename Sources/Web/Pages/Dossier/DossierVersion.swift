import Core
import Desk

/// A deposited version as it was judged, with what changed since the one before.
struct DossierVersion: Component {
    let version: VersionView
    let teleservice: Teleservice

    var body: HTML {
        Card("Dépôt") {
            Facts(facts: facts)
        }
        if !version.changes.isEmpty {
            Card("Ce qui a changé depuis la version précédente") {
                DataTable(
                    caption: "Champs modifiés", columns: ["Champ", "Avant", "Après"],
                    rows: version.changes.map { change in
                        DataTable.Row {
                            change.label
                            reading(change.field, change.before)
                            reading(change.field, change.after)
                        }
                    })
            }
        }
        FormReading(view: FormView(teleservice.form, content: version.content, nomenclature: { teleservice.nomenclature($0) }))
    }

    private var facts: [Facts.Fact] {
        var facts = [
            Facts.Fact("Déposée par", version.depositedBy), Facts.Fact(name: "Le", value: Moment(version.depositedAt).body),
            Facts.Fact("Jugée par", "formulaire \(version.formVersion), règles \(version.rulesVersion)"),
            Facts.Fact(name: "Empreinte", value: el(.code) { String(version.digest.prefix(16)) }),
        ]
        if let reason = version.reason { facts.append(.init("Motif", reason)) }
        return facts
    }

    /// One field as the reading page shows it, or a dash.
    private func reading(_ field: String, _ value: JSONValue?) -> HTML {
        guard let value else { return HTML(text: "—") }
        return FormReading(view: FormView(teleservice.form, content: .object([field: value]), nomenclature: { teleservice.nomenclature($0) }))
            .value(of: field)
    }
}
