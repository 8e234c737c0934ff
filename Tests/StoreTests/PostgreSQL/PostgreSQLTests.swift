import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@Suite("PostgreSQL: connections are lost and found again")
struct PostgreSQLTests {
    static func oneConnection() -> DatabaseOptions {
        var options = DatabaseOptions.forTests
        options.postgresql.connections = 1
        return options
    }

    /// The request under way fails and says so; the next one is served by a new connection.
    @Test func aConnectionCutInFlight() async throws {
        try await withArticles(.postgresql, Self.oneConnection()) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    try session.execute(Article.insert(1, "a"))
                    _ = try session.rows("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(error?.kind == .connectionLost)
            try await database.write { try $0.execute(Article.insert(2, "b")) }
            let count = try await Article.count(database)
            #expect(count == 1)
        }
    }

    /// Idle connections that died are replaced without anyone noticing.
    @Test func connectionsCutWhileIdle() async throws {
        try await withTestDatabase(.postgresql) { place in
            let database = try await place.open()
            try await database.write(Article.create)
            guard case .postgresql(let url) = place.location else { return }
            try Self.cutOthers(url)
            for id in 1...8 { try await database.write { try $0.execute(Article.insert(id, "n\(id)")) } }
            let count = try await Article.count(database)
            #expect(count == 8)
            await database.close()
        }
    }

    /// Cut after it was found alive and before it answered anything: nothing was done, and the body runs again on another one. Cut after it
    /// answered something, it does not: the body may have decided by what it read.
    @Test(arguments: [(false, 2), (true, 1)]) func aConnectionCutInItsBodyIsReplacedOnlyUnheard(hasAnswered: Bool, runs: Int) async throws {
        try await withTestDatabase(.postgresql) { place in
            let database = try await place.open(Self.oneConnection())
            try await database.write(Article.create)
            guard case .postgresql(let url) = place.location else { return }
            let ran = Runs()
            var kind: DatabaseError.Kind?
            do {
                try await database.write { session in
                    if hasAnswered { _ = try session.rows("SELECT 1 AS un") }
                    if ran.count.add(1, ordering: .relaxed).newValue == 1 { try Self.cutOthers(url) }
                    try session.execute(Article.insert(1, "a"))
                }
            } catch let error as DatabaseError { kind = error.kind }
            #expect(kind == (hasAnswered ? .connectionLost : nil))
            #expect(ran.count.load(ordering: .relaxed) == runs)
            let count = try await Article.count(database)
            #expect(count == (hasAnswered ? 0 : 1))
            await database.close()
        }
    }

    private final class Runs: Sendable {
        let count = Atomic(0)
    }

    /// Cuts every other connection to the database, and waits until it is.
    static func cutOthers(_ url: String) throws {
        try PostgreSQLConnection(url: url).command(
            "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
    }

    /// A deferred trigger cuts the connection in the middle of COMMIT: nobody can say whether it was saved.
    @Test func aCommitCutIsUnknown() async throws {
        try await withArticles(.postgresql) { database in
            try await database.write { session in
                try session.execute(
                    """
                    CREATE FUNCTION coupe() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END $$
                    """)
                try session.execute(
                    """
                    CREATE CONSTRAINT TRIGGER coupe AFTER INSERT ON article DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION coupe()
                    """)
            }
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute(Article.insert(1, "a")) }
            }
            #expect(error?.kind == .commitUnknown)
            #expect(error?.isRetryable == false)
            try await database.ping()
        }
    }

    /// Everything travelled with COMMIT, and the connection was cut on the way: it may have been saved.
    @Test func whatWasPostedAndCutWithItsCommitIsUnknown() async throws {
        try await withArticles(.postgresql, Self.oneConnection()) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { session in
                    try session.post(Article.insert(1, "a"))
                    try session.post("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(error?.kind == .commitUnknown)
            try await database.write { try $0.post(Article.insert(2, "b")) }
            let count = try await Article.count(database)
            #expect(count == 1)
        }
    }

    /// A plan that the schema outgrew shows only at COMMIT: the body runs again all the same.
    @Test func aStalePlanThatWasPostedIsNotAnError() async throws {
        try await withArticles(.postgresql, Self.oneConnection()) { database in
            let add: @Sendable (any Session) throws -> Void = { try $0.post("INSERT INTO rayon SELECT r.* FROM rayon r WHERE r.id = 0") }
            try await database.write(add)
            try await database.write { try $0.execute("ALTER TABLE rayon ADD COLUMN nom TEXT") }
            try await database.write(add)
            try await database.ping()
        }
    }

    @Test func aStatementThatRunsTooLongIsStopped() async throws {
        var options = Self.oneConnection()
        options.postgresql.statementTimeout = .milliseconds(100)
        try await withDatabase(.postgresql, options) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.rows("SELECT pg_sleep(5)") }
            }
            #expect(error?.kind == .timeout)
            try await database.ping()
        }
    }

    /// A server that accepts and then says nothing: the wait ends.
    @Test func aSilentServerIsGivenUp() async throws {
        var options = Self.oneConnection()
        options.postgresql.statementTimeout = .zero   // the server will not stop it by itself
        options.postgresql.silenceTimeout = .milliseconds(300)
        try await withDatabase(.postgresql, options) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.rows("SELECT pg_sleep(3)") }
            }
            #expect(error?.kind == .connectionLost)
            try await database.ping()
        }
    }

    @Test func aSchemaChangedUnderPreparedPlansIsNotAnError() async throws {
        try await withArticles(.postgresql, Self.oneConnection()) { database in
            let all: SQL = "SELECT * FROM rayon"
            _ = try await database.read { try $0.rows(all) }
            try await database.write { try $0.execute("ALTER TABLE rayon ADD COLUMN nom TEXT") }
            let count = try await database.read { try $0.rows(all).count }
            #expect(count == 0)
        }
    }

    @Test func anUnreachableServerSaysSoWithARemedy() async throws {
        let location = try DatabaseLocation("postgres://guichet@127.0.0.1:1/guichet")
        let error = await #expect(throws: DatabaseError.self) { try await location.open() }
        #expect(error?.kind == .connectionLost)
        #expect(error?.remedy != nil)
    }

    @Test func aServerThatDisappearsIsReportedWithinThePatience() async throws {
        var settings = PostgreSQLSettings()
        settings.connections = 2
        settings.patience = .milliseconds(200)
        let database = PostgreSQLDatabase(url: "postgres://guichet@127.0.0.1:1/guichet", settings: settings)
        let error = await #expect(throws: DatabaseError.self) { try await database.ping() }
        #expect(error?.kind == .connectionLost)
        await database.close()
    }
}
