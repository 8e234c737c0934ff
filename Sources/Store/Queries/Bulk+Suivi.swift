/// Sheets of the tracing, many at once.
extension Bulk {
    /// Cases.
    public func cases(_ records: [CasRecord]) throws {
        try insert(
            """
            INSERT INTO cas (id, epidemie, numero, reference, etat, medecin, patient, departement, donnees, cle_nir, cle_identite, cle_telephone, cle_voisine, accord,
                accord_le, symptomes_le, prelevement_le, confirme_le, positif_le, echeance_validation, valide_le, annonce, foyer, cle_lieu,
                collectivite, contacts_declares, source_contact, lot, fusionne_dans, revision, collecte_le, cree_le, maj_le) VALUES \

            """,
            records.map {
                [
                    .text($0.id), .text($0.epidemic), .text($0.number), $0.reference.sqlValue, .text($0.state), $0.doctor.sqlValue,
                    $0.patient.sqlValue, .text($0.department), .blob($0.data), $0.nirKey.sqlValue, $0.identityKey.sqlValue, $0.phoneKey.sqlValue,
                    $0.nearKey.sqlValue, .bool($0.consent), $0.consentAt.sqlValue, $0.onset.sqlValue, $0.sampled.sqlValue, $0.confirmed.sqlValue, $0.positiveAt.sqlValue,
                    $0.validationDue.sqlValue, $0.validatedAt.sqlValue, $0.announced.sqlValue, $0.household.sqlValue, $0.placeKey.sqlValue,
                    .bool($0.isCollective), $0.declaredContacts.sqlValue, $0.sourceContact.sqlValue, $0.batch.sqlValue, $0.mergedInto.sqlValue,
                    .int(Int64($0.revision)), .int(Int64($0.collected)), .int($0.createdAt), .int($0.updatedAt),
                ]
            })
    }

    /// Contacts; the case of each is there already.
    public func contacts(_ records: [ContactRecord]) throws {
        try insert(
            """
            INSERT INTO contact (id, epidemie, cas, numero, etat, file, departement, donnees, cle_nir, cle_identite, cle_telephone, cle_voisine, cle_code, foyer, raison,
                mobile, enregistre_le, echeance_appel, prochain_essai, essais, joint_le, pris_par, pris_jusqu_au, dernier_jour, droits_jusqu_au,
                teste_le, masques_delivres, besoin_social, arret, cas_devenu, fusionne_dans, lot, revision, collecte_le, cree_le, maj_le) VALUES \

            """,
            records.map {
                [
                    .text($0.id), .text($0.epidemic), .text($0.caseID), .text($0.number), .text($0.state), .text($0.queue), .text($0.department),
                    .blob($0.data), $0.nirKey.sqlValue, $0.identityKey.sqlValue, $0.phoneKey.sqlValue, $0.nearKey.sqlValue, $0.codeKey.sqlValue, $0.household.sqlValue,
                    .text($0.reason), .bool($0.hasMobile), $0.registeredAt.sqlValue, $0.callDue.sqlValue, $0.nextAttempt.sqlValue,
                    .int(Int64($0.attempts)), $0.reachedAt.sqlValue, $0.takenBy.sqlValue, $0.takenUntil.sqlValue, $0.lastDay.sqlValue,
                    $0.rightsUntil.sqlValue, $0.testedOn.sqlValue, .bool($0.masksDelivered), .bool($0.socialNeed), $0.leave.sqlValue,
                    $0.becameCase.sqlValue, $0.mergedInto.sqlValue, $0.batch.sqlValue, .int(Int64($0.revision)), .int(Int64($0.collected)),
                    .int($0.createdAt), .int($0.updatedAt),
                ]
            })
    }

    public func links(_ records: [Liens.Record]) throws {
        try insert(
            "INSERT INTO lien (id, epidemie, de, vers, le, nature, collecte_le) VALUES ",
            records.map {
                [
                    .text($0.id), .text($0.epidemic), $0.from.sqlValue, $0.to.sqlValue, $0.day.sqlValue, $0.nature.sqlValue, .int(Int64($0.collected)),
                ]
            })
    }

    /// A call attempt, as it was noted.
    public struct Appel: Sendable {
        public let id: String
        public let epidemic: String
        public let contact: String
        public let department: String
        public let account: String
        public let at: Int64
        public let outcome: String
        public let inTime: Bool?
        public let collected: Int

        public init(
            id: String, epidemic: String, contact: String, department: String, account: String, at: Int64, outcome: String, inTime: Bool?, collected: Int
        ) {
            self.id = id
            self.epidemic = epidemic
            self.contact = contact
            self.department = department
            self.account = account
            self.at = at
            self.outcome = outcome
            self.inTime = inTime
            self.collected = collected
        }
    }

    public func calls(_ records: [Appel]) throws {
        try insert(
            "INSERT INTO appel (id, epidemie, contact, departement, compte, le, issue, dans_les_temps, collecte_le) VALUES ",
            records.map {
                [
                    .text($0.id), .text($0.epidemic), .text($0.contact), .text($0.department), .text($0.account), .int($0.at), .text($0.outcome),
                    $0.inTime.map(SQLValue.bool) ?? .null, .int(Int64($0.collected)),
                ]
            })
    }
}
