internal import GRDB

/// The only thread that writes. It takes all the requests that came during the previous flush, runs them in one
/// transaction, a savepoint each, and answers after COMMIT: one flush for many, and each failure told apart.
struct SQLiteWriter: Sendable {
    let pool: DatabasePool
    let queue: WorkQueue
    let batch: Int
    let health: SQLiteHealth
    let journal: SQLiteJournal
    let holds: SQLiteHolds

    func run() {
        let columns = SQLiteColumns()
        while true {
            let works = queue.take(atMost: batch)
            if works.isEmpty { return }
            queue.begin()
            save(works, columns)
            if journal.isDue(waiting: queue.count) { journal.copy(in: pool) }
            queue.end()
        }
    }

    private func save(_ works: [any Work], _ columns: SQLiteColumns) {
        if let refusal = health.refusal {
            for work in works { work.fail(refusal) }
            return
        }
        do {
            let failures = try pool.writeWithoutTransaction { database in
                try SQLiteBatch(database, health: health, columns: columns, holds: holds).run(works)
            }
            for (work, failure) in zip(works, failures) {
                if let failure { work.fail(failure) } else { work.finish() }
            }
        } catch let failure as SQLiteBatch.Failure {
            settle(works, failure, columns)
        } catch {
            for work in works { work.fail(DatabaseError.translated(error)) }
        }
    }

    /// The whole transaction is gone: nobody is told "saved".
    private func settle(_ works: [any Work], _ failure: SQLiteBatch.Failure, _ columns: SQLiteColumns) {
        if failure.isConstraintAtCommit && works.count > 1 {
            // A deferred constraint speaks at COMMIT and does not say whose row it is: one at a time, then.
            for work in works { save([work], columns) }
            return
        }
        if failure.leavesDoubt { health.poison(failure.cause) }
        for work in works { work.fail(failure.answer) }
    }
}
