public import Core

/// Something changed on a merged record after the merge.
public enum FusionChange: Sendable, Hashable {
    /// A value written, replaced or, when `after` is nil, taken away.
    case champ(String, before: JSONValue?, after: JSONValue?)
    /// Ids attached or detached.
    case attaches(String, added: Set<String>, removed: Set<String>)

    /// In French, without the values.
    public var message: String {
        switch self {
        case .champ(let name, _, let after):
            after == nil
                ? "« \(name) » a été effacé après la fusion\u{A0}: il reste effacé sur la fiche conservée."
                : "« \(name) » a été modifié après la fusion\u{A0}: la nouvelle valeur reste sur la fiche conservée."
        case .attaches(let name, let added, let removed):
            "« \(name) »\u{A0}: \(added.count) ajout(s) et \(removed.count) retrait(s) après la fusion restent sur la fiche conservée."
        }
    }
}
