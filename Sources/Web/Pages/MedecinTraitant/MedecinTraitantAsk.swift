import Core
import Desk

/// Why one asks, before the answer.
struct MedecinTraitantAsk: Component {
    let view: PatientView
    let motif: String
    let precisions: String
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if view.isOwnTreatingDoctor {
            Notice(.success, "Vous êtes son médecin traitant\(view.treatedSince.map { " depuis le \($0.formattedFr)" } ?? "")") {
                el(.p) { Link("Déclarer la fin du suivi", to: "/dossiers/nouveau/declaration-medecin-traitant?patient=\(view.patient.id)") }
            }
        } else if !view.hasTreatingDoctor {
            Notice(.info, "Aucun médecin traitant n’est déclaré aujourd’hui")
        }
        Card("Savoir qui est, ou qui était, son médecin traitant", hint: "Votre raison est inscrite dans la trace du patient avant la réponse.") {
            PostForm(to: "/patients/\(view.patient.id)/medecin-traitant", csrf: csrf, label: "Consulter le médecin traitant") {
                el(.div, .class("fields")) {
                    ChoiceBoxes(
                        frame: FieldFrame(name: "motif", label: "Raison de la consultation", isRequired: true, errors: anomalies.messages(at: "motif")),
                        choices: MotifIMT.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, value: motif)
                    TextBox(
                        frame: FieldFrame(
                            name: "precisions", label: "Précisions", hint: "Nécessaires pour une autre raison. Aucune donnée médicale.",
                            example: "Bilan avant une intervention", errors: anomalies.messages(at: "precisions")), value: precisions, longest: 300)
                }
                Actions { Button("Consulter", isMain: true) }
            }
        }
    }
}

/// The answer, with the looks at it.
struct MedecinTraitantPage: Component {
    let view: TreatingDoctorView

    var body: HTML {
        Card("Aujourd’hui") {
            if let current = view.current {
                Facts(facts: facts(current))
            } else {
                EmptyState(title: "Aucun médecin traitant n’est déclaré.", next: "Avant 16 ans, il n’y a pas de pénalité ; ensuite, conseillez au patient d’en choisir un.")
            }
        }
        if !view.former.isEmpty {
            Card("Auparavant") {
                DataTable(caption: "Le plus récent d’abord", columns: ["Médecin", "Du… au…", "Fin"], rows: view.former.map(row))
            }
        }
        Card("Qui a consulté cette information", hint: "Les vingt dernières consultations, la vôtre comprise.") {
            DataTable(
                caption: "La plus récente d’abord", columns: ["Qui", "Quand", "Pourquoi"],
                rows: view.looks.map { look in
                    DataTable.Row {
                        look.who
                        Moment(look.at)
                        look.reason
                    }
                })
        }
    }

    private func facts(_ entry: TreatingDoctorView.Entry) -> [Facts.Fact] {
        [
            Facts.Fact("Médecin traitant", entry.name), Facts.Fact("RPPS", entry.rpps),
            Facts.Fact("Depuis", entry.from?.formattedFr ?? "Une date que ce guichet ne connaît pas"),
            Facts.Fact("Origine", entry.isDeclared ? "Déclaré à ce guichet" : "Fichier de la caisse"),
        ]
    }

    private func row(_ entry: TreatingDoctorView.Entry) -> DataTable.Row {
        DataTable.Row {
            entry.name
            "\(entry.from?.formattedShort ?? "…") – \(entry.until?.formattedShort ?? "…")"
            entry.end?.label ?? ""
        }
    }
}
