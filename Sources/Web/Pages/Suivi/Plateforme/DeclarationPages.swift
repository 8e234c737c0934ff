import Core
import Desk

/// First step: the birth date, so that nobody else answers.
struct DeclarationProof: DeclarationStep {
    let jeton: String
    let page: PageDeclaration
    let anomalies: [Anomaly]
    let typed: FormInput?

    var lead: String { "Quelques questions, deux minutes. La page reste ouverte jusqu’au \(page.expireLe.formattedFr)." }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        Card("Est-ce bien vous ?") {
            PostForm(to: "/declaration/\(jeton)", csrf: "", onEnter: (name: "_action", value: "prouver")) {
                el(.div, .class("fields")) {
                    DateBox(
                        frame: FieldFrame(
                            name: "dateNaissance", label: "Votre date de naissance", hint: "Pour être sûrs de parler à la bonne personne.", isRequired: true,
                            errors: anomalies.messages(at: "dateNaissance")), value: typed?.text("dateNaissance") ?? "")
                }
                Actions { Button("Continuer", sends: ("_action", "prouver"), isMain: true) }
            }
        }
        el(.p, .class("hint")) { "Rien ne vous oblige à répondre ici : sans réponse, une personne vous appellera." }
    }
}

/// Second step: what is asked, and nothing that is not needed.
struct DeclarationForm: DeclarationStep {
    let jeton: String
    let anomalies: [Anomaly]
    let typed: FormInput

    var lead: String { "Vous avez été avec une personne testée positive, dans une situation où une transmission est possible. Nous ne pouvons pas dire qui." }

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        Card("Vos réponses") {
            PostForm(to: "/declaration/\(jeton)", csrf: "", onEnter: (name: "_action", value: "declarer")) {
                PostForm.hidden("dateNaissance", typed.text("dateNaissance") ?? "")
                el(.div, .class("fields")) {
                    ChoiceBoxes(
                        frame: frame("symptomes", "Avez-vous de la fièvre, de la toux, ou vous sentez-vous malade ?", isRequired: true), choices: ChoiceBoxes.yesNo,
                        value: typed.text("symptomes") ?? "")
                    DateBox(frame: frame("symptomesLe", "Depuis quand", hint: "Seulement si vous avez répondu oui."), value: typed.text("symptomesLe") ?? "")
                    ChoiceBoxes(
                        frame: frame("peutSIsoler", "Pouvez-vous rester chez vous, à distance des autres ?", isRequired: true), choices: ChoiceBoxes.yesNo,
                        value: typed.text("peutSIsoler") ?? "")
                    CheckBox(
                        frame: frame("arret", "Je ne peux pas travailler à distance : je demande un arrêt de travail", hint: "Votre médecin reçoit la demande et décide."),
                        isChecked: typed.text("arret") != nil)
                    TextBox(
                        frame: frame("besoinSocial", "Une aide dont vous avez besoin", hint: "Courses, hébergement, garde d’un proche. Laissez vide sinon."),
                        value: typed.text("besoinSocial") ?? "", longest: 300)
                    CheckBox(
                        frame: frame("accordSocial", "J’accepte que ce besoin, et rien d’autre, soit transmis à la cellule d’appui"),
                        isChecked: typed.text("accordSocial") != nil)
                    TextBox(
                        frame: frame("telephone", "Un autre numéro où vous joindre", hint: "Laissez vide si le vôtre convient."), value: typed.text("telephone") ?? "",
                        kind: .telephone)
                }
                Actions { Button("Envoyer mes réponses", sends: ("_action", "declarer"), isMain: true) }
            }
        }
        el(.p, .class("hint")) { "En cas de gêne pour respirer, appelez le 15 sans attendre." }
    }

    private func frame(_ name: String, _ label: String, hint: String? = nil, isRequired: Bool = false) -> FieldFrame {
        FieldFrame(name: name, label: label, hint: hint, isRequired: isRequired, errors: anomalies.messages(at: name))
    }
}

/// What to do now, and the code to give.
struct DeclarationDone: Component {
    let done: ConfirmationDeclaration

    var body: HTML {
        if done.seraAppele { Notice(.info, "Une personne vous appellera aujourd’hui ou demain.", isLive: true) }
        Card("Ce qu’il faut faire") {
            el(.ol, .class("script")) {
                el(.li) {
                    el(.strong) { "Restez chez vous" }
                    el(.p) { "Jusqu’au \(done.finIsolement.formattedFr) inclus." }
                }
                if done.droitTest {
                    el(.li) {
                        el(.strong) { "Faites un test" }
                        el(.p) { "À partir du \(done.jourDuTest.formattedFr), sans ordonnance. Donnez ce code au laboratoire :" }
                        el(.p, .class("secret")) { done.code }
                    }
                }
                if done.droitMasques {
                    el(.li) {
                        el(.strong) { "Demandez des masques à votre pharmacie" }
                        el(.p) { "Donnez votre nom et votre date de naissance, rien d’autre." }
                    }
                }
                if let arret = done.arret {
                    el(.li) {
                        el(.strong) { "Votre arrêt de travail" }
                        el(.p) { arret }
                    }
                }
            }
            el(.p) { "Notez le code ou photographiez cet écran : cette page ne se rouvrira pas." }
        }
        el(.p, .class("hint")) { "Vos réponses sont conservées \(done.conservationMois)\u{A0}mois, puis effacées. Vous pouvez les consulter et les faire rectifier auprès de votre caisse. En cas de gêne pour respirer, appelez le 15." }
    }
}
