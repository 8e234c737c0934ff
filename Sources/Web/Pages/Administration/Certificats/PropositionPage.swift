import Certificats
import Core
import Desk

/// A proposed change: why, what is said now and what would be said, and the judgement of a second person.
struct PropositionPage: Component {
    let view: PropositionVue
    let done: String?
    let anomalies: [Anomaly]
    let avis: String
    let csrf: String
    let today: LocalDate

    private var base: String { "\(ReglesRoutes.base)/propositions/\(view.id)" }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if done == "propose" { Notice(.success, "Proposé. Rien ne change avant qu’une seconde personne l’ait relu.", isLive: true) }
        if done == "juge" { Notice(.success, view.etat == .acceptee ? "Accepté\u{A0}: la règle change à sa date." : "Refusé\u{A0}: la règle ne change pas.", isLive: true) }
        Card("") {
            Facts(
                facts: [
                    Facts.Fact("Pourquoi", view.motif), Facts.Fact("Source", view.version.source),
                    Facts.Fact("En vigueur à partir du", view.version.du?.formattedFr ?? ""),
                    Facts.Fact("Proposé par", "\(view.estMienne ? "vous" : view.par), le \(view.proposeLe.date(in: .paris).date.formattedFr)"),
                    Facts.Fact("État", view.etat.libelle), judged, view.avis.map { Facts.Fact("Avis", $0) },
                ].compactMap(\.self))
        }
        if view.etat == .proposee, let from = view.version.du, from < today {
            Notice(.warning, "Cette date est passée") {
                el(.p) { "Une question posée pour un jour entre le \(from.formattedFr) et aujourd’hui recevra la nouvelle réponse, alors que l’ancienne a été donnée ce jour-là." }
            }
        }
        Card("Ce qui change") { comparison }
        if view.etat == .proposee { judgement }
    }

    private var judged: Facts.Fact? {
        guard let who = view.jugePar, let at = view.jugeLe else { return nil }
        return Facts.Fact("Relu par", "\(who), le \(at.date(in: .paris).date.formattedFr)")
    }

    @HTMLBuilder private var judgement: HTML {
        if view.estMienne {
            Card("Une autre personne doit le relire", hint: "Vous l’avez proposé\u{A0}: vous ne pouvez pas l’accepter.") {
                PostForm(to: "\(base)/retrait", csrf: csrf, label: "Retirer") { Actions { Button("Retirer ma proposition", .danger) } }
            }
        } else {
            Card("Votre avis", hint: "Ouvrez la source citée avant d’accepter.") {
                PostForm(to: "\(base)/avis", csrf: csrf, label: "Avis", onEnter: ("_action", "refuser")) {
                    el(.div, .class("fields")) {
                        LongTextBox(
                            frame: FieldFrame(name: "avis", label: "Avis", hint: "Obligatoire pour refuser\u{A0}: dites ce qu’il faut reprendre.", errors: anomalies.messages(at: "avis") + anomalies.messages(at: "du")),
                            value: avis)
                    }
                    Actions {
                        Button("Accepter ce changement", sends: ("_action", "accepter"))
                        Button("Refuser", .danger, sends: ("_action", "refuser"))
                    }
                }
            }
        }
    }

    private var comparison: HTML {
        let (old, new) = (view.remplace.map(Self.lines) ?? [:], Self.lines(view.version))
        let rows = Self.order.filter { old[$0] != nil || new[$0] != nil }
        return DataTable(
            caption: "Aujourd’hui et ensuite", columns: ["Rubrique", "Avant", "Après", "Change"],
            rows: rows.map { name in
                DataTable.Row {
                    name
                    old[name] ?? "–"
                    new[name] ?? "–"
                    HTML { if old[name] == new[name] { "Non" } else { StateTag("Oui", .warning) } }
                }
            }
        ).body
    }

    private static let order = [
        "Certificat", "Réponse", "Conditions", "Document", "Établi par", "Valable", "Frais", "Texte", "Que faire", "Certitude", "À confirmer", "Sources en conflit", "Source",
    ]

    private static func lines(_ version: VersionRegle) -> [String: String] {
        [
            "Certificat": version.requis.libelle, "Réponse": version.reponse, "Conditions": version.condition, "Document": version.document,
            "Établi par": version.parQui.libelle, "Valable": version.validite, "Frais": version.frais.libelle, "Texte": version.texte, "Que faire": version.aFaire,
            "Certitude": version.certitude.libelle, "À confirmer": version.reserves.isEmpty ? nil : version.reserves.joined(separator: " "),
            "Sources en conflit": version.positions.isEmpty ? nil : version.positions.map { "\($0.source)\u{A0}: \($0.dit)" }.joined(separator: " "), "Source": version.source,
        ].compactMapValues { $0 }
    }
}

/// Who reads the counts for the medical order.
struct LecteursPage: Component {
    let readers: [LecteurVue]
    let done: String?
    let anomalies: [Anomaly]
    let typed: String
    let csrf: String
    let key: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        switch done {
        case "nomme": Notice(.success, "C’est fait\u{A0}: cette personne lit les comptes dès maintenant.", isLive: true)
        case "retire": Notice(.success, "C’est fait\u{A0}: cette personne ne lit plus les comptes.", isLive: true)
        default: HTML()
        }
        Card("Désigner quelqu’un", hint: "Un élu ou un salarié de l’ordre, médecin de ce guichet. Vérifiez sa demande auprès du conseil qui l’envoie.") {
            PostForm(to: "\(ReglesRoutes.base)/lecteurs", csrf: csrf, key: key, label: "Désigner") {
                el(.div, .class("fields")) {
                    TextBox(
                        frame: FieldFrame(
                            name: "identifiant", label: "Numéro RPPS", example: "10001234567", isRequired: true, errors: anomalies.messages(at: "identifiant")),
                        value: typed, kind: .integer)
                }
                Actions { Button("Désigner", isMain: true) }
            }
        }
        if readers.isEmpty {
            EmptyState(title: "Personne ne lit ces comptes pour l’ordre.", next: "Les agents et le service médical des caisses les lisent sans être désignés.")
        } else {
            DataTable(
                caption: readers.count == 1 ? "Une personne" : "\(readers.count) personnes", columns: ["Nom", "RPPS", "Depuis", "Action"],
                rows: readers.map { one in
                    DataTable.Row {
                        one.nom
                        one.identifiant ?? ""
                        Moment(one.depuis.date(in: .paris).date)
                        PostForm(to: "\(ReglesRoutes.base)/lecteurs/\(one.id)/retrait", csrf: csrf, label: "Retirer \(one.nom)") { Button("Retirer", .danger) }
                    }
                })
        }
    }
}
