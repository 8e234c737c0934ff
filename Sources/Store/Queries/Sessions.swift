/// A row of `session`. The token itself is nowhere: only its SHA-256 is kept.
public struct SessionRecord: Sendable, Decodable {
    public let tokenHash: String
    public let id: String
    public let account: String
    public let situation: String?
    public let delegation: String?
    public let browser: String
    public let openedAt: Int64
    public let seenAt: Int64
    public let endsAt: Int64
    public let closedAt: Int64?
    /// The provider's ID token, encrypted: asked for again at logout.
    public let providerToken: String?

    enum CodingKeys: String, CodingKey {
        case id, situation, delegation
        case tokenHash = "empreinte"
        case account = "compte"
        case browser = "navigateur"
        case openedAt = "ouverte_le"
        case seenAt = "vue_le"
        case endsAt = "fin"
        case closedAt = "fermee_le"
        case providerToken = "jeton_fournisseur"
    }

    public init(
        tokenHash: String, id: String, account: String, situation: String?, delegation: String?, browser: String, openedAt: Int64,
        endsAt: Int64, providerToken: String?
    ) {
        self.tokenHash = tokenHash
        self.id = id
        self.account = account
        self.situation = situation
        self.delegation = delegation
        self.browser = browser
        self.openedAt = openedAt
        seenAt = openedAt
        self.endsAt = endsAt
        closedAt = nil
        self.providerToken = providerToken
    }
}

/// The tables `session` and `connexion`.
public struct Sessions {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func open(_ record: SessionRecord) throws {
        try session.execute(
            """
            INSERT INTO session (empreinte, id, compte, situation, delegation, navigateur, ouverte_le, vue_le, fin, jeton_fournisseur)
            VALUES (\(record.tokenHash), \(record.id), \(record.account), \(record.situation), \(record.delegation), \(record.browser),
                \(record.openedAt), \(record.seenAt), \(record.endsAt), \(record.providerToken))
            """)
    }

    public func find(tokenHash: String) throws -> SessionRecord? {
        try session.first(SessionRecord.self, "SELECT * FROM session WHERE empreinte = \(tokenHash)")
    }

    /// Open sessions of an account, the latest first.
    public func open(of account: String, at now: Int64, seenSince: Int64) throws -> [SessionRecord] {
        try session.all(
            SessionRecord.self,
            """
            SELECT * FROM session WHERE compte = \(account) AND fermee_le IS NULL AND fin > \(now) AND vue_le > \(seenSince)
            ORDER BY vue_le DESC LIMIT 50
            """)
    }

    public func touch(tokenHash: String, at: Int64) throws {
        try session.post("UPDATE session SET vue_le = \(at) WHERE empreinte = \(tokenHash) AND vue_le < \(at)")
    }

    public func choose(tokenHash: String, situation: String?, delegation: String?) throws {
        try session.execute(
            "UPDATE session SET situation = \(situation), delegation = \(delegation) WHERE empreinte = \(tokenHash)")
    }

    /// - Returns: false when the account has no such open session.
    public func close(_ id: String, account: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE session SET fermee_le = \(at) WHERE id = \(id) AND compte = \(account) AND fermee_le IS NULL") == 1
    }

    /// Closes every open session of an account.
    public func closeAll(of account: String, at: Int64) throws {
        try session.execute("UPDATE session SET fermee_le = \(at) WHERE compte = \(account) AND fermee_le IS NULL")
    }

    /// Keeps what a sign-in under way must find again when the browser comes back.
    public func beginSignIn(stateHash: String, browserHash: String, verifier: String, nonce: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO connexion (etat, navigateur, verificateur, nonce, cree_le)
            VALUES (\(stateHash), \(browserHash), \(verifier), \(nonce), \(at))
            """)
        try session.execute("DELETE FROM connexion WHERE cree_le < \(at - 3_600_000)")
    }

    /// Takes a sign-in under way, once only.
    public func takeSignIn(stateHash: String, browserHash: String, since: Int64) throws -> (verifier: String, nonce: String)? {
        try session.first(
            """
            DELETE FROM connexion WHERE etat = \(stateHash) AND navigateur = \(browserHash) AND cree_le >= \(since)
            RETURNING verificateur, nonce
            """).map { (try $0.text("verificateur"), try $0.text("nonce")) }
    }
}
