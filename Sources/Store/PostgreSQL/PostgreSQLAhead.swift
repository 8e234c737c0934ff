/// The session that hears what will be asked: it sends each question and answers nothing.
final class PostgreSQLAhead: Session {
    var engine: Engine { .postgresql }
    private(set) var failure: DatabaseError?
    private let connection: PostgreSQLConnection

    init(_ connection: PostgreSQLConnection) {
        self.connection = connection
    }

    func rows(_ sql: SQL) throws -> [Row] {
        if let failure { throw failure }
        guard PostgreSQLConnection.onlyAsks(sql.text) else { throw Self.onlyQuestions }
        do { try connection.ask(sql) } catch let error as DatabaseError {
            failure = error
            throw error
        }
        return []
    }

    func execute(_ sql: SQL) throws -> Int { throw Self.onlyQuestions }
    func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws { throw Self.onlyQuestions }
    func hold(key: Int64) throws { throw Self.onlyQuestions }
    func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws { throw Self.onlyQuestions }

    private static let onlyQuestions = DatabaseError(.other, "nothing is done ahead: only what is read can be foreseen")
}
