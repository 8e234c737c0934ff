internal import Foundation

/// A thread with one connection. It takes a request, runs it in a transaction, answers after COMMIT; when the
/// connection is lost it makes another, waiting a little longer each time.
final class PostgreSQLWorker {
    private let url: String
    private let settings: PostgreSQLSettings
    private let queue: WorkQueue
    private var connection: PostgreSQLConnection?

    init(url: String, settings: PostgreSQLSettings, queue: WorkQueue) {
        self.url = url
        self.settings = settings
        self.queue = queue
    }

    func run() {
        while connected(), let work = queue.take().first { serve(work) }
        for work in queue.takeAll() { work.fail(DatabaseError(.closed, "the database was closed")) }
    }

    /// False if the queue was closed while the server could not be reached.
    private func connected() -> Bool {
        var pause = 0.05
        while connection == nil || connection?.isLost == true {
            do { connection = try PostgreSQLConnection(url: url, settings: settings) } catch {
                for work in queue.takeExpired() { work.fail(error) }
                if queue.isClosed { return false }
                Thread.sleep(forTimeInterval: pause * Double.random(in: 0.5...1))
                pause = min(pause * 2, 1)
            }
        }
        return true
    }

    private func serve(_ work: any Work) {
        queue.begin()
        defer { queue.end() }
        do {
            var connection = try begun(work.access)
            do {
                do { try perform(work, on: connection) } catch let error as DatabaseError where error.kind == .connectionLost && connection.isLostUnheard {
                    connection = try renewed(work.access)
                    try perform(work, on: connection)
                }
            } catch {
                connection.rollback()
                if (error as? DatabaseError)?.isStalePlan == true { try connection.forgetPrepared() }
                throw error
            }
            work.finish()
        } catch {
            work.fail(error)
        }
    }

    private func perform(_ work: any Work, on connection: PostgreSQLConnection) throws {
        let session = PostgreSQLSession(connection, work.cancellation)
        let canceller = connection.canceller
        // The server is told to stop by another connection, and would stop whatever it then finds here: a COMMIT, or somebody else's act.
        defer { if work.cancellation.isInterrupted { connection.abandon() } }
        try work.cancellation.whileRunning({ canceller?.cancel() }) {
            try work.perform(session)
            try session.refuseIfFailed()
        }
        switch work.access {
        case .read: try connection.leave()
        case .write: try connection.commit()
        }
    }

    /// A connection cut while it was idle shows at BEGIN, or with the first statement, when nothing has been answered yet: one more
    /// is tried.
    private func begun(_ access: Access) throws -> PostgreSQLConnection {
        if let connection {
            do {
                try connection.begin(access)
                return connection
            } catch let error as DatabaseError where error.kind == .connectionLost {
                self.connection = nil
            }
        }
        return try renewed(access)
    }

    private func renewed(_ access: Access) throws -> PostgreSQLConnection {
        connection = nil
        let fresh = try PostgreSQLConnection(url: url, settings: settings)
        connection = fresh
        try fresh.begin(access)
        return fresh
    }
}
