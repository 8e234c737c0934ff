/// The table `affection_avis`: who was told that an end comes near, and how.
public struct AvisAffections {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let affection: String
        /// The end it tells of.
        public let deadline: Int
        /// medecin, patient.
        public let to: String
        /// guichet, courriel, sms, lettre.
        public let channel: String
        public let account: String?
        public let caisse: String
        /// fait, a-envoyer, a-imprimer, annule.
        public let state: String
        public let attempts: Int
        public let createdAt: Int64
        public let doneAt: Int64?

        enum CodingKeys: String, CodingKey {
            case id, affection, caisse
            case deadline = "echeance"
            case to = "destinataire"
            case channel = "voie"
            case account = "compte"
            case state = "etat"
            case attempts = "essais"
            case createdAt = "cree_le"
            case doneAt = "fait_le"
        }
    }

    /// - Returns: false when this person was told of this end already.
    public func insert(id: String, affection: String, deadline: Int, to: String, channel: String, account: String?, caisse: String, state: String, at: Int64) throws -> Bool {
        let due: Int64? = state == "a-envoyer" ? at : nil
        let done: Int64? = state == "fait" ? at : nil
        return try session.execute(
            """
            INSERT INTO affection_avis (id, affection, echeance, destinataire, voie, compte, caisse, etat, essais, prochain_le, cree_le, fait_le)
            VALUES (\(id), \(affection), \(deadline), \(to), \(channel), \(account), \(caisse), \(state), 0, \(due), \(at),
                \(done))
            ON CONFLICT (affection, echeance, destinataire) DO NOTHING
            """) == 1
    }

    public func of(_ affections: [String]) throws -> [Record] {
        guard !affections.isEmpty else { return [] }
        return try session.all(Record.self, "SELECT * FROM affection_avis WHERE affection IN \(sql: .list(affections)) ORDER BY cree_le DESC, id")
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM affection_avis WHERE id = \(id)") }

    /// Takes the next message that is due and hides it from other workers until `until`.
    public func claim(at now: Int64, until: Int64) throws -> Record? {
        try session.first(
            Record.self,
            """
            UPDATE affection_avis SET essais = essais + 1, prochain_le = \(until)
            WHERE id = (SELECT id FROM affection_avis WHERE etat = 'a-envoyer' AND prochain_le <= \(now)\(sql: session.sauf("affection", .affection))
                ORDER BY prochain_le, id LIMIT 1\(sql: session.skipLocked))
            RETURNING *
            """)
    }

    public func done(_ id: String, by: String?, at: Int64) throws -> Bool {
        try session.execute(
            "UPDATE affection_avis SET etat = 'fait', fait_le = \(at), fait_par = \(by), erreur = NULL WHERE id = \(id) AND etat IN ('a-envoyer', 'a-imprimer')") == 1
    }

    public func later(_ id: String, at: Int64, error: String) throws {
        try session.execute("UPDATE affection_avis SET prochain_le = \(at), erreur = \(error) WHERE id = \(id) AND etat = 'a-envoyer'")
    }

    /// No message reaches the person: a letter will.
    public func onPaper(_ id: String, error: String?) throws {
        try session.execute(
            "UPDATE affection_avis SET etat = 'a-imprimer', voie = 'lettre', prochain_le = NULL, erreur = \(error) WHERE id = \(id) AND etat = 'a-envoyer'")
    }

    /// The end it told of is no longer the end.
    public func cancel(affection: String, but deadline: Int?) throws {
        let other: SQL = deadline.map { "echeance <> \($0)" } ?? "TRUE"
        try session.execute(
            "UPDATE affection_avis SET etat = 'annule', prochain_le = NULL WHERE affection = \(affection) AND etat IN ('a-envoyer', 'a-imprimer') AND \(sql: other)")
    }

    /// Letters a fund has to print, the oldest first.
    public func letters(caisses: [String], limit: Int) throws -> [Record] {
        try session.all(
            Record.self,
            "SELECT * FROM affection_avis WHERE etat = 'a-imprimer' AND caisse IN \(sql: .list(caisses))\(sql: session.sauf("affection", .affection)) ORDER BY cree_le, id LIMIT \(limit)")
    }
}
