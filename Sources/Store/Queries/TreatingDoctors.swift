/// A row of `medecin_traitant`.
public struct TreatingDoctorRecord: Sendable, Decodable {
    public let id: String
    public let patient: String
    public let rpps: String
    /// As it was when it was declared.
    public let name: String
    /// First day, counted from 1970-01-01; nil when the register does not tell.
    public let from: Int?
    /// First day on which it no longer holds.
    public let until: Int?
    /// `declaration` or `registre`.
    public let origin: String
    /// Word of the reason of its end.
    public let end: String?
    public let dossier: String?
    public let endDossier: String?
    public let notedAt: Int64
    public let endNotedAt: Int64?
    /// When the doctor noted that the patient was told.
    public let toldAt: Int64?

    enum CodingKeys: String, CodingKey {
        case id, patient, rpps, dossier
        case name = "nom"
        case from = "du"
        case until = "jusqua"
        case origin = "origine"
        case end = "fin"
        case endDossier = "fin_dossier"
        case notedAt = "note_le"
        case endNotedAt = "fin_notee_le"
        case toldAt = "prevenu_le"
    }

    public init(
        id: String, patient: String, rpps: String, name: String, from: Int?, origin: String, dossier: String?, notedAt: Int64
    ) {
        self.id = id
        self.patient = patient
        self.rpps = rpps
        self.name = name
        self.from = from
        until = nil
        self.origin = origin
        end = nil
        self.dossier = dossier
        endDossier = nil
        self.notedAt = notedAt
        endNotedAt = nil
        toldAt = nil
    }

    public func covers(_ day: Int) -> Bool { (from ?? .min) <= day && (until.map { day < $0 } ?? true) }
}

/// The table `medecin_traitant`: who was a patient's treating doctor, and when. One at a time, says the schema.
public struct TreatingDoctors {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Through time, the latest first.
    public func of(_ patient: String) throws -> [TreatingDoctorRecord] {
        try session.all(
            TreatingDoctorRecord.self,
            "SELECT * FROM medecin_traitant WHERE patient IN \(sql: Patients.cluster(patient)) ORDER BY CASE WHEN jusqua IS NULL THEN 0 ELSE 1 END, jusqua DESC, note_le DESC, id")
    }

    public func find(_ id: String) throws -> TreatingDoctorRecord? {
        try session.first(TreatingDoctorRecord.self, "SELECT * FROM medecin_traitant WHERE id = \(id)")
    }

    /// Those in force: one, or two when two patients who each had one turned out to be the same person.
    public func open(_ patient: String) throws -> [TreatingDoctorRecord] {
        try session.all(
            TreatingDoctorRecord.self,
            "SELECT * FROM medecin_traitant WHERE patient IN \(sql: Patients.cluster(patient)) AND jusqua IS NULL ORDER BY coalesce(du, 0) DESC, id")
    }

    public func insert(_ record: TreatingDoctorRecord) throws {
        try session.execute(
            """
            INSERT INTO medecin_traitant (id, patient, rpps, nom, du, origine, dossier, note_le)
            VALUES (\(record.id), \(record.patient), \(record.rpps), \(record.name), \(record.from), \(record.origin), \(record.dossier),
                \(record.notedAt))
            """)
    }

    /// Ends the one in force.
    /// - Returns: false when it had ended already.
    public func end(_ id: String, on day: Int, why: String, dossier: String?, at: Int64) throws -> Bool {
        try session.execute(
            """
            UPDATE medecin_traitant SET jusqua = \(day), fin = \(why), fin_dossier = \(dossier), fin_notee_le = \(at)
            WHERE id = \(id) AND jusqua IS NULL
            """) == 1
    }

    /// What a dossier made, and what it ended.
    public func made(by dossier: String) throws -> [TreatingDoctorRecord] {
        try session.all(TreatingDoctorRecord.self, "SELECT * FROM medecin_traitant WHERE dossier = \(dossier) ORDER BY note_le DESC, id")
    }

    public func ended(by dossier: String, patient: String) throws -> [TreatingDoctorRecord] {
        try session.all(TreatingDoctorRecord.self, "SELECT * FROM medecin_traitant WHERE patient IN \(sql: Patients.cluster(patient)) AND fin_dossier = \(dossier)")
    }

    /// Takes an end back, if nobody has been declared since.
    public func reopen(_ id: String, patient: String) throws {
        try session.execute(
            """
            UPDATE medecin_traitant SET jusqua = NULL, fin = NULL, fin_dossier = NULL, fin_notee_le = NULL, prevenu_le = NULL
            WHERE id = \(id) AND NOT EXISTS (SELECT 1 FROM medecin_traitant autre WHERE autre.patient = \(patient) AND autre.jusqua IS NULL)
            """)
    }

    /// Patients of a doctor, the latest declared first, from after a cursor.
    public func patients(of rpps: String, after cursor: (at: Int64, id: String)?, limit: Int) throws -> [TreatingDoctorRecord] {
        let from: SQL = cursor.map { "(coalesce(du, 0), id) < (\($0.at), \($0.id))" } ?? "TRUE"
        return try session.all(
            TreatingDoctorRecord.self,
            """
            SELECT * FROM medecin_traitant WHERE rpps = \(rpps) AND jusqua IS NULL AND \(sql: from)
            ORDER BY coalesce(du, 0) DESC, id DESC LIMIT \(limit)
            """)
    }

    /// Patients a doctor no longer has, the latest to leave first. Declarations that never held are not among them.
    public func left(_ rpps: String, after cursor: (at: Int64, id: String)?, limit: Int) throws -> [TreatingDoctorRecord] {
        let from: SQL = cursor.map { "(jusqua, id) < (\($0.at), \($0.id))" } ?? "TRUE"
        return try session.all(
            TreatingDoctorRecord.self,
            """
            SELECT * FROM medecin_traitant WHERE rpps = \(rpps) AND jusqua IS NOT NULL AND fin <> 'rectification' AND \(sql: from)
            ORDER BY jusqua DESC, id DESC LIMIT \(limit)
            """)
    }

    public func count(of rpps: String) throws -> Int {
        try session.value(Int.self, "SELECT count(*) FROM medecin_traitant WHERE rpps = \(rpps) AND jusqua IS NULL") ?? 0
    }

    /// Whether somebody is the patient's treating doctor now.
    public func isTreating(_ rpps: String, _ patient: String) throws -> Bool {
        try session.value(Int.self, "SELECT 1 FROM medecin_traitant WHERE patient IN \(sql: Patients.cluster(patient)) AND jusqua IS NULL AND rpps = \(rpps)") != nil
    }

    public func told(_ id: String, at: Int64?) throws {
        try session.execute("UPDATE medecin_traitant SET prevenu_le = \(at) WHERE id = \(id) AND jusqua IS NOT NULL")
    }
}
