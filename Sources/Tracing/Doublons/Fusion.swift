public import Core

/// Two records of one person become one, and can become two again.
///
/// ```swift
/// let (merged, record) = try Fusion.merge(keeping: a, absorbing: b, id: "f1", at: now)
/// let back = try Fusion.undo(record, from: merged)   // back.kept == a, back.absorbed == b
/// ```
public enum Fusion {
    /// Merges the second record into the first.
    ///
    /// A field known to one alone is taken; when both know it and differ, the kept record's value stands unless the
    /// person chose the other's. Sets are united. What does not stand is in the record.
    /// - Parameter fromAbsorbed: fields for which the absorbed record's value was chosen.
    public static func merge(
        keeping kept: FicheFusionnable, absorbing absorbed: FicheFusionnable, id: String, at moment: Instant,
        fromAbsorbed chosen: Set<String> = []
    ) throws(FusionRefusal) -> (merged: FicheFusionnable, record: FusionRecord) {
        guard kept.id != absorbed.id else { throw .memeFiche }
        let record = FusionRecord(id: id, at: moment, kept: kept, absorbed: absorbed, chosen: chosen)
        return (record.merged, record)
    }

    /// What comes back when a merge is undone.
    public struct Undone: Sendable, Hashable {
        /// The kept record as it was, with what was changed since the merge.
        public let kept: FicheFusionnable
        /// The absorbed record exactly as it was.
        public let absorbed: FicheFusionnable
        /// What was changed since the merge, and therefore stays on the kept record.
        public let changes: [FusionChange]
    }

    /// Parts the two again.
    ///
    /// The absorbed record comes back exactly as it was merged. What was changed after the merge stays on the kept
    /// record and is listed; a person moves it over if it belonged to the other.
    /// - Parameter current: the merged record as it stands now.
    public static func undo(_ record: FusionRecord, from current: FicheFusionnable) throws(FusionRefusal) -> Undone {
        guard current.id == record.kept.id else { throw .autreFiche }
        let merged = record.merged
        var kept = record.kept
        var changes: [FusionChange] = []
        for name in Set(merged.champs.keys).union(current.champs.keys).sorted() where merged.champs[name] != current.champs[name] {
            kept.champs[name] = current.champs[name]
            changes.append(.champ(name, before: merged.champs[name], after: current.champs[name]))
        }
        for name in Set(merged.attaches.keys).union(current.attaches.keys).sorted() {
            let (before, after) = (merged.attaches[name], current.attaches[name])
            guard before != after else { continue }
            let added = (after ?? []).subtracting(before ?? [])
            let removed = (before ?? []).subtracting(after ?? [])
            let rest = (kept.attaches[name] ?? []).subtracting(removed).union(added)
            // An empty set that was there stays; one that neither side has is not made up.
            kept.attaches[name] = rest.isEmpty && record.kept.attaches[name] == nil && after?.isEmpty != true ? nil : rest
            changes.append(.attaches(name, added: added, removed: removed))
        }
        return Undone(kept: kept, absorbed: record.absorbed, changes: changes)
    }
}
