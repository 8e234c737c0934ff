/// The tables `reclamation` and `reclamation_fait`.
public struct Reclamations {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let numero: String
        public let caisse: String
        public let dossier: String?
        public let patient: String?
        public let professionnel: String
        public let motif: String
        public var etat: String
        public let deposeeLe: Int64
        public var dueLe: Int64
        public var repondueLe: Int64?
        public var finieLe: Int64?
        public var prisPar: String?
        public var reouvertures: Int
        public var revision: Int

        enum CodingKeys: String, CodingKey {
            case id, numero, caisse, dossier, patient, professionnel, motif, etat, reouvertures, revision
            case deposeeLe = "deposee_le"
            case dueLe = "due_le"
            case repondueLe = "repondue_le"
            case finieLe = "finie_le"
            case prisPar = "pris_par"
        }

        public init(
            id: String, numero: String, caisse: String, dossier: String?, patient: String?, professionnel: String, motif: String, etat: String,
            deposeeLe: Int64, dueLe: Int64
        ) {
            (self.id, self.numero, self.caisse, self.dossier, self.patient) = (id, numero, caisse, dossier, patient)
            (self.professionnel, self.motif, self.etat, self.deposeeLe, self.dueLe) = (professionnel, motif, etat, deposeeLe, dueLe)
            (reouvertures, revision) = (0, 1)
        }
    }

    public struct Fait: Sendable, Decodable {
        public let rang: Int
        public let mot: String
        public let le: Int64
        public let compte: String?
        public let par: String
        public let texte: [UInt8]?
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO reclamation (id, numero, caisse, dossier, patient, professionnel, motif, etat, deposee_le, due_le, reouvertures, revision)
            VALUES (\(r.id), \(r.numero), \(r.caisse), \(r.dossier), \(r.patient), \(r.professionnel), \(r.motif), \(r.etat), \(r.deposeeLe), \(r.dueLe),
                \(r.reouvertures), \(r.revision))
            """)
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM reclamation WHERE id = \(id)") }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "reclamation.\(id)")
        return try find(id)
    }

    public func update(_ r: Record) throws -> Bool {
        try session.execute(
            """
            UPDATE reclamation SET etat = \(r.etat), due_le = \(r.dueLe), repondue_le = \(r.repondueLe), finie_le = \(r.finieLe), pris_par = \(r.prisPar),
                reouvertures = \(r.reouvertures), revision = revision + 1
            WHERE id = \(r.id) AND revision = \(r.revision)
            """) == 1
    }

    public func note(_ id: String, _ mot: String, at: Int64, account: String?, by: String, text: [UInt8]?) throws {
        let rank = (try session.value(Int.self, "SELECT max(rang) FROM reclamation_fait WHERE reclamation = \(id)") ?? 0) + 1
        try session.execute(
            "INSERT INTO reclamation_fait (reclamation, rang, mot, le, compte, par, texte) VALUES (\(id), \(rank), \(mot), \(at), \(account), \(by), \(text))")
    }

    public func faits(_ id: String) throws -> [Fait] {
        try session.all(Fait.self, "SELECT * FROM reclamation_fait WHERE reclamation = \(id) ORDER BY rang LIMIT 200")
    }

    /// Of some codes of a fund, the nearest to its deadline first.
    public func ofFund(_ caisses: [String], etats: [String], limit: Int) throws -> [Record] {
        try session.all(
            Record.self,
            "SELECT * FROM reclamation WHERE caisse IN \(sql: .list(caisses)) AND etat IN \(sql: .list(etats))\(sql: session.sauf("id", .reclamation)) ORDER BY due_le, id LIMIT \(limit)")
    }

    public func of(professionnel: String, limit: Int) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM reclamation WHERE professionnel = \(professionnel) ORDER BY deposee_le DESC, id LIMIT \(limit)")
    }

    /// Answered before a moment, and neither accepted nor contested since.
    public func answered(before moment: Int64, limit: Int) throws -> [String] {
        try session.rows("SELECT id FROM reclamation WHERE etat = 'repondue' AND repondue_le <= \(moment)\(sql: session.sauf("id", .reclamation)) ORDER BY repondue_le LIMIT \(limit)").map { try $0.text("id") }
    }
}
