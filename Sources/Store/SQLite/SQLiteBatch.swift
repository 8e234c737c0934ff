internal import GRDB

/// One transaction for many requests.
struct SQLiteBatch {
    /// An error that ended the transaction for all of them.
    struct Failure: Error {
        let cause: DatabaseError
        let isAtCommit: Bool

        var isConstraintAtCommit: Bool {
            guard isAtCommit else { return false }
            switch cause.kind {
            case .foreignKey, .unique, .check: return true
            default: return false
            }
        }

        /// Whether the disk can no longer be trusted with a write.
        var leavesDoubt: Bool {
            if isConstraintAtCommit { return false }
            switch cause.kind {
            case .diskFull, .busy: return false
            case .corrupt: return true
            default: return isAtCommit || cause.isInputOutput
            }
        }

        /// What the requests are told.
        var answer: DatabaseError {
            guard isAtCommit && leavesDoubt else { return cause }
            return DatabaseError(
                .commitUnknown, "the commit failed and its outcome is unknown: \(cause.message)",
                remedy: "check the disk, restart, then look whether the deposit is there", code: cause.code)
        }
    }

    private let database: GRDB.Database
    private let health: SQLiteHealth
    private let columns: SQLiteColumns
    private let holds: SQLiteHolds

    init(_ database: GRDB.Database, health: SQLiteHealth, columns: SQLiteColumns, holds: SQLiteHolds) {
        self.columns = columns
        self.holds = holds
        self.database = database
        self.health = health
    }

    /// - Returns: for each request, the error it gets, or nil if it was saved.
    /// - Throws: ``Failure``, everything being rolled back.
    func run(_ works: [any Work]) throws -> [(any Error)?] {
        do { try database.beginTransaction(.immediate) } catch {
            throw Failure(cause: .from(error), isAtCommit: false)
        }
        let failures: [(any Error)?]
        do {
            if works.count == 1 { return try alone(works[0]) }
            failures = try works.map(attempt)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure(cause: undo(error), isAtCommit: false)
        }
        do {
            try health.raiseInjectedFault()
            try database.commit()
            holds.committed()
        } catch {
            throw Failure(cause: undo(error), isAtCommit: true)
        }
        return failures
    }

    /// A request that shares its transaction with no other needs no savepoint: a savepoint keeps, in memory, a copy of
    /// each page it changes, which is the whole database for an import.
    private func alone(_ work: any Work) throws -> [(any Error)?] {
        let session = SQLiteSession(database, columns: columns, cancellation: work.cancellation, holds: holds)
        do {
            try work.perform(session)
            try session.refuseIfFailed()
        } catch {
            let cause = session.failure ?? DatabaseError.from(error)
            if cause.endsTransaction || !database.isInsideTransaction { throw cause }
            try database.rollback()
            return [DatabaseError.translated(error)]
        }
        do {
            try health.raiseInjectedFault()
            try database.commit()
            holds.committed()
        } catch {
            throw Failure(cause: undo(error), isAtCommit: true)
        }
        return [nil]
    }

    /// - Throws: only what ends the transaction for all.
    private func attempt(_ work: any Work) throws -> (any Error)? {
        try command("SAVEPOINT demande")
        let session = SQLiteSession(database, columns: columns, cancellation: work.cancellation, holds: holds)
        do {
            try work.perform(session)
            try session.refuseIfFailed()
            try command("RELEASE demande")
            return nil
        } catch {
            let cause = session.failure ?? DatabaseError.from(error)
            if cause.endsTransaction || !database.isInsideTransaction { throw cause }
            try command("ROLLBACK TO demande")
            try command("RELEASE demande")
            return DatabaseError.translated(error)
        }
    }

    private func command(_ sql: String) throws {
        try database.cachedStatement(sql: sql).execute()
    }

    private func undo(_ error: any Error) -> DatabaseError {
        let cause = DatabaseError.from(error)
        // SQLite may already have rolled back by itself: then there is nothing left to undo.
        if database.isInsideTransaction { try? database.rollback() }
        return cause
    }
}
