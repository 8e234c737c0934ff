import Core
import Desk

/// Delegations as lines: with whom, as what, for what, until when, and where they stand.
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
                    StateTag(delegation.etat.libelle, delegation.etat.tone)
                }
                el(.p, .class("hint")) { delegation.words }
            }
            action(delegation)
        }
    }
}

extension DelegationView {
    /// « Remplaçant, RPPS 99800000012 · Tous les téléservices · du 1 mars au 15 mars 2026 · dépose sous son nom »
    var words: String {
        let number = genre.exigeProfession ? delegateIdentifier.map { ", RPPS \($0)" } ?? "" : ""
        return [
            genre.libelle + number, teleservices.isEmpty ? "tous les téléservices" : teleservices.joined(separator: ", "),
            "du \(firstDay.formattedFr) au \(lastDay.formattedFr)", signs ? "dépose sous son propre nom" : "prépare sans déposer",
        ].joined(separator: " · ")
    }

    var firstDay: LocalDate { from.date(in: .paris).date }
    var lastDay: LocalDate { until.adding(seconds: -1).date(in: .paris).date }
}

extension EtatDelegation {
    var tone: Tone {
        switch self {
        case .enAttente: .warning
        case .aVenir: .info
        case .enCours: .success
        case .terminee, .refusee, .rendue, .retiree: .neutral
        }
    }
}
