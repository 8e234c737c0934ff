import Core
import Desk

/// The account page: each concern is a card, and each act on it a small form of its own.
struct ComptePage: Component {
    let actor: Actor
    let identifier: String
    let sessions: [SessionView]
    let tokens: [TokenView]
    let delegations: DelegationsView
    let tokenName: String
    /// A token just made: shown this once.
    let secret: String?
    let done: String?
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let doneWords { Notice(.success, doneWords, isLive: true) }
        if let secret { SecretNotice(secret: secret) }
        identity
        if actor.mayHaveChoices { delegationsCard }
        Card("Être prévenu", hint: "Par courriel, ou dans vos logiciels.") { Actions { Button("Choisir comment", to: "/compte/avis") } }
        SessionsCard(sessions: sessions, csrf: csrf)
        TokensCard(tokens: tokens, name: tokenName, errors: anomalies.messages(at: "nom"), csrf: csrf)
    }

    private var doneWords: String? {
        switch done {
        case "session": "Session fermée."
        case "jeton": "Jeton révoqué : le logiciel qui s’en servait ne peut plus rien faire."
        default: nil
        }
    }

    private var identity: HTML {
        Card("Qui je suis") {
            Facts(facts: facts)
            if actor.mayHaveChoices {
                Actions {
                    Button("Changer de situation", .quiet, to: "/situation")
                    Button("Mes services favoris", .quiet, to: "/services")
                }
            }
        }.body
    }

    private var facts: [Facts.Fact] {
        var facts = [Facts.Fact("Nom", actor.displayName)]
        switch actor.role {
        case .professionnel(let profession, let identifiant):
            facts.append(.init("Profession", profession.libelle))
            if !identifiant.isEmpty { facts.append(.init("Numéro RPPS", identifiant)) }
        case .secretaire: facts.append(.init("Qualité", "Secrétariat"))
        case .agent(let caisse): facts.append(.init("Qualité", "Agent de la caisse \(caisse.formatted)"))
        case .serviceMedical(let caisse): facts.append(.init("Qualité", "Service médical de la caisse \(caisse.formatted)"))
        case .agence: facts.append(.init("Qualité", "Agence régionale de santé"))
        case .administrateur: facts.append(.init("Qualité", "Administration du guichet"))
        }
        if let situation = actor.situation { facts.append(.init("Situation", situation.label)) }
        if let delegation = actor.delegation { facts.append(.init("Travaille pour", delegation.delegatorName)) }
        if actor.mayHaveChoices { facts.append(.init("Identifiant à donner pour une délégation", identifier)) }
        return facts
    }

    private var delegationsCard: HTML {
        let given = delegations.given.count { $0.etat.estOuverte }
        let received = delegations.received.count { $0.etat == .enCours || $0.etat == .aVenir }
        let pending = delegations.toAnswer.count
        return Card("Délégations", hint: "Secrétaire, assistant, remplaçant, interne\u{A0}: chacun avec sa propre connexion.") {
            if pending > 0 { Notice(.warning, pending == 1 ? "Un remplacement attend votre réponse" : "\(pending) remplacements attendent votre réponse") }
            Facts(facts: [.init("Ce que j’ai confié", given == 0 ? "Rien" : "\(given) en cours"), .init("Ce qui m’est confié", received == 0 ? "Rien" : "\(received) en cours")])
            Actions { Button("Ouvrir mes délégations", to: "/compte/delegations") }
        }.body
    }
}
