import Certificats
import Core
import Desk

/// Two presses: open, report. What is likely is filled beforehand; nothing of a patient is asked.
struct SignalementForm: Component {
    let regle: Regle
    var saisie: SaisieSignalement
    var anomalies: [Anomaly] = []
    let csrf: String
    let key: String
    let isSignedIn: Bool
    /// On a page of its own, nothing is folded.
    var isAlone = false

    init(_ exchange: Exchange, regle: Regle) {
        self.regle = regle
        csrf = exchange.formToken
        key = exchange.newKey()
        isSignedIn = exchange.visitor.actor != nil
        saisie = SaisieSignalement(
            regle: regle.id, structure: GenreStructure.probable(regle).rawValue, commune: exchange.professional?.situation?.adresse.map { $0.codePostal.digits })
    }

    var body: HTML {
        if isAlone {
            if !anomalies.isEmpty { ErrorSummary(anomalies) }
            Card("") { form }
        } else {
            FoldedCard(
                title: "Signaler cette demande", hint: "On exige ce certificat quand même\u{A0}? Comptez-le, pour l’ordre des médecins et les caisses.", isOpen: false,
                content: form)
        }
    }

    private var form: HTML {
        PostForm(to: "/certificats/signalements", csrf: csrf, key: key, label: "Signalement") {
            PostForm.hidden("regle", regle.id)
            el(.p, .class("hint")) {
                isSignedIn
                    ? "N’écrivez aucun nom de personne. Votre nom n’est jamais montré\u{A0}; vous pourrez annuler."
                    : "N’écrivez aucun nom de personne\u{A0}: ni patient, ni médecin. Ce signalement sera compté à part de ceux des professionnels connectés\u{A0}; vous pourrez l’annuler."
            }
            el(.div, .class("fields")) {
                ChoiceList(
                    frame: FieldFrame(name: "structure", label: "Qui le demande", isRequired: true, errors: anomalies.messages(at: "structure")),
                    choices: GenreStructure.allCases.map { Choice(value: $0.rawValue, label: $0.libelle) }, value: saisie.structure ?? "")
                TextBox(
                    frame: FieldFrame(
                        name: "commune", label: "Commune", hint: "Son nom, ou son code postal.", example: "39000", isRequired: true, errors: anomalies.messages(at: "commune")),
                    value: saisie.commune ?? "")
                TextBox(
                    frame: FieldFrame(
                        name: "nom", label: "Nom de la structure", hint: "Facultatif\u{A0}: une structure nommée peut lire ce qui la concerne.", errors: anomalies.messages(at: "nom")),
                    value: saisie.nom ?? "")
            }
            Actions { Button("Signaler cette demande", isMain: isAlone) }
        }.body
    }
}
