/// A session that reads beside the writer and remembers what it was asked to write: judging takes longer than writing, and there is one
/// writer for everybody.
///
/// It does without what only the writer can tell (the count of a statement, a row it was itself asked to write) and says so with
/// ``NeedsWriter``.
final class SQLiteJudging: Session {
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

    func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        intent.tables.insert(table.table.name)
        intent.writes.append { try $0.append(rows, to: table, reading: reading) }
    }

    func rows(_ sql: SQL) throws -> [Row] {
        guard try base.onlyReads(sql, noneOf: intent.tables) else { throw stopped() }
        return try base.rows(sql)
    }

    /// Runs a body. Once it was refused anything, what it answers counts for nothing, be it a value or an error of its own: a body that
    /// caught the refusal went on from what is not so.
    func judge<Value>(_ body: (any Session) throws -> Value) throws -> Value {
        let outcome = Result { try body(self) }
        if isStopped { throw NeedsWriter() }
        return try outcome.get()
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
