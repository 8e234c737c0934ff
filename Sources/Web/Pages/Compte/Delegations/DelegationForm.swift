import Core
import Desk

/// Giving one more delegation.
struct DelegationForm: Component {
    let saisie: DelegationSaisie
    let teleservices: [Teleservice]
    let regles: ReglesDelegation
    let anomalies: [Anomaly]
    let csrf: String
    let key: String

    var body: HTML {
        Card("Déléguer à quelqu’un", hint: "Chacun entre avec sa propre carte ou application, jamais avec la vôtre. Tout ce que la personne fait est noté à son nom, pour vous.") {
            PostForm(to: "/compte/delegations", csrf: csrf, key: key, label: "Déléguer à quelqu’un") {
                el(.div, .class("fields")) {
                    ChoiceBoxes(
                        frame: FieldFrame(name: "genre", label: "En quelle qualité", isRequired: true, errors: anomalies.messages(at: "genre")),
                        choices: GenreDelegation.allCases.map { Choice(value: $0.rawValue, label: $0.libelle, hint: $0.portee(regles)) }, value: saisie.genre)
                    TextBox(
                        frame: FieldFrame(
                            name: "delegataire", label: "Numéro RPPS ou identifiant", hint: "Remplaçant, interne\u{A0}: son numéro RPPS. Secrétaire, assistant\u{A0}: l’identifiant lu sur sa page « Mon compte ».",
                            isRequired: true, errors: anomalies.messages(at: "delegataire")), value: saisie.identifier)
                    TextBox(
                        frame: FieldFrame(
                            name: "courriel", label: "Adresse électronique", hint: "Pour un remplacement.", example: "prenom.nom@exemple.fr", errors: anomalies.messages(at: "courriel")),
                        value: saisie.email, kind: .email)
                    services
                    TextBox(
                        frame: FieldFrame(name: "debut", label: "Premier jour", isRequired: true, errors: anomalies.messages(at: "debut")), value: saisie.from,
                        kind: .date)
                    TextBox(
                        frame: FieldFrame(name: "fin", label: "Dernier jour", hint: "Un an au plus.", isRequired: true, errors: anomalies.messages(at: "fin")),
                        value: saisie.until, kind: .date)
                }
                Actions { Button("Déléguer", .primary) }
            }
        }
    }

    private var services: HTML {
        let frame = FieldFrame(
            name: "teleservices", label: "Pour quels téléservices", hint: "Aucune case cochée\u{A0}: tous.", errors: anomalies.messages(at: "teleservices"))
        return frame.aroundSet {
            for (index, service) in teleservices.enumerated() {
                el(.label, .class("check")) {
                    leaf(.input, .type("checkbox"), .id(index == 0 ? frame.id : "\(frame.id)-\(index)"), .name("teleservices.\(service.code)"), .value("oui"),
                        .checked.when(saisie.teleservices.contains(service.code)))
                    el(.span) { service.texts.shortTitle }
                }
            }
        }
    }
}

extension GenreDelegation {
    /// What it lets do, for the one who chooses.
    func portee(_ regles: ReglesDelegation) -> String {
        switch self {
        case .secretaire, .assistant: "Prépare vos dossiers\u{A0}; vous seul les déposez."
        case .remplacant: "De votre profession. Après son accord, dépose pour vous sous son nom et son numéro RPPS."
        case .interne:
            regles.interneSigne
                ? "De votre profession. Dépose pour vous sous son nom, comme ce guichet le permet." : "De votre profession, sous son propre nom. Prépare\u{A0}; vous seul déposez."
        }
    }
}
