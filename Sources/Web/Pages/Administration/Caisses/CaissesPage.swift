import Core
import Desk

/// Every fund in one list, the takeovers, the codes nobody has named.
struct CaissesPage: Component {
    let found: FundsView
    let typed: FormInput?
    let anomalies: [Anomaly]
    let done: String?
    let today: LocalDate
    let csrf: String
    let key: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let words = doneWords { Notice(.success, words, isLive: true) }
        if !found.unknown.isEmpty { unknown }
        funds
        Actions { Button("Faire connaître une caisse", to: "/administration/nouvelle-caisse") }
        Card("Reprises et fusions", hint: "À partir de sa date, la caisse qui reprend reçoit les dossiers, ceux d’avant compris. Rien n’est renvoyé.") {
            takeovers
            el(.h3) { "Noter une reprise" }
            takeoverForm
        }
    }

    private var doneWords: String? {
        switch done {
        case "caisse": "Caisse enregistrée."
        case "reprise": "Reprise notée : elle vaut à partir de sa date."
        case "retrait": "Reprise retirée."
        default: nil
        }
    }

    private var unknown: HTML {
        Notice(.warning, found.unknown.count == 1 ? "Un code organisme n’a pas de caisse" : "\(found.unknown.count) codes organismes n’ont pas de caisse") {
            el(.p) { "Des assurés en relèvent : aucun dossier ne peut être déposé pour eux. Nommez leur caisse, ou notez qui l’a reprise." }
            el(.ul) { for code in found.unknown { el(.li) { code.formatted } } }
        }.body
    }

    @HTMLBuilder private var funds: HTML {
        if found.funds.isEmpty {
            EmptyState(title: "Aucune caisse n’est connue.", next: "Sans caisse, aucun dossier ne peut être adressé. Faites connaître la première avec le bouton qui suit.")
        } else {
            DataTable(
                caption: found.funds.count == 1 ? "Une caisse" : "\(found.funds.count) caisses, par code", columns: ["Caisse", "Code", "Reçoit par voie électronique", "Aujourd’hui"],
                rows: found.funds.map(row))
        }
    }

    private func row(_ fund: FundView) -> DataTable.Row {
        let open = fund.receptions.filter { $0.reception.couvre(today) }
        return DataTable.Row {
            Link(fund.caisse.nom, to: "\(CaissesRoutes.base)/\(fund.caisse.codeOrganisme.code)")
            fund.caisse.codeOrganisme.formatted.replacing(" ", with: "\u{A0}")
            fund.successor != nil ? "Comme la caisse qui l’a reprise" : open.isEmpty ? "Rien : tout part par courrier" : open.map(\.title).joined(separator: ", ")
            fund.successor.map { StateTag("Reprise par \($0.name)", .neutral) } ?? StateTag("Compétente", .success)
        }
    }

    @HTMLBuilder private var takeovers: HTML {
        if found.reprises.isEmpty {
            EmptyState(title: "Aucune reprise n’est notée.", next: "Notez une fusion dès que son texte est paru : elle ne vaudra qu’à partir de sa date.")
        } else {
            DataTable(
                caption: "La plus récente d’abord", columns: ["Code repris", "Par", "À partir du", "Source", "Action"],
                rows: found.reprises.map { one in
                    DataTable.Row {
                        HTML {
                            one.reprise.ancien.formatted
                            el(.span, .class("hint block")) { one.formerName ?? (one.reprise.estEntiere ? "Toute la caisse" : "Ce centre seul") }
                        }
                        one.successorName
                        HTML {
                            Moment(one.reprise.le)
                            if one.reprise.le > today { el(.span, .class("hint block")) { "à venir" } }
                        }
                        one.reprise.source
                        PostForm(to: "/administration/reprises/\(one.id)/retrait", csrf: csrf) {
                            el(.button, .type("submit"), .class("button danger")) {
                                "Retirer"
                                el(.span, .class("sr")) { " la reprise de \(one.reprise.ancien.formatted)" }
                            }
                        }
                    }
                })
        }
    }

    private var takeoverForm: HTML {
        PostForm(to: "/administration/reprises", csrf: csrf, key: key, label: "Noter une reprise") {
            el(.div, .class("fields")) {
                box("ancien", "Code repris", hint: "Régime, caisse et centre ; le centre 0000 vaut pour toute la caisse.", example: "01 997 0000")
                ChoiceList(
                    frame: FieldFrame(name: "successeur", label: "Caisse qui reprend", isRequired: true, errors: anomalies.messages(at: "successeur")),
                    choices: found.funds.map { Choice(value: $0.caisse.codeOrganisme.code, label: $0.caisse.nom) }, value: typed?.typed("successeur") ?? "")
                DateBox(
                    frame: FieldFrame(name: "le", label: "À partir du", isRequired: true, errors: anomalies.messages(at: "le")), value: typed?.typed("le") ?? "")
                box("source", "Source", hint: "Le texte qui le dit.", example: "Arrêté du 12 octobre 2026")
            }
            Actions { Button("Noter la reprise", .secondary) }
        }.body
    }

    private func box(_ name: String, _ label: String, hint: String?, example: String) -> HTML {
        TextBox(
            frame: FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: true, errors: anomalies.messages(at: name)),
            value: typed?.typed(name) ?? "").body
    }
}
