public import Core

/// A merge, with both records as they were: nothing else is needed to undo it. It holds personal data, and is erased
/// with the data of either record.
public struct FusionRecord: Sendable, Hashable, Codable, Identifiable {
    public let id: String
    public let at: Instant
    /// The kept record before the merge.
    public let kept: FicheFusionnable
    /// The absorbed record before the merge.
    public let absorbed: FicheFusionnable
    /// Fields for which the absorbed record's value was chosen.
    public let chosen: Set<String>

    /// Fields both knew otherwise: the value that stands, and the one that does not.
    public var divergences: [(champ: String, standing: JSONValue, other: JSONValue)] {
        kept.champs.keys.sorted().compactMap { name in
            guard let own = kept.champs[name], let other = absorbed.champs[name], own != other else { return nil }
            return takesAbsorbed(name, own, other) ? (name, other, own) : (name, own, other)
        }
    }

    /// The record the merge made, before anything was changed on it.
    public var merged: FicheFusionnable {
        FicheFusionnable(
            id: kept.id,
            champs: Dictionary(uniqueKeysWithValues: Set(kept.champs.keys).union(absorbed.champs.keys).compactMap { name in
                guard let own = kept.champs[name] else { return absorbed.champs[name].map { (name, $0) } }
                guard let other = absorbed.champs[name] else { return (name, own) }
                return (name, takesAbsorbed(name, own, other) ? other : own)
            }),
            attaches: kept.attaches.merging(absorbed.attaches) { $0.union($1) })
    }

    /// A blank value says nothing: what the other record knows is taken.
    private func takesAbsorbed(_ name: String, _ own: JSONValue, _ other: JSONValue) -> Bool {
        chosen.contains(name) || (own.isBlank && !other.isBlank)
    }
}
