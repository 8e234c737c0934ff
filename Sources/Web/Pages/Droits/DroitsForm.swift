import Core

/// Asks for an answer that the fund honours: a date, and what the card says, if there is one.
struct DroitsForm: Component {
    let patient: String
    let csrf: String
    let key: String
    var date = ""
    var carteMajLe = ""
    var anomalies: [Anomaly] = []

    var body: HTML {
        Card("Obtenir une réponse qui engage la caisse", hint: "Numérotée et datée, elle vaut justificatif de droits, avec ou sans carte Vitale.") {
            PostForm(to: "/patients/\(patient)/droits", csrf: csrf, key: key) {
                el(.div, .class("fields")) {
                    TextBox(
                        frame: FieldFrame(
                            name: "date", label: "Date des soins", hint: "Aujourd’hui, ou un jour de l’année écoulée.", errors: anomalies.messages(at: "date")),
                        value: date, kind: .date)
                    TextBox(
                        frame: FieldFrame(
                            name: "carteMajLe", label: "Carte Vitale mise à jour le", hint: "Si vous l’avez lue : dit ce qui a changé depuis. Sinon, laissez vide.",
                            errors: anomalies.messages(at: "carteMajLe")),
                        value: carteMajLe, kind: .date)
                }
                Actions { Button("Obtenir la réponse", isMain: true) }
            }
        }.body
    }
}

/// Where an agent types the number of an answer. Sent by POST like any number somebody was given.
struct VerificationDroits: Component {
    let csrf: String

    var body: HTML {
        Card("") {
            PostForm(to: "/droits", csrf: csrf) {
                TextBox(
                    frame: FieldFrame(name: "numero", label: "Numéro de la réponse", hint: "32 chiffres et lettres ; espaces et majuscules sont sans importance."), value: "")
                Actions { Button("Vérifier", isMain: true) }
            }
        }.body
    }
}
