/// The merges that stand, in order. A merge may be undone when nothing that came after rests on it: neither of its
/// two records was merged again since.
public struct FusionHistory: Sendable, Hashable, Codable {
    public private(set) var standing: [FusionRecord]

    public init(_ standing: [FusionRecord] = []) { self.standing = standing }

    /// Notes a merge. An absorbed record takes part in nothing more until it is back.
    public mutating func note(_ record: FusionRecord) throws(FusionRefusal) {
        guard !standing.contains(where: { $0.id == record.id }) else { throw .dejaNotee }
        let absorbed = Set(standing.map(\.absorbed.id))
        guard !absorbed.contains(record.kept.id), !absorbed.contains(record.absorbed.id) else { throw .ficheAbsorbee }
        standing.append(record)
    }

    /// Merges that may be undone now, the latest first.
    public var undoable: [FusionRecord] { standing.reversed().filter { blocker(of: $0) == nil } }

    /// Forgets a merge that was undone; throws when a later one rests on it.
    public mutating func forget(_ id: String) throws(FusionRefusal) {
        guard let index = standing.firstIndex(where: { $0.id == id }) else { throw .inconnue }
        guard blocker(of: standing[index]) == nil else { throw .fusionUlterieure }
        standing.remove(at: index)
    }

    /// The first later merge that rests on this one.
    public func blocker(of record: FusionRecord) -> FusionRecord? {
        guard let index = standing.firstIndex(where: { $0.id == record.id }) else { return nil }
        return standing[(index + 1)...].first { $0.kept.id == record.kept.id || $0.absorbed.id == record.kept.id }
    }
}
