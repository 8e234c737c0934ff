/// The table `orientation`: patients sent to volunteers.
public struct Orientations {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Decodable {
        public let id: String
        public let campagne: String
        public let recense: String
        public let lieu: String
        public let agent: String
        public let patient: String?
        /// First name and telephone, sealed; nil once wiped.
        public let personne: [UInt8]?
        public let besoin: String
        public let maniere: String
        public let commune: String
        public var etat: String
        public var motif: String?
        public let jour: Int
        public let echeance: Int64
        public var regleLe: Int64?
        public var suite: String?
        public let creeLe: Int64
        public var majLe: Int64

        enum CodingKeys: String, CodingKey {
            case id, campagne, recense, lieu, agent, patient, personne, besoin, maniere, commune, etat, motif, jour, echeance, suite
            case regleLe = "regle_le"
            case creeLe = "cree_le"
            case majLe = "maj_le"
        }

        public init(
            id: String, campagne: String, recense: String, lieu: String, agent: String, patient: String?, personne: [UInt8]?, besoin: String, maniere: String,
            commune: String, jour: Int, echeance: Int64, creeLe: Int64
        ) {
            (self.id, self.campagne, self.recense, self.lieu, self.agent, self.patient, self.personne) = (id, campagne, recense, lieu, agent, patient, personne)
            (self.besoin, self.maniere, self.commune, self.jour, self.echeance, self.creeLe, majLe) = (besoin, maniere, commune, jour, echeance, creeLe, creeLe)
            (etat, motif, regleLe, suite) = ("proposee", nil, nil, nil)
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO orientation (id, campagne, recense, lieu, agent, patient, personne, besoin, maniere, commune, etat, jour, echeance, cree_le, maj_le)
            VALUES (\(r.id), \(r.campagne), \(r.recense), \(r.lieu), \(r.agent), \(r.patient), \(r.personne), \(r.besoin), \(r.maniere), \(r.commune), \(r.etat),
                \(r.jour), \(r.echeance), \(r.creeLe), \(r.majLe))
            """)
    }

    public func find(_ id: String) throws -> Record? { try session.first(Record.self, "SELECT * FROM orientation WHERE id = \(id)") }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "orientation.\(id)")
        return try find(id)
    }

    public func save(_ r: inout Record, at: Int64) throws {
        r.majLe = at
        try session.execute(
            """
            UPDATE orientation SET etat = \(r.etat), motif = \(r.motif), regle_le = \(r.regleLe), suite = \(r.suite), maj_le = \(r.majLe) WHERE id = \(r.id)
            """)
    }

    /// Those sent to somebody, the latest first.
    public func received(by recenses: [String], limit: Int) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM orientation WHERE recense IN \(sql: .list(recenses)) ORDER BY cree_le DESC, id DESC LIMIT \(limit)")
    }

    /// Those of a campaign in some states, the oldest first.
    public func list(campagne: String, etats: [String], limit: Int) throws -> [Record] {
        try session.all(
            Record.self, "SELECT * FROM orientation WHERE campagne = \(campagne) AND etat IN \(sql: .list(etats)) ORDER BY cree_le, id LIMIT \(limit)")
    }

    public func counts(campagne: String) throws -> [String: Int] {
        let rows = try session.rows("SELECT etat, count(*) AS n FROM orientation WHERE campagne = \(campagne) GROUP BY etat")
        return Dictionary(try rows.map { (try $0.text("etat"), try $0.int("n")) }, uniquingKeysWith: +)
    }

    /// Patients sent to each practice: today, and in all. What was handed back or given up does not weigh.
    public func byPlace(campagne: String, today: Int) throws -> [String: (today: Int, all: Int)] {
        let rows = try session.rows(
            """
            SELECT lieu, count(*) AS n, count(CASE WHEN jour = \(today) THEN 1 END) AS du_jour FROM orientation
            WHERE campagne = \(campagne) AND etat IN ('proposee', 'confirmee', 'perimee') GROUP BY lieu
            """)
        return Dictionary(try rows.map { (try $0.text("lieu"), (today: try $0.int("du_jour"), all: try $0.int("n"))) }, uniquingKeysWith: { a, _ in a })
    }

    /// Proposed, and awaited until before a moment.
    public func overdue(at now: Int64, limit: Int) throws -> [String] {
        try session.rows("SELECT id FROM orientation WHERE etat = 'proposee' AND echeance < \(now) ORDER BY echeance, id LIMIT \(limit)").map { try $0.text("id") }
    }

    /// Wipes who the patient is, where the orientation was settled before a moment.
    public func wipePatients(settledBefore moment: Int64) throws -> Int {
        try session.execute(
            "UPDATE orientation SET personne = NULL, patient = NULL WHERE regle_le < \(moment) AND (personne IS NOT NULL OR patient IS NOT NULL)")
    }

    /// Whether anybody is still named whose orientation was settled before a moment.
    public func hasPatients(settledBefore moment: Int64) throws -> Bool {
        try session.value(
            Int.self, "SELECT 1 FROM orientation WHERE regle_le < \(moment) AND (personne IS NOT NULL OR patient IS NOT NULL) LIMIT 1") != nil
    }

    /// Those that still await somebody's answer.
    public func openOnes(recense: String) throws -> [String] {
        try session.rows("SELECT id FROM orientation WHERE recense = \(recense) AND etat = 'proposee' ORDER BY cree_le, id").map { try $0.text("id") }
    }
}
