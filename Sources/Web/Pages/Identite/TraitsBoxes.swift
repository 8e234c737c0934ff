import Core
import Desk

/// The five strict traits, to be typed.
struct TraitsBoxes: Component {
    let typed: TraitsSaisis
    var anomalies: [Anomaly] = []

    var body: HTML {
        el(.div, .class("fields")) {
            box("nomNaissance", "Nom de naissance", typed.nomNaissance, hint: "Comme sur le document : les tirets et les espaces comptent.")
            box("prenoms", "Prénoms de naissance", typed.prenoms, hint: "Tous, dans l’ordre, séparés par des virgules.")
            TextBox(
                frame: FieldFrame(name: "dateNaissance", label: "Date de naissance", example: "12/03/1985", isRequired: true, errors: anomalies.messages(at: "dateNaissance")),
                value: typed.dateNaissance, kind: .date)
            ChoiceBoxes(
                frame: FieldFrame(name: "sexe", label: "Sexe à l’état civil", isRequired: true, errors: anomalies.messages(at: "sexe")),
                choices: Sexe.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) }, value: typed.sexe)
            TextBox(
                frame: FieldFrame(
                    name: "lieuNaissance", label: "Lieu de naissance", hint: "Code INSEE de la commune, ou 99 et le pays. Laissez vide si vous ne le savez pas.",
                    errors: anomalies.messages(at: "lieuNaissance")),
                value: typed.lieuNaissance, longest: 5)
        }
    }

    private func box(_ name: String, _ label: String, _ value: String, hint: String) -> TextBox {
        TextBox(frame: FieldFrame(name: name, label: label, hint: hint, isRequired: true, errors: anomalies.messages(at: name)), value: value)
    }
}

extension TraitsSaisis {
    /// What a page's form sent.
    init(_ form: FormInput) {
        func text(_ name: String) -> String { form.content[name]?.string ?? "" }
        self.init(
            nomNaissance: text("nomNaissance"), prenoms: text("prenoms"), dateNaissance: text("dateNaissance"), sexe: text("sexe"),
            lieuNaissance: text("lieuNaissance"))
    }

    /// The same values, carried by a form that shows nothing of them.
    var hidden: HTML {
        HTML {
            PostForm.hidden("nomNaissance", nomNaissance)
            PostForm.hidden("prenoms", prenoms)
            PostForm.hidden("dateNaissance", dateNaissance)
            PostForm.hidden("sexe", sexe)
            PostForm.hidden("lieuNaissance", lieuNaissance)
        }
    }
}
