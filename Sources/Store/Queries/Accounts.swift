/// The tables `compte` and `situation`.
public struct Accounts {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func find(_ id: String) throws -> AccountRecord? {
        try session.first(AccountRecord.self, "SELECT * FROM compte WHERE id = \(id)")
    }

    /// The names of accounts, by identifier.
    public func names(_ ids: Set<String>) throws -> [String: String] {
        guard !ids.isEmpty else { return [:] }
        let rows = try session.rows("SELECT id, nom FROM compte WHERE id IN \(sql: .steady(ids.sorted()))")
        return Dictionary(try rows.map { (try $0.text("id"), try $0.text("nom")) }, uniquingKeysWith: { first, _ in first })
    }

    public func find(issuer: String, subject: String) throws -> AccountRecord? {
        try session.first(AccountRecord.self, "SELECT * FROM compte WHERE emetteur = \(issuer) AND sujet = \(subject)")
    }

    /// The open account of a professional, by national identifier.
    public func professional(_ identifier: String) throws -> AccountRecord? {
        try session.first(AccountRecord.self, "SELECT * FROM compte WHERE identifiant = \(identifier) AND actif ORDER BY cree_le LIMIT 1")
    }

    public func all(issuer: String) throws -> [AccountRecord] {
        try session.all(AccountRecord.self, "SELECT * FROM compte WHERE emetteur = \(issuer) ORDER BY cree_le, id")
    }

    /// Those who run the desk.
    public func administrators() throws -> [AccountRecord] {
        try session.all(AccountRecord.self, "SELECT * FROM compte WHERE role = 'administrateur' AND actif ORDER BY cree_le, id LIMIT 100")
    }

    /// Those who work at funds, by name.
    public func ofFunds(_ codes: [String]) throws -> [AccountRecord] {
        try session.all(AccountRecord.self, "SELECT * FROM compte WHERE caisse IN \(sql: .list(codes)) AND actif ORDER BY nom, id LIMIT 500")
    }

    /// Active accounts whose role may prepare dossiers for others, by exact identifier or subject.
    public func possibleDelegate(_ identifier: String) throws -> [AccountRecord] {
        try session.all(
            AccountRecord.self,
            """
            SELECT * FROM compte WHERE actif AND role IN ('secretaire', 'professionnel')
                AND (identifiant = \(identifier) OR identifiant = \("8" + identifier) OR sujet = \(identifier)) LIMIT 5
            """)
    }

    public func insert(_ record: AccountRecord, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO compte (id, role, emetteur, sujet, nom, identifiant, profession, caisse, actif, cree_le)
            VALUES (\(record.id), \(record.role), \(record.issuer), \(record.subject), \(record.name), \(record.identifier),
                \(record.profession), \(record.caisse), \(record.isActive), \(at))
            """)
    }

    /// The provider may have learned a new name or profession since the last sign-in.
    public func refresh(_ id: String, name: String, identifier: String?, profession: String?) throws {
        try session.execute(
            "UPDATE compte SET nom = \(name), identifiant = \(identifier), profession = \(profession) WHERE id = \(id)")
    }

    public func setActive(_ id: String, _ active: Bool) throws {
        try session.execute("UPDATE compte SET actif = \(active) WHERE id = \(id)")
    }

    /// Lets in or shuts out everybody that an issuer vouches for.
    public func setActive(issuer: String, _ active: Bool) throws {
        // Whom the directory shut out stays out.
        try session.execute(
            """
            UPDATE compte SET actif = \(active) WHERE emetteur = \(issuer) AND actif <> \(active)
                AND NOT EXISTS (SELECT 1 FROM compte_annuaire a WHERE a.compte = compte.id AND a.fait = 'ferme' AND a.rouvert_le IS NULL)
            """)
    }

    public func situations(of account: String) throws -> [SituationRecord] {
        try session.all(
            SituationRecord.self, "SELECT * FROM situation WHERE compte = \(account) AND finie_le IS NULL ORDER BY rang, id")
    }

    public func situation(_ id: String) throws -> SituationRecord? {
        try session.first(SituationRecord.self, "SELECT * FROM situation WHERE id = \(id)")
    }

    /// The situation, while it has not ended.
    public func openSituation(_ id: String) throws -> SituationRecord? {
        try session.first(SituationRecord.self, "SELECT * FROM situation WHERE id = \(id) AND finie_le IS NULL")
    }

    /// All the situations of an account, those that ended too.
    public func everySituation(of account: String) throws -> [(record: SituationRecord, hasEnded: Bool)] {
        try session.rows("SELECT id, finie_le FROM situation WHERE compte = \(account) ORDER BY rang, id").compactMap { row in
            guard let record = try situation(row.text("id")) else { return nil }
            return (record, try row.optionalInt64("finie_le") != nil)
        }
    }

    public func endSituation(_ id: String, at: Int64?) throws {
        try session.execute("UPDATE situation SET finie_le = \(at) WHERE id = \(id)")
    }

    /// Adds a situation or brings an old one up to date; the identifier of the old one stays.
    public func keep(_ record: SituationRecord) throws {
        try session.execute(
            """
            INSERT INTO situation (id, compte, cle, rang, libelle, mode, specialite, adresse, telephone)
            VALUES (\(record.id), \(record.account), \(record.key), \(record.rank), \(record.label), \(record.mode), \(record.specialty),
                \(record.address), \(record.telephone))
            ON CONFLICT (compte, cle) DO UPDATE SET rang = \(record.rank), libelle = \(record.label), mode = \(record.mode),
                specialite = \(record.specialty), adresse = \(record.address), telephone = \(record.telephone), finie_le = NULL
            """)
    }

    /// Ends the situations that the provider no longer tells of.
    public func endSituations(of account: String, except keys: [String], at: Int64) throws {
        for situation in try situations(of: account) where !keys.contains(situation.key) {
            try session.execute("UPDATE situation SET finie_le = \(at) WHERE id = \(situation.id)")
        }
    }
}
