import Core
import Desk

/// One call as both sides read it: the same clock, the same history.
struct EntretienPage: Component {
    let view: EntretienView
    /// Slots, when the reader may book one.
    let preparation: PreparationEntretien?
    let typed: DemandeEntretien
    let anomalies: [Anomaly]
    let done: String?
    let isFund: Bool
    let csrf: String
    let key: String
    let now: Instant

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let doneWords { Notice(.success, doneWords, isLive: true) }
        standing
        if isFund { handling } else { own }
        Card("Ce qui s’est passé") {
            Timeline(
                events: view.faits.reversed().map {
                    .init(title: $0.libelle, at: $0.le, who: $0.par, detail: $0.texte, tone: $0.mot == "joint" ? .success : .neutral)
                })
        }
    }

    private var doneWords: String? {
        switch done {
        case "demande": "C’est demandé. La caisse voit le même délai que vous."
        case "deplacement": "L’heure est changée."
        case "annulation": "C’est annulé."
        case "prise-en-charge": "À vous\u{A0}: appelez, puis notez l’issue."
        case "remise-en-file": "Remis en file."
        case "essai": "L’appel est noté."
        case "abandon": "Clos sans réponse. Le professionnel en est averti."
        case "ouvert": "L’appel est prévu. Prenez-le en charge quand vous appelez."
        default: nil
        }
    }

    private var standing: HTML {
        Card("") {
            el(.p, .class("standing")) {
                EntretienTag(view.etat)
                if view.urgent { " "; StateTag("Urgent", .danger) }
                " "
                el(.strong) { view.sujet.libelle }
            }
            if let du = view.duLe, !view.etat.estFini, view.essais == 0 { Clock(label: "Rappel de la caisse", deadline: du, now: now) }
            if let tenu = view.tenu, view.essais > 0 {
                el(.p) { StateTag(tenu ? "Délai tenu" : "Délai dépassé", tenu ? .success : .danger) }
            }
            Facts(facts: facts)
        }.body
    }

    private var facts: [Facts.Fact] {
        var facts: [Facts.Fact] = []
        if let dossier = view.dossier { facts.append(.init(name: "Dossier", value: Link(view.dossierTitre ?? "Le dossier", to: "/dossiers/\(dossier)").body)) }
        facts.append(.init("Caisse", view.caisse.name))
        facts.append(.init("Professionnel", [view.professionnel.name, view.professionnel.place].compactMap { $0 }.joined(separator: ", ")))
        if let phone = view.telephone { facts.append(.init(name: "Téléphone direct", value: PhoneLink(phone).body)) }
        if let calmes = view.calmes { facts.append(.init("Ne pas appeler", calmes.libelle)) }
        if let creneau = view.creneau { facts.append(.init("Créneau", CreneauList.words(creneau))) }
        if let next = view.prochainLe { facts.append(.init(name: "Prochain essai", value: Moment(next).body)) }
        if let holder = view.prisPar { facts.append(.init("En charge", holder)) }
        facts.append(.init(isFund || view.genre == "conseil" ? "Question" : "Objet", view.texte, isMedical: view.genre == "conseil"))
        return facts
    }

    // The doctor's side

    @HTMLBuilder private var own: HTML {
        if view.actions.contains(.demande), let preparation {
            Notice(.info, "Choisissez quand le médecin-conseil vous appelle") { el(.p) { "Le motif du refus se lit sur le dossier." } }
            DemandeForm(
                demande: typed, preparation: preparation, anomalies: anomalies, address: "/entretiens/\(view.id)/demande", csrf: csrf, key: key, isOffered: true)
        }
        if view.actions.contains(.deplacement), let preparation {
            Card("Changer l’heure") {
                PostForm(to: "/entretiens/\(view.id)/deplacement", csrf: csrf, key: key) {
                    el(.div, .class("fields")) {
                        CreneauList(creneaux: preparation.creneaux, auPlusTard: view.duLe ?? preparation.auPlusTard, value: view.creneau?.iso ?? "", errors: anomalies.messages(at: "creneau"))
                    }
                    Actions { Button("Changer l’heure", .secondary) }
                }
            }
        }
        cancelling(view.actions.contains(.demande) ? "Je n’en ai pas besoin" : "Annuler l’entretien")
    }

    @HTMLBuilder private func cancelling(_ words: String) -> HTML {
        if view.actions.contains(.annulation) {
            PostForm(to: "/entretiens/\(view.id)/annulation", csrf: csrf, key: key + "a") { Actions { Button(words, .quiet) } }
        }
    }

    // The fund's side

    @HTMLBuilder private var handling: HTML {
        if view.actions.contains(.priseEnCharge) {
            PostForm(to: "/entretiens/\(view.id)/prise-en-charge", csrf: csrf, key: key, revision: view.revision) { Actions { Button("Prendre en charge", isMain: true) } }
        }
        if view.actions.contains(.essai) {
            Card("Issue de l’appel") {
                PostForm(to: "/entretiens/\(view.id)/essai", csrf: csrf, key: key, revision: view.revision) {
                    el(.div, .class("fields")) {
                        ChoiceBoxes(
                            frame: frame("issue", "Comment l’appel s’est terminé", isRequired: true),
                            choices: IssueEntretien.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) }, value: "")
                        LongTextBox(frame: frame("note", "Ce qui a été convenu", hint: "Le professionnel le lira tel quel. Obligatoire si l’échange a eu lieu."), value: typed.texte)
                        TextBox(frame: frame("rappel", "Rappeler le", hint: "S’il demande à être rappelé plus tard.", example: "2026-03-12T14:30"), value: "")
                    }
                    Actions { Button("Noter l’appel", isMain: true) }
                }
            }
        }
        if view.actions.contains(.remiseEnFile) {
            PostForm(to: "/entretiens/\(view.id)/remise-en-file", csrf: csrf, key: key + "r", revision: view.revision) { Actions { Button("Remettre en file", .quiet) } }
        }
        if view.actions.contains(.abandon) {
            PostForm(to: "/entretiens/\(view.id)/abandon", csrf: csrf, key: key + "b", revision: view.revision) { Actions { Button("Clore sans réponse", .danger) } }
        }
        cancelling("Annuler cet appel")
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil, example: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}
