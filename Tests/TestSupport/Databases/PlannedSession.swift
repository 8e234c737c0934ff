public import Store

/// A session that asks the planner about every statement before it runs, and keeps the answers.
public final class PlannedSession: Session {
    private let session: any Session
    /// Each statement's plan, in the order they ran.
    public private(set) var plans: [String] = []

    public init(_ session: any Session) { self.session = session }

    public var engine: Engine { session.engine }

    public func execute(_ sql: SQL) throws -> Int {
        try plan(sql)
        return try session.execute(sql)
    }

    public func post(_ sql: SQL, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        try plan(sql)
        try session.post(sql, reading: reading)
    }

    public func rows(_ sql: SQL) throws -> [Row] {
        try plan(sql)
        return try session.rows(sql)
    }

    public func hold(key: Int64) throws { try session.hold(key: key) }

    public func append(_ rows: BulkRows, to table: BulkTable, reading: @escaping @Sendable (DatabaseError) -> DatabaseError) throws {
        try session.append(rows, to: table, reading: reading)
    }

    private func plan(_ sql: SQL) throws {
        let (explain, column): (SQL, String) = engine == .postgresql ? ("EXPLAIN \(sql: sql)", "QUERY PLAN") : ("EXPLAIN QUERY PLAN \(sql: sql)", "detail")
        plans.append(try session.rows(explain).map { try $0.text(column) }.joined(separator: "\n"))
    }
}
