import Core
import Desk

/// The other ways to a patient: the label a hospital printed, the code their phone shows.
struct AutresRecherches: Component {
    let csrf: String
    var service: String?

    var body: HTML {
        FoldedCard(title: "Étiquette INS ou application du patient", hint: "Scanneur ou code à 8 chiffres.", isOpen: false, content: HTML {
            PostForm(to: "/patients", csrf: csrf, label: "Étiquette INS") {
                if let service { PostForm.hidden("_service", service) }
                LongTextBox(
                    frame: FieldFrame(name: "etiquette", label: "Caractères de l’étiquette", hint: "Placez le curseur ici et scannez. Une étiquette donne des traits ; elle ne qualifie jamais une identité."),
                    value: "")
                Actions { Button("Lire l’étiquette", .secondary) }
            }
            PostForm(to: "/patients", csrf: csrf, label: "Code de l’application du patient") {
                if let service { PostForm.hidden("_service", service) }
                TextBox(
                    frame: FieldFrame(name: "code", label: "Code de l’application", hint: "Le patient l’affiche sur son téléphone ; il sert une fois, pendant \(CodeApplication.minutes) minutes.", example: "4821 9035"),
                    value: "", kind: .integer)
                Actions { Button("Lire le code", .secondary) }
            }
        }).body
    }
}
