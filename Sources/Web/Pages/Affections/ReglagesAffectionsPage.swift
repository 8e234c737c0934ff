import Core
import Desk

/// The list, doubts included.
struct ReglagesAffectionsPage: Component {
    let found: [AffectionReglee]
    let wasNoted: Bool
    let today: LocalDate

    private var automatiques: Int { found.count { $0.reglage?.dixSept == true } }

    var body: HTML {
        if wasNoted { Notice(.success, "C’est noté. Les prochaines réponses en tiennent compte.", isLive: true) }
        if automatiques < 17 {
            Notice(.warning, "Liste des dix-sept affections renouvelées sans demande\u{A0}: \(automatiques) sur 17 notées") {
                el(.p) {
                    "Les sources disent qu’il y en a dix-sept, sans les nommer. Tant qu’elles ne sont pas toutes notées, un renouvellement est montré comme «\u{A0}à demander, à confirmer\u{A0}». "
                    SourceNote(source: LoiAffections.dixSept)
                }
            }
        }
        DataTable(
            caption: "Au \(today.formattedFr)", columns: ["Affection", "Durée", "Admission", "Renouvellement", "Noté par le guichet"],
            rows: found.map { one in
                DataTable.Row {
                    Link(one.affection.titre, to: "\(ReglagesAffectionsRoutes.base)/\(one.affection.code)")
                    duree(one.affection)
                    admission(one.affection)
                    one.affection.renouvellementToujoursArgumente ? "Argumenté" : one.reglage?.dixSept == true ? "Automatique" : "Automatique à partir de 80\u{A0}ans\u{A0}; sinon à confirmer"
                    note(one)
                }
            })
        el(.p) {
            "Renouvellement sans demande à partir de \(ReglagesAffections.ageAutomatique)\u{A0}ans. "
            SourceNote(source: LoiAffections.automatique)
        }
    }

    @HTMLBuilder private func duree(_ affection: AffectionListee) -> HTML {
        if let entry = affection.duree(le: today) {
            entry.value.libelle
            el(.span, .class("hint block")) {
                "depuis le \(entry.from.formattedShort) "
                SourceNote(source: entry.source)
            }
        }
    }

    @HTMLBuilder private func admission(_ affection: AffectionListee) -> HTML {
        if let entry = affection.admission(le: today) {
            entry.value.libelle
            el(.span, .class("hint block")) { SourceNote(source: entry.source) }
        }
    }

    private func note(_ one: AffectionReglee) -> String {
        guard let reglage = one.reglage else { return "Rien" }
        let words = [
            reglage.annees.map { "\($0)\u{A0}ans" }, reglage.anneesSuite.map { "puis \($0)\u{A0}ans" }, reglage.dixSept ? "renouvelée sans demande" : nil,
            reglage.irreversible ? "irréversible (proposition)" : nil,
        ].compactMap(\.self)
        return "\(words.joined(separator: ", ")) – \(reglage.source)"
    }
}

/// One illness: every dated value, and what may be noted.
struct ReglageAffectionPage: Component {
    let one: AffectionReglee
    let typed: FormInput?
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        DataTable(
            caption: "Durées dans le temps", columns: ["À partir du", "Durée", "Source"],
            rows: one.affection.durees.entries.map { entry in
                DataTable.Row {
                    entry.from.formattedShort
                    entry.value.libelle
                    SourceNote(source: entry.source)
                }
            })
        DataTable(
            caption: "Admission dans le temps", columns: ["À partir du", "Par", "Source"],
            rows: one.affection.admissions.entries.map { entry in
                DataTable.Row {
                    entry.from.formattedShort
                    entry.value.libelle
                    SourceNote(source: entry.source)
                }
            })
        Card("Ce que vous avez lu", hint: "Laissez tout vide pour ne rien noter. Une durée notée ici avec sa source est montrée comme sûre.") {
            PostForm(to: "\(ReglagesAffectionsRoutes.base)/\(one.affection.code)", csrf: csrf) {
                el(.div, .class("fields")) {
                    TextBox(frame: frame("annees", "Durée, en années", example: "5"), value: value("annees", one.reglage?.annees.map(String.init)), kind: .integer)
                    TextBox(
                        frame: frame("anneesSuite", "Durée de chaque renouvellement, en années", example: "10"),
                        value: value("anneesSuite", one.reglage?.anneesSuite.map(String.init)), kind: .integer)
                    CheckBox(frame: frame("dixSept", "Renouvelée sans demande (l’une des dix-sept)"), isChecked: isChecked("dixSept", one.reglage?.dixSept))
                    CheckBox(
                        frame: frame("irreversible", "Irréversible\u{A0}: proposer de ne plus demander de renouvellement"),
                        isChecked: isChecked("irreversible", one.reglage?.irreversible))
                    TextBox(
                        frame: frame("source", "Source", example: "CSS, annexe de l’article D. 160-4, version du 6 avril 2017"),
                        value: value("source", one.reglage?.source))
                }
                Actions { Button("Enregistrer", isMain: true) }
            }
        }
    }

    private func frame(_ name: String, _ label: String, example: String? = nil) -> FieldFrame {
        FieldFrame(name: name, label: label, example: example, errors: anomalies.messages(at: name))
    }

    private func value(_ name: String, _ known: String?) -> String { typed?.typed(name) ?? known ?? "" }

    private func isChecked(_ name: String, _ known: Bool?) -> Bool { typed.map { $0.typed(name) == "oui" } ?? known ?? false }
}
