/// A professional lets someone prepare dossiers in their name, for a time, for some téléservices. It never
/// lets anyone sign, and cannot be passed on.
public struct Delegation: Sendable, Hashable {
    public let id: String
    /// Account of the professional who delegates.
    public let delegator: String
    public let delegatorName: String
    public let delegate: String
    public let delegateName: String
    /// Codes of the téléservices covered; empty for all.
    public let teleservices: Set<String>
    public let from: Instant
    /// First moment it no longer holds.
    public let until: Instant
    public let revokedAt: Instant?

    public init(
        id: String, delegator: String, delegatorName: String, delegate: String, delegateName: String, teleservices: Set<String>,
        from: Instant, until: Instant, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.delegator = delegator
        self.delegatorName = delegatorName
        self.delegate = delegate
        self.delegateName = delegateName
        self.teleservices = teleservices
        self.from = from
        self.until = until
        self.revokedAt = revokedAt
    }

    public func isInForce(at now: Instant) -> Bool { revokedAt == nil && from <= now && now < until }

    public func covers(_ teleservice: String) -> Bool { teleservices.isEmpty || teleservices.contains(teleservice) }
}
