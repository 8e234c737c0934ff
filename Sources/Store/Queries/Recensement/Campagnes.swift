/// The table `campagne`.
public struct Campagnes {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let caisse: String
        public let objet: String
        /// Codes joined by commas.
        public let departements: String
        /// Days since 1970-01-01.
        public let ouverture: Int
        public let echeance: Int
        public let fin: Int
        public let generalistes: Bool
        public let essaisAuPlus: Int
        public let heuresReponse: Int
        public let creePar: String
        public let creeLe: Int64
        public let closeLe: Int64?
        public let effaceLe: Int64?
        /// JSON exactly as signed, once everything else was erased.
        public let rapport: String?
        public let signature: String?
        public let cle: String?

        enum CodingKeys: String, CodingKey {
            case id, caisse, objet, departements, ouverture, echeance, fin, generalistes, rapport, signature, cle
            case essaisAuPlus = "essais_au_plus"
            case heuresReponse = "heures_reponse"
            case creePar = "cree_par"
            case creeLe = "cree_le"
            case closeLe = "close_le"
            case effaceLe = "efface_le"
        }

        public init(
            id: String, caisse: String, objet: String, departements: String, ouverture: Int, echeance: Int, fin: Int, generalistes: Bool, essaisAuPlus: Int,
            heuresReponse: Int, creePar: String, creeLe: Int64
        ) {
            (self.id, self.caisse, self.objet, self.departements) = (id, caisse, objet, departements)
            (self.ouverture, self.echeance, self.fin, self.generalistes) = (ouverture, echeance, fin, generalistes)
            (self.essaisAuPlus, self.heuresReponse, self.creePar, self.creeLe) = (essaisAuPlus, heuresReponse, creePar, creeLe)
            (closeLe, effaceLe, rapport, signature, cle) = (nil, nil, nil, nil, nil)
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO campagne (id, caisse, objet, departements, ouverture, echeance, fin, generalistes, essais_au_plus, heures_reponse, cree_par, cree_le)
            VALUES (\(r.id), \(r.caisse), \(r.objet), \(r.departements), \(r.ouverture), \(r.echeance), \(r.fin), \(r.generalistes), \(r.essaisAuPlus),
                \(r.heuresReponse), \(r.creePar), \(r.creeLe))
            """)
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM campagne WHERE id = \(id)") }

    /// The same, held until the transaction ends.
    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "campagne.\(id)")
        return try find(id)
    }

    /// The latest first.
    public func list(limit: Int) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM campagne ORDER BY cree_le DESC, id LIMIT \(limit)")
    }

    /// Those where somebody of the directory is called, not yet erased, the latest first.
    public func naming(_ identifiers: [String]) throws -> [Record] {
        try session.all(
            Record.self,
            """
            SELECT * FROM campagne WHERE efface_le IS NULL AND id IN (SELECT campagne FROM recense WHERE identifiant IN \(sql: .list(identifiers)))
            ORDER BY cree_le DESC, id
            """)
    }

    public func close(_ id: String, at: Int64) throws { try session.execute("UPDATE campagne SET close_le = \(at) WHERE id = \(id) AND close_le IS NULL") }

    /// Ended, by its last day or by somebody, and not yet erased.
    public func toErase(today: Int) throws -> [String] {
        try session.rows("SELECT id FROM campagne WHERE efface_le IS NULL AND (fin < \(today) OR close_le IS NOT NULL) ORDER BY fin, id LIMIT 50").map { try $0.text("id") }
    }

    public func noteErased(_ id: String, at: Int64, report: String, signature: String, key: String) throws {
        try session.execute(
            "UPDATE campagne SET efface_le = \(at), rapport = \(report), signature = \(signature), cle = \(key) WHERE id = \(id) AND efface_le IS NULL")
    }

    /// Deletes all that served a campaign. What hangs on a row goes before it.
    /// - Returns: rows erased, by table.
    public func erase(_ id: String) throws -> (targets: Int, calls: Int, links: Int, orientations: Int, patients: Int) {
        let patients = try session.value(Int.self, "SELECT count(*) FROM orientation WHERE campagne = \(id) AND (personne IS NOT NULL OR patient IS NOT NULL)") ?? 0
        let orientations = try session.execute("DELETE FROM orientation WHERE campagne = \(id)")
        let links = try session.execute("DELETE FROM recense_lien WHERE recense IN (SELECT id FROM recense WHERE campagne = \(id))")
        let calls = try session.execute("DELETE FROM recense_appel WHERE campagne = \(id)")
        let targets = try session.execute("DELETE FROM recense WHERE campagne = \(id)")
        return (targets, calls, links, orientations, patients)
    }
}
