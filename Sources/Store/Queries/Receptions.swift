/// A row of `caisse_reception`.
public struct ReceptionRecord: Sendable, Decodable {
    public let id: String
    public let caisse: String
    public let teleservice: String
    /// First and last day, counted from 1970-01-01; no last day while it goes on.
    public let from: Int
    public let until: Int?
    public let source: String
    public let notedBy: String
    public let notedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, caisse, teleservice, source
        case from = "du"
        case until = "au"
        case notedBy = "note_par"
        case notedAt = "note_le"
    }

    public init(id: String, caisse: String, teleservice: String, from: Int, until: Int?, source: String, notedBy: String, notedAt: Int64) {
        self.id = id
        self.caisse = caisse
        self.teleservice = teleservice
        self.from = from
        self.until = until
        self.source = source
        self.notedBy = notedBy
        self.notedAt = notedAt
    }
}

/// The table `caisse_reception`: what a fund receives electronically, and when.
public struct Receptions {
    let session: any Session

    public init(_ session: any Session) { self.session = session }

    public func all() throws -> [ReceptionRecord] {
        try session.all(ReceptionRecord.self, "SELECT * FROM caisse_reception ORDER BY caisse, teleservice, du DESC")
    }

    public func of(_ caisse: String) throws -> [ReceptionRecord] {
        try session.all(ReceptionRecord.self, "SELECT * FROM caisse_reception WHERE caisse = \(caisse) ORDER BY teleservice, du DESC")
    }

    /// Of one téléservice alone.
    public func of(_ caisse: String, _ teleservice: String) throws -> [ReceptionRecord] {
        try session.all(ReceptionRecord.self, "SELECT * FROM caisse_reception WHERE caisse = \(caisse) AND teleservice = \(teleservice) ORDER BY du DESC")
    }

    public func find(_ id: String) throws -> ReceptionRecord? {
        try session.first(ReceptionRecord.self, "SELECT * FROM caisse_reception WHERE id = \(id)")
    }

    public func insert(_ record: ReceptionRecord) throws {
        try session.execute(
            """
            INSERT INTO caisse_reception (id, caisse, teleservice, du, au, source, note_par, note_le)
            VALUES (\(record.id), \(record.caisse), \(record.teleservice), \(record.from), \(record.until), \(record.source),
                \(record.notedBy), \(record.notedAt))
            """)
    }

    /// Sets the last day, and why.
    public func end(_ id: String, until: Int, source: String, by account: String, at: Int64) throws -> Bool {
        try session.execute(
            """
            UPDATE caisse_reception SET au = \(until), source = source || ' / ' || \(source), note_par = \(account), note_le = \(at)
            WHERE id = \(id) AND du <= \(until)
            """) == 1
    }
}
