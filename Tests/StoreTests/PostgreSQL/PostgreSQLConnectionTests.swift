@testable import Store
import TestSupport
import Testing

@Suite("PostgreSQL: one connection")
struct PostgreSQLConnectionTests {
    /// The server answers COMMIT of a failed transaction with the tag ROLLBACK and no error.
    @Test func aCommitThatRolledBackIsAFailure() async throws {
        try await withTestDatabase(.postgresql) { place in
            guard case .postgresql(let url) = place.location else { return }
            let connection = try PostgreSQLConnection(url: url)
            try connection.begin(.write)
            #expect(throws: DatabaseError.self) { try connection.command("SELECT 1 / 0") }
            #expect(throws: DatabaseError.self) { try connection.commit() }
            #expect(try connection.command("SELECT 1") == "SELECT 1")
        }
    }
}
