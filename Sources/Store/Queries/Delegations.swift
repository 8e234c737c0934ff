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
    /// secretaire, assistant, remplacant, interne.
    public let kind: String
    public let signs: Bool
    /// Where the delegate is written to.
    public let email: String?
    public let acceptedAt: Int64?
    public let refusedAt: Int64?

    enum CodingKeys: String, CodingKey {
        case id, teleservices
        case kind = "genre"
        case signs = "signe"
        case email = "courriel"
        case acceptedAt = "acceptee_le"
        case refusedAt = "refusee_le"
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

    /// A delegation about to be given.
    public struct New: Sendable {
        let id, delegator, delegate, teleservices, kind: String
        let signs: Bool
        let email: String?
        let from, until: Int64

        public init(
            id: String, kind: String, delegator: String, delegate: String, teleservices: String, signs: Bool, email: String? = nil, from: Int64, until: Int64
        ) {
            self.id = id
            self.kind = kind
            self.delegator = delegator
            self.delegate = delegate
            self.teleservices = teleservices
            self.signs = signs
            self.email = email
            self.from = from
            self.until = until
        }
    }

    public func insert(_ new: New) throws {
        try session.execute(
            """
            INSERT INTO delegation (id, delegant, delegataire, teleservices, debut, fin, genre, signe, courriel)
            VALUES (\(new.id), \(new.delegator), \(new.delegate), \(new.teleservices), \(new.from), \(new.until), \(new.kind), \(new.signs), \(new.email))
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

    /// Live delegations between two persons whose days meet: the second would say nothing more than the first.
    public func overlapping(delegator: String, delegate: String, kind: String, from: Int64, until: Int64) throws -> Int {
        try session.value(
            Int.self,
            """
            SELECT count(*) FROM delegation WHERE delegant = \(delegator) AND delegataire = \(delegate) AND genre = \(kind)
                AND revoquee_le IS NULL AND refusee_le IS NULL AND debut < \(until) AND fin > \(from)
            """) ?? 0
    }

    /// - Returns: false when it was not the delegator's, or was over before.
    public func revoke(_ id: String, delegator: String, at: Int64) throws -> Bool {
        try session.execute(
            "UPDATE delegation SET revoquee_le = \(at) WHERE id = \(id) AND delegant = \(delegator) AND revoquee_le IS NULL AND refusee_le IS NULL") == 1
    }

    /// - Returns: false when it did not wait for this person's answer.
    public func accept(_ id: String, delegate: String, at: Int64) throws -> Bool {
        try session.execute(
            """
            UPDATE delegation SET acceptee_le = \(at) WHERE id = \(id) AND delegataire = \(delegate) AND acceptee_le IS NULL
                AND refusee_le IS NULL AND revoquee_le IS NULL AND fin > \(at)
            """) == 1
    }

    /// - Returns: false when there was nothing left to decline.
    public func refuse(_ id: String, delegate: String, at: Int64) throws -> Bool {
        try session.execute(
            """
            UPDATE delegation SET refusee_le = \(at) WHERE id = \(id) AND delegataire = \(delegate) AND refusee_le IS NULL
                AND revoquee_le IS NULL AND fin > \(at)
            """) == 1
    }
}
