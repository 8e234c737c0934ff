/// A row of `caisse_reprise`.
public struct RepriseRecord: Sendable, Decodable {
    public let id: String
    public let former: String
    public let successor: String
    /// First day, counted from 1970-01-01.
    public let from: Int
    public let source: String
    public let notedBy: String
    public let notedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, source
        case former = "ancien"
        case successor = "successeur"
        case from = "le"
        case notedBy = "note_par"
        case notedAt = "note_le"
    }

    public init(id: String, former: String, successor: String, from: Int, source: String, notedBy: String, notedAt: Int64) {
        self.id = id
        self.former = former
        self.successor = successor
        self.from = from
        self.source = source
        self.notedBy = notedBy
        self.notedAt = notedAt
    }
}

/// The table `caisse_reprise`: which code's work another fund took over, from when, on what text.
public struct Reprises {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func all() throws -> [RepriseRecord] { try session.all(RepriseRecord.self, "SELECT * FROM caisse_reprise ORDER BY le DESC, ancien") }

    public func find(_ id: String) throws -> RepriseRecord? {
        try session.first(RepriseRecord.self, "SELECT * FROM caisse_reprise WHERE id = \(id)")
    }

    public func insert(_ record: RepriseRecord) throws {
        try session.execute(
            """
            INSERT INTO caisse_reprise (id, ancien, successeur, le, source, note_par, note_le)
            VALUES (\(record.id), \(record.former), \(record.successor), \(record.from), \(record.source), \(record.notedBy), \(record.notedAt))
            """)
    }

    public func remove(_ id: String) throws -> Bool { try session.execute("DELETE FROM caisse_reprise WHERE id = \(id)") == 1 }
}
