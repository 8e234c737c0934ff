/// What the directory's changes do to accounts: the table `compte_annuaire`, and the accounts concerned.
public struct ComptesAnnuaire {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let account: String
        /// ferme, situation-finie.
        public let fact: String
        public let situation: String?
        /// Moment of the delivery that said so.
        public let moment: Int64
        public let at: Int64
        public let reopenedAt: Int64?
        public let seenAt: Int64?

        enum CodingKeys: String, CodingKey {
            case id, situation, moment
            case account = "compte"
            case fact = "fait"
            case at = "le"
            case reopenedAt = "rouvert_le"
            case seenAt = "vu_le"
        }
    }

    /// People who left the directory between two deliveries and are not in the one that serves.
    public func left(since: Int64, upTo moment: Int64, after: String, limit: Int) throws -> [String] {
        try session.rows(
            """
            SELECT DISTINCT p.identifiant FROM professionnel p WHERE p.fin IS NOT NULL AND p.fin > \(since) AND p.fin <= \(moment) AND p.identifiant > \(after)
                AND NOT EXISTS (SELECT 1 FROM professionnel q WHERE q.identifiant = p.identifiant AND q.du <= \(moment) AND (q.fin IS NULL OR q.fin > \(moment)))
            ORDER BY p.identifiant LIMIT \(limit)
            """
        ).map { try $0.text("identifiant") }
    }

    /// Accounts of people one of whose situations ended between two deliveries.
    public func moved(since: Int64, upTo moment: Int64, after: String, limit: Int) throws -> [AccountRecord] {
        try session.all(
            AccountRecord.self,
            """
            SELECT c.* FROM compte c WHERE c.role = 'professionnel' AND c.id > \(after) AND EXISTS (
                SELECT 1 FROM exercice e WHERE e.professionnel IN (c.identifiant, '8' || c.identifiant) AND e.fin > \(since) AND e.fin <= \(moment))
            ORDER BY c.id LIMIT \(limit)
            """)
    }

    /// Situations that the directory ended and has not brought back.
    public func endings(after: String, limit: Int) throws -> [Record] {
        try session.all(
            Record.self,
            "SELECT * FROM compte_annuaire WHERE fait = 'situation-finie' AND rouvert_le IS NULL AND id > \(after) ORDER BY id LIMIT \(limit)")
    }

    /// Accounts of these people, whichever way their identifier is written.
    public func accounts(of identifiers: [String]) throws -> [AccountRecord] {
        let written = identifiers + identifiers.compactMap { $0.count == 12 && $0.hasPrefix("8") ? String($0.dropFirst()) : nil }
        return try session.all(AccountRecord.self, "SELECT * FROM compte WHERE role = 'professionnel' AND identifiant IN \(sql: .list(written)) ORDER BY id")
    }

    /// Accounts that the directory closed and has not opened again.
    public func closed(after: String, limit: Int) throws -> [AccountRecord] {
        try session.all(
            AccountRecord.self,
            """
            SELECT c.* FROM compte_annuaire a JOIN compte c ON c.id = a.compte WHERE a.fait = 'ferme' AND a.rouvert_le IS NULL AND c.id > \(after)
            ORDER BY c.id LIMIT \(limit)
            """)
    }

    /// Whether, and since which delivery, the directory keeps this account closed.
    public func closing(of account: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM compte_annuaire WHERE compte = \(account) AND fait = 'ferme' AND rouvert_le IS NULL")
    }

    /// The situation that the directory ended, while it has not come back.
    public func ending(of situation: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM compte_annuaire WHERE situation = \(situation) AND fait = 'situation-finie' AND rouvert_le IS NULL")
    }

    public func insert(id: String, account: String, fact: String, situation: String?, moment: Int64, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO compte_annuaire (id, compte, fait, situation, moment, le) VALUES (\(id), \(account), \(fact), \(situation), \(moment), \(at))
            """)
    }

    public func reopen(_ id: String, at: Int64) throws {
        try session.execute("UPDATE compte_annuaire SET rouvert_le = \(at) WHERE id = \(id)")
    }

    /// Ends every session and token of an account.
    public func endAccess(of account: String, at: Int64) throws {
        try session.execute("UPDATE session SET fermee_le = \(at) WHERE compte = \(account) AND fermee_le IS NULL")
        try session.execute("UPDATE jeton SET revoque_le = \(at) WHERE compte = \(account) AND revoque_le IS NULL")
    }

    /// The latest first, those nobody read before the others.
    public func list(before: Int64?, limit: Int) throws -> [Record] {
        let rest: SQL = before.map { "WHERE le < \($0)" } ?? ""
        return try session.all(Record.self, "SELECT * FROM compte_annuaire \(sql: rest) ORDER BY le DESC, id LIMIT \(limit)")
    }

    public func unseen() throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM compte_annuaire WHERE vu_le IS NULL") ?? 0
    }

    public func markSeen(by account: String, at: Int64) throws {
        try session.execute("UPDATE compte_annuaire SET vu_le = \(at), vu_par = \(account) WHERE vu_le IS NULL AND le <= \(at)")
    }
}
