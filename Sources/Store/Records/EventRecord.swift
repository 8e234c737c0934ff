/// A row of `evenement`: one step in a dossier's history.
public struct EventRecord: Sendable, Decodable {
    public let dossier: String
    /// 1, 2, 3… within the dossier.
    public let rank: Int
    public let word: String
    /// The state it led to.
    public let state: String
    public let version: Int
    public let at: Int64
    /// Nil for the desk itself.
    public let account: String?
    public let by: String
    public let reason: String?

    enum CodingKeys: String, CodingKey {
        case dossier, version
        case rank = "rang"
        case word = "mot"
        case state = "etat"
        case at = "le"
        case account = "compte"
        case by = "par"
        case reason = "motif"
    }

    public init(
        dossier: String, rank: Int, word: String, state: String, version: Int, at: Int64, account: String?, by: String, reason: String?
    ) {
        self.dossier = dossier
        self.rank = rank
        self.word = word
        self.state = state
        self.version = version
        self.at = at
        self.account = account
        self.by = by
        self.reason = reason
    }
}
