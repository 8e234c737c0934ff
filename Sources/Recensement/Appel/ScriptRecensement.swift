public import Core

/// What an agent says, in the order of the sheet.
public struct ScriptRecensement: Sendable, Hashable {
    public let etapes: [EtapeAppel]

    public init(agent: String, caisse: String, genre: GenreCible, nom: String, objet: String, fin: String) {
        let asked = switch genre {
        case .infirmier: "Pouvez-vous suivre des patients à domicile à la demande d’un médecin, assister une téléconsultation, faire du télésoin par vidéo ?"
        default: "Pouvez-vous recevoir des patients hors de votre patientèle, au cabinet ou en téléconsultation : pour un diagnostic, pour un suivi, pour les autres motifs ?"
        }
        let shared = switch genre {
        case .infirmier: "Acceptez-vous que vos réponses soient montrées aux médecins volontaires, et à eux seuls ? Jamais au public. Vous pouvez dire non, ou changer d’avis à tout moment."
        default: "Acceptez-vous que nos agents s’en servent pour vous adresser des patients, par le 36 46 ? Vous pouvez dire non, ou changer d’avis à tout moment."
        }
        etapes = [
            EtapeAppel(titre: "Se présenter", phrases: ["Bonjour, \(agent), de \(caisse). Je parle bien à \(nom), ou à son secrétariat ?"]),
            EtapeAppel(titre: "Dire pourquoi", phrases: ["\(objet). Nous recensons qui peut aider les patients sans médecin, ou dont le médecin est absent ou malade.", "Deux minutes suffisent. Rien ne vous oblige à répondre."]),
            EtapeAppel(titre: "Demander", phrases: [asked, "Comment prendre rendez-vous avec vous ? Gardez-vous des créneaux pour ces patients ?"]),
            EtapeAppel(titre: "Demander l’accord", phrases: [shared]),
            EtapeAppel(titre: "Finir", phrases: ["Tout sera effacé à la fin de la campagne, le \(fin). Vous préférez répondre seul ? Je vous donne un lien personnel."]),
        ]
    }
}
