import Core

/// The boxes that find a patient: by name and birth date, or by NIR. Sent by POST: neither ever enters an address.
struct PatientSearch: Component {
    let csrf: String
    var name = ""
    var birthDate = ""
    var nir = ""
    var anomalies: [Anomaly] = []
    /// Code of the service to open at once when a single patient is found.
    var service: String?
    /// Takes the focus: on the page that is there for searching.
    var isFocused = false

    var body: HTML {
        PostForm(to: "/patients", csrf: csrf, label: "Chercher un patient") {
            if let service { PostForm.hidden("_service", service) }
            el(.div, .class("fields finder")) {
                nameBox
                TextBox(
                    frame: FieldFrame(
                        name: "dateNaissance", label: "Date de naissance", example: "12/03/1985", errors: anomalies.messages(at: "dateNaissance")),
                    value: birthDate, kind: .date)
                TextBox(
                    frame: FieldFrame(name: "nir", label: "Ou numéro de sécurité sociale", hint: "13 ou 15 chiffres.", errors: anomalies.messages(at: "nir")),
                    value: nir, longest: 21)
                el(.div, .class("go")) { Button("Chercher", isMain: true) }
            }
        }
    }

    private var nameBox: HTML {
        let frame = FieldFrame(
            name: "nom", label: "Nom et prénom", hint: "Ordre et accents libres. Un scanneur peut lire ici une étiquette.", errors: anomalies.messages(at: "nom"))
        return frame.around("line") {
            leaf(.input, with: [.type("text")] + frame.attributes + [
                .value(name), .autocomplete("off"), Attribute("data-search", flag: true), .autofocus.when(isFocused && anomalies.isEmpty),
            ])
        }
    }
}
