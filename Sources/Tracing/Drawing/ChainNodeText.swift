import Core

/// The words of one mark.
struct ChainNodeText {
    let graph: TransmissionGraph
    let labels: ChainLabels
    let condensed: Bool

    func label(_ mark: ChainMark) -> String {
        switch mark.kind {
        case .one(let index): name(index)
        case .rest, .isolated: mark.weight == 1 ? "1 cas" : "\(FrenchFigures.grouped(mark.weight)) cas"
        case .smallChains(let chains, let sizes): chains == 1 ? "1 chaîne de \(mark.weight) cas" : "\(FrenchFigures.grouped(chains)) chaînes de \(self.sizes(sizes)) cas"
        }
    }

    func detail(_ mark: ChainMark) -> String {
        switch mark.kind {
        case .one(let index):
            let infected = graph.out.count(index)
            let contacts = labels.contacts[graph.cases[index].id] ?? 0
            let below = condensed && mark.weight > infected + 1 ? "\(FrenchFigures.grouped(mark.weight - 1)) cas à sa suite" : nil
            return [
                infected > 0 ? "a infecté \(infected)" : nil, below, contacts > 0 ? (contacts == 1 ? "1 contact" : "\(contacts) contacts") : nil,
            ].compactMap { $0 }.joined(separator: " · ")
        case .rest: return mark.generations > 1 ? "en \(mark.generations) générations" : mark.weight > 1 ? "infectés directement" : "infecté directement"
        case .smallChains: return "\(FrenchFigures.grouped(mark.weight)) cas en tout"
        case .isolated: return "sans lien connu"
        }
    }

    func title(_ mark: ChainMark, undated: Bool) -> String {
        guard let index = mark.caseIndex else { return "\(label(mark)), \(detail(mark)), au jour médian." }
        let one = graph.cases[index]
        let date = if let onset = one.onset { "premiers symptômes le \(onset.formattedFr)" } else if let confirmed = one.confirmed {
            "confirmé le \(confirmed.formattedFr), symptômes non datés"
        } else { "sans date" + (undated ? ", placé d’après sa chaîne" : "") }
        let sources = graph.into[index].map { name(graph.sources[$0]) }
        let from = sources.isEmpty ? "source inconnue" : "infecté par \(sources.prefix(5).joined(separator: " ou "))"
        let known = one.wasKnownContact ? "déjà connu comme contact" : nil
        let rest = detail(mark)
        return (["Cas \(name(index))", date, from, known, rest.isEmpty ? nil : rest].compactMap { $0 }).joined(separator: ", ") + "."
    }

    private func name(_ index: Int) -> String {
        let id = graph.cases[index].id
        let text = labels.cases[id] ?? id
        return text.count > 24 ? text.prefix(23) + "…" : text
    }

    private func sizes(_ range: ClosedRange<Int>) -> String {
        if range.count == 1 { return String(range.lowerBound) }
        return range.upperBound == .max ? "plus de \(range.lowerBound - 1)" : "\(range.lowerBound) à \(range.upperBound)"
    }
}
