import Core
import Desk

/// What one was asked to take up, what one was given, what one gave.
struct DelegationsPage: Component {
    let delegations: DelegationsView
    /// Nil for those who have nothing to delegate.
    let form: DelegationForm?
    let identifier: String
    let done: String?
    let anomalies: [Anomaly]
    let csrf: String

    var body: HTML {
        if !anomalies.isEmpty { ErrorSummary(anomalies) }
        if let doneWords { Notice(.success, doneWords, isLive: true) }
        for proposal in delegations.toAnswer { answer(proposal) }
        if let form {
            given
            form
        }
        received
    }

    private var doneWords: String? {
        switch done {
        case "delegation": "Délégation accordée. La personne peut travailler pour vous dès sa prochaine connexion, ou en changeant de situation."
        case "proposition": "Remplacement proposé. Il ne vaut qu’une fois accepté par la personne, sur cette même page de son compte."
        case "revocation": "Délégation retirée\u{A0}: le prochain clic de la personne sera refusé."
        case "acceptation": "Remplacement accepté. Choisissez-le à votre prochaine connexion, ou en changeant de situation."
        case "refus": "C’est noté\u{A0}: vous ne travaillez plus pour ce professionnel."
        default: nil
        }
    }

    private func answer(_ proposal: DelegationView) -> HTML {
        Card("\(proposal.delegatorName) vous propose un remplacement") {
            Facts(facts: [
                .init("Du", proposal.firstDay.formattedFr), .init("Au", proposal.lastDay.formattedFr),
                .init("Sous votre numéro RPPS", proposal.delegateIdentifier ?? "—"),
                .init("Pour", proposal.teleservices.isEmpty ? "Tous les téléservices" : proposal.teleservices.joined(separator: ", ")),
            ])
            el(.p) { "Si vous acceptez, ce que vous déposez ces jours-là porte votre nom et votre numéro, « en remplacement de \(proposal.delegatorName) »." }
            Actions {
                PostForm(to: "/compte/delegations/\(proposal.id)/acceptation", csrf: csrf) { Button("Accepter ce remplacement", .primary) }
                PostForm(to: "/compte/delegations/\(proposal.id)/refus", csrf: csrf) { Button("Refuser", .secondary) }
            }
        }.body
    }

    private var received: HTML {
        let others = delegations.received.filter { $0.etat != .enAttente }
        return Card("Ce qui m’est confié") {
            if others.isEmpty {
                EmptyState(
                    title: "Personne ne vous a confié de délégation.",
                    next: "Dictez cet identifiant au professionnel pour qui vous travaillez\u{A0}: \(identifier). Il l’écrit sur cette même page de son compte.")
            } else {
                DelegationLines(delegations: others, shown: \.delegatorName) { delegation in
                    guard delegation.etat.estOuverte else { return HTML() }
                    return gesture("refus", "Rendre", " la délégation de \(delegation.delegatorName)", delegation)
                }
            }
        }.body
    }

    private var given: HTML {
        Card("Ce que j’ai confié") {
            if delegations.given.isEmpty {
                EmptyState(title: "Vous n’avez délégué à personne.", next: "Une secrétaire, un remplaçant, un interne travaille pour vous avec sa propre connexion\u{A0}: nommez-le ci-dessous.")
            } else {
                DelegationLines(delegations: delegations.given, shown: \.delegateName) { delegation in
                    guard delegation.etat.estOuverte else { return HTML() }
                    return gesture("revocation", "Retirer", " la délégation de \(delegation.delegateName)", delegation)
                }
            }
        }.body
    }

    private func gesture(_ path: String, _ word: String, _ spoken: String, _ delegation: DelegationView) -> HTML {
        PostForm(to: "/compte/delegations/\(delegation.id)/\(path)", csrf: csrf) {
            el(.button, .type("submit"), .class("button danger")) {
                word
                el(.span, .class("sr")) { spoken }
            }
        }.body
    }
}
