import Core
import Desk

/// What the fund does with a dossier: take it, answer it, have it confirmed, give it to a colleague or back.
struct DossierHandling: Component {
    let view: DossierView
    let teleservice: Teleservice
    let motifs: [MotifTypeView]
    let colleagues: [ColleagueView]
    let csrf: String
    let key: String
    let typed: String
    let anomalies: [Anomaly]

    var body: HTML {
        if let reason = view.reserved, !view.actions.contains(.priseEnCharge), [.recu, .enTraitement].contains(view.state) {
            Notice(.info, "Ce dossier revient au service médical") { el(.p) { reason } }
        }
        if view.actions.contains(.priseEnCharge) {
            Card("À traiter", hint: "Une fois pris, il sort de la corbeille commune.") {
                PostForm(to: address("prise-en-charge"), csrf: csrf, key: key, revision: view.revision) {
                    Actions { Button("Prendre en charge", isMain: true) }
                }
            }
        }
        if let proposal = view.proposal { proposed(proposal) }
        if view.actions.contains(.acceptation) { answer } else if view.actions.contains(.remiseEnFile), view.proposal == nil { giveBack }
        if view.actions.contains(.passation), !colleagues.isEmpty { handOver }
        if view.decision == nil { law }
    }

    /// Held by somebody who may not decide it.
    private var giveBack: HTML {
        PostForm(to: address("reponse"), csrf: csrf, key: key, revision: view.revision) {
            Actions { Button("Remettre en file", .secondary, sends: ("_action", "remise-en-file"), isMain: true) }
        }.body
    }

    private var answer: HTML {
        Card("Votre réponse") {
            PostForm(to: address("reponse"), csrf: csrf, key: key, revision: view.revision) {
                el(.div, .class("fields")) {
                    if !motifs.isEmpty {
                        ChoiceList(
                            frame: FieldFrame(name: "modele", label: "Motif type", hint: "Vos mots, s’il y en a, sont écrits à la suite."),
                            choices: motifs.map { Choice(value: $0.id, label: $0.titre) }, value: "")
                    }
                    LongTextBox(
                        frame: FieldFrame(
                            name: "motif", label: "Motif ou commentaire", hint: "Obligatoire pour une correction ou un refus : l’auteur le lira tel quel.",
                            errors: anomalies.filter { $0.field != "accorde" }.map(\.message)), value: typed)
                    if let accord = view.grantable { granting(accord) }
                }
                Actions {
                    Button("Accepter", .primary, sends: ("_action", "acceptation"), isMain: true)
                    Button("Demander une correction", .secondary, sends: ("_action", "demande-de-correction"))
                    Button("Refuser", .danger, sends: ("_action", "refus"))
                    Button("Remettre en file", .quiet, sends: ("_action", "remise-en-file"))
                }
            }
        }.body
    }

    /// What is granted, when not what was asked.
    private func granting(_ accord: AccordView) -> HTML {
        ChoiceList(
            frame: FieldFrame(
                name: "accorde", label: accord.label, hint: "Pour accepter seulement. Autre chose que ce qui est demandé s’explique dans le motif.",
                errors: anomalies.messages(at: "accorde")),
            choices: accord.values.map { Choice(value: $0.value, label: $0.value == accord.asked ? "\($0.label) (demandé)" : $0.label) }, value: accord.asked ?? "").body
    }

    /// A colleague's proposal to confirm, or one's own to take back.
    private func proposed(_ proposal: ProposalView) -> HTML {
        Card(proposal.isMine ? "Votre proposition attend un second regard" : "À confirmer\u{A0}: \(proposal.label.lowercased())", hint: "L’auteur n’en sait rien tant qu’elle n’est pas confirmée.") {
            Facts(
                facts: [Facts.Fact("Proposé", proposal.label), Facts.Fact("Par", proposal.by), Facts.Fact(name: "Le", value: Moment(proposal.at).body)]
                    + (proposal.granted.map { [Facts.Fact("Accordé", $0)] } ?? [])
                    + (proposal.reason.map { reason in [Facts.Fact(name: "Motif", value: el(.span, .class("lines")) { reason })] } ?? []))
            PostForm(to: address("second-regard"), csrf: csrf, key: key, revision: view.revision) {
                if !proposal.isMine {
                    LongTextBox(
                        frame: FieldFrame(name: "motif", label: "Pourquoi l’écarter", hint: "Obligatoire pour écarter : votre collègue le lira.", errors: anomalies.map(\.message)), value: typed)
                }
                Actions {
                    if !proposal.isMine { Button("Confirmer", .primary, sends: ("_action", "confirmation"), isMain: true) }
                    Button(proposal.isMine ? "Retirer ma proposition" : "Écarter", .secondary, sends: ("_action", "ecartement"))
                    if view.actions.contains(.remiseEnFile) { Button("Remettre en file", .quiet, sends: ("_action", "remise-en-file")) }
                }
            }
        }.body
    }

    private var handOver: HTML {
        el(.details, .class("secondary")) {
            el(.summary) { "Passer ce dossier à un collègue" }
            PostForm(to: address("passation"), csrf: csrf, revision: view.revision) {
                ChoiceList(
                    frame: FieldFrame(name: "agent", label: "Collègue", isRequired: true), choices: colleagues.map { Choice(value: $0.account, label: $0.name) }, value: "")
                Actions { Button("Passer le dossier", .secondary) }
            }
        }
    }

    /// What the decision will rest on, before it is taken.
    private var law: HTML {
        el(.details, .class("secondary")) {
            el(.summary) { "Sur quoi se fonde la décision" }
            el(.ul) {
                for source in view.depositedAt.map({ teleservice.basis(of: view.content, on: $0.date(in: .paris).date) }) ?? [] {
                    el(.li) {
                        source.says
                        " "
                        SourceNote(source: source)
                    }
                }
                for rule in teleservice.rules {
                    el(.li) {
                        rule.about
                        " "
                        if let source = rule.source { SourceNote(source: source) } else { el(.span, .class("hint")) { rule.reason ?? "" } }
                    }
                }
            }
        }
    }

    private func address(_ word: String) -> String { "/corbeilles/dossiers/\(view.id)/\(word)" }
}
