/// The tables `affection` and `affection_fait`: long-term illnesses as this desk opened and followed them.
public struct AffectionsSuivies {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func find(_ id: String) throws -> AffectionRecord? {
        try session.first(AffectionRecord.self, "SELECT * FROM affection WHERE id = \(id)")
    }

    /// Those of a patient, the latest first; those taken back too when asked for.
    public func of(_ patient: String, cancelled: Bool = false) throws -> [AffectionRecord] {
        let kept: SQL = cancelled ? "TRUE" : "etat = 'ouverte'"
        return try session.all(
            AffectionRecord.self,
            "SELECT * FROM affection WHERE patient IN \(sql: Patients.cluster(patient)) AND \(sql: kept) ORDER BY du DESC, cree_le DESC, id")
    }

    public func insert(_ record: AffectionRecord) throws {
        try session.execute(
            """
            INSERT INTO affection (id, patient, caisse, contenu, exonerante, simplifiee, etat, du, au, abregee, dossier, cree_le, maj_le)
            VALUES (\(record.id), \(record.patient), \(record.caisse), \(record.content), \(record.isExempting), \(record.isSimplified), \(record.state),
                \(record.from), \(record.until), \(record.isCut), \(record.dossier), \(record.createdAt), \(record.updatedAt))
            """)
    }

    public func update(_ record: AffectionRecord) throws {
        try session.execute(
            """
            UPDATE affection SET contenu = \(record.content), etat = \(record.state), du = \(record.from), au = \(record.until), abregee = \(record.isCut),
                maj_le = \(record.updatedAt)
            WHERE id = \(record.id)
            """)
    }

    public func facts(of affection: String) throws -> [FaitAffectionRecord] {
        try session.all(FaitAffectionRecord.self, "SELECT * FROM affection_fait WHERE affection = \(affection) ORDER BY numero")
    }

    public func facts(by dossier: String) throws -> [FaitAffectionRecord] {
        try session.all(FaitAffectionRecord.self, "SELECT * FROM affection_fait WHERE dossier = \(dossier) AND annule_le IS NULL ORDER BY note_le, id")
    }

    public func add(_ fact: FaitAffectionRecord) throws {
        try session.execute(
            """
            INSERT INTO affection_fait (id, affection, numero, genre, du, au, duree_certaine, dossier, note_le)
            VALUES (\(fact.id), \(fact.affection), \(fact.number), \(fact.kind), \(fact.from), \(fact.until), \(fact.isDurationSure), \(fact.dossier),
                \(fact.notedAt))
            """)
    }

    public func cancel(_ fact: String, at: Int64) throws {
        try session.execute("UPDATE affection_fait SET annule_le = \(at) WHERE id = \(fact) AND annule_le IS NULL")
    }

    /// Illnesses of the patients of a doctor that end before a day, and of those the doctor was told about: the next to end
    /// first. Whether the doctor still is the treating one is for the caller to ask.
    public func ending(doctor rpps: String, account: String, from: Int, until: Int, limit: Int) throws -> [AffectionRecord] {
        try session.all(
            AffectionRecord.self,
            """
            SELECT * FROM affection WHERE id IN (
                SELECT p.id FROM medecin_traitant m JOIN affection p ON p.patient = m.patient WHERE m.rpps = \(rpps) AND m.jusqua IS NULL
                UNION SELECT v.affection FROM affection_avis v WHERE v.compte = \(account))
                AND \(sql: session.engine.notSought("etat")) = 'ouverte' AND abregee = FALSE AND \(sql: session.engine.notSought("au")) BETWEEN \(from) AND \(until)
            ORDER BY au, id LIMIT \(limit)
            """)
    }

    /// Those whose end is near and of which the patient was not told yet, from after a place.
    public func toTell(from: Int, until: Int, after place: (end: Int, id: String)?, limit: Int) throws -> [AffectionRecord] {
        let after: SQL = place.map { "(au, id) > (\($0.end), \($0.id))" } ?? "TRUE"
        return try session.all(
            AffectionRecord.self,
            """
            SELECT * FROM affection WHERE etat = 'ouverte' AND abregee = FALSE AND au BETWEEN \(from) AND \(until) AND \(sql: after)
                AND NOT EXISTS (SELECT 1 FROM affection_avis v WHERE v.affection = affection.id AND v.echeance = affection.au AND v.destinataire = 'patient')
            ORDER BY au, id LIMIT \(limit)
            """)
    }

    /// Open illnesses of a fund's patients for whom no treating doctor was declared here. What the fund's file says of the
    /// doctor is sealed: the caller looks.
    public func withoutDoctor(caisses: [String], today: Int, after id: String, limit: Int) throws -> [AffectionRecord] {
        try session.all(
            AffectionRecord.self,
            """
            SELECT * FROM affection WHERE etat = 'ouverte' AND caisse IN \(sql: .list(caisses)) AND id > \(id) AND (au IS NULL OR au >= \(today))
                AND NOT EXISTS (SELECT 1 FROM medecin_traitant m WHERE m.patient = affection.patient AND m.jusqua IS NULL)
            ORDER BY id LIMIT \(limit)
            """)
    }
}
