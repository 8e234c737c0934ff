public import Core

/// A record two of which can be merged: named values, and sets of ids attached to it (links, attempts, dossiers…).
public struct FicheFusionnable: Sendable, Hashable, Codable, Identifiable {
    public let id: String
    public var champs: [String: JSONValue]
    /// By name of the set.
    public var attaches: [String: Set<String>]

    public init(id: String, champs: [String: JSONValue] = [:], attaches: [String: Set<String>] = [:]) {
        self.id = id
        self.champs = champs
        self.attaches = attaches
    }
}
