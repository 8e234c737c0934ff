import Core
import Desk

/// The boxes that mean the person at the counter: a code, or a number, or a whole identity. Sent by POST, shown back
/// only to be mended.
struct PersonneAuComptoir: Component {
    let action: String
    let csrf: String
    var typed = DemandeDroit()
    var anomalies: [Anomaly] = []
    /// A NIR alone is enough for a laboratory.
    let needsDate: Bool
    /// Takes the focus: the next person is waiting.
    var isFocused = true

    var body: HTML {
        PostForm(to: action, csrf: csrf, label: "Vérifier une personne") {
            el(.div, .class("fields")) { codeBox }
            el(.div, .class("fields")) {
                TextBox(
                    frame: FieldFrame(name: "nir", label: "Ou numéro de sécurité sociale", hint: "13 ou 15 chiffres.", errors: anomalies.messages(at: "nir")),
                    value: typed.nir, longest: 21)
            }
            el(.div, .class("fields")) {
                TextBox(frame: FieldFrame(name: "nom", label: "Ou nom de famille", errors: anomalies.messages(at: "nom")), value: typed.nom)
                TextBox(frame: FieldFrame(name: "prenom", label: "et prénom", errors: anomalies.messages(at: "prenom")), value: typed.prenom)
            }
            el(.div, .class("fields")) {
                TextBox(
                    frame: FieldFrame(
                        name: "dateNaissance", label: "Date de naissance", hint: needsDate ? "Avec le numéro ou le nom." : "Avec le nom.",
                        errors: anomalies.messages(at: "dateNaissance")),
                    value: typed.dateNaissance, kind: .date)
            }
            Actions { Button("Vérifier", isMain: true) }
        }
    }

    private var codeBox: HTML {
        FieldFrame(name: "code", label: "Code d’inscription", hint: "Huit lettres et chiffres.", errors: anomalies.messages(at: "code"))
            .around("medium") {
                leaf(.input, .type("text"), .id(FieldFrame.id(of: "code")), .name("code"), .value(typed.code), .autocomplete("off"),
                    Attribute("autocapitalize", "characters"), Attribute("spellcheck", "false"),
                    .ariaDescribedBy(["f-code-aide"] + (anomalies.messages(at: "code").isEmpty ? [] : ["f-code-erreur"])),
                    .autofocus.when(isFocused && anomalies.isEmpty))
            }
    }
}

extension DemandeDroit {
    init(_ form: FormInput) {
        func text(_ name: String) -> String { form.content[name]?.string ?? "" }
        self.init(code: text("code"), nir: text("nir"), nom: text("nom"), prenom: text("prenom"), dateNaissance: text("dateNaissance"))
    }
}
