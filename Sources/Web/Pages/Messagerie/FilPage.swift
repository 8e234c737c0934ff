import Core
import Desk

/// A thread: who wrote what, when, and whose turn it is.
struct FilPage: Component {
    let view: FilView
    let typed: String
    let anomalies: [Anomaly]
    let done: String?
    let isFund: Bool
    let csrf: String
    let key: String
    let now: Instant

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        switch done {
        case "envoi": Notice(.success, isFund ? "Répondu. Le professionnel en est averti." : "Envoyé. Il ne peut plus se perdre\u{A0}: la caisse le voit dès maintenant.", isLive: true)
        case "cloture": Notice(.success, "Échange clos. Écrire le rouvre.", isLive: true)
        default: HTML()
        }
        standing
        el(.h2) { "Messages" }
        for message in view.messages { shown(message) }
        Card(view.ligne.etat == .clos ? "Rouvrir en écrivant" : isFund ? "Répondre" : "Écrire") {
            el(.form, .method("post"), .action("/messagerie/\(view.ligne.id)"), Attribute("enctype", "multipart/form-data"), .novalidate, Attribute("data-guard", flag: true), .ariaLabel("Message")) {
                PostForm.hidden("_csrf", csrf)
                PostForm.hidden("_cle", key)
                el(.div, .class("fields")) {
                    LongTextBox(frame: FieldFrame(name: "texte", label: "Message", isRequired: true, errors: anomalies.messages(at: "texte")), value: typed)
                    PiecesBox(errors: anomalies.messages(at: "pieces"))
                }
                Actions { Button(isFund ? "Répondre" : "Envoyer", isMain: true) }
            }
        }
        if view.peutClore {
            PostForm(to: "/messagerie/\(view.ligne.id)/cloture", csrf: csrf, key: key + "c") { Actions { Button("Clore l’échange", .quiet) } }
        }
    }

    private var standing: HTML {
        Card("") {
            el(.p, .class("standing")) {
                FilTag(view.ligne.etat)
                if view.ligne.urgent { " "; StateTag("Urgent", .danger) }
                " "
                el(.strong) { view.ligne.sujet.libelle }
            }
            if view.ligne.etat == .attendCaisse { Clock(label: "Réponse de la caisse", deadline: view.ligne.duLe, now: now) }
            Facts(facts: facts)
        }.body
    }

    private var facts: [Facts.Fact] {
        var facts = [Facts.Fact("Lu par", "\(view.ligne.service.libelle), \(view.ligne.caisse.name)"), Facts.Fact("Professionnel", view.ligne.professionnel)]
        if let dossier = view.ligne.dossier { facts.append(.init(name: "Dossier", value: Link(view.dossierTitre ?? "Le dossier", to: "/dossiers/\(dossier)").body)) }
        return facts
    }

    private func shown(_ message: FilView.Message) -> HTML {
        el(.section, .class("card")) {
            el(.p) {
                el(.strong) { message.par }
                " · "
                Moment(message.le)
                if message.cote == .caisse { " "; StateTag("Caisse", .info) }
            }
            for line in message.texte.split(separator: "\n", omittingEmptySubsequences: true) { el(.p) { String(line) } }
            if !message.pieces.isEmpty {
                el(.ul, .class("papers")) {
                    for piece in message.pieces {
                        el(.li) {
                            Link("\(piece.nom) (\(Self.size(piece.taille)))", to: "/messagerie/\(view.ligne.id)/pieces/\(piece.id)")
                            if let words = piece.nettoyage { el(.span, .class("hint")) { " " + words } }
                        }
                    }
                }
            }
            if let minutes = message.attente { el(.p, .class("hint")) { "Répondu en \(Clock.duration(minutes))." } }
        }
    }

    static func size(_ bytes: Int) -> String { bytes < 1 << 20 ? "\(max(1, bytes / 1024))\u{A0}Ko" : "\(bytes / (1 << 20)),\(bytes % (1 << 20) * 10 / (1 << 20))\u{A0}Mo" }
}
