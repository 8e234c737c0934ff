import Core

/// Proposes clusters among cases that share a place, an event, a household or a chain of transmission.
public struct ClusterSearch: Sendable {
    public var rules: ClusterRules

    public init(rules: ClusterRules = ClusterRules()) { self.rules = rules }

    /// Largest first, then by motive and key; the same whatever the order of the cases.
    ///
    /// `graph` gives the chains; without it none is proposed. Two motives gathering exactly the same cases
    /// make one proposal. What a refusal covers is left out.
    public func proposals(among cases: [ClusterCase], graph: TransmissionGraph? = nil, refused: [ClusterRefusal] = []) -> [ClusterProposal] {
        let cases = cases.sorted(by: ClusterSearch.isEarlier)
        var found: [ClusterProposal] = []
        found += shared(.evenement, cases) { $0.evenements }
        found += shared(.lieu, cases) { $0.lieux }
        found += shared(.foyer, cases) { $0.foyer.map { [$0] } ?? [] }
        if let graph { found += chains(graph) }

        var seen: Set<Set<String>> = []
        let distinct = found.filter { seen.insert(Set($0.cases)).inserted }
        let refusals = Dictionary(grouping: refused, by: \.motif)
        return distinct
            .filter { proposal in !(refusals[proposal.motif] ?? []).contains { $0.covers(proposal) } }
            .sorted { ($1.cases.count, $0.motif.order, $0.key, $0.cases[0]) < ($0.cases.count, $1.motif.order, $1.key, $1.cases[0]) }
    }

    private func shared(_ motif: ClusterMotif, _ cases: [ClusterCase], _ keys: (ClusterCase) -> [String]) -> [ClusterProposal] {
        var groups: [String: (label: String, members: [ClusterCase])] = [:]
        for one in cases {
            var own: Set<String> = []
            for label in keys(one) {
                let key = SearchKey.words(label).joined(separator: " ")
                guard !key.isEmpty, own.insert(key).inserted else { continue }
                groups[key, default: (label.trimmingBlanks, [])].members.append(one)
            }
        }
        return groups.sorted { $0.key < $1.key }.flatMap { key, group in
            episodes(motif, group.members).map { members in
                proposal(motif, key: key, label: group.label, members: members.map { ($0.id, $0.date) })
            }
        }
    }

    /// Cuts the cases of a key wherever the silence is longer than the window. Members are in order of date, undated last.
    ///
    /// Undated cases tell nothing of when they were in a place and are left out of it; those of a
    /// household belong to it whenever they fell ill, and join its first episode.
    private func episodes(_ motif: ClusterMotif, _ members: [ClusterCase]) -> [[ClusterCase]] {
        let window = motif == .foyer ? rules.fenetreFoyerJours : rules.fenetreJours
        var episodes: [[ClusterCase]] = []
        var previous: LocalDate?
        for member in members {
            guard let date = member.date else { continue }
            if let previous, previous.days(to: date) <= window { episodes[episodes.count - 1].append(member) } else { episodes.append([member]) }
            previous = date
        }
        if motif == .foyer {
            let undated = members.filter { $0.date == nil }
            if episodes.isEmpty { episodes = [undated] } else { episodes[0] += undated }
        }
        let minimum = motif == .foyer ? rules.minimumFoyer : rules.minimum
        return episodes.filter { $0.count >= max(minimum, 1) }
    }

    private func chains(_ graph: TransmissionGraph) -> [ClusterProposal] {
        Dictionary(grouping: graph.cases.indices, by: { graph.component[$0] }).values
            .filter { $0.count >= max(rules.minimum, 2) }
            .sorted { $0[0] < $1[0] }
            .map { nodes in
                let members = nodes.map { (id: graph.cases[$0].id, date: graph.cases[$0].date) }
                return proposal(.chaine, key: members[0].id, label: members[0].id, members: members.sorted(by: ClusterSearch.isEarlierMember))
            }
    }

    private func proposal(_ motif: ClusterMotif, key: String, label: String, members: [(id: String, date: LocalDate?)]) -> ClusterProposal {
        let dates = members.compactMap(\.date)
        return ClusterProposal(
            motif: motif, key: key, libelle: label, cases: members.map(\.id), first: dates.min(), last: dates.max(),
            phrase: ClusterPhrase.why(motif, label: label, count: members.count, undated: members.count - dates.count, first: dates.min(), last: dates.max(), rules: rules))
    }

    private static func isEarlier(_ a: ClusterCase, _ b: ClusterCase) -> Bool { isEarlierMember((a.id, a.date), (b.id, b.date)) }

    private static func isEarlierMember(_ a: (id: String, date: LocalDate?), _ b: (id: String, date: LocalDate?)) -> Bool {
        a.date == b.date ? a.id < b.id : (a.date ?? .max) < (b.date ?? .max)
    }
}

extension ClusterMotif {
    fileprivate var order: Int { ClusterMotif.allCases.firstIndex(of: self) ?? 0 }
}
