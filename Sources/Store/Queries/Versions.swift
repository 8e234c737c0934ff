/// The table `version`. There is no update: triggers refuse it.
public struct Versions {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func insert(_ record: VersionRecord) throws {
        try session.post(
            """
            INSERT INTO version (dossier, numero, contenu, empreinte, formulaire, regles, depose_par, situation, depose_le, motif)
            VALUES (\(record.dossier), \(record.number), \(record.content), \(record.digest), \(record.formVersion),
                \(record.rulesVersion), \(record.depositedBy), \(record.situation), \(record.depositedAt), \(record.reason))
            """)
    }

    public func find(_ dossier: String, _ number: Int) throws -> VersionRecord? {
        try session.first(VersionRecord.self, "SELECT * FROM version WHERE dossier = \(dossier) AND numero = \(number)")
    }

    public func all(_ dossier: String) throws -> [VersionRecord] {
        try session.all(VersionRecord.self, "SELECT * FROM version WHERE dossier = \(dossier) ORDER BY numero")
    }
}
