import Core
import Desk

/// Interruptions to come, announced by an administrator.
struct MaintenancesPage: Component {
    let coming: [MaintenanceView]
    let done: String?
    let debut: String
    let fin: String
    let texte: String
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        switch done {
        case "annonce": Notice(.success, "Interruption annoncée.", isLive: true)
        case "jour":
            Notice(.warning, "Annoncée, mais elle n’est pas de nuit", isLive: true) { el(.p) { "Une interruption se fait entre 22\u{A0}h et 6\u{A0}h. Celle-ci est affichée comme une exception." } }
        case "retrait": Notice(.success, "Annonce retirée.", isLive: true)
        default: HTML()
        }
        Card("Annoncer une interruption", hint: "Entre 22\u{A0}h et 6\u{A0}h, au moins 48\u{A0}heures avant.") {
            PostForm(to: "/administration/maintenances", csrf: csrf, key: key, label: "Interruption") {
                el(.div, .class("fields")) {
                    TextBox(frame: frame("debut", "Début", example: "2026-03-12T23:00"), value: debut)
                    TextBox(frame: frame("fin", "Fin", example: "2026-03-13T01:00"), value: fin)
                    TextBox(frame: frame("texte", "Ce qui sera interrompu", example: "Tout le guichet, pour changer de version"), value: texte)
                }
                Actions { Button("Annoncer", isMain: true) }
            }
        }
        Card("À venir") {
            if coming.isEmpty { EmptyState(title: "Aucune interruption annoncée.", next: "Tant qu’il n’y en a pas, la page publique le dit.") } else {
                el(.ul, .class("lines")) {
                    for one in coming {
                        el(.li, .class("split")) {
                            el(.div) {
                                el(.p) { el(.strong) { one.texte } }
                                el(.p, .class("hint")) {
                                    "Du "
                                    Moment(one.debut)
                                    " au "
                                    Moment(one.fin)
                                }
                                if !one.deNuit { StateTag("Pas de nuit", .warning) }
                                if !one.aTemps { " "; StateTag("Moins de 48\u{A0}heures avant", .warning) }
                            }
                            PostForm(to: "/administration/maintenances/\(one.id)/retrait", csrf: csrf) { Button("Retirer", .danger) }
                        }
                    }
                }
            }
        }
    }

    private func frame(_ name: String, _ label: String, example: String) -> FieldFrame {
        FieldFrame(name: name, label: label, example: example, isRequired: true, errors: anomalies.messages(at: name))
    }
}
