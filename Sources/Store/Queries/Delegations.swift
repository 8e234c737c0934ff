/// A row of `delegation`, with the names of the two persons.
public struct DelegationRecord: Sendable, Decodable {
    public let id: String
    public let delegator: String
    public let delegatorName: String
    public let delegate: String
    public let delegateName: String
    /// Codes separated by commas; empty for all.
    public let teleservices: String
    public let from: Int64
    public let until: Int64
    public let revokedAt: Int64?

    enum CodingKeys: String, CodingKey {
        case id, teleservices
        case delegator = "delegant"
        case delegatorName = "delegant_nom"
        case delegate = "delegataire"
        case delegateName = "delegataire_nom"
        case from = "debut"
        case until = "fin"
        case revokedAt = "revoquee_le"
    }
}

/// The table `delegation`.
public struct Delegations {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    private static let select: SQL = """
        SELECT d.*, a.nom AS delegant_nom, b.nom AS delegataire_nom FROM delegation d
        JOIN compte a ON a.id = d.delegant JOIN compte b ON b.id = d.delegataire
        """

    public func insert(id: String, delegator: String, delegate: String, teleservices: String, from: Int64, until: Int64) throws {
        try session.execute(
            """
            INSERT INTO delegation (id, delegant, delegataire, teleservices, debut, fin)
            VALUES (\(id), \(delegator), \(delegate), \(teleservices), \(from), \(until))
            """)
    }

    public func find(_ id: String) throws -> DelegationRecord? {
        try session.first(DelegationRecord.self, "\(sql: Self.select) WHERE d.id = \(id)")
    }

    public func given(by account: String) throws -> [DelegationRecord] {
        try session.all(DelegationRecord.self, "\(sql: Self.select) WHERE d.delegant = \(account) ORDER BY d.debut DESC, d.id LIMIT 100")
    }

    public func received(by account: String) throws -> [DelegationRecord] {
        try session.all(DelegationRecord.self, "\(sql: Self.select) WHERE d.delegataire = \(account) ORDER BY d.debut DESC, d.id LIMIT 100")
    }

    /// - Returns: false when it was not the delegator's, or was revoked before.
    public func revoke(_ id: String, delegator: String, at: Int64) throws -> Bool {
        try session.execute(
            "UPDATE delegation SET revoquee_le = \(at) WHERE id = \(id) AND delegant = \(delegator) AND revoquee_le IS NULL") == 1
    }
}
