/// The table `cas`: one row a sheet, read and written whole. Lists, queues and counts have files of their own.
public struct CasIndex {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func find(_ id: String) throws -> CasRecord? {
        try session.first(CasRecord.self, "SELECT * FROM cas WHERE id = \(id)")
    }

    /// The sheet, held until the transaction ends so that two events cannot cross.
    public func hold(_ id: String) throws -> CasRecord? {
        try session.lock(key: "cas.\(id)")
        return try find(id)
    }

    public func find(number: String, epidemic: String) throws -> CasRecord? {
        try session.first(CasRecord.self, "SELECT * FROM cas WHERE epidemie = \(epidemic) AND numero = \(number)")
    }

    public func insert(_ r: CasRecord) throws {
        try session.execute(
            """
            INSERT INTO cas (id, epidemie, numero, reference, etat, medecin, patient, departement, donnees, cle_nir, cle_identite, cle_telephone, cle_voisine,
                accord, accord_le, symptomes_le, prelevement_le, confirme_le, positif_le, echeance_validation, valide_le, annonce, foyer, cle_lieu,
                collectivite, contacts_declares, source_contact, lot, fusionne_dans, revision, collecte_le, cree_le, maj_le)
            VALUES (\(r.id), \(r.epidemic), \(r.number), \(r.reference), \(r.state), \(r.doctor), \(r.patient), \(r.department), \(r.data), \(r.nirKey),
                \(r.identityKey), \(r.phoneKey), \(r.nearKey), \(r.consent), \(r.consentAt), \(r.onset), \(r.sampled), \(r.confirmed), \(r.positiveAt),
                \(r.validationDue), \(r.validatedAt), \(r.announced), \(r.household), \(r.placeKey), \(r.isCollective), \(r.declaredContacts),
                \(r.sourceContact), \(r.batch), \(r.mergedInto), \(r.revision), \(r.collected), \(r.createdAt), \(r.updatedAt))
            """)
    }

    /// Writes the row back, one revision further. The row is held by the caller's transaction.
    public func save(_ r: inout CasRecord, at: Int64) throws {
        r.revision += 1
        r.updatedAt = at
        try session.execute(
            """
            UPDATE cas SET reference = \(r.reference), etat = \(r.state), medecin = \(r.doctor), patient = \(r.patient), departement = \(r.department),
                donnees = \(r.data), cle_nir = \(r.nirKey), cle_identite = \(r.identityKey), cle_telephone = \(r.phoneKey), cle_voisine = \(r.nearKey), accord = \(r.consent),
                accord_le = \(r.consentAt), symptomes_le = \(r.onset), prelevement_le = \(r.sampled), confirme_le = \(r.confirmed),
                positif_le = \(r.positiveAt), echeance_validation = \(r.validationDue), valide_le = \(r.validatedAt), annonce = \(r.announced),
                foyer = \(r.household), cle_lieu = \(r.placeKey), collectivite = \(r.isCollective), contacts_declares = \(r.declaredContacts),
                source_contact = \(r.sourceContact), lot = \(r.batch), fusionne_dans = \(r.mergedInto), revision = \(r.revision), maj_le = \(at)
            WHERE id = \(r.id)
            """)
    }

    /// Sheets of a doctor, the latest first.
    public func ofDoctor(_ doctor: String, epidemic: String, before: (at: Int64, id: String)?, limit: Int) throws -> [CasRecord] {
        var after: SQL = ""
        if let before { after = " AND cree_le <= \(before.at) AND (cree_le < \(before.at) OR id < \(before.id))" }
        return try session.all(
            CasRecord.self,
            """
            SELECT * FROM cas WHERE medecin = \(doctor) AND epidemie = \(epidemic) AND etat <> 'negatif' AND fusionne_dans IS NULL\(sql: after)
            ORDER BY cree_le DESC, id DESC LIMIT \(limit)
            """)
    }
}
