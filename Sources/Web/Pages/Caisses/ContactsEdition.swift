import Core
import Desk

/// The list as the fund keeps it, and the form that adds a line or puts another in its place.
struct ContactsEdition: Component {
    let view: ContactsVue
    let typed: ContactCaisseSaisi
    /// The line being replaced.
    let changed: String?
    let done: String?
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    private var address: String { "/caisses/\(view.caisse.codeOrganisme.code)/contacts" }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let doneWords { Notice(.success, doneWords, isLive: true) }
        form
        Card("Contacts en place") {
            if view.contacts.isEmpty {
                EmptyState(title: "Aucun contact pour l’instant.", next: "Écrivez le premier ci-dessus\u{A0}: un délégué, un service, une ligne directe.")
            } else {
                el(.ul, .class("lines")) {
                    for contact in view.contacts { line(contact) }
                }
            }
        }
    }

    private var doneWords: String? {
        switch done {
        case "ajout": "Contact ajouté. Les cabinets le voient dès maintenant."
        case "changement": "Contact remplacé. L’ancien reste dans l’historique."
        case "retrait": "Contact retiré. Plus personne n’est invité à l’appeler."
        default: nil
        }
    }

    private func line(_ contact: ContactCaisseVue) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) {
                    el(.strong) { contact.intitule }
                    " · \(contact.sujet.libelle)"
                }
                el(.p, .class("hint")) {
                    [contact.telephone, contact.courriel, contact.horaires].compactMap { $0 }.joined(separator: " · ")
                    " · écrit par \(contact.ecritPar) le "
                    Moment(contact.ecritLe.date(in: .paris).date)
                }
            }
            Actions {
                Button("Modifier", .quiet, to: "\(address)?modifier=\(contact.id)")
                PostForm(to: "\(address)/\(contact.id)/retrait", csrf: csrf) {
                    el(.button, .type("submit"), .class("button danger")) {
                        "Retirer"
                        el(.span, .class("sr")) { " \(contact.intitule)" }
                    }
                }
            }
        }
    }

    private var form: HTML {
        Card(changed == nil ? "Ajouter un contact" : "Modifier ce contact") {
            PostForm(to: address, csrf: csrf, key: key, label: "Contact de la caisse") {
                if let changed { PostForm.hidden("remplace", changed) }
                el(.div, .class("fields")) {
                    ChoiceList(
                        frame: frame("sujet", "Sujet", isRequired: true), choices: SujetContact.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) },
                        value: typed.sujet)
                    TextBox(frame: frame("intitule", "Personne ou service", example: "Indemnités journalières", isRequired: true), value: typed.intitule)
                    TextBox(frame: frame("role", "Ce qu’on y traite", example: "Paiement et suivi des arrêts de travail", isRequired: true), value: typed.role)
                    TextBox(frame: frame("telephone", "Téléphone direct", example: "03 84 00 00 00"), value: typed.telephone, kind: .telephone)
                    TextBox(frame: frame("courriel", "Courriel"), value: typed.courriel, kind: .email)
                    TextBox(frame: frame("horaires", "Horaires", example: "du lundi au vendredi, 8 h – 18 h"), value: typed.horaires)
                    TextBox(frame: frame("secteur", "Secteur", hint: "Vide\u{A0}: toute la caisse."), value: typed.secteur)
                }
                Actions {
                    Button(changed == nil ? "Ajouter" : "Remplacer", .primary)
                    if changed != nil { Button("Annuler", .quiet, to: address) }
                }
            }
        }.body
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil, example: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, example: example, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}
