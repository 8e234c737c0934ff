import Core
import Desk

/// The patient's agreement, before the answer.
struct RemboursementsAsk: Component {
    let patient: PatientSummary
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        Card("Accord du patient", hint: "L’historique des douze derniers mois se consulte avec son accord, qui est inscrit dans sa trace avant la réponse.") {
            PostForm(to: "/patients/\(patient.id)/remboursements", csrf: csrf, label: "Consulter les remboursements") {
                ChoiceBoxes(
                    frame: FieldFrame(name: "consentement", label: "Comment il le donne", isRequired: true, errors: anomalies.messages(at: "consentement")),
                    choices: ConsentementHR.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, value: "")
                Actions { Button("Consulter", isMain: true) }
            }
        }
    }
}

/// The lines, or why there are none.
struct RemboursementsPage: Component {
    let view: ReimbursementsView

    var body: HTML {
        if !view.isProvided {
            EmptyState(
                title: "Sa caisse ne fournit pas cet historique à ce guichet.",
                next: "Cela ne veut pas dire que le patient n’a eu aucun soin. Demandez-lui ses traitements, ou consultez son dossier médical partagé.")
        } else if view.lines.isEmpty {
            EmptyState(title: "Aucun remboursement à montrer sur douze mois.", next: "Les soins récents peuvent ne pas encore y figurer.")
            asOf
        } else {
            DataTable(
                caption: view.isCut ? "Les 500 plus récents" : view.lines.count == 1 ? "Un remboursement" : "\(view.lines.count) remboursements, le plus récent d’abord",
                columns: ["Soin", "Date", "Nature", "Quantité", "Remboursé"], rows: view.lines.map(row))
            asOf
        }
    }

    @HTMLBuilder private var asOf: HTML {
        if let at = view.asOf {
            el(.p, .class("hint")) {
                "Fichier de la caisse lu le "
                Moment(at.date(in: .paris).date)
                ". Certaines lignes peuvent n’être montrées à personne."
            }
        }
    }

    private func row(_ line: ReimbursementsView.Line) -> DataTable.Row {
        DataTable.Row {
            line.words
            Moment(line.day)
            line.nature
            line.quantity.map(String.init) ?? "—"
            line.cents.map(Self.euros) ?? "—"
        }
    }

    static func euros(_ cents: Int) -> String {
        let (whole, rest) = abs(cents).quotientAndRemainder(dividingBy: 100)
        return "\(cents < 0 ? "−" : "")\(whole),\(rest < 10 ? "0" : "")\(rest)\u{A0}€"
    }
}

/// The codes whose lines nobody is shown.
struct CodesMasquesPage: Component {
    let codes: [HiddenCodeView]
    let typed: FormInput?
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if codes.isEmpty {
            EmptyState(title: "Aucun code n’est masqué.", next: "La liste est celle que décide le responsable du traitement : le guichet n’en suppose aucune.")
        } else {
            DataTable(
                caption: "Par code", columns: ["Code", "Motif", "Action"],
                rows: codes.map { one in
                    DataTable.Row {
                        el(.code) { one.code }
                        one.reason
                        PostForm(to: "\(RemboursementsRoutes.admin)/retrait", csrf: csrf) {
                            PostForm.hidden("code", one.code)
                            el(.button, .type("submit"), .class("button danger")) {
                                "Ne plus masquer"
                                el(.span, .class("sr")) { " le code \(one.code)" }
                            }
                        }
                    }
                })
        }
        Card("Masquer un code") {
            PostForm(to: RemboursementsRoutes.admin, csrf: csrf, label: "Masquer un code") {
                el(.div, .class("fields")) {
                    TextBox(
                        frame: FieldFrame(name: "code", label: "Code", hint: "Tel que la caisse l’écrit.", isRequired: true, errors: anomalies.messages(at: "code")),
                        value: typed?.typed("code") ?? "", longest: 20)
                    TextBox(
                        frame: FieldFrame(
                            name: "motif", label: "Motif", example: "Décision du responsable du traitement", isRequired: true, errors: anomalies.messages(at: "motif")),
                        value: typed?.typed("motif") ?? "")
                }
                Actions { Button("Masquer", .secondary) }
            }
        }
    }
}
