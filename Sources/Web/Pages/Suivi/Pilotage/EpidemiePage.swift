import ContactTracing
import Core
import Desk

/// One epidemic: what judges today, how it came to be, how it ends.
struct EpidemiePage: Component {
    let view: EpidemieVue
    let today: LocalDate
    let done: String?
    let fin: String
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    private var present: Parametres { view.enVigueur }
    private var isOver: Bool { today > present.fin }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let doneWords { Notice(.success, doneWords, isLive: true) }
        if isOver { Notice(.warning, "Ce suivi est clos : plus rien ne s’y écrit. Ce qui reste est effacé à son échéance.") }
        if !isOver { Actions { Button("Nouvelle version", .primary, to: "/administration/epidemies/\(view.code)/version") } }
        Card("Ce qui juge aujourd’hui", hint: "Version \(present.version), depuis le \(present.du.formattedFr).") {
            Facts(facts: general)
            for groupe in ChampParametre.Groupe.allCases {
                el(.h3) { groupe.rawValue }
                Facts(facts: ChampParametre.tous.filter { $0.groupe == groupe }.map { Facts.Fact($0.libelle, "\($0.valeur(present)) \($0.unite)") })
            }
        }
        Card("Textes") {
            el(.ul) {
                for base in present.basesLegales {
                    el(.li) {
                        SourceNote(source: base.source)
                        el(.span, .class("hint block")) { base.dit }
                    }
                }
            }
        }
        Card("Versions", hint: "Une version qui a servi ne change plus : on en ajoute une autre, à partir d’un jour.") {
            DataTable(caption: "La dernière d’abord", columns: ["Version", "À partir du", "Fin du suivi", "Écrite par"], rows: view.versions.map(row))
        }
        if !isOver { closing }
    }

    private var general: [Facts.Fact] {
        [
            .init(name: "État", value: StateTag(epidemie: present, today: today).body), .init("Code", present.code),
            .init("Période", "du \(present.debut.formattedFr) au \(present.fin.formattedFr)"),
            .init("Participants", Participant.allCases.filter(present.participants.contains).map(\.libelle).joined(separator: ", ")),
            .init("L’inscription d’un contact ouvre", [present.ouvreTest ? "un test" : nil, present.ouvreMasques ? "des masques" : nil].compactMap { $0 }.joined(separator: ", ")),
            .init("Jours de suivi de l’isolement", present.delais.joursDeSuivi.map(String.init).joined(separator: ", ")),
            .init("Données pseudonymes gardées jusqu’au", present.conservation.epidemiologieJusqua?.formattedFr ?? "Comme les contacts"),
        ].map { $0 }
    }

    private func row(_ version: EpidemieVue.Version) -> DataTable.Row {
        DataTable.Row {
            String(version.parametres.version)
            Moment(version.parametres.du)
            Moment(version.parametres.fin)
            HTML {
                version.auteur
                ", "
                Moment(version.creeLe)
            }
        }
    }

    private var closing: HTML {
        FoldedCard(
            title: "Clore ce suivi avant son terme", hint: "Quand le texte qui l’autorise prend fin, ou que l’épidémie s’arrête.", isOpen: !anomalies.isEmpty,
            content: HTML {
                el(.ul) {
                    el(.li) { "Après le dernier jour, toute écriture est refusée ; seul l’effacement continue." }
                    el(.li) { "Un suivi clos ne se rouvre pas : il faudrait en ouvrir un autre." }
                }
                PostForm(to: "/administration/epidemies/\(view.code)/cloture", csrf: csrf, key: key) {
                    el(.div, .class("fields")) {
                        TextBox(
                            frame: FieldFrame(
                                name: "fin", label: "Dernier jour", hint: "Hier, pour tout arrêter à l’instant.", isRequired: true, errors: anomalies.messages(at: "fin")),
                            value: fin, kind: .date)
                    }
                    Actions { Button("Clore", .danger) }
                }
            }
        ).body
    }

    private var doneWords: String? {
        switch done {
        case "ouverte": "Suivi ouvert. Accordez maintenant les habilitations."
        case "version": "Version ajoutée : elle jugera à partir de son premier jour."
        case "close": "Fin du suivi avancée."
        default: nil
        }
    }
}
