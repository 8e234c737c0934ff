/// The tables `evenement` and `transmission`: what happened to a dossier, and who received which version.
public struct Events {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func append(
        dossier: String, word: String, state: String, version: Int, at: Int64, account: String?, by: String, reason: String?
    ) throws {
        try session.post(
            """
            INSERT INTO evenement (dossier, rang, mot, etat, version, le, compte, par, motif)
            SELECT \(dossier), coalesce(max(rang), 0) + 1, \(word), \(state), CAST(\(version) AS BIGINT), CAST(\(at) AS BIGINT),
                CAST(\(account) AS TEXT), \(by), CAST(\(reason) AS TEXT)
            FROM evenement WHERE dossier = \(dossier)
            """)
    }

    public func all(_ dossier: String) throws -> [EventRecord] {
        try session.all(EventRecord.self, "SELECT * FROM evenement WHERE dossier = \(dossier) ORDER BY rang")
    }

    /// Notes that a recipient holds a version. Noting it twice changes nothing.
    public func transmitted(dossier: String, version: Int, to recipient: String, at: Int64) throws {
        try session.execute(
            """
            INSERT INTO transmission (dossier, version, destinataire, le) VALUES (\(dossier), \(version), \(recipient), \(at))
            ON CONFLICT (dossier, version, destinataire) DO NOTHING
            """)
    }

    /// Who holds which version.
    public func transmissions(_ dossier: String) throws -> [(version: Int, recipient: String, at: Int64)] {
        try session.rows("SELECT version, destinataire, le FROM transmission WHERE dossier = \(dossier) ORDER BY le, version").map {
            (try $0.int("version"), try $0.text("destinataire"), try $0.int64("le"))
        }
    }
}
