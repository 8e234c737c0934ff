/// The table `commune_connue`: towns as the directory writes them, so that a name or a postal code becomes INSEE codes.
public struct CommunesConnues {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable, Hashable {
        /// INSEE code.
        public let code: String
        public let postalCode: String
        public let label: String
        /// `NomPropre.folded`.
        public let key: String

        enum CodingKeys: String, CodingKey {
            case code
            case postalCode = "code_postal"
            case label = "libelle"
            case key = "cle"
        }

        public init(code: String, postalCode: String, label: String, key: String) {
            self.code = code
            self.postalCode = postalCode
            self.label = label
            self.key = key
        }
    }

    public func all(postalCode: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM commune_connue WHERE code_postal = \(postalCode) ORDER BY cle, code LIMIT 200")
    }

    public func named(_ key: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM commune_connue WHERE cle = \(key) ORDER BY code, code_postal LIMIT 200")
    }

    /// Towns whose name begins so.
    public func beginning(_ key: String, limit: Int) throws -> [Record] {
        try session.all(
            Record.self, "SELECT * FROM commune_connue WHERE cle >= \(key) AND cle < \(Annuaire.past(key)) ORDER BY cle, code, code_postal LIMIT \(limit)")
    }

    public func find(code: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM commune_connue WHERE code = \(code) ORDER BY code_postal LIMIT 1")
    }

    /// Towns that the serving deliveries name and this table does not yet.
    public func missing(directory: Int64, register: Int64, limit: Int) throws -> [(code: String, postalCode: String, label: String)] {
        try session.rows(
            """
            SELECT t.commune, t.code_postal, min(t.libelle) AS libelle FROM (
                SELECT commune, code_postal, commune_libelle AS libelle FROM site
                WHERE commune IS NOT NULL AND code_postal IS NOT NULL AND commune_libelle IS NOT NULL AND du <= \(directory)
                UNION ALL
                SELECT commune, code_postal, ville FROM etablissement
                WHERE commune IS NOT NULL AND code_postal IS NOT NULL AND ville IS NOT NULL AND du <= \(register)
            ) t
            WHERE NOT EXISTS (SELECT 1 FROM commune_connue c WHERE c.code = t.commune AND c.code_postal = t.code_postal)
            GROUP BY t.commune, t.code_postal LIMIT \(limit)
            """
        ).map { (try $0.text("commune"), try $0.text("code_postal"), try $0.text("libelle")) }
    }

    public func insert(_ record: Record) throws {
        try session.execute(
            """
            INSERT INTO commune_connue (code, code_postal, libelle, cle) VALUES (\(record.code), \(record.postalCode), \(record.label), \(record.key))
            ON CONFLICT (code, code_postal) DO NOTHING
            """)
    }
}

/// The table `suite_releve`: up to which delivery each consequence was drawn.
public struct SuitesReleve {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// -1 before the first.
    public func moment(_ task: String) throws -> Int64 {
        try session.value(Int64.self, "SELECT moment FROM suite_releve WHERE tache = \(task)") ?? -1
    }

    public func note(_ task: String, moment: Int64) throws {
        try session.execute(
            """
            INSERT INTO suite_releve (tache, moment) VALUES (\(task), \(moment))
            ON CONFLICT (tache) DO UPDATE SET moment = excluded.moment
            """)
    }
}
