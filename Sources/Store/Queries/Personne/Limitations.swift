/// The tables `limitation` and `limite`.
public struct Limitations {
    let session: any Session

    public init(_ session: any Session) { self.session = session.sansPorte }

    public struct Record: Sendable, Hashable, Decodable {
        public let id: String
        public let patient: String
        public let basis: String
        public let reason: [UInt8]
        public let setAt: Int64
        public let setBy: String
        /// Day the person was told that it would be lifted.
        public let told: Int64?
        public let liftedAt: Int64?
        public let liftedBy: String?
        public let liftReason: [UInt8]?

        enum CodingKeys: String, CodingKey {
            case id, patient
            case basis = "fondement"
            case reason = "motif"
            case setAt = "posee_le"
            case setBy = "posee_par"
            case told = "prevenue_le"
            case liftedAt = "levee_le"
            case liftedBy = "levee_par"
            case liftReason = "levee_motif"
        }
    }

    /// All that was ever set on a person, the latest first.
    public func all(of patients: [String]) throws -> [Record] {
        try session.all(Record.self, "SELECT * FROM limitation WHERE patient IN \(sql: .list(patients)) ORDER BY posee_le DESC, id LIMIT 100")
    }

    /// The one that stands on something.
    public func standing(on subject: String) throws -> String? {
        try session.value(String.self, "SELECT limitation FROM limite WHERE sujet = \(subject)")
    }

    public func set(id: String, patient: String, basis: String, reason: [UInt8], by account: String, at: Int64, subjects: [(sujet: String, genre: String)]) throws {
        try session.execute(
            """
            INSERT INTO limitation (id, patient, fondement, motif, posee_le, posee_par)
            VALUES (\(id), \(patient), \(basis), \(reason), \(at), \(account))
            """)
        for subject in subjects { try add(subject.sujet, subject.genre, to: id) }
    }

    /// Something of the person that came since.
    public func add(_ subject: String, _ kind: String, to limitation: String) throws {
        try session.execute("INSERT INTO limite (sujet, genre, limitation) VALUES (\(subject), \(kind), \(limitation)) ON CONFLICT (sujet) DO NOTHING")
    }

    /// What waited goes on from here: no deadline ran meanwhile, and no attempt was made.
    public func lift(_ record: Record, reason: [UInt8], told day: Int, by account: String, at: Int64) throws {
        try session.execute(
            """
            UPDATE limitation SET levee_le = \(at), levee_par = \(account), levee_motif = \(reason), prevenue_le = \(day)
            WHERE id = \(record.id) AND levee_le IS NULL
            """)
        let pause = at - record.setAt
        func held(_ kind: EnsemblePersonne) -> SQL { "(SELECT sujet FROM limite WHERE limitation = \(record.id) AND genre = \(kind.rawValue))" }
        for (table, kind, deadline) in Self.echeances {
            try session.execute(
                """
                UPDATE \(raw: table) SET \(raw: deadline) = \(raw: deadline) + \(pause)
                WHERE id IN \(sql: held(kind)) AND \(raw: deadline) >= \(record.setAt)
                """)
        }
        try session.execute("UPDATE sortie SET essais = 0 WHERE etat = 'a-faire' AND dossier IN \(sql: held(.dossier))")
        try session.execute("DELETE FROM limite WHERE limitation = \(record.id)")
    }

    /// Deadlines that do not run while nobody may act.
    private static let echeances: [(SQLIdentifier, EnsemblePersonne, SQLIdentifier)] = [
        ("dossier", .dossier, "reponse_due"), ("dossier", .dossier, "modifiable_jusqu"), ("fil", .fil, "du_le"), ("entretien", .entretien, "du_le"),
        ("reclamation", .reclamation, "due_le"), ("cas", .cas, "echeance_validation"), ("contact", .contact, "echeance_appel"),
    ]
}
