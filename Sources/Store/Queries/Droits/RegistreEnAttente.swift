/// What a delivery brings while it does not count yet: rows are added slice by slice, and one update lets them all in.
public struct RegistreEnAttente {
    let session: any Session

    public init(_ session: any Session) { self.session = session.sansPorte }

    /// Patients made known by a delivery: nobody finds them before it is active.
    public func add(patients records: [PatientRecord], delivery: Int64) throws {
        var rows = BulkRows()
        for one in records {
            rows.append([
                .text(one.id), .text(one.nirKey), .text(one.birthKey), .blob(one.identity), .text(one.caisse), .int(one.createdAt), .int(one.createdAt),
                .int(delivery),
            ])
        }
        try session.append(rows, to: Self.patients)
    }

    public func add(_ records: [AssureRecord]) throws {
        var rows = BulkRows()
        for one in records {
            rows.append([
                .text(one.patient), .text(one.caisse), .int(one.delivery), .int(one.key), .text(one.digest), .bool(one.isRemoved), one.from.sqlValue,
                one.until.sqlValue, one.treatingDoctor.sqlValue, .blob(one.rights), one.identity.sqlValue, one.birthKey.sqlValue,
            ])
        }
        try session.append(rows, to: Self.versions)
    }

    private static let patients = BulkTable(
        "patient", ["id", "cle_nir", "cle_naissance", "identite", "caisse", "cree_le", "maj_le", "livraison"])
    private static let versions = BulkTable(
        "assure",
        ["patient", "caisse", "livraison", "cle", "empreinte", "retire", "debut", "fin", "medecin_traitant", "droits", "identite", "cle_naissance"])

    public struct Stand: Sendable, Hashable {
        public let id: String
        /// False while the only delivery that names the patient does not count.
        public let isKnown: Bool
    }

    /// Patients by their keyed NIR, those of deliveries that do not count yet included.
    public func stands(nirKeys: [String]) throws -> [String: Stand] {
        var found: [String: Stand] = [:]
        for row in try session.rows("SELECT id, cle_nir, \(sql: Patients.isKnown) AS connu FROM patient WHERE cle_nir IN \(sql: .list(nirKeys))") {
            found[try row.text("cle_nir")] = Stand(id: try row.text("id"), isKnown: try row.bool("connu"))
        }
        return found
    }

    public func patients(ids: [String]) throws -> [PatientRecord] {
        try session.all(PatientRecord.self, "SELECT * FROM patient WHERE id IN \(sql: .list(ids))")
    }

    /// The identities that the delivery changes take their place: part of the switch, in its transaction. A patient whom
    /// another delivery, still waiting, had made known becomes this one's.
    public func takeIdentities(of delivery: Int64, caisse: String, at: Int64) throws {
        try session.execute(
            """
            UPDATE patient SET identite = a.identite, cle_naissance = a.cle_naissance, caisse = \(caisse), maj_le = \(at),
                livraison = CASE WHEN patient.livraison IS NULL THEN NULL ELSE \(delivery) END
            FROM assure a WHERE a.livraison = \(delivery) AND a.identite IS NOT NULL AND a.patient = patient.id
            """)
    }

    /// Takes back a slice of what a delivery that will never count had brought.
    /// - Returns: false when nothing is left.
    public func takeBack(_ delivery: Int64, limit: Int) throws -> Bool {
        let versions = try session.execute(
            """
            DELETE FROM assure WHERE livraison = \(delivery) AND patient IN (
                SELECT patient FROM assure WHERE livraison = \(delivery) LIMIT \(limit))
            """)
        if versions > 0 { return true }
        let patients = try session.execute(
            """
            DELETE FROM patient WHERE id IN (
                SELECT id FROM patient WHERE livraison = \(delivery) AND NOT EXISTS (SELECT 1 FROM assure a WHERE a.patient = patient.id) LIMIT \(limit))
            """)
        if patients > 0 { return true }
        // Those another fund's file names as well are left to it.
        try session.execute(
            "UPDATE patient SET livraison = (SELECT min(a.livraison) FROM assure a WHERE a.patient = patient.id) WHERE livraison = \(delivery)")
        return false
    }
}
