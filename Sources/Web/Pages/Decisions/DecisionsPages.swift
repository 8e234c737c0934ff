import Core
import Desk

/// What became of each dossier of a lot, one by one.
struct LotPage: Component {
    let lines: [LotLine]

    var body: HTML {
        DataTable(
            caption: "Dossier par dossier", columns: ["Dossier", "Résultat", "Pourquoi"],
            rows: lines.map { line in
                DataTable.Row {
                    Link(String(line.dossier.prefix(10)).uppercased(), to: "/dossiers/\(line.dossier)")
                    StateTag(line.outcome.label, line.outcome == .accepte ? .success : line.outcome == .propose ? .info : .warning)
                    line.reason ?? "—"
                }
            })
        Actions { Button("Revenir à la corbeille", .primary, to: "/corbeilles") }
    }
}

/// The ready-made reasons of a fund.
struct MotifsPage: Component {
    let found: [MotifTypeView]
    let teleservices: [Teleservice]
    let anomalies: [Anomaly]
    let typed: FormInput?
    let done: String?
    let csrf: String
    let key: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if done == "motif" { Notice(.success, "Motif enregistré : vos collègues le voient aussi.", isLive: true) }
        if done == "retrait" { Notice(.success, "Motif retiré. Les réponses déjà données gardent leurs mots.", isLive: true) }
        if found.isEmpty {
            EmptyState(title: "Aucun motif type.", next: "Écrivez le premier ci-dessous : il sera proposé à toute la caisse au moment de répondre.")
        } else {
            DataTable(
                caption: found.count == 1 ? "Un motif" : "\(found.count) motifs", columns: ["Titre", "Texte", "Téléservice", "Action"],
                rows: found.map { motif in
                    DataTable.Row {
                        motif.titre
                        el(.span, .class("lines")) { motif.texte }
                        teleservices.first { $0.code == motif.teleservice }?.texts.shortTitle ?? "Tous"
                        PostForm(to: "/motifs/\(motif.id)/retrait", csrf: csrf) {
                            el(.button, .type("submit"), .class("button secondary")) {
                                "Retirer"
                                el(.span, .class("sr")) { " : \(motif.titre)" }
                            }
                        }
                    }
                })
        }
        Card("Écrire un motif type", hint: "Aucune donnée d’un patient : ces phrases servent pour tous.") {
            PostForm(to: "/motifs", csrf: csrf, key: key) {
                el(.div, .class("fields")) {
                    TextBox(
                        frame: FieldFrame(name: "titre", label: "Titre", example: "Adresse de visite incomplète", isRequired: true, errors: anomalies.messages(at: "titre")),
                        value: typed?.typed("titre") ?? "", longest: 80)
                    LongTextBox(
                        frame: FieldFrame(name: "texte", label: "Texte", hint: "L’auteur le lira tel quel.", isRequired: true, errors: anomalies.messages(at: "texte")),
                        value: typed?.typed("texte") ?? "")
                    ChoiceList(
                        frame: FieldFrame(name: "teleservice", label: "Téléservice", hint: "Vide : pour tous.", errors: anomalies.messages(at: "teleservice")),
                        choices: teleservices.map { Choice(value: $0.code, label: $0.texts.shortTitle) }, value: typed?.typed("teleservice") ?? "")
                }
                Actions { Button("Enregistrer", isMain: true) }
            }
        }
    }
}

/// Which answers of a fund need two people.
struct SecondRegardPage: Component {
    let code: String
    let found: [DoubleLectureView]
    let done: Bool
    let csrf: String

    var body: HTML {
        if done { Notice(.success, "Enregistré : vaut pour les décisions à venir.", isLive: true) }
        for one in found {
            Card(one.title) {
                PostForm(to: "/administration/caisses/\(code)/second-regard", csrf: csrf) {
                    PostForm.hidden("teleservice", one.teleservice)
                    box("acceptation", "Deux agents pour accepter", one.acceptation, one.teleservice)
                    box("refus", "Deux agents pour refuser", one.refus, one.teleservice)
                    Actions {
                        el(.button, .type("submit"), .class("button secondary")) {
                            "Enregistrer"
                            el(.span, .class("sr")) { " : \(one.title)" }
                        }
                    }
                }
            }
        }
    }

    /// Several forms of one page have boxes of the same name: each has an id of its own.
    private func box(_ name: String, _ label: String, _ isChecked: Bool, _ service: String) -> HTML {
        el(.div, .class("field ticked")) {
            el(.label, .class("check")) {
                leaf(.input, .type("checkbox"), .id("\(name)-\(service)"), .name(name), .value("oui"), .checked.when(isChecked))
                el(.span) { label }
            }
        }
    }
}

/// The fund's answer and what it rests on, for both sides.
struct DecisionCard: Component {
    let decision: DecisionView

    var body: HTML {
        Card("La décision") {
            Facts(facts: facts)
            if !decision.sources.isEmpty {
                el(.h3) { "Ce qui la fonde" }
                el(.ul) {
                    for source in decision.sources {
                        el(.li) {
                            el(.strong) { source.reference }
                            source.says.isEmpty ? "" : "\u{A0}: \(source.says)"
                            if !source.isConfirmed {
                                " "
                                StateTag("À confirmer", .warning)
                            }
                        }
                    }
                }
            }
        }
    }

    private var facts: [Facts.Fact] {
        var facts = [Facts.Fact("Décision", label), Facts.Fact(name: "Le", value: Moment(decision.at).body), Facts.Fact("Par", decision.isAutomatic ? "Personne : décision automatique" : decision.by)]
        if let proposer = decision.proposedBy { facts.append(.init("Proposée par", proposer)) }
        if let reason = decision.reason { facts.append(.init(name: decision.isAutomatic ? "Règle appliquée" : "Motif", value: el(.span, .class("lines")) { reason })) }
        if let granted = decision.granted { facts.append(.init(granted.label, granted.words)) }
        facts.append(.init("Jugée par", "formulaire \(decision.formVersion), règles \(decision.rulesVersion)"))
        return facts
    }

    private var label: String {
        switch decision.word {
        case "acceptation": "Acceptation"
        case "refus": "Refus"
        case "demande-de-correction": "Correction demandée"
        case "silence": "Délai écoulé sans réponse"
        default: decision.word
        }
    }
}
