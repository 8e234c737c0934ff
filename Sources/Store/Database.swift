/// A database of either engine. Nothing outside this room knows which.
public protocol Database: Sendable {
    var engine: Engine { get }

    /// Runs the body in one transaction and returns after a durable COMMIT, and never before.
    ///
    /// The body may run several times (a retry after a conflict, a neighbour's failure in a shared commit): it must
    /// have no effect but through its session. On PostgreSQL the isolation is READ COMMITTED: what is checked and then
    /// written is guarded by a constraint or by ``Session/lock(key:)``.
    /// - Throws: whatever the body throws, the transaction being rolled back; ``DatabaseError``; `CancellationError`
    ///   if the task was cancelled before its turn came. Cancelled later, it is given up before its next statement, and a statement
    ///   under way is stopped (`.timeout`), except one of the embedded database's only writer.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// Runs a body that judges and writes, and then what remains to be done, in one transaction: as ``write(_:)`` does, and nothing
    /// else is promised. The embedded database judges beside its only writer, which then writes, unless somebody held one of the
    /// same keys (``Session/lock(key:)``) meanwhile. For a body that sends its writes without waiting (``Session/post(_:)``) and does
    /// not read what it wrote; any other is run by the writer after all, and has then cost twice.
    /// - Parameter finish: run by the writer, with what was judged: it may read, and wait for what it writes.
    /// - Throws: whatever they throw, the transaction being rolled back; ``DatabaseError``.
    @discardableResult
    func write<Judged: Sendable, Value: Sendable>(
        judging body: @escaping @Sendable (any Session) throws -> Judged, then finish: @escaping @Sendable (Judged, any Session) throws -> Value
    ) async throws -> Value

    /// Runs the body on one consistent snapshot that cannot be written to.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value

    /// Requests waiting for a connection at this moment: above a few hundred, the database does not keep up.
    var waiting: Int { get }

    /// The queues and the connections at this moment, for whoever watches.
    var load: DatabaseLoad { get }

    /// Writes a whole copy of the data, as of one moment, into a new file, while others go on reading and writing.
    /// - Throws: ``DatabaseError``; on PostgreSQL, which has its own tools for it, always.
    func copy(to path: String) async throws

    /// Everything wrong with the file of the database: pages, indexes, references between rows. Reads it all.
    /// - Returns: what was found, in the engine's own words and without a stored value; empty when all is well.
    func inspect() async throws -> [String]

    /// What must be known before serving: settings that would lose data (refusals) and notices.
    func startupFindings() async throws -> [StartupFinding]

    /// Lets go of what the engine still holds of deleted rows: the embedded database's log is written back and
    /// emptied; PostgreSQL's dead rows are reclaimed, and it learns how much there is of what. Outside any transaction.
    /// - Throws: ``DatabaseError``; nothing is lost, the next one does it.
    func tidy() async throws

    /// Waits for the requests already accepted, then ends threads and connections. New requests get `.closed`.
    /// Closing twice is harmless.
    func close() async
}

extension Database {
    /// Whether the database answers at this moment: a read that touches no table.
    /// - Throws: ``DatabaseError`` saying why it does not.
    public func ping() async throws {
        _ = try await read { try $0.rows("SELECT 1") }
    }
}
