internal import GRDB

/// A thread that reads, on a connection of its own: one consistent snapshot per request.
struct SQLiteReader: Sendable {
    let connection: DatabaseQueue
    let queue: WorkQueue

    func run() {
        let columns = SQLiteColumns()
        connection.inDatabase { database in
            while let work = queue.take().first {
                queue.begin()
                defer { queue.end() }
                do {
                    let stop = SQLiteInterrupter(database)
                    try SQLiteMoment(database).look {
                        let session = SQLiteSession(database, columns: columns, cancellation: work.cancellation)
                        try work.cancellation.whileRunning({ stop.interrupt() }) {
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
}
