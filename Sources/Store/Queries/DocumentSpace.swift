/// A row of `depot_espace`: a paper in the patient's document space.
public struct DepotEspaceRecord: Sendable, Decodable {
    /// Verification code of the paper.
    public let code: String
    public let patient: String
    public let dossier: String
    public let version: Int
    public let volet: String
    /// Code of its type.
    public let type: String
    /// The space's own reference.
    public let reference: String
    public let filedAt: Int64
    public let replacedBy: String?
    public let withdrawnAt: Int64?

    enum CodingKeys: String, CodingKey {
        case code, patient, dossier, version, volet, type, reference
        case filedAt = "depose_le"
        case replacedBy = "remplace_par"
        case withdrawnAt = "retire_le"
    }

    public init(code: String, patient: String, dossier: String, version: Int, volet: String, type: String, reference: String, filedAt: Int64) {
        (self.code, self.patient, self.dossier, self.version) = (code, patient, dossier, version)
        (self.volet, self.type, self.reference, self.filedAt) = (volet, type, reference, filedAt)
        replacedBy = nil
        withdrawnAt = nil
    }
}

/// A row of `acces_document`.
public struct AccesDocumentRecord: Sendable, Decodable {
    public let id, profession, type, source: String
    public let from: Int
    public let until: Int?

    enum CodingKeys: String, CodingKey {
        case id, profession, type, source
        case from = "du"
        case until = "au"
    }
}

/// The tables `depot_espace` and `acces_document`.
public struct DocumentSpace {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func of(dossier: String) throws -> [DepotEspaceRecord] {
        try session.all(DepotEspaceRecord.self, "SELECT * FROM depot_espace WHERE dossier = \(dossier) ORDER BY version, volet")
    }

    public func find(_ code: String) throws -> DepotEspaceRecord? {
        try session.first(DepotEspaceRecord.self, "SELECT * FROM depot_espace WHERE code = \(code)")
    }

    /// What stands in a patient's space, the latest first.
    public func standing(patient: String, limit: Int) throws -> [DepotEspaceRecord] {
        try session.all(
            DepotEspaceRecord.self,
            """
            SELECT * FROM depot_espace WHERE patient IN \(sql: Patients.cluster(patient)) AND remplace_par IS NULL AND retire_le IS NULL
            ORDER BY depose_le DESC, code LIMIT \(limit)
            """)
    }

    /// Filed twice, it stays as it was: a worker may be woken again.
    public func file(_ one: DepotEspaceRecord) throws {
        try session.execute(
            """
            INSERT INTO depot_espace (code, patient, dossier, version, volet, type, reference, depose_le)
            VALUES (\(one.code), \(one.patient), \(one.dossier), \(one.version), \(one.volet), \(one.type), \(one.reference), \(one.filedAt))
            ON CONFLICT (code) DO NOTHING
            """)
    }

    public func replace(_ code: String, by next: String) throws {
        try session.execute("UPDATE depot_espace SET remplace_par = \(next) WHERE code = \(code) AND remplace_par IS NULL AND code <> \(next)")
    }

    public func withdraw(_ code: String, at: Int64) throws {
        try session.execute("UPDATE depot_espace SET retire_le = \(at) WHERE code = \(code) AND retire_le IS NULL")
    }

    // Who may read what

    public func access(on day: Int) throws -> [AccesDocumentRecord] {
        try session.all(
            AccesDocumentRecord.self, "SELECT * FROM acces_document WHERE du <= \(day) AND (au IS NULL OR au >= \(day)) ORDER BY profession, type")
    }

    public func allow(id: String, profession: String, type: String, source: String, from: Int, by account: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO acces_document (id, profession, type, source, du, note_par, note_le)
            VALUES (\(id), \(profession), \(type), \(source), \(from), \(account), \(at))
            """)
    }

    /// The line ends, on the day before at the latest; one opened this very day never held.
    public func deny(profession: String, type: String, on day: Int) throws {
        try session.execute("DELETE FROM acces_document WHERE profession = \(profession) AND type = \(type) AND au IS NULL AND du >= \(day)")
        try session.execute("UPDATE acces_document SET au = \(day - 1) WHERE profession = \(profession) AND type = \(type) AND au IS NULL")
    }
}
