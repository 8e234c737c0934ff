/// The table `alias_lieu`: a place as the people of a town, of a département or of one practice say it.
public struct AliasLieux {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let key: String
        public let label: String
        /// As `site.lieu`.
        public let place: String
        /// commune, departement, compte.
        public let scope: String
        /// INSEE code, code of a département, or account of a professional.
        public let territory: String
        public let createdBy: String
        public let createdAt: Int64

        enum CodingKeys: String, CodingKey {
            case id
            case key = "cle"
            case label = "libelle"
            case place = "lieu"
            case scope = "portee"
            case territory = "territoire"
            case createdBy = "cree_par"
            case createdAt = "cree_le"
        }

        public init(id: String, key: String, label: String, place: String, scope: String, territory: String, createdBy: String, createdAt: Int64) {
            self.id = id
            self.key = key
            self.label = label
            self.place = place
            self.scope = scope
            self.territory = territory
            self.createdBy = createdBy
            self.createdAt = createdAt
        }
    }

    /// Where somebody stands who says a name: their towns and départements, and the practice they work for.
    public struct Standing: Sendable {
        public var communes: [String]
        public var departements: [String]
        public var account: String

        public init(communes: [String], departements: [String], account: String) {
            self.communes = communes
            self.departements = departements
            self.account = account
        }
    }

    /// Names that begin so and mean something there; the practice's own first.
    public func beginning(_ key: String, for standing: Standing, limit: Int) throws -> [Record] {
        try session.all(
            Record.self,
            """
            SELECT * FROM alias_lieu WHERE cle >= \(key) AND cle < \(Annuaire.past(key)) AND retire_le IS NULL
                AND ((portee = 'compte' AND territoire = \(standing.account))
                    OR (portee = 'commune' AND territoire IN \(sql: .list(standing.communes)))
                    OR (portee = 'departement' AND territoire IN \(sql: .list(standing.departements))))
            ORDER BY CASE portee WHEN 'compte' THEN 0 WHEN 'commune' THEN 1 ELSE 2 END, cle, id LIMIT \(limit)
            """)
    }

    /// Other names of a place, those that hold.
    public func of(place: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM alias_lieu WHERE lieu = \(place) AND retire_le IS NULL ORDER BY portee, cle, id LIMIT 100")
    }

    public func find(_ id: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM alias_lieu WHERE id = \(id) AND retire_le IS NULL")
    }

    /// The very same name for the same place there, if it is known.
    public func same(key: String, place: String, scope: String, territory: String) throws -> Record? {
        try session.first(
            Record.self,
            """
            SELECT * FROM alias_lieu WHERE cle = \(key) AND lieu = \(place) AND portee = \(scope) AND territoire = \(territory) AND retire_le IS NULL
            """)
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO alias_lieu (id, cle, libelle, lieu, portee, territoire, cree_par, cree_le)
            VALUES (\(r.id), \(r.key), \(r.label), \(r.place), \(r.scope), \(r.territory), \(r.createdBy), \(r.createdAt))
            """)
    }

    public func retire(_ id: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE alias_lieu SET retire_le = \(at) WHERE id = \(id) AND retire_le IS NULL") == 1
    }
}
