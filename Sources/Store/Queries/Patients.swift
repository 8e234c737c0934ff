/// A row of `patient`. The identity is encrypted.
public struct PatientRecord: Sendable, Decodable {
    public let id: String
    public let nirKey: String
    public let birthKey: String
    public let identity: [UInt8]
    public let caisse: String
    public let createdAt: Int64
    /// The patient this one was merged into.
    public let mergedInto: String?

    enum CodingKeys: String, CodingKey {
        case id, caisse
        case nirKey = "cle_nir"
        case birthKey = "cle_naissance"
        case identity = "identite"
        case createdAt = "cree_le"
        case mergedInto = "fusionne_dans"
    }

    public init(id: String, nirKey: String, birthKey: String, identity: [UInt8], caisse: String, createdAt: Int64) {
        self.id = id
        self.nirKey = nirKey
        self.birthKey = birthKey
        self.identity = identity
        self.caisse = caisse
        self.createdAt = createdAt
        mergedInto = nil
    }
}

/// The tables `patient` and `patientele`. Patients brought by a delivery that does not count yet are nobody's to find.
public struct Patients {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// The condition that leaves those out, for whoever writes another search: `AND \(sql: Patients.isKnown)`.
    public static let isKnown: SQL =
        "(patient.livraison IS NULL OR patient.livraison IN (SELECT numero FROM livraison_assures WHERE etat = 'active'))"

    public func insert(_ record: PatientRecord) throws {
        try session.post(
            """
            INSERT INTO patient (id, cle_nir, cle_naissance, identite, caisse, cree_le, maj_le)
            VALUES (\(record.id), \(record.nirKey), \(record.birthKey), \(record.identity), \(record.caisse), \(record.createdAt),
                \(record.createdAt))
            """)
    }

    public func find(_ id: String) throws -> PatientRecord? {
        try session.first(PatientRecord.self, "SELECT * FROM patient WHERE id = \(id) AND \(sql: Self.isKnown)")
    }

    public func find(ids: [String]) throws -> [PatientRecord] {
        guard !ids.isEmpty else { return [] }
        return try session.all(PatientRecord.self, "SELECT * FROM patient WHERE id IN \(sql: .steady(ids)) AND \(sql: Self.isKnown)")
    }

    public func find(nirKey: String) throws -> PatientRecord? {
        try session.first(PatientRecord.self, "SELECT * FROM patient WHERE cle_nir = \(nirKey) AND \(sql: Self.isKnown)")
    }

    /// Everybody born on a day: a few dozen among a million, compared by name once decrypted.
    public func born(key: String, limit: Int) throws -> [PatientRecord] {
        try session.all(
            PatientRecord.self, "SELECT * FROM patient WHERE cle_naissance = \(key) AND fusionne_dans IS NULL AND \(sql: Self.isKnown)\(sql: session.sauf("id", .patient)) ORDER BY id LIMIT \(limit)")
    }

    // MARK: Limited or not: for the rights of persons alone

    public func whoever(_ id: String) throws -> PatientRecord? { try session.sansPorte.first(PatientRecord.self, "SELECT * FROM patient WHERE id = \(id)") }

    public func whoever(nirKey: String) throws -> PatientRecord? {
        try session.sansPorte.first(PatientRecord.self, "SELECT * FROM patient WHERE cle_nir = \(nirKey) AND \(sql: Self.isKnown)")
    }

    public func everybodyBorn(key: String, limit: Int) throws -> [PatientRecord] {
        try session.sansPorte.all(PatientRecord.self, "SELECT * FROM patient WHERE cle_naissance = \(key) AND \(sql: Self.isKnown) ORDER BY id LIMIT \(limit)")
    }

    /// Notes that an account had this patient in hand.
    public func seen(_ patient: String, by account: String, at: Int64) throws {
        try session.post(
            """
            INSERT INTO patientele (compte, patient, vu_le) VALUES (\(account), \(patient), \(at))
            ON CONFLICT (compte, patient) DO UPDATE SET vu_le = \(at)
            """)
    }

    /// The patients an account had in hand since a moment, the latest first; one merged into another is not shown twice.
    public func recent(of account: String, since: Int64, limit: Int) throws -> [(patient: PatientRecord, at: Int64)] {
        let found = try session.rows(
            """
            SELECT p.*, s.vu_le FROM patientele s JOIN patient p ON p.id = s.patient
            WHERE s.compte = \(account) AND s.vu_le >= \(since) ORDER BY s.vu_le DESC, p.id LIMIT \(limit)
            """).map { (try $0.decode(PatientRecord.self), try $0.int64("vu_le")) }
        var known: Set<String> = []
        return try found.compactMap { record, at in
            let kept = try record.mergedInto == nil ? record : find(root(of: record.id)) ?? record
            return known.insert(kept.id).inserted ? (kept, at) : nil
        }
    }

    public func any() throws -> Bool { try session.value(Int.self, "SELECT 1 FROM patient LIMIT 1") != nil }

    public func count() throws -> Int { try session.value(Int.self, "SELECT count(*) FROM patient") ?? 0 }
}
