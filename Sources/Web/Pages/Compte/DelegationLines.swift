import Core
import Desk

/// Delegations as lines: with whom, for what, until when, and whether they hold.
struct DelegationLines: Component {
    let delegations: [DelegationView]
    /// The other party.
    let shown: KeyPath<DelegationView, String>
    /// What can be done with one.
    let action: (DelegationView) -> HTML

    var body: HTML {
        el(.ul, .class("lines")) {
            for delegation in delegations { line(delegation) }
        }
    }

    private func line(_ delegation: DelegationView) -> HTML {
        el(.li, .class("split")) {
            el(.div) {
                el(.p) {
                    el(.strong) { delegation[keyPath: shown] }
                    " "
                    state(delegation)
                }
                el(.p, .class("hint")) {
                    delegation.teleservices.isEmpty ? "Tous les téléservices" : delegation.teleservices.joined(separator: ", ")
                    " · du \(delegation.from.date(in: .paris).date.formattedFr) au \(delegation.until.adding(seconds: -1).date(in: .paris).date.formattedFr)"
                }
            }
            action(delegation)
        }
    }

    private func state(_ delegation: DelegationView) -> StateTag {
        if delegation.isRevoked { return StateTag("Retirée", .neutral) }
        return delegation.isInForce ? StateTag("En cours", .success) : StateTag("Hors période", .neutral)
    }
}
