import Core
import Desk

/// How somebody is told that something awaits them outside the desk.
struct AvisPage: Component {
    let preference: PreferenceAvis
    let webhooks: [WebhookView]
    let secret: String?
    let done: String?
    let mode: String?
    let courriel: String?
    let adresse: String
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let words { Notice(.success, words, isLive: true) }
        if let secret {
            Notice(.warning, "Copiez ce secret maintenant\u{A0}: il ne sera plus jamais affiché", isLive: true) {
                el(.p) { el(.code, .class("secret")) { secret } }
                el(.p) { "Votre logiciel vérifie avec lui l’en-tête Guichet-Signature de chaque avis." }
            }
        }
        mail
        programs
    }

    private var words: String? {
        switch done {
        case "courriel": "C’est noté."
        case "retrait": "Adresse retirée\u{A0}: plus rien n’y est envoyé."
        case "relance": "Les avis abandonnés repartent."
        default: nil
        }
    }

    private var mail: HTML {
        Card("Par courriel", hint: "Le courriel dit seulement qu’un message vous attend\u{A0}: ni nom, ni motif.") {
            if let error = preference.erreur { Notice(.warning, "Le dernier courriel n’est pas parti\u{A0}: \(error)") }
            PostForm(to: "/compte/avis", csrf: csrf, label: "Avis par courriel") {
                el(.div, .class("fields")) {
                    ChoiceBoxes(
                        frame: frame("mode", "Me prévenir", isRequired: true), choices: ModeAvis.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) },
                        value: mode ?? preference.mode.rawValue)
                    TextBox(frame: frame("courriel", "Courriel"), value: courriel ?? preference.courriel ?? "", kind: .email)
                }
                Actions { Button("Enregistrer") }
            }
        }.body
    }

    private var programs: HTML {
        Card("Vers mes logiciels", hint: "Chaque avis est signé. Un logiciel qui préfère demander lit /api/v1/avis.") {
            if webhooks.isEmpty { el(.p) { "Aucune adresse pour l’instant." } } else { list }
            PostForm(to: "/compte/avis/webhooks", csrf: csrf, label: "Ajouter une adresse") {
                el(.div, .class("fields")) {
                    TextBox(frame: frame("adresse", "Adresse", example: "https://logiciel.exemple.fr/guichet", isRequired: true), value: adresse)
                }
                Actions { Button("Ajouter", .secondary) }
            }
        }.body
    }

    private var list: HTML {
        el(.ul, .class("lines")) {
            for hook in webhooks {
                el(.li, .class("split")) {
                    el(.div) {
                        el(.p) { el(.strong) { hook.adresse } }
                        el(.p, .class("hint")) { "\(hook.faits) reçus, \(hook.attendent) en attente, \(hook.morts) abandonnés" }
                        if hook.morts > 0, let error = hook.erreur { el(.p) { StateTag("Abandonnés", .danger); " \(error)" } }
                    }
                    Actions {
                        if hook.morts > 0 { PostForm(to: "/compte/avis/webhooks/\(hook.id)/relance", csrf: csrf) { Button("Réessayer", .secondary) } }
                        PostForm(to: "/compte/avis/webhooks/\(hook.id)/retrait", csrf: csrf) { Button("Retirer", .danger) }
                    }
                }
            }
        }
    }

    private func frame(_ name: String, _ label: String, example: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, example: example, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}
