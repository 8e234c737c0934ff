/// Lists of the calls that follow isolation; each is written by ``Isolements``.
public struct AppelsIsolement {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    /// Calls due on a day or before that nobody made, the oldest first.
    public func due(_ perimetre: Perimetre, on day: Int, after: (day: Int64, id: String)?, limit: Int) throws -> [Isolements.Record] {
        var more: SQL = ""
        if let after { more = " AND prevu_le >= \(after.day) AND (prevu_le > \(after.day) OR id > \(after.id))" }
        return try session.all(
            Isolements.Record.self,
            """
            SELECT * FROM isolement WHERE \(sql: perimetre.condition) AND fait_le IS NULL AND prevu_le <= \(day)\(sql: more)
            ORDER BY prevu_le, id LIMIT \(limit)
            """)
    }

    /// Calls of a person, made and to be made, by day.
    public func of(caseID: String?, contact: String?) throws -> [Isolements.Record] {
        if let caseID { return try session.all(Isolements.Record.self, "SELECT * FROM isolement WHERE cas = \(caseID) ORDER BY prevu_le, id") }
        return try session.all(Isolements.Record.self, "SELECT * FROM isolement WHERE contact = \(contact) ORDER BY prevu_le, id")
    }

    public func find(_ id: String) throws -> Isolements.Record? {
        try session.first(Isolements.Record.self, "SELECT * FROM isolement WHERE id = \(id)")
    }
}
