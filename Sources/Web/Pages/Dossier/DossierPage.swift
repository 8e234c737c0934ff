import Core
import Desk

/// A dossier as both sides of the desk read it: where it stands, what it says, what can be done, its papers.
struct DossierPage {
    let view: DossierView
    let teleservice: Teleservice
    let now: Instant
    let csrf: String
    let key: String
    /// What was just done, told once at the top.
    let done: String?
    /// An answer that was refused, shown back.
    var anomalies: [Anomaly] = []
    var typed = ""
    let isFund: Bool
    /// For the fund alone: its ready-made reasons, and who can be given the dossier.
    var motifs: [MotifTypeView] = []
    var colleagues: [ColleagueView] = []
    /// Calls and messages about it; nil for a draft.
    var exchanges: EchangesDossier?
    var callAnomalies: [Anomaly] = []
    var isMedical = false

    @HTMLBuilder var content: HTML {
        if !anomalies.isEmpty { ErrorSummary(lines: anomalies.map { .init(message: $0.message, anchor: ["le", "accorde"].contains($0.field) ? "f-\($0.field)" : "f-motif", source: $0.source) }) }
        if !callAnomalies.isEmpty { ErrorSummary(lines: callAnomalies.map { .init(message: $0.message, anchor: "f-motifAppel", source: nil) }) }
        if let done = doneWords { Notice(.success, done, isLive: true) }
        if let delivery = view.delivery, view.state != .retire {
            DossierDelivery(
                view: view, delivery: delivery, today: now.date(in: .paris).date, csrf: csrf, key: key, isFund: isFund, anomalies: anomalies)
        }
        if let words = view.feed { Notice(.success, words) }
        if let offered = exchanges?.entretiens.first(where: { $0.etat == .propose }), !isFund {
            Notice(.warning, "Le médecin-conseil peut vous appeler au sujet de ce refus") {
                Actions { Button("Choisir quand", .primary, to: "/entretiens/\(offered.id)") }
            }
        }
        standing
        if let decision = view.decision { DecisionCard(decision: decision) }
        if isFund { handling }
        papers
        actions
        for (rank, place) in (view.unknownPlaces ?? []).enumerated() { UnknownPlace(text: place, rank: rank, csrf: csrf, key: "\(key)-lieu\(rank)") }
        // What is handed to the person alone is no business of a fund.
        if let exchanges, teleservice.concernsFund {
            DossierEchanges(dossier: view.id, exchanges: exchanges, isFund: isFund, isMedical: isMedical, anomalies: callAnomalies, csrf: csrf, key: key + "e")
        }
        if view.isPartial { Notice(.info, "La partie médicale n’est pas affichée : elle est réservée au service médical.") }
        FormReading(view: FormView(teleservice.form, content: view.content, nomenclature: { teleservice.nomenclature($0) }))
    }

    private var doneWords: String? {
        switch done {
        case "depot" where view.byHand != nil: "Déposé."
        case "depot": "Déposé. La caisse « \(view.caisse.name) » le reçoit ; vous n’avez rien d’autre à faire."
        case "envoi": "C’est noté dans l’historique."
        case "rectification": "Correction déposée : la version \(view.version) remplace la précédente."
        case "arret": teleservice.ending?.done
        case "retrait": "Dossier retiré. Il reste dans votre historique."
        case "prise-en-charge": "Le dossier est à vous. Répondez ci-dessous, ou remettez-le en file."
        case "acceptation" where view.proposal != nil, "refus" where view.proposal != nil: "Proposition enregistrée : un autre agent doit la confirmer. L’auteur n’en sait rien d’ici là."
        case "confirmation": "Décision confirmée. L’auteur en est averti."
        case "ecartement": "Proposition écartée. Le dossier reste en charge de votre collègue."
        case "passation": "Dossier passé à votre collègue, qui en est averti."
        case "acceptation": "Dossier accepté. Son auteur en est averti."
        case "refus": "Dossier refusé. Son auteur en est averti, avec le motif."
        case "demande-de-correction": "Correction demandée. L’auteur en est averti, avec le motif."
        case "remise-en-file": "Dossier remis en file."
        default: nil
        }
    }

