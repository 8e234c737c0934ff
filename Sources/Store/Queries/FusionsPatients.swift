/// The tables `fusion_patient` and `doublon_patient`: which patients may be one person, who said so and who agreed.
public struct FusionsPatients {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Record: Sendable, Hashable, Decodable {
        public let id: String
        public let kept: String
        public let absorbed: String
        /// proposee, refusee, faite, retour-propose, defaite.
        public var state: String
        public let reason: [UInt8]
        public let proposedBy: String
        public let proposedAt: Int64
        public var decidedBy: String?
        public var decidedAt: Int64?
        public var undoReason: [UInt8]?
        public var undoProposedBy: String?
        public var undoProposedAt: Int64?
        public var undoneBy: String?
        public var undoneAt: Int64?

        enum CodingKeys: String, CodingKey {
            case id
            case kept = "garde"
            case absorbed = "absorbe"
            case state = "etat"
            case reason = "motif"
            case proposedBy = "proposee_par"
            case proposedAt = "proposee_le"
            case decidedBy = "decidee_par"
            case decidedAt = "decidee_le"
            case undoReason = "retour_motif"
            case undoProposedBy = "retour_par"
            case undoProposedAt = "retour_le"
            case undoneBy = "defaite_par"
            case undoneAt = "defaite_le"
        }

        public init(id: String, kept: String, absorbed: String, reason: [UInt8], proposedBy: String, proposedAt: Int64) {
            self.id = id
            self.kept = kept
            self.absorbed = absorbed
            state = "proposee"
            self.reason = reason
            self.proposedBy = proposedBy
            self.proposedAt = proposedAt
        }
    }

    /// Two patients that look alike.
    public struct Pair: Sendable, Hashable, Decodable {
        public let a: String
        public let b: String
        public let score: Int
        public let seenAt: Int64

        enum CodingKeys: String, CodingKey {
            case a, b, score
            case seenAt = "vu_le"
        }
    }

    public func insert(_ r: Record) throws {
        try session.execute(
            """
            INSERT INTO fusion_patient (id, garde, absorbe, etat, motif, proposee_par, proposee_le)
            VALUES (\(r.id), \(r.kept), \(r.absorbed), \(r.state), \(r.reason), \(r.proposedBy), \(r.proposedAt))
            """)
    }

    public func save(_ r: Record) throws {
        try session.execute(
            """
            UPDATE fusion_patient SET etat = \(r.state), decidee_par = \(r.decidedBy), decidee_le = \(r.decidedAt), retour_motif = \(r.undoReason),
                retour_par = \(r.undoProposedBy), retour_le = \(r.undoProposedAt), defaite_par = \(r.undoneBy), defaite_le = \(r.undoneAt)
            WHERE id = \(r.id)
            """)
    }

    public func find(_ id: String) throws -> Record? {
        try session.first(Record.self, "SELECT * FROM fusion_patient WHERE id = \(id)")
    }

    public func hold(_ id: String) throws -> Record? {
        try session.lock(key: "fusion_patient.\(id)")
        return try find(id)
    }

    /// The proposal or merge that stands over one absorbed.
    public func open(absorbing patient: String) throws -> Record? {
        try session.first(
            Record.self, "SELECT * FROM fusion_patient WHERE absorbe = \(patient) AND etat IN ('proposee', 'faite', 'retour-propose')")
    }

    /// Every decision that touches one of these patients, the latest first.
    public func touching(_ patients: [String]) throws -> [Record] {
        try session.all(
            Record.self,
            """
            SELECT * FROM fusion_patient WHERE garde IN \(sql: .list(patients)) OR absorbe IN \(sql: .list(patients))
            ORDER BY proposee_le DESC, id LIMIT 100
            """)
    }

    /// Proposals and merges where one of the two belongs to a fund, those that wait first.
    public func ofFund(_ caisse: String, limit: Int) throws -> [Record] {
        try session.all(
            Record.self,
            """
            SELECT f.* FROM fusion_patient f JOIN patient g ON g.id = f.garde JOIN patient p ON p.id = f.absorbe
            WHERE f.etat IN ('proposee', 'faite', 'retour-propose') AND (g.caisse = \(caisse) OR p.caisse = \(caisse))
            ORDER BY CASE f.etat WHEN 'faite' THEN 1 ELSE 0 END, f.proposee_le DESC, f.id LIMIT \(limit)
            """)
    }

    /// Notes a likeness; once set aside, it stays aside.
    public func note(_ one: String, _ other: String, score: Int, at: Int64) throws {
        let (a, b) = one < other ? (one, other) : (other, one)
        try session.execute(
            "INSERT INTO doublon_patient (a, b, score, vu_le) VALUES (\(a), \(b), \(score), \(at)) ON CONFLICT (a, b) DO NOTHING")
    }

    /// Likely duplicates of a fund that nobody has proposed or set aside.
    public func likely(_ caisse: String, limit: Int) throws -> [Pair] {
        try session.all(
            Pair.self,
            """
            SELECT d.a, d.b, d.score, d.vu_le FROM doublon_patient d JOIN patient x ON x.id = d.a JOIN patient y ON y.id = d.b
            WHERE d.ecarte_le IS NULL AND x.fusionne_dans IS NULL AND y.fusionne_dans IS NULL AND (x.caisse = \(caisse) OR y.caisse = \(caisse))
                AND NOT EXISTS (SELECT 1 FROM fusion_patient f WHERE f.etat = 'proposee'
                    AND ((f.garde = d.a AND f.absorbe = d.b) OR (f.garde = d.b AND f.absorbe = d.a)))
            ORDER BY d.score DESC, d.a, d.b LIMIT \(limit)
            """)
    }

    public func setAside(_ one: String, _ other: String, by account: String, at: Int64) throws {
        let (a, b) = one < other ? (one, other) : (other, one)
        try note(a, b, score: 0, at: at)
        try session.execute("UPDATE doublon_patient SET ecarte_par = \(account), ecarte_le = \(at) WHERE a = \(a) AND b = \(b)")
    }

    /// Whether two were set aside as two persons.
    public func areApart(_ one: String, _ other: String) throws -> Bool {
        let (a, b) = one < other ? (one, other) : (other, one)
        return try session.value(Int.self, "SELECT 1 FROM doublon_patient WHERE a = \(a) AND b = \(b) AND ecarte_le IS NOT NULL") != nil
    }
}
