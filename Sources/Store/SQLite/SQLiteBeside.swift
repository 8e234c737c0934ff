internal import GRDB

/// A session that reads beside the writer and remembers what it was asked to write: judging takes longer than writing, and there is one
/// writer for everybody.
///
/// It does without what only the writer can tell (the count of a statement, a row it was itself asked to write) and says so with
/// ``NeedsWriter``.
final class SQLiteBeside: Session {
    var engine: Engine { .sqlite }
    private let base: SQLiteSession
    private(set) var intent = SQLiteIntent()
    private var isStopped = false

    init(_ base: SQLiteSession) { self.base = base }

    func execute(_ sql: SQL) throws -> Int { throw stopped() }

    func hold(key: Int64) throws { intent.keys.append(key) }

    func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        guard let table = Self.table(writtenBy: sql.text) else { throw stopped() }
        intent.tables.insert(table)
        intent.writes.append { try $0.post(sql, reading: reading) }
    }

    func append(_ rows: BulkRows, to table: BulkTable) throws {
        intent.tables.insert(table.table.name)
        intent.writes.append { try $0.append(rows, to: table) }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        guard try base.onlyReads(sql, noneOf: intent.tables) else { throw stopped() }
        return try base.rows(sql)
    }

    /// A body that caught the refusal and went on has read what is not so.
    func refuseIfStopped() throws {
        if isStopped { throw NeedsWriter() }
    }

    private func stopped() -> NeedsWriter {
        isStopped = true
        return NeedsWriter()
    }

    /// The table a statement changes; nil when it is not one of the three plain forms.
    private static func table(writtenBy text: String) -> String? {
        let words = text.prefix(120).split(maxSplits: 3, whereSeparator: { $0 == " " || $0 == "\n" || $0 == "(" })
        guard words.count >= 2 else { return nil }
        switch words[0] {
        case "UPDATE": return String(words[1])
        case "INSERT" where words.count > 2 && words[1] == "INTO", "DELETE" where words.count > 2 && words[1] == "FROM": return String(words[2])
        default: return nil
        }
    }
}

/// What a body wants written, and the keys it held while it judged.
struct SQLiteIntent: Sendable {
    var keys: [Int64] = []
    var tables: Set<String> = []
    var writes: [@Sendable (any Session) throws -> Void] = []

    func write(_ session: any Session) throws {
        for key in keys { try session.hold(key: key) }
        for write in writes { try write(session) }
    }
}

/// Only the writer can run this body.
struct NeedsWriter: Error {}

extension SQLiteDatabase {
    @discardableResult
    public func write<Judged: Sendable, Value: Sendable>(
        judging body: @escaping @Sendable (any Session) throws -> Judged, then finish: @escaping @Sendable (Judged, any Session) throws -> Value
    ) async throws -> Value {
        let moment = holds.moment
        let judged: (value: Judged, intent: SQLiteIntent)
        do {
            judged = try await read { session in
                guard let session = session as? SQLiteSession else { throw NeedsWriter() }
                let beside = SQLiteBeside(session)
                let value = try body(beside)
                try beside.refuseIfStopped()
                return (value, beside.intent)
            }
        } catch is NeedsWriter {
            holds.count(\.refused)
            return try await write { try finish(body($0), $0) }
        }
        return try await write { [holds] session in
            // Somebody held one of the same keys meanwhile: the writer judges anew what they left.
            guard holds.stand(judged.intent.keys, since: moment) else {
                holds.count(\.moved)
                return try finish(body(session), session)
            }
            holds.count(\.stood)
            try judged.intent.write(session)
            return try finish(judged.value, session)
        }
    }
}
