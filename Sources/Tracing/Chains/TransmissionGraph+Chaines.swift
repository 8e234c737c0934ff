extension TransmissionGraph {
    /// Cases linked to one another, in one direction or the other, the largest chain first; those without a link come last, each
    /// alone. Within a chain by onset then identifier.
    public var chaines: [[TransmissionCase]] {
        Dictionary(grouping: cases.indices, by: { component[$0] }).values
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
            .map { nodes in nodes.map { cases[$0] } }
    }

    /// The same cases and links, without those not in the set.
    public func partie(_ ids: Set<String>) -> TransmissionGraph {
        TransmissionGraph(cases: cases.filter { ids.contains($0.id) }, links: links.filter { ids.contains($0.from) && ids.contains($0.to) })
    }
}
