/// The table `recense`, with the calls made.
public struct Recenses {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    private static let table = BulkTable(
        "recense",
        [
            "id", "campagne", "genre", "identifiant", "nom", "lieu", "nom_lieu", "commune", "code_postal", "commune_libelle", "departement", "telephone", "taille",
            "equipe", "ordre", "etat", "essais", "prochain_essai", "partage", "revision", "maj_le",
        ])

    /// A whole call list, by thousands.
    public func append(_ records: [RecenseRecord]) throws {
        var rows = BulkRows()
        for r in records {
            rows.begin()
            for text in [r.id, r.campagne, r.genre, r.identifiant, r.nom, r.lieu] { rows.text(text) as Void }
            rows.text(r.nomLieu)
            rows.text(r.commune)
            rows.text(r.codePostal)
            rows.text(r.communeLibelle)
            rows.text(r.departement)
            rows.text(r.telephone)
            rows.int(Int64(r.taille))
            rows.bool(r.equipe)
            rows.int(Int64(r.ordre))
            rows.text(r.etat)
            rows.int(Int64(r.essais))
            rows.int(r.prochainEssai)
            rows.bool(r.partage)
            rows.int(Int64(r.revision))
            rows.int(r.majLe)
        }
        try session.append(rows, to: Self.table)
    }

    public func find(_ id: String) throws -> RecenseRecord? { try session.first(RecenseRecord.self, "SELECT * FROM recense WHERE id = \(id)") }

    /// The row held until the transaction ends.
    public func hold(_ id: String) throws -> RecenseRecord? {
        try session.lock(key: "recense.\(id)")
        return try find(id)
    }

    /// Somebody in one campaign, under any of their numbers.
    public func find(campagne: String, identifiers: [String]) throws -> RecenseRecord? {
        try session.first(
            RecenseRecord.self,
            "SELECT * FROM recense WHERE identifiant IN \(sql: .list(identifiers)) AND \(sql: session.engine.notSought("campagne")) = \(campagne) ORDER BY genre, id LIMIT 1")
    }

    /// The others of a place, in the order of their calls.
    public func atPlace(_ lieu: String, campagne: String, limit: Int = 60) throws -> [RecenseRecord] {
        try session.all(RecenseRecord.self, "SELECT * FROM recense WHERE campagne = \(campagne) AND lieu = \(lieu) ORDER BY ordre, nom, id LIMIT \(limit)")
    }

    /// Writes what changes in a life, and what was answered; the revision goes up.
    public func save(_ r: inout RecenseRecord, at: Int64) throws {
        r.revision += 1
        r.majLe = at
        try session.execute(
            """
            UPDATE recense SET equipe = \(r.equipe), ordre = \(r.ordre), etat = \(r.etat), essais = \(r.essais), prochain_essai = \(r.prochainEssai),
                rappel_le = \(r.rappelLe), reponse = \(r.reponse), partage = \(r.partage), repondu_le = \(r.reponduLe), repondu_par = \(r.reponduPar),
                pris_par = \(r.prisPar), pris_jusqu_au = \(r.prisJusquAu), revision = \(r.revision), maj_le = \(r.majLe)
            WHERE id = \(r.id)
            """)
    }

    /// Volunteers whose answers may serve, of some kinds.
    public func volunteers(campagne: String, genres: [String], limit: Int) throws -> [RecenseRecord] {
        try session.all(
            RecenseRecord.self,
            """
            SELECT * FROM recense WHERE campagne = \(campagne) AND etat = 'repondu' AND partage = \(true) AND genre IN \(sql: .list(genres))
            ORDER BY ordre, id LIMIT \(limit)
            """)
    }

    /// Rows by their numbers in the directory: those an agent says are equipped.
    public func named(campagne: String, identifiers: [String]) throws -> [RecenseRecord] {
        try session.all(
            RecenseRecord.self,
            """
            SELECT * FROM recense WHERE \(sql: session.engine.notSought("campagne")) = \(campagne) AND identifiant IN \(sql: .list(identifiers)) ORDER BY id
            """)
    }

    // Calls

    public struct Call: Sendable, Decodable {
        public let id: String
        public let account: String
        public let at: Int64
        public let outcome: String

        enum CodingKeys: String, CodingKey {
            case id
            case account = "compte"
            case at = "le"
            case outcome = "issue"
        }
    }

    public func note(call id: String, on record: RecenseRecord, account: String, at: Int64, outcome: String) throws {
        try session.execute(
            """
            INSERT INTO recense_appel (id, campagne, recense, compte, le, issue)
            VALUES (\(id), \(record.campagne), \(record.id), \(account), \(at), \(outcome))
            """)
    }

    /// The latest first.
    public func calls(of id: String) throws -> [Call] {
        try session.all(Call.self, "SELECT id, compte, le, issue FROM recense_appel WHERE recense = \(id) ORDER BY le DESC, id DESC LIMIT 50")
    }

    public func countCalls(campagne: String, account: String?, since: Int64) throws -> Int {
        let own: SQL = account.map { " AND compte = \($0)" } ?? ""
        return try session.value(Int.self, "SELECT count(*) FROM recense_appel WHERE campagne = \(campagne) AND le >= \(since)\(sql: own)") ?? 0
    }
}
