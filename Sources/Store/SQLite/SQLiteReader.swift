internal import GRDB

/// A thread that reads: one consistent snapshot per request.
struct SQLiteReader: Sendable {
    let pool: DatabasePool
    let queue: WorkQueue

    func run() {
        let columns = SQLiteColumns()
        while let work = queue.take().first {
            queue.begin()
            defer { queue.end() }
            do {
                try pool.read { database in
                    let session = SQLiteSession(database, columns: columns, cancellation: work.cancellation)
                    let connection = SQLiteInterrupter(database)
                    try work.cancellation.whileRunning({ connection.interrupt() }) {
                        try work.perform(session)
                        try session.refuseIfFailed()
                    }
                }
                work.finish()
            } catch {
                work.fail(DatabaseError.translated(error))
            }
        }
    }
}
