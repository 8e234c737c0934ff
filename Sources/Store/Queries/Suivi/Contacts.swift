/// The table `contact`: one row a sheet, read and written whole. Lists, queues and counts have files of their own.
public struct Contacts {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func find(_ id: String) throws -> ContactRecord? {
        try session.first(ContactRecord.self, "SELECT * FROM contact WHERE id = \(id)")
    }

    /// The sheet, held until the transaction ends so that two events cannot cross.
    public func hold(_ id: String) throws -> ContactRecord? {
        try session.lock(key: "contact.\(id)")
        return try find(id)
    }

    public func insert(_ r: ContactRecord) throws {
        try session.execute(
            """
            INSERT INTO contact (id, epidemie, cas, numero, etat, file, departement, donnees, cle_nir, cle_identite, cle_telephone, cle_voisine, cle_code, foyer,
                raison, mobile, enregistre_le, echeance_appel, prochain_essai, essais, joint_le, pris_par, pris_jusqu_au, dernier_jour,
                droits_jusqu_au, teste_le, masques_delivres, besoin_social, arret, cas_devenu, fusionne_dans, lot, retire_le, revision, collecte_le, cree_le, maj_le)
            VALUES (\(r.id), \(r.epidemic), \(r.caseID), \(r.number), \(r.state), \(r.queue), \(r.department), \(r.data), \(r.nirKey), \(r.identityKey),
                \(r.phoneKey), \(r.nearKey), \(r.codeKey), \(r.household), \(r.reason), \(r.hasMobile), \(r.registeredAt), \(r.callDue), \(r.nextAttempt),
                \(r.attempts), \(r.reachedAt), \(r.takenBy), \(r.takenUntil), \(r.lastDay), \(r.rightsUntil), \(r.testedOn), \(r.masksDelivered),
                \(r.socialNeed), \(r.leave), \(r.becameCase), \(r.mergedInto), \(r.batch), \(r.removedAt), \(r.revision), \(r.collected), \(r.createdAt), \(r.updatedAt))
            """)
    }

    /// Writes the row back, one revision further. The row is held by the caller's transaction. `masques_delivres` is
    /// left alone: it changes in one place only, and once.
    public func save(_ r: inout ContactRecord, at: Int64) throws {
        r.revision += 1
        r.updatedAt = at
        try session.execute(
            """
            UPDATE contact SET cas = \(r.caseID), etat = \(r.state), file = \(r.queue), departement = \(r.department), donnees = \(r.data),
                cle_nir = \(r.nirKey), cle_identite = \(r.identityKey), cle_telephone = \(r.phoneKey), cle_voisine = \(r.nearKey), cle_code = \(r.codeKey),
                foyer = \(r.household), raison = \(r.reason), mobile = \(r.hasMobile), enregistre_le = \(r.registeredAt),
                echeance_appel = \(r.callDue), prochain_essai = \(r.nextAttempt), essais = \(r.attempts), joint_le = \(r.reachedAt),
                pris_par = \(r.takenBy), pris_jusqu_au = \(r.takenUntil), dernier_jour = \(r.lastDay), droits_jusqu_au = \(r.rightsUntil),
                teste_le = \(r.testedOn), besoin_social = \(r.socialNeed), arret = \(r.leave), cas_devenu = \(r.becameCase),
                fusionne_dans = \(r.mergedInto), retire_le = \(r.removedAt), revision = \(r.revision), maj_le = \(at)
            WHERE id = \(r.id)
            """)
    }

    /// Contacts of a case, in the order they were entered.
    public func ofCase(_ caseID: String) throws -> [ContactRecord] {
        try session.all(ContactRecord.self, "SELECT * FROM contact WHERE cas = \(caseID) AND fusionne_dans IS NULL AND retire_le IS NULL ORDER BY cree_le, id")
    }

    /// Drafts taken away by their author, once nobody can put them back.
    public func deleteRemoved(ofCase caseID: String) throws {
        try session.execute("DELETE FROM contact WHERE cas = \(caseID) AND retire_le IS NOT NULL")
    }

    public func deleteDrafts(ofCase caseID: String) throws -> Int {
        try session.execute("DELETE FROM contact WHERE cas = \(caseID) AND etat = 'brouillon'")
    }
}
