/// How many rows of a line list were read, kept and refused. `lus` = `retenus` + `refuses`, always.
public struct LineListCounts: Sendable, Hashable {
    public internal(set) var lus = 0
    public internal(set) var retenus = 0
    public internal(set) var refuses = 0
    /// Values left out of rows that were kept, by kind.
    public internal(set) var signales: [Signalement.Kind: Int] = [:]
}
