/// Two records that may be one person, for someone to look at. `first` comes before `second` in the list given.
public struct DuplicatePair: Sendable, Hashable {
    public let first: String
    public let second: String
    public let score: DuplicateScore
}
