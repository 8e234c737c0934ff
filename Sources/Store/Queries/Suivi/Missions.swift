/// Missions with the names of those who hold them, for whoever grants and revokes.
public struct Missions {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public struct Line: Sendable {
        public let mission: Habilitations.Record
        public let holder: String
        /// Nil when it was the desk itself.
        public let grantedBy: String?
    }

    /// Those of an epidemic: still to come or in force first, then those that ended last.
    public func list(epidemic: String, missions: [String], limit: Int) throws -> [Line] {
        try session.rows(
            """
            SELECT h.*, c.nom AS titulaire, o.nom AS auteur FROM habilitation h JOIN compte c ON c.id = h.compte LEFT JOIN compte o ON o.id = h.accordee_par
            WHERE h.epidemie = \(epidemic) AND h.mission IN \(sql: .list(missions)) ORDER BY h.au DESC, h.id LIMIT \(limit)
            """
        ).map { row in
            Line(mission: try row.decode(Habilitations.Record.self), holder: try row.text("titulaire"), grantedBy: try row.optionalText("auteur"))
        }
    }

    /// Active accounts of exactly one of those names.
    public func accounts(named names: [String], limit: Int) throws -> [AccountRecord] {
        try session.all(
            AccountRecord.self, "SELECT * FROM compte WHERE actif AND nom IN \(sql: .list(names)) ORDER BY nom, id LIMIT \(limit)")
    }
}