    private var standing: HTML {
        Card("") {
            el(.p, .class("standing")) {
                if let delivery = view.delivery, view.state == .depose { StateTag(delivery.label, delivery.done == nil ? .warning : .info) } else if let silence = view.silence { StateTag(silence) } else { StateTag(view.state) }
                " "
                el(.strong) { view.summary }
            }
            Facts(facts: facts)
            if let ends = view.windowEnds {
                Clock(label: "Correction sans trace pour la caisse", deadline: ends, now: now, urgentMinutes: 15)
            }
            if let due = view.answerDue { Clock(label: "Réponse de la caisse", deadline: due, now: now) }
            if let words = view.answerRule, view.answerDue != nil || view.state == .silence { el(.p, .class("hint")) { words } }
        }.body
    }

    private var facts: [Facts.Fact] {
        let fund = isFund ? HTML(text: view.caisse.name) : HTML {
            view.caisse.name
            " · "
            Link("qui joindre", to: "/caisses/\(view.caisse.code)")
        }
        var facts = (teleservice.concernsFund ? [Facts.Fact(name: "Caisse", value: fund)] : []) + [Facts.Fact("Auteur", [view.author.name, view.author.place].compactMap { $0 }.joined(separator: ", "))]
        if let preparer = view.preparedBy { facts.append(.init("Préparé par", preparer)) }
        if let locum = view.signedBy { facts.append(.init("Signé par", "\(locum), en remplacement")) }
        if let at = view.depositedAt { facts.append(.init(name: view.version > 1 ? "Version \(view.version) déposée" : "Déposé", value: Moment(at).body)) }
        if let agent = view.takenBy, isFund { facts.append(.init("En charge", agent)) }
        if let former = view.continues { facts.append(.init(name: "Fait suite à", value: Link("le dossier précédent", to: "/dossiers/\(former)").body)) }
        facts.append(.init(name: "Historique", value: Link("qui a fait quoi, et quand", to: "/dossiers/\(view.id)/historique").body))
        return facts
    }

    private var papers: HTML {
        guard !view.documents.isEmpty else { return HTML() }
        return Card("Volets", hint: isFund ? nil : "À imprimer ou à remettre au patient.") {
            el(.ul, .class("papers")) {
                for paper in view.documents {
                    el(.li) {
                        Link("\(paper.title) (PDF)", to: "/dossiers/\(view.id)/documents/\(paper.name).pdf")
                        if let words = paper.space { el(.span, .class("hint block")) { words } }
                    }
                    if teleservice.volet(named: paper.name)?.recipients.contains(.transporteur) == true {
                        el(.li) { Link("Ce que le transporteur voit en scannant", to: "/verification/\(paper.code)") }
                    }
                }
            }
        }.body
    }

    private var actions: HTML {
        let links: [(DossierAction, Button)] = [
            (.modifier, Button("Reprendre le brouillon", .primary, to: "/dossiers/\(view.id)/modification")),
            (.rectification, Button("Corriger", to: "/dossiers/\(view.id)/rectification")),
            (.retrait, Button("Retirer", to: "/dossiers/\(view.id)/retrait")),
            (.arret, Button(teleservice.ending?.action ?? "Arrêter", to: "/dossiers/\(view.id)/arret")),
        ]
        let shown = links.filter { view.actions.contains($0.0) }
        let continues = view.actions.contains(.prolongation)
        let followings = view.followings ?? []
        guard !shown.isEmpty || continues || !followings.isEmpty || view.actions.contains(.reprise) else { return HTML() }
        return Actions {
            for (rank, following) in followings.enumerated() {
                // One key for each: pressing two of them begins two dossiers.
                PostForm(to: "/dossiers/\(view.id)/suites/\(following.name)", csrf: csrf, key: "\(key)-\(following.name)") {
                    Button(following.action, rank == 0 ? .primary : .secondary)
                }
            }
            if continues {
                PostForm(to: "/dossiers/\(view.id)/prolongation", csrf: csrf, key: key) {
                    Button(teleservice.continuationAction ?? "Continuer", .primary)
                }
            }
            for (_, button) in shown { button }
            if view.actions.contains(.reprise) {
                PostForm(to: "/dossiers/\(view.id)/reprise", csrf: csrf, key: "\(key)-reprise") { Button("Refaire à partir de celui-ci", .quiet) }
            }
        }.body
    }

    /// The fund's answer, on the dossier itself.
    private var handling: HTML {
        DossierHandling(view: view, teleservice: teleservice, motifs: motifs, colleagues: colleagues, csrf: csrf, key: key, typed: typed, anomalies: anomalies).body
    }
}
