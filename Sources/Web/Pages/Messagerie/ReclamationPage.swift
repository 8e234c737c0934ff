import Core
import Desk

/// A complaint as both sides read it.
struct ReclamationPage: Component {
    let view: ReclamationView
    let done: String?
    let typed: String
    let anomalies: [Anomaly]
    let csrf: String
    let key: String
    let now: Instant

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let done, let words = told(done) { Notice(.success, words, isLive: true) }
        Card("") {
            el(.p, .class("standing")) {
                ReclamationTag(view.etat)
                " "
                el(.strong) { view.motif.libelle }
            }
            if view.etat == .deposee || view.etat == .enCours { Clock(label: "Réponse de la caisse", deadline: view.dueLe, now: now) }
            Facts(facts: facts)
        }
        if !view.actions.isEmpty { steps }
        Card("Historique") {
            Timeline(
                events: view.faits.reversed().map { .init(title: $0.libelle, at: $0.le, who: $0.par, detail: $0.texte, tone: $0.mot == "reponse" ? .success : .neutral) })
        }
    }

    private func told(_ done: String) -> String? {
        if done == "depot" { return "Réclamation déposée sous le numéro \(view.numero)." }
        return ActionReclamation(rawValue: done) == nil ? nil : "C’est noté."
    }

    private var facts: [Facts.Fact] {
        var facts = [Facts.Fact("Numéro", view.numero), Facts.Fact("Caisse", view.caisse.name), Facts.Fact("Professionnel", view.professionnel)]
        if let dossier = view.dossier { facts.append(.init(name: "Dossier", value: Link("Ouvrir le dossier", to: "/dossiers/\(dossier)").body)) }
        if let holder = view.prisPar { facts.append(.init("En charge", holder)) }
        // What is said, and what is answered to it, before whoever has to act on it.
        if let said = view.faits.last(where: { $0.mot != "reponse" && $0.texte != nil })?.texte { facts.append(.init(name: "Ce qui ne va pas", value: el(.span, .class("lines")) { said })) }
        if let answer = view.faits.last(where: { $0.mot == "reponse" }) {
            facts.append(.init(name: view.etat == .repondue || view.etat == .close ? "Réponse de la caisse" : "Réponse précédente", value: el(.span, .class("lines")) { answer.texte ?? "" }))
        }
        if view.reouvertures > 0 { facts.append(.init("Contestée", view.reouvertures == 1 ? "une fois" : "\(view.reouvertures) fois")) }
        return facts
    }

    private var steps: HTML {
        Card("Et maintenant") {
            PostForm(to: "/reclamations/\(view.id)", csrf: csrf, key: key, revision: view.revision) {
                if view.actions.contains(where: \.porteTexte) {
                    LongTextBox(
                        frame: FieldFrame(
                            name: "texte", label: view.actions.contains(.reponse) ? "Réponse" : "Ce qui ne va pas",
                            hint: view.actions.contains(.reponse) ? "Le professionnel la lira telle quelle." : "Seulement si la réponse ne suffit pas.", errors: anomalies.messages(at: "texte")),
                        value: typed)
                }
                Actions {
                    for action in view.actions {
                        Button(action.libelle, action == view.actions.first ? .primary : action == .retrait ? .danger : .secondary, sends: ("_action", action.rawValue))
                    }
                }
            }
        }.body
    }
}

struct ReclamationTag: Component {
    let etat: EtatReclamation

    init(_ etat: EtatReclamation) { self.etat = etat }

    var body: HTML {
        switch etat {
        case .deposee, .enCours: StateTag(etat.libelle, .info).body
        case .repondue: StateTag(etat.libelle, .success).body
        case .close, .retiree: StateTag(etat.libelle, .neutral).body
        }
    }
}

/// The list of them.
struct ReclamationsListe: Component {
    let lines: [ReclamationView]
    let isFund: Bool
    let isEnded: Bool
    let now: Instant

    var body: HTML {
        Actions {
            if isFund { Button(isEnded ? "Celles à traiter" : "Celles déjà répondues", to: isEnded ? "/reclamations" : "/reclamations?finies=oui") } else { Button("Déposer une réclamation", .primary, to: "/reclamations/nouvelle") }
        }
        if lines.isEmpty {
            EmptyState(title: "Aucune réclamation.", next: isFund ? "Celles des professionnels arrivent ici, la plus pressante d’abord." : "Un dossier qui n’avance pas, un paiement manquant\u{A0}: dites-le depuis le dossier ou ici.")
        } else {
            DataTable(
                caption: lines.count == 1 ? "Une réclamation" : "\(lines.count) réclamations", columns: ["Numéro", "Motif", isFund ? "Professionnel" : "Caisse", "État", "Réponse avant le"],
                rows: lines.map { line in
                    DataTable.Row {
                        Link(line.numero, to: "/reclamations/\(line.id)")
                        line.motif.libelle
                        isFund ? line.professionnel : line.caisse.name
                        ReclamationTag(line.etat)
                        HTML {
                            if line.etat == .deposee || line.etat == .enCours {
                                Moment(line.dueLe)
                                if now >= line.dueLe { " "; StateTag("En retard", .danger) }
                            } else { "—" }
                        }
                    }
                })
        }
    }
}

/// What went wrong, and with whom.
struct ReclamationForm: Component {
    let dossier: DossierView?
    let caisses: [CaisseSummary]
    let motif: String
    let texte: String
    let caisse: String
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    var body: HTML {
        Card(dossier.map { "\($0.teleserviceTitle), \($0.summary)" } ?? "") {
            PostForm(to: "/reclamations", csrf: csrf, key: key, isGuarded: true, label: "Réclamation") {
                if let dossier { PostForm.hidden("dossier", dossier.id) }
                el(.div, .class("fields")) {
                    if dossier == nil {
                        ChoiceList(frame: frame("caisse", "Caisse"), choices: caisses.map { Choice(value: $0.code, label: $0.name) }, value: caisse)
                    }
                    ChoiceList(frame: frame("motif", "Motif"), choices: MotifReclamation.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) }, value: motif)
                    LongTextBox(frame: frame("texte", "Ce qui s’est passé"), value: texte)
                }
                Actions { Button("Déposer la réclamation", isMain: true) }
            }
        }
    }

    private func frame(_ name: String, _ label: String) -> FieldFrame {
        FieldFrame(name: name, label: label, isRequired: true, errors: anomalies.messages(at: name))
    }
}
