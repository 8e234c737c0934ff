import ContactTracing
import Core
import Desk

/// Staffing tried out: hypotheses prefilled from the recent figures, then what they give.
struct EffectifPage: Component {
    let demande: DemandeVue
    let parameters: SimulationParameters
    let anomalies: [Anomaly]
    /// Nil until the hypotheses can be run.
    let outcome: EffectifSuivi?
    /// The address of the picture of the same hypotheses.
    let file: String
    let isTried: Bool
    /// What was typed and could not be read.
    let typed: (ChampEffectif) -> String?

    var body: HTML {
        VueTabs(current: "/suivi/effectif", address: VueAddress(demande: demande))
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        Card("Hypothèses", hint: isTried ? nil : "Reprises de vos quatorze derniers jours quand il y en a. Changez-les pour essayer.") { form }
        if let outcome { results(outcome) }
    }

    private var form: HTML {
        el(.form, .method("get"), .action("/suivi/effectif"), .novalidate) {
            PostForm.hidden("epidemie", demande.epidemie)
            if let departement = demande.departement { PostForm.hidden("departement", departement) }
            el(.div, .class("fields")) {
                for field in ChampEffectif.premiers { box(field) }
            }
            SecondaryFields(
                count: ChampEffectif.allCases.count - ChampEffectif.premiers.count,
                isOpen: anomalies.contains { anomaly in !ChampEffectif.premiers.contains { $0.rawValue == anomaly.field } },
                content: HTML { for field in ChampEffectif.allCases where !ChampEffectif.premiers.contains(field) { box(field) } })
            Actions { Button("Simuler", isMain: true) }
        }
    }

    private func box(_ field: ChampEffectif) -> HTML {
        TextBox(
            frame: FieldFrame(name: field.rawValue, label: field.label, hint: field.hint, errors: anomalies.messages(at: field.rawValue)),
            value: typed(field) ?? field.shown(parameters), longest: 12
        ).body
    }

    @HTMLBuilder private func results(_ outcome: EffectifSuivi) -> HTML {
        let (report, overall) = (outcome.rapport, outcome.rapport.overall)
        Card("Ce que donne cet effectif") {
            verdict(report)
            KeyFigures(entries: [
                .init(value: Nombre.part(overall.shareWithin24h), label: "joints dans les 24\u{A0}h", hint: overall.messages > 0 ? "avec l’aide de \(Nombre.entier(overall.messages)) messages de surcharge" : nil, tone: (overall.shareWithin24h ?? 1) >= StaffNeeded.aim ? .success : .warning),
                .init(value: Nombre.heures(overall.medianDelayHours), label: "du résultat à l’appel, médiane"),
                .init(value: Nombre.heures(overall.p90DelayHours), label: "pour 9 joints sur 10"),
                .init(value: Nombre.entier(report.longestQueue), label: "dans la file la plus longue, à la fermeture"),
                .init(value: Nombre.part(overall.occupancy), label: "du temps passé en appel"),
            ])
        }
        Card("Et avec plus ou moins d’agents\u{A0}?") {
            Figure(
                label: "Contacts joints dans les 24\u{A0}heures selon le nombre d’agents", picture: .effectif(outcome.essais), file: file,
                definition: "Mêmes cas, mêmes contacts, mêmes réponses à chaque effectif, sans messages de surcharge\u{A0}: seul le nombre d’agents change. Durées et probabilités de réponse sont des hypothèses, pas des mesures.",
                table: DataTable(
                    caption: "Part jointe selon l’effectif", columns: ["Agents", "Joints dans les 24\u{A0}h", "Repère"],
                    rows: outcome.essais.map { one in
                        DataTable.Row {
                            Nombre.entier(one.agents)
                            Nombre.part(one.part)
                            one.estDemande && one.suffit ? "essayé, suffisant" : one.estDemande ? "essayé" : one.suffit ? "suffisant" : ""
                        }
                    }), tableIsOpen: true)
        }
        Card("Jour par jour") {
            DataTable(
                caption: "\(Nombre.entier(report.days.count)) jours simulés, après \(report.parameters.warmUpDays) de mise en route",
                columns: ["Jour", "Contacts", "Joints dans les 24\u{A0}h", "Médiane", "Appels", "File à la fermeture", "Messages"],
                rows: report.days.enumerated().map { index, day in
                    DataTable.Row {
                        String(index + 1)
                        Nombre.entier(day.contacts)
                        Nombre.part(day.shareWithin24h)
                        Nombre.heures(day.medianDelayHours)
                        Nombre.entier(day.calls)
                        Nombre.entier(day.queueAtClosing)
                        Nombre.entier(day.messages)
                    }
                })
        }
    }

    @HTMLBuilder private func verdict(_ report: SimulationReport) -> HTML {
        if report.overall.contacts == 0 {
            Notice(.info, "Aucun contact simulé\u{A0}: aucun agent n’est nécessaire.")
        } else if let staff = report.staff {
            let asked = report.parameters.agents
            if !staff.isAttainable {
                Notice(.warning, "95\u{A0}% dans les 24\u{A0}h n’est pas atteignable, quel que soit l’effectif\u{A0}: \(Nombre.part(staff.ceiling)) au mieux") {
                    el(.p) { "Des numéros ne répondent jamais, et les fiches du soir attendent le matin. Objectif retenu\u{A0}: \(Nombre.part(staff.target)), avec \(agents(staff.agents))." }
                }
            } else if asked >= staff.agents {
                Notice(.success, "\(agents(asked))\u{A0}: l’objectif de 95\u{A0}% est tenu") { el(.p) { "Il le serait à partir de \(agents(staff.agents))." } }
            } else {
                Notice(.warning, "\(agents(asked))\u{A0}: il en faudrait \(Nombre.entier(staff.agents)) pour joindre 95\u{A0}% des contacts dans les 24\u{A0}h") {
                    if let less = staff.figuresWithOneLess?.shareWithin24h { el(.p) { "Avec un de moins que \(Nombre.entier(staff.agents)), la part tombe à \(Nombre.part(less))." } }
                }
            }
        }
    }

    private func agents(_ count: Int) -> String { count <= 1 ? "\(count) agent" : "\(Nombre.entier(count)) agents" }
}
