import Core
import Desk

/// The list, present or gone.
struct PatientelePage: Component {
    let view: PatienteleView
    let left: Bool
    let isSlice: Bool
    let done: String?
    let ended: String?
    let mayEnd: Bool
    let csrf: String

    var body: HTML {
        if done == "depart" {
            Notice(.success, "C’est noté : \(ended.flatMap { Int($0) } ?? 0) déclarations ont pris fin.", isLive: true) {
                el(.p) { "Prévenez chaque patient, puis cochez-le ci-dessous." }
            }
        }
        el(.p) {
            if left { Link("Ceux qui vous ont déclaré (\(view.count))", to: PatientsDeclaresRoutes.base) } else { Link("Ceux qui sont partis", to: "\(PatientsDeclaresRoutes.base)?partis=oui") }
        }
        if view.page.items.isEmpty {
            empty
        } else {
            Actions {
                Button("Exporter la liste (CSV)", to: "\(PatientsDeclaresRoutes.base)/liste.csv\(left ? "?partis=oui" : "")")
                if !left, mayEnd { Button("Je pars : mettre fin à toutes", .quiet, to: "\(PatientsDeclaresRoutes.base)/depart") }
            }
            DataTable(
                caption: left ? "Partis, le dernier d’abord" : view.count == 1 ? "Un patient vous a déclaré" : "\(view.count) patients vous ont déclaré, le dernier d’abord",
                columns: left ? ["Patient", "Du… au…", "Raison", "Prévenu"] : ["Patient", "Depuis", "Commune", "Téléphone"], rows: view.page.items.map(row))
            if isSlice { el(.p) { Link("Revenir au début de la liste", to: address(nil)) } }
            Pager(previous: nil, next: view.page.next.map { address($0) })
        }
    }

    private var empty: HTML {
        EmptyState(
            title: left ? "Aucun patient n’est parti." : "Aucun patient ne vous a déclaré médecin traitant.",
            next: left ? "Ceux qui changent de médecin, ou dont vous déclarez la fin du suivi, seront ici." : "Prenez un patient en main, puis choisissez « Médecin traitant ».",
            action: left ? nil : Link("Chercher un patient", to: "/patients")
        ).body
    }

    private func row(_ one: TreatedPatient) -> DataTable.Row {
        let name = HTML {
            Link(one.patient.name, to: "/patients/\(one.patient.id)")
            el(.span, .class("hint block")) { one.patient.birthDate.formattedShort }
        }
        guard left else {
            return DataTable.Row {
                name
                one.from?.formattedShort ?? "Date inconnue"
                one.patient.commune ?? ""
                PhoneLink(one.telephone, absent: "")
            }
        }
        return DataTable.Row {
            HTML {
                one.patient.name
                el(.span, .class("hint block")) { one.patient.birthDate.formattedShort }
            }
            "\(one.from?.formattedShort ?? "…") – \(one.until?.formattedShort ?? "…")"
            one.end?.label ?? ""
            told(one)
        }
    }

    private func told(_ one: TreatedPatient) -> HTML {
        guard let end = one.end, FinMedecinTraitant.departs.contains(end) else { return HTML(text: "—") }
        return PostForm(to: "\(PatientsDeclaresRoutes.base)/\(one.id)/prevenu", csrf: csrf) {
            if let at = one.toldAt { el(.span, .class("hint block")) { "le \(at.date(in: .paris).date.formattedShort)" } }
            el(.button, .type("submit"), .class("button \(one.toldAt == nil ? "secondary" : "quiet")")) {
                one.toldAt == nil ? "Noter : prévenu" : "Retirer la note"
                el(.span, .class("sr")) { " : \(one.patient.name)" }
            }
        }.body
    }

    private func address(_ cursor: String?) -> String {
        let parameters = [left ? "partis=oui" : nil, cursor.map { "curseur=\($0)" }].compactMap(\.self)
        return parameters.isEmpty ? PatientsDeclaresRoutes.base : "\(PatientsDeclaresRoutes.base)?\(parameters.joined(separator: "&"))"
    }
}

/// What a departure means, asked before it is done.
struct PatienteleEnd: Component {
    let count: Int
    let motif: String
    let day: String
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if count == 0 {
            EmptyState(title: "Aucune déclaration n’est en vigueur.", next: "Il n’y a rien à terminer.", action: Link("Mes patients déclarés", to: PatientsDeclaresRoutes.base))
        } else {
            Confirmation(
                count == 1 ? "Mettre fin à une déclaration ?" : "Mettre fin à \(count) déclarations ?",
                consequences: [
                    "Ces patients n’auront plus de médecin traitant déclaré.", "Ils passent dans la liste des patients partis, à prévenir un par un.",
                    "Pour un départ à venir, exportez la liste dès maintenant et revenez le jour venu.",
                ], back: Link("Ne rien changer", to: PatientsDeclaresRoutes.base)
            ) {
                PostForm(to: "\(PatientsDeclaresRoutes.base)/depart", csrf: csrf) {
                    el(.div, .class("fields")) {
                        ChoiceBoxes(
                            frame: FieldFrame(name: "motif", label: "Raison du départ", isRequired: true, errors: anomalies.messages(at: "motif")),
                            choices: FinMedecinTraitant.departs.map { Choice(value: $0.rawValue, label: $0.label) }, value: motif)
                        DateBox(
                            frame: FieldFrame(name: "le", label: "Date de fin", hint: "Aujourd’hui ou un jour passé.", isRequired: true, errors: anomalies.messages(at: "le")),
                            value: day)
                    }
                    Actions { Button("Mettre fin à toutes", .danger, isMain: true) }
                }
            }
        }
    }
}
