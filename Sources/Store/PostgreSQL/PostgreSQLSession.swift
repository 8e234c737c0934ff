/// A PostgreSQL connection inside one transaction.
final class PostgreSQLSession: Session {
    var engine: Engine { .postgresql }
    private(set) var failure: DatabaseError?
    private let connection: PostgreSQLConnection
    private let cancellation: Cancellation

    init(_ connection: PostgreSQLConnection, _ cancellation: Cancellation = Cancellation()) {
        self.connection = connection
        self.cancellation = cancellation
    }

    @discardableResult
    func execute(_ sql: SQL) throws -> Int {
        connection.forgetForeseen()
        return try watched { try connection.run(sql).changes }
    }

    func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        connection.forgetForeseen()
        try watched { try connection.post(sql, reading: reading) }
    }

    func hold(key: Int64) throws { try post("SELECT pg_advisory_xact_lock(\(key))") }

    func rows(_ sql: SQL) throws -> [Row] {
        try watched { try connection.run(sql).rows }
    }

    func foresee(_ questions: (any Session) throws -> Void) {
        guard failure == nil else { return }
        let ahead = PostgreSQLAhead(connection)
        // Without answers a question may lead nowhere; what is wrong with the connection shows at the next statement.
        try? questions(ahead)
        // Whoever foresees may ask this session too, and have been refused by it.
        failure = failure ?? ahead.failure
    }

    func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        guard rows.count > 0 else { return }
        connection.forgetForeseen()
        try watched {
            guard rows.count > PostgreSQLConnection.fewRows else { return try connection.insert(rows, into: table, reading: reading) }
            // An error of what was on its way before is not theirs.
            try connection.settle()
            do { try connection.copy(rows, into: table) } catch let error as DatabaseError { throw reading(error) }
        }
    }

    func refuseIfFailed() throws {
        if let failure { throw failure }
    }

    private func watched<Value>(_ act: () throws -> Value) throws -> Value {
        try refuseIfFailed()
        do {
            if cancellation.isRequested { throw DatabaseError.abandoned }
            return try act()
        } catch let error as DatabaseError {
            failure = error
            throw error
        }
    }
}
