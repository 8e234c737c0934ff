import Core
import Desk

/// One fund: where to write to it, what it receives by wire and when.
struct CaissePage: Component {
    let fund: FundView
    let teleservices: [Teleservice]
    let typed: FormInput?
    let anomalies: [Anomaly]
    let done: String?
    let today: LocalDate
    let csrf: String
    let key: String

    private var address: String { "\(CaissesRoutes.base)/\(fund.caisse.codeOrganisme.code)" }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let words = doneWords { Notice(.success, words, isLive: true) }
        if let successor = fund.successor {
            Notice(.info, "Reprise par \(successor.name)") { el(.p) { "Les dossiers adressés à cette caisse vont à celle qui l’a reprise. Les dates sont sur la page des caisses." } }
        }
        Card("Où lui écrire") {
            Facts(facts: facts)
            Actions {
                Button("Corriger le nom ou l’adresse", to: "\(address)/adresse")
                Button("Second regard sur ses décisions", to: "\(address)/second-regard")
            }
        }
        Card("Ce qu’elle reçoit par voie électronique", hint: "Le reste part par courrier. Ce qui est déposé sur papier n’est jamais renvoyé ensuite par voie électronique.") {
            receptions
            el(.h3) { "Ouvrir une réception" }
            form
        }
    }

    private var doneWords: String? {
        switch done {
        case "caisse": "Enregistré."
        case "reception": "Réception ouverte : elle vaut à partir de son premier jour."
        case "fin": "Fin notée : passé ce jour, les dossiers partent par courrier."
        default: nil
        }
    }

    private var facts: [Facts.Fact] {
        var facts = [
            Facts.Fact("Code organisme", fund.caisse.codeOrganisme.formatted), Facts.Fact("Régime", fund.caisse.regime.libelle),
            Facts.Fact("Adresse postale", fund.caisse.adresse.enUneLigne),
        ]
        if let telephone = fund.caisse.telephone { facts.append(.init("Téléphone", telephone)) }
        facts.append(.init("Source", fund.source ?? "Non indiquée"))
        return facts
    }

    @HTMLBuilder private var receptions: HTML {
        if fund.receptions.isEmpty {
            EmptyState(title: "Elle ne reçoit rien par voie électronique.", next: "Les dossiers de ses assurés sont imprimés avec son adresse, et leur auteur les poste.")
        } else {
            DataTable(caption: "Par téléservice", columns: ["Téléservice", "Du… au…", "État", "Source", "Action"], rows: fund.receptions.map(row))
        }
    }

    private func row(_ one: FundReceptionView) -> DataTable.Row {
        let isOver = one.reception.au.map { $0 < today } ?? false
        return DataTable.Row {
            one.title
            dates(one.reception)
            StateTag(isOver ? "Terminée" : one.reception.couvre(today) ? "En cours" : "À venir", isOver ? .neutral : one.reception.couvre(today) ? .success : .info)
            one.source
            HTML {
                if isOver { "—" } else {
                    el(.a, .class("button secondary"), .href("\(address)/receptions/\(one.id)/fin")) {
                        "Mettre fin"
                        el(.span, .class("sr")) { " à la réception : \(one.title)" }
                    }
                }
            }
        }
    }

    private func dates(_ reception: Reception) -> String {
        let from = reception.du.epochDay == 0 ? "Sans date de début connue" : reception.du.formattedShort
        return "\(from) – \(reception.au?.formattedShort ?? "sans fin prévue")"
    }

    private var form: HTML {
        PostForm(to: "\(address)/receptions", csrf: csrf, key: key, label: "Ouvrir une réception") {
            el(.div, .class("fields")) {
                ChoiceList(
                    frame: FieldFrame(name: "teleservice", label: "Téléservice", isRequired: true, errors: anomalies.messages(at: "teleservice")),
                    choices: teleservices.map { Choice(value: $0.code, label: $0.texts.shortTitle) }, value: typed?.typed("teleservice") ?? "")
                DateBox(
                    frame: FieldFrame(name: "du", label: "Premier jour", isRequired: true, errors: anomalies.messages(at: "du")), value: typed?.typed("du") ?? "")
                DateBox(
                    frame: FieldFrame(name: "au", label: "Dernier jour", hint: "Vide s’il n’est pas connu.", errors: anomalies.messages(at: "au")),
                    value: typed?.typed("au") ?? "")
                TextBox(
                    frame: FieldFrame(
                        name: "source", label: "Source", example: "Courrier de la caisse du 2 novembre 2026", isRequired: true, errors: anomalies.messages(at: "source")),
                    value: typed?.typed("source") ?? "")
            }
            Actions { Button("Ouvrir la réception", .secondary) }
        }.body
    }
}

/// The last day of a reception, and why.
struct ReceptionEndPage: Component {
    let fund: FundView
    let reception: FundReceptionView
    let typed: FormInput?
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        Confirmation(
            "Jusqu’à quand \(fund.caisse.nom) le reçoit-elle ?",
            consequences: [
                "Passé ce jour, les dossiers sont imprimés avec son adresse, et leur auteur les poste.",
                "Ce qui attend encore d’être transmis ce jour-là part aussi par courrier : son auteur en est averti.",
            ], back: Link("Ne rien changer", to: "\(CaissesRoutes.base)/\(fund.caisse.codeOrganisme.code)")
        ) {
            PostForm(to: "\(CaissesRoutes.base)/\(fund.caisse.codeOrganisme.code)/receptions/\(reception.id)/fin", csrf: csrf) {
                el(.div, .class("fields")) {
                    DateBox(
                        frame: FieldFrame(name: "au", label: "Dernier jour", isRequired: true, errors: anomalies.messages(at: "au")), value: typed?.typed("au") ?? "")
                    TextBox(
                        frame: FieldFrame(
                            name: "source", label: "Source", example: "Courrier de la caisse du 2 novembre 2026", isRequired: true,
                            errors: anomalies.messages(at: "source")), value: typed?.typed("source") ?? "")
                }
                Actions { Button("Noter la fin", .danger, isMain: true) }
            }
        }
    }
}
