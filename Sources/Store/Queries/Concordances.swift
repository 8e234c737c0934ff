/// What must hold between tables whatever happened: what one says of a dossier, another says too.
public struct Concordances {
    let session: any Session

    public init(_ session: any Session) { self.session = session.sansPorte }

    public struct Faute: Sendable {
        public let quoi: String
        public let nombre: Int
    }

    /// Those that do not hold.
    public func fautes() throws -> [Faute] {
        try Self.regles.compactMap { words, sql in
            let count = try session.first(sql)?.int("n") ?? 0
            return count > 0 ? Faute(quoi: words, nombre: count) : nil
        }
    }

    private static let regles: [(String, SQL)] = [
        ("a dossier that is not in the state of its last event",
         """
         SELECT count(*) AS n FROM dossier d JOIN evenement e ON e.dossier = d.id
         WHERE e.rang = (SELECT max(f.rang) FROM evenement f WHERE f.dossier = d.id) AND e.etat <> d.etat
         """),
        ("a dossier whose version is not its last", "SELECT count(*) AS n FROM dossier d WHERE d.version <> (SELECT count(*) FROM version v WHERE v.dossier = d.id)"),
        ("a version that does not follow the one before it",
         "SELECT count(*) AS n FROM version v WHERE v.numero > (SELECT count(*) FROM version w WHERE w.dossier = v.dossier)"),
        ("an event that does not follow the one before it",
         "SELECT count(*) AS n FROM evenement e WHERE e.rang > (SELECT count(*) FROM evenement f WHERE f.dossier = e.dossier)"),
        ("a version without its event",
         """
         SELECT count(*) AS n FROM version v
         WHERE NOT EXISTS (SELECT 1 FROM evenement e WHERE e.dossier = v.dossier AND e.version = v.numero)
         """),
        ("a paper of a version that is not there",
         "SELECT count(*) AS n FROM document d WHERE NOT EXISTS (SELECT 1 FROM version v WHERE v.dossier = d.dossier AND v.numero = d.version)"),
    ]
}
