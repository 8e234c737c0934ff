/// The table `envoi`: messages that leave by short message or ordinary mail. What they say is sealed until they left,
/// then wiped.
public struct Envois {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let epidemic: String
        /// sms, courriel.
        public let channel: String
        /// autodeclaration, alerte-agence, code-de-test.
        public let template: String
        public let contact: String?
        public let caseID: String?
        public let payload: [UInt8]
        public let state: String
        public let attempts: Int
        public let error: String?
        public let createdAt: Int64
        public let collected: Int

        enum CodingKeys: String, CodingKey {
            case id, contact
            case epidemic = "epidemie"
            case channel = "canal"
            case template = "gabarit"
            case caseID = "cas"
            case payload = "charge"
            case state = "etat"
            case attempts = "essais"
            case error = "erreur"
            case createdAt = "cree_le"
            case collected = "collecte_le"
        }
    }

    public func insert(
        id: String, epidemic: String, channel: String, template: String, contact: String?, caseID: String?, payload: [UInt8], at: Int64, collected: Int
    ) throws {
        try session.execute(
            """
            INSERT INTO envoi (id, epidemie, canal, gabarit, contact, cas, charge, etat, essais, prochain_le, cree_le, collecte_le)
            VALUES (\(id), \(epidemic), \(channel), \(template), \(contact), \(caseID), \(payload), 'a-envoyer', 0, \(at), \(at), \(collected))
            """)
    }

    /// Takes the next message that is due and hides it from other workers until `until`.
    public func claim(at now: Int64, until: Int64) throws -> Record? {
        try session.first(
            Record.self,
            """
            UPDATE envoi SET essais = essais + 1, prochain_le = \(until)
            WHERE id = (SELECT id FROM envoi WHERE etat = 'a-envoyer' AND prochain_le <= \(now)\(sql: session.sauf("cas", .cas))\(sql: session.sauf("contact", .contact))
                ORDER BY prochain_le, id LIMIT 1\(sql: session.skipLocked))
            RETURNING *
            """)
    }

    /// It left: nothing of it is kept but the fact.
    public func done(_ id: String, at: Int64) throws {
        try session.execute(
            "UPDATE envoi SET etat = 'envoye', envoye_le = \(at), erreur = NULL, charge = \([UInt8]()) WHERE id = \(id) AND etat = 'a-envoyer'")
    }

    /// It has become useless.
    public func cancel(_ id: String) throws {
        try session.execute("UPDATE envoi SET etat = 'annule', charge = \([UInt8]()) WHERE id = \(id) AND etat = 'a-envoyer'")
    }

    public func later(_ id: String, at: Int64, error: String) throws {
        try session.execute("UPDATE envoi SET prochain_le = \(at), erreur = \(error) WHERE id = \(id) AND etat = 'a-envoyer'")
    }

    public func bury(_ id: String, error: String) throws {
        try session.execute("UPDATE envoi SET etat = 'mort', erreur = \(error) WHERE id = \(id) AND etat = 'a-envoyer'")
    }

    /// - Returns: false when it was not dead.
    public func revive(_ id: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE envoi SET etat = 'a-envoyer', essais = 0, prochain_le = \(at) WHERE id = \(id) AND etat = 'mort'") == 1
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM envoi WHERE id = \(id)") }

    public func dead(limit: Int) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM envoi WHERE etat = 'mort' ORDER BY cree_le DESC, id LIMIT \(limit)")
    }

    public func backlog() throws -> (count: Int, oldest: Int64?) {
        guard let row = try session.first("SELECT count(*) AS n, min(cree_le) AS plus_ancien FROM envoi WHERE etat = 'a-envoyer'") else { return (0, nil) }
        return (try row.int("n"), try row.optionalInt64("plus_ancien"))
    }

    /// Whether the alert of a case left, waits, or died: the latest one.
    public func alert(ofCase caseID: String) throws -> (state: String, at: Int64)? {
        try session.first("SELECT etat, COALESCE(envoye_le, cree_le) AS le FROM envoi WHERE cas = \(caseID) AND gabarit = 'alerte-agence' ORDER BY cree_le DESC, id LIMIT 1")
            .map { (try $0.text("etat"), try $0.int64("le")) }
    }
}
