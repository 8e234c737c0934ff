public import Store

/// A session that keeps what was foreseen apart from what was asked, so that a question foreseen in other words than it is asked, or
/// never asked, is seen: it would only cost.
public final class ForeseenSession: Session {
    public struct Question: Hashable, Sendable, CustomStringConvertible {
        let text: String
        let values: [SQLValue]

        public var description: String { text }
    }

    private let session: any Session
    public private(set) var foreseen: [Question] = []
    public private(set) var asked: [Question] = []

    public init(_ session: any Session) { self.session = session }

    /// What was asked without having been foreseen: each a way to the server and back, in this order.
    public var unforeseen: [Question] { asked.filter { !foreseen.contains($0) } }
    /// What was foreseen and not asked.
    public var idle: [Question] { foreseen.filter { !asked.contains($0) } }

    public var engine: Engine { session.engine }

    public func foresee(_ questions: (any Session) throws -> Void) {
        let ahead = Heard()
        try? questions(ahead)
        foreseen += ahead.heard
    }

    public func rows(_ sql: SQL) throws -> [Row] {
        asked.append(Question(text: sql.text, values: sql.values))
        return try session.rows(sql)
    }

    public func execute(_ sql: SQL) throws -> Int { try session.execute(sql) }
    public func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws { try session.post(sql, reading: reading) }
    public func hold(key: Int64) throws { try session.hold(key: key) }
    public func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        try session.append(rows, to: table, reading: reading)
    }

    private final class Heard: Session {
        var heard: [Question] = []
        var engine: Engine { .postgresql }

        func rows(_ sql: SQL) throws -> [Row] {
            heard.append(Question(text: sql.text, values: sql.values))
            return []
        }

        func execute(_ sql: SQL) throws -> Int { 0 }
        func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {}
        func hold(key: Int64) throws {}
        func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {}
    }
}
