/// Patients that were joined: the absorbed one points at the kept one, and every row stays where it was.
extension Patients {
    /// Longest chain followed: each merge is a decision of two persons, and none was ever seen of more than a few.
    private static let longestChain = 32

    /// The patient an identifier stands for today: itself, or the one it was merged into.
    public func root(of id: String) throws -> String {
        var current = id
        for _ in 0..<Self.longestChain {
            guard let next = try session.value(String.self, "SELECT fusionne_dans FROM patient WHERE id = \(current)") else { break }
            current = next
        }
        return current
    }

    /// The identifiers that stand for a kept patient, itself among them: to be put after `IN`.
    static func cluster(_ root: String) -> SQL {
        """
        (WITH RECURSIVE grappe (id) AS (
            SELECT CAST(\(root) AS TEXT) UNION SELECT p.id FROM patient p JOIN grappe g ON p.fusionne_dans = g.id
        ) SELECT id FROM grappe)
        """
    }

    public func cluster(of root: String) throws -> [String] {
        try session.rows("SELECT id FROM patient WHERE id IN \(sql: Self.cluster(root)) ORDER BY id").map { try $0.text("id") }
    }

    /// Nobody else decides of whom this patient is merged into until the transaction ends.
    public func hold(_ id: String) throws -> PatientRecord? {
        try session.lock(key: "patient.\(id)")
        return try find(id)
    }

    public func setMerged(_ id: String, into kept: String?) throws {
        try session.execute("UPDATE patient SET fusionne_dans = \(kept) WHERE id = \(id)")
    }

    /// Rewrites who a patient is. The keys follow what was changed.
    public func update(_ record: PatientRecord, at: Int64) throws {
        try session.execute(
            """
            UPDATE patient SET cle_nir = \(record.nirKey), cle_naissance = \(record.birthKey), identite = \(record.identity), caisse = \(record.caisse),
                maj_le = \(at)
            WHERE id = \(record.id)
            """)
    }

    /// Whether an account had in hand this patient, or one merged into them.
    public func knows(_ account: String, _ patient: String) throws -> Bool {
        try session.value(
            Int.self, "SELECT 1 FROM patientele WHERE compte = \(account) AND patient IN \(sql: Self.cluster(patient)) LIMIT 1") != nil
    }

    /// When accounts had this patient in hand last.
    public func lastSeen(_ patient: String, by account: String) throws -> Int64? {
        try session.value(Int64.self, "SELECT max(vu_le) FROM patientele WHERE compte = \(account) AND patient IN \(sql: Self.cluster(patient))")
    }
}
