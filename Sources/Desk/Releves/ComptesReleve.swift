/// What came of the rows of a delivery. `lus` = `retenus` + `refuses`; `doublons` are among the refused.
public struct ComptesReleve: Sendable, Hashable, Codable {
    public var lus = 0
    public var retenus = 0
    public var refuses = 0
    public var doublons = 0
    public var nouveaux = 0
    public var modifies = 0
    public var inchanges = 0
    /// Rows of the state before that the file no longer has.
    public var finis = 0

    public init() {}
}
