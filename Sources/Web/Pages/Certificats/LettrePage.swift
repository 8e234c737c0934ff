import Certificats
import Core
import Desk

/// The letter as it will be printed, the ways to take it, and a copy to paste elsewhere.
struct LettrePage: Component {
    let letter: LettreCertificat
    let isSignedIn: Bool

    var body: HTML {
        Card("") {
            if !letter.expediteur.isEmpty { el(.p) { for (index, text) in letter.expediteur.enumerated() { line(index, text) } } }
            el(.h2) { letter.lettre.objet }
            for paragraph in letter.lettre.paragraphes { el(.p) { paragraph } }
            if let signature = letter.signature {
                el(.p) { "\(signature.made), \(signature.name), \(signature.quality), \(signature.identifiers.joined(separator: ", "))" }
            } else {
                el(.p) { "Le \(letter.jour.formattedFr)" }
            }
            el(.p, .class("hint")) { letter.lettre.mention }
            Actions {
                Button("Lettre en PDF", .primary, to: pdf)
                Button("Revenir à la réponse", to: letter.lettre.reponse.adresse)
            }
        }
        el(.div, .class("unprinted")) {
            if !isSignedIn {
                el(.p, .class("hint")) {
                    "Médecin\u{A0}? "
                    Link("Connectez-vous", to: "/connexion")
                    ", et la lettre est à votre nom. Rien de ce que vous lisez ici n’est gardé."
                }
            }
            Card("La copier ailleurs") {
                LongTextBox(
                    frame: FieldFrame(name: "texte", label: "Texte de la lettre", hint: "Sélectionnez tout, puis copiez."), value: letter.lettre.texte)
            }
        }
    }

    private var pdf: String { "/certificats/\(letter.lettre.reponse.regle.id)/lettre.pdf?date=\(letter.lettre.reponse.date.iso)" }

    private func line(_ index: Int, _ text: String) -> HTML {
        HTML {
            if index > 0 { leaf(.br) }
            text
        }
    }
}
