/// The tables `webhook` and `webhook_envoi`: programs that are told of news as they come.
public struct Webhooks {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let compte: String
        /// Sealed: an address may hold a secret of its own.
        public let adresse: [UInt8]
        /// Sealed.
        public let secret: [UInt8]
        public let creeLe: Int64
        public let retireLe: Int64?

        enum CodingKeys: String, CodingKey {
            case id, compte, adresse, secret
            case creeLe = "cree_le"
            case retireLe = "retire_le"
        }
    }

    public struct Envoi: Sendable, Decodable {
        public let webhook: String
        public let notification: String
        public let essais: Int
        public let creeLe: Int64

        enum CodingKeys: String, CodingKey {
            case webhook, notification, essais
            case creeLe = "cree_le"
        }
    }

    /// How the deliveries of one program go.
    public struct Bilan: Sendable {
        public let attendent: Int
        public let faits: Int
        public let morts: Int
        public let erreur: String?
    }

    public func insert(id: String, account: String, adresse: [UInt8], secret: [UInt8], at: Int64) throws {
        try session.execute("INSERT INTO webhook (id, compte, adresse, secret, cree_le) VALUES (\(id), \(account), \(adresse), \(secret), \(at))")
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM webhook WHERE id = \(id)") }

    public func of(_ account: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM webhook WHERE compte = \(account) AND retire_le IS NULL ORDER BY cree_le, id LIMIT 20")
    }

    /// - Returns: false when it was not theirs, or was taken off already.
    public func retire(_ id: String, account: String, at: Int64) throws -> Bool {
        guard try session.execute("UPDATE webhook SET retire_le = \(at) WHERE id = \(id) AND compte = \(account) AND retire_le IS NULL") == 1 else { return false }
        try session.execute("UPDATE webhook_envoi SET etat = 'annule' WHERE webhook = \(id) AND etat = 'a-faire'")
        return true
    }

    public func claim(at now: Int64, until: Int64) throws -> Envoi? {
        try session.first(
            Envoi.self,
            """
            UPDATE webhook_envoi SET essais = essais + 1, prochain_le = \(until)
            WHERE (webhook, notification) = (SELECT webhook, notification FROM webhook_envoi WHERE etat = 'a-faire' AND prochain_le <= \(now)\(sql: session.sauf("notification", .notification))
                ORDER BY prochain_le, webhook, notification LIMIT 1\(sql: session.skipLocked))
            RETURNING webhook, notification, essais, cree_le
            """)
    }

    public func done(_ envoi: Envoi, at: Int64) throws {
        try session.execute(
            """
            UPDATE webhook_envoi SET etat = 'fait', fait_le = \(at), erreur = NULL
            WHERE webhook = \(envoi.webhook) AND notification = \(envoi.notification) AND etat = 'a-faire'
            """)
    }

    public func later(_ envoi: Envoi, at: Int64, error: String) throws {
        try session.execute(
            "UPDATE webhook_envoi SET prochain_le = \(at), erreur = \(error) WHERE webhook = \(envoi.webhook) AND notification = \(envoi.notification) AND etat = 'a-faire'")
    }

    public func bury(_ envoi: Envoi, error: String) throws {
        try session.execute(
            "UPDATE webhook_envoi SET etat = 'mort', erreur = \(error) WHERE webhook = \(envoi.webhook) AND notification = \(envoi.notification) AND etat = 'a-faire'")
    }

    /// What was given up on is tried again.
    public func revive(_ id: String, at: Int64) throws -> Int {
        try session.execute("UPDATE webhook_envoi SET etat = 'a-faire', essais = 0, prochain_le = \(at) WHERE webhook = \(id) AND etat = 'mort'")
    }

    public func bilan(_ id: String) throws -> Bilan {
        let rows = try session.rows("SELECT etat, count(*) AS n FROM webhook_envoi WHERE webhook = \(id) GROUP BY etat")
        let counts = Dictionary(try rows.map { (try $0.text("etat"), try $0.int("n")) }, uniquingKeysWith: { first, _ in first })
        let error = try session.value(
            String.self, "SELECT erreur FROM webhook_envoi WHERE webhook = \(id) AND etat <> 'fait' AND erreur IS NOT NULL ORDER BY cree_le DESC LIMIT 1")
        return Bilan(attendent: counts["a-faire"] ?? 0, faits: counts["fait"] ?? 0, morts: counts["mort"] ?? 0, erreur: error)
    }

    /// A program with deliveries that were given up on.
    public struct Abandon: Sendable {
        public let webhook: Record
        public let nombre: Int
        public let depuis: Int64
        public let erreur: String?
    }

    /// Programs with deliveries that were given up on, of every account, whichever was given up on first.
    public func abandoned(limit: Int) throws -> [Abandon] {
        try session.rows(
            """
            SELECT e.webhook AS webhook, count(*) AS n, min(e.cree_le) AS depuis FROM webhook_envoi e JOIN webhook w ON w.id = e.webhook
            WHERE e.etat = 'mort' AND w.retire_le IS NULL GROUP BY e.webhook ORDER BY min(e.cree_le), e.webhook LIMIT \(limit)
            """
        ).compactMap { row in
            let id = try row.text("webhook")
            guard let record = try find(id) else { return nil }
            let error = try session.value(
                String.self, "SELECT erreur FROM webhook_envoi WHERE webhook = \(id) AND etat = 'mort' AND erreur IS NOT NULL ORDER BY cree_le DESC LIMIT 1")
            return Abandon(webhook: record, nombre: try row.int("n"), depuis: try row.int64("depuis"), erreur: error)
        }
    }

    public func dead() throws -> Int { try session.value(Int.self, "SELECT count(*) FROM webhook_envoi WHERE etat = 'mort'") ?? 0 }
}
