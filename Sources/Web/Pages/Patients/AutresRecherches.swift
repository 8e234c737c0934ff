import Core
import Desk

/// The other ways to a patient: the label a hospital printed, the code their phone shows.
struct AutresRecherches: Component {
    let csrf: String
    var service: String?
    var anomalies: [Anomaly] = []

    private static let boxes = ["etiquette", "image", "code"]

    var body: HTML {
        FoldedCard(title: "Étiquette INS ou application du patient", hint: "Scanneur, photo, ou code à 8 chiffres.", isOpen: anomalies.contains { Self.boxes.contains($0.field) }, content: HTML {
            PostForm(to: "/patients", csrf: csrf, label: "Étiquette INS") {
                if let service { PostForm.hidden("_service", service) }
                LongTextBox(
                    frame: FieldFrame(name: "etiquette", label: "Caractères de l’étiquette", hint: "Placez le curseur ici et scannez. Une étiquette donne des traits ; elle ne qualifie jamais une identité.", errors: anomalies.messages(at: "etiquette")),
                    value: "")
                Actions { Button("Lire l’étiquette", .secondary) }
            }
            picture
            PostForm(to: "/patients", csrf: csrf, label: "Code de l’application du patient") {
                if let service { PostForm.hidden("_service", service) }
                TextBox(
                    frame: FieldFrame(name: "code", label: "Code de l’application", hint: "Le patient l’affiche sur son téléphone ; il sert une fois, pendant \(CodeApplication.minutes) minutes.", example: "4821 9035", errors: anomalies.messages(at: "code")),
                    value: "", kind: .integer)
                Actions { Button("Lire le code", .secondary) }
            }
        }).body
    }

    private var picture: HTML {
        let frame = FieldFrame(
            name: "image", label: "Photo de l’étiquette", hint: "PNG ou JPEG, \(Desk.labelLimit) Mo au plus. L’image n’est pas gardée.", errors: anomalies.messages(at: "image"))
        return el(.form, .method("post"), .action("/patients/etiquette"), Attribute("enctype", "multipart/form-data"), .ariaLabel("Photo de l’étiquette")) {
            PostForm.hidden("_csrf", csrf)
            if let service { PostForm.hidden("_service", service) }
            frame.around("line") { leaf(.input, with: frame.attributes + [.type("file"), Attribute("accept", "image/png,image/jpeg")]) }
            Actions { Button("Lire la photo", .secondary) }
        }
    }
}
