/// A row of `certificat_proposition`: a change of a rule, from its proposal to its judgement.
public struct PropositionCertificatRecord: Sendable, Decodable {
    public let id, regle: String
    public let from: Int
    /// JSON.
    public let contenu: String
    public let motif, etat: String
    public let proposedBy: String
    public let proposedAt: Int64
    public let judgedBy: String?
    public let judgedAt: Int64?
    public let avis: String?
    /// Order among all that were agreed on.
    public let rang: Int?

    enum CodingKeys: String, CodingKey {
        case id, regle, contenu, motif, etat, avis, rang
        case from = "du"
        case proposedBy = "propose_par"
        case proposedAt = "propose_le"
        case judgedBy = "juge_par"
        case judgedAt = "juge_le"
    }
}

/// The table `certificat_proposition`.
public struct PropositionsCertificat {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func find(_ id: String) throws -> PropositionCertificatRecord? {
        try session.first(PropositionCertificatRecord.self, "SELECT * FROM certificat_proposition WHERE id = \(id)")
    }

    /// The one that waits for a second person; at most one for a rule.
    public func open(regle: String) throws -> PropositionCertificatRecord? {
        try session.first(PropositionCertificatRecord.self, "SELECT * FROM certificat_proposition WHERE regle = \(regle) AND etat = 'proposee'")
    }

    public func waiting() throws -> [PropositionCertificatRecord] {
        try session.all(PropositionCertificatRecord.self, "SELECT * FROM certificat_proposition WHERE etat = 'proposee' ORDER BY propose_le, id LIMIT 200")
    }

    /// Those agreed on, in the order of their numbers.
    public func agreed() throws -> [PropositionCertificatRecord] {
        try session.all(PropositionCertificatRecord.self, "SELECT * FROM certificat_proposition WHERE etat = 'acceptee' ORDER BY rang")
    }

    /// Every one of a rule, the latest first.
    public func all(regle: String) throws -> [PropositionCertificatRecord] {
        try session.all(
            PropositionCertificatRecord.self, "SELECT * FROM certificat_proposition WHERE regle = \(regle) ORDER BY propose_le DESC, id LIMIT 200")
    }

    public func insert(id: String, regle: String, from: Int, contenu: String, motif: String, by account: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO certificat_proposition (id, regle, du, contenu, motif, etat, propose_par, propose_le)
            VALUES (\(id), \(regle), \(from), \(contenu), \(motif), 'proposee', \(account), \(at))
            """)
    }

    /// Takes the next number among those agreed on.
    /// - Returns: false when it waits no more.
    public func accept(_ id: String, avis: String?, by account: String, at: Int64) throws -> Bool {
        let last = try session.value(Int.self, "SELECT MAX(rang) FROM certificat_proposition") ?? 0
        return try session.execute(
            """
            UPDATE certificat_proposition SET etat = 'acceptee', juge_par = \(account), juge_le = \(at), avis = \(avis), rang = \(last + 1)
            WHERE id = \(id) AND etat = 'proposee'
            """) == 1
    }

    public func refuse(_ id: String, avis: String, by account: String, at: Int64) throws -> Bool {
        try session.execute(
            "UPDATE certificat_proposition SET etat = 'refusee', juge_par = \(account), juge_le = \(at), avis = \(avis) WHERE id = \(id) AND etat = 'proposee'") == 1
    }

    public func withdraw(_ id: String) throws -> Bool {
        try session.execute("UPDATE certificat_proposition SET etat = 'retiree' WHERE id = \(id) AND etat = 'proposee'") == 1
    }

    /// Grows with everything that changes what rules say: a copy kept in memory is good as long as it has not moved.
    public func edition() throws -> Int {
        try session.value(
            Int.self,
            """
            SELECT COALESCE((SELECT MAX(rang) FROM certificat_proposition), 0) + (SELECT COUNT(*) FROM certificat_relecture)
            """) ?? 0
    }
}

/// The table `certificat_relecture`: somebody read a rule again and found it right.
public struct RelecturesCertificat {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id, regle: String
        public let jour: Int
        public let note, par: String
        public let le: Int64
    }

    public func insert(id: String, regle: String, jour: Int, note: String, by account: String, at: Int64) throws {
        try session.execute(
            "INSERT INTO certificat_relecture (id, regle, jour, note, par, le) VALUES (\(id), \(regle), \(jour), \(note), \(account), \(at))")
    }

    public func latest() throws -> [(regle: String, jour: Int)] {
        try session.rows("SELECT regle, MAX(jour) AS jour FROM certificat_relecture GROUP BY regle").map { (try $0.text("regle"), try $0.int("jour")) }
    }

    public func all(regle: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM certificat_relecture WHERE regle = \(regle) ORDER BY le DESC, id LIMIT 200")
    }
}
