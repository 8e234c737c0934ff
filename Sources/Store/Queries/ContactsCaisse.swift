/// The table `contact_caisse`: whom to call at a fund. Lines end, they do not change.
public struct ContactsCaisse {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let caisse: String
        /// delegue, informatique, medecin-conseil, service.
        public let sujet: String
        public let intitule: String
        public let role: String
        public let telephone: String?
        public let courriel: String?
        public let horaires: String?
        /// Where this person works: a sector, some towns; nil for the whole fund.
        public let secteur: String?
        public let remplace: String?
        public let ecritPar: String
        public let ecritLe: Int64
        public let retireLe: Int64?

        enum CodingKeys: String, CodingKey {
            case id, caisse, sujet, intitule, role, telephone, courriel, horaires, secteur, remplace
            case ecritPar = "ecrit_par"
            case ecritLe = "ecrit_le"
            case retireLe = "retire_le"
        }

        public init(
            id: String, caisse: String, sujet: String, intitule: String, role: String, telephone: String?, courriel: String?, horaires: String?,
            secteur: String?, remplace: String? = nil, ecritPar: String, ecritLe: Int64
        ) {
            self.id = id
            self.caisse = caisse
            self.sujet = sujet
            self.intitule = intitule
            self.role = role
            self.telephone = telephone
            self.courriel = courriel
            self.horaires = horaires
            self.secteur = secteur
            self.remplace = remplace
            self.ecritPar = ecritPar
            self.ecritLe = ecritLe
            retireLe = nil
        }
    }

    /// Those of a fund that hold, in the order people read them.
    public func all(caisse: String) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM contact_caisse WHERE caisse = \(caisse) AND retire_le IS NULL ORDER BY sujet, intitule, id LIMIT 500")
    }

    public func find(_ id: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM contact_caisse WHERE id = \(id)")
    }

    public func insert(_ record: Record) throws {
        try session.execute(
            """
            INSERT INTO contact_caisse (id, caisse, sujet, intitule, role, telephone, courriel, horaires, secteur, remplace, ecrit_par, ecrit_le)
            VALUES (\(record.id), \(record.caisse), \(record.sujet), \(record.intitule), \(record.role), \(record.telephone), \(record.courriel),
                \(record.horaires), \(record.secteur), \(record.remplace), \(record.ecritPar), \(record.ecritLe))
            """)
    }

    /// - Returns: false when it was not that fund's, or had ended.
    public func retire(_ id: String, caisse: String, at: Int64) throws -> Bool {
        try session.execute("UPDATE contact_caisse SET retire_le = \(at) WHERE id = \(id) AND caisse = \(caisse) AND retire_le IS NULL") == 1
    }

    /// How many hold, fund by fund.
    public func counts() throws -> [String: Int] {
        let rows = try session.rows("SELECT caisse, count(*) AS n FROM contact_caisse WHERE retire_le IS NULL GROUP BY caisse")
        return Dictionary(try rows.map { (try $0.text("caisse"), try $0.int("n")) }, uniquingKeysWith: { first, _ in first })
    }
}
