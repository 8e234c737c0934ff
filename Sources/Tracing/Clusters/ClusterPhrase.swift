import Core

/// The sentence that says why a cluster is proposed.
enum ClusterPhrase {
    static func why(_ motif: ClusterMotif, label: String, count: Int, undated: Int, first: LocalDate?, last: LocalDate?, rules: ClusterRules) -> String {
        let head = switch motif {
        case .lieu: "\(count) cas ont fréquenté le même lieu, «\u{A0}\(label)\u{A0}»"
        case .evenement: "\(count) cas ont participé au même événement, «\u{A0}\(label)\u{A0}»"
        case .foyer: "\(count) cas vivent dans le même foyer"
        case .chaine: "\(count) cas sont reliés par une même chaîne de transmission, à partir du cas \(label)"
        }
        let tail = switch motif {
        case .lieu, .evenement: "\u{A0}; pas plus de \(days(rules.fenetreJours)) entre deux cas qui se suivent"
        case .foyer: "\u{A0}; pas plus de \(days(rules.fenetreFoyerJours)) entre deux cas datés qui se suivent"
        case .chaine: ""
        }
        let without = undated == 0 ? "" : undated == 1 ? " Un cas n’a pas de date." : " \(undated) cas n’ont pas de date."
        return head + period(first, last) + tail + "." + without
    }

    private static func period(_ first: LocalDate?, _ last: LocalDate?) -> String {
        guard let first, let last else { return "" }
        return first == last ? ", le \(first.formattedFr)" : ", du \(first.formattedFr) au \(last.formattedFr)"
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 jour" : "\(count) jours" }
}
