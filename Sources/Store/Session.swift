/// One connection inside one transaction, handed to the body of ``Database/write(_:)`` or ``Database/read(_:)``.
///
/// Synchronous on purpose: a body can never hold SQLite's only writer, or a PostgreSQL connection, across an
/// unrelated `await`. It lives as long as the body, and only there.
///
/// After a statement failed, the transaction is over on both engines: a body that caught the error and went on fails
/// all the same, with that error. Use `ON CONFLICT` where a refusal is expected.
public protocol Session: AnyObject {
    var engine: Engine { get }

    /// Runs a statement and returns the number of rows it inserted, updated or deleted.
    /// - Throws: ``DatabaseError``.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    /// Runs a statement whose count nobody asks for. PostgreSQL gets it together with the next one that somebody waits for, COMMIT at
    /// the latest: an error may show only there, and ends the transaction all the same.
    /// - Parameter reading: what an error of this statement means to whoever meets it.
    /// - Throws: ``DatabaseError``.
    func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws

    /// Holds a key until the transaction ends; see ``lock(key:)``, which names it.
    func hold(key: Int64) throws

    /// Runs a statement and returns its rows, all in memory: put a LIMIT.
    /// - Throws: ``DatabaseError``.
    func rows(_ sql: SQL) throws -> [Row]

    /// Says what will be asked next. PostgreSQL is sent all of it together, and has answered by the time it is asked again, word for
    /// word: one way there and back for all. An answer is that of the moment it was foreseen; whatever the transaction then changes or
    /// holds makes it forget those it has not given. Nothing happens on SQLite, where a question costs no way.
    /// - Parameter questions: asks on a session that answers nothing: no rows, whatever is asked. What it throws is not heard.
    func foresee(_ questions: (any Session) throws -> Void)

    /// Adds rows to a table by the quickest way of the engine, be they two or thousands. As with ``post(_:reading:)``, an error may show
    /// only at the next statement that somebody waits for.
    /// - Parameter reading: what an error of these rows means to whoever meets it.
    /// - Throws: ``DatabaseError``.
    func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws
}

extension Session {
    public func foresee(_ questions: (any Session) throws -> Void) {}

    /// The same, its errors read as they are.
    public func post(_ sql: SQL) throws { try post(sql, reading: { $0 }) }

    /// The same, their errors read as they are.
    public func append(_ rows: BulkRows, to table: BulkTable) throws { try append(rows, to: table, reading: { $0 }) }

    /// The same from rows of values, for those who have thousands and not millions.
    public func append(_ rows: [[SQLValue]], to table: BulkTable) throws {
        guard !rows.isEmpty else { return }
        var packed = BulkRows()
        for row in rows { packed.append(row) }
        try append(packed, to: table)
    }

    /// The first row, or nil.
    public func first(_ sql: SQL) throws -> Row? {
        try rows(sql).first
    }

    /// All rows as values of a `Decodable` type.
    /// - Throws: ``DatabaseError``, or ``ColumnError`` naming the column.
    public func all<Value: Decodable>(_: Value.Type, _ sql: SQL) throws -> [Value] {
        try rows(sql).map { try $0.decode(Value.self) }
    }

    /// The first row as a value of a `Decodable` type, or nil.
    public func first<Value: Decodable>(_: Value.Type, _ sql: SQL) throws -> Value? {
        try rows(sql).first?.decode(Value.self)
    }

    /// The first column of the first row; nil if there is no row or if it is NULL.
    public func value<Value: Decodable>(_: Value.Type, _ sql: SQL) throws -> Value? {
        guard let cell = try rows(sql).first?.firstCell(), cell.value != .null else { return nil }
        return try CellDecoder(cell: cell).decode(Value.self)
    }
}
