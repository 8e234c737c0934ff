extension Bulk {
    /// Dossiers as they stand after the events that are inserted beside them.
    public func dossiers(_ records: [DossierRecord]) throws {
        for record in records {
            try session.execute(
                """
                INSERT INTO dossier (id, teleservice, patient, auteur, situation, prepare_par, caisse, suite_de, etat, revision, version,
                    resume, periode_debut, periode_fin, modifiable_jusqu, repondu_le, pris_par, cree_le, depose_le, maj_le)
                VALUES (\(record.id), \(record.teleservice), \(record.patient), \(record.author), \(record.situation),
                    \(record.preparedBy), \(record.caisse), \(record.continues), \(record.state), \(record.revision), \(record.version),
                    \(record.summary), \(record.periodStart), \(record.periodEnd), \(record.windowEnds), \(record.answeredAt),
                    \(record.takenBy), \(record.createdAt), \(record.depositedAt), \(record.updatedAt))
                """)
        }
    }

    public func versions(_ records: [VersionRecord]) throws {
        try insert(
            """
            INSERT INTO version (dossier, numero, contenu, empreinte, formulaire, regles, depose_par, situation, depose_le) VALUES \

            """,
            records.map {
                [
                    .text($0.dossier), .int(Int64($0.number)), .blob($0.content), .text($0.digest), .text($0.formVersion),
                    .text($0.rulesVersion), .text($0.depositedBy), $0.situation.sqlValue, .int($0.depositedAt),
                ]
            })
    }

    public func events(_ records: [EventRecord]) throws {
        try insert(
            "INSERT INTO evenement (dossier, rang, mot, etat, version, le, compte, par, motif) VALUES ",
            records.map {
                [
                    .text($0.dossier), .int(Int64($0.rank)), .text($0.word), .text($0.state), .int(Int64($0.version)), .int($0.at),
                    $0.account.sqlValue, .text($0.by), $0.reason.sqlValue,
                ]
            })
    }

    public func transmissions(_ rows: [(dossier: String, version: Int, recipient: String, at: Int64)]) throws {
        try insert(
            "INSERT INTO transmission (dossier, version, destinataire, le) VALUES ",
            rows.map { [.text($0.dossier), .int(Int64($0.version)), .text($0.recipient), .int($0.at)] })
    }

    /// Papers announced, with their verification code; none is made.
    public func documents(_ rows: [(code: String, dossier: String, version: Int, volet: String)]) throws {
        try insert(
            "INSERT INTO document (code, dossier, version, volet, etat) VALUES ",
            rows.map { [.text($0.code), .text($0.dossier), .int(Int64($0.version)), .text($0.volet), .text("valide")] })
    }

    /// Traces with the place in the tree that the sealer gave them in the same transaction.
    public func traces(_ records: [TraceRecord], leaves: [(position: Int, digest: String)]) throws {
        try insert(
            """
            INSERT INTO trace (id, le, compte, pour, situation, session, demande, acte, objet, patient, motif, resultat) VALUES \

            """,
            records.map {
                [
                    .text($0.id), .int($0.at), .text($0.account), $0.onBehalfOf.sqlValue, $0.situation.sqlValue, .text($0.session),
                    .text($0.request), .text($0.act), .text($0.object), $0.patient.sqlValue, $0.reason.sqlValue, .text($0.result),
                ]
            })
        try insert(
            "INSERT INTO trace_feuille (position, trace, empreinte) VALUES ",
            zip(leaves, records).map { [.int(Int64($0.position)), .text($1.id), .text($0.digest)] })
    }
}
