@testable import Store
import TestSupport
import Testing

@Suite("PostgreSQL: a server that could lose data is refused")
struct PostgreSQLStartupTests {
    private static let sound = [
        "fsync": "on", "full_page_writes": "on", "synchronous_commit": "on", "server_version_num": "150018",
        "server_encoding": "UTF8", "standby": "off",
    ]

    static let faults = [
        ("fsync", "off", "postgresql.fsync"), ("full_page_writes", "off", "postgresql.full_page_writes"),
        ("synchronous_commit", "off", "postgresql.synchronous_commit"),
        ("server_version_num", "140010", "postgresql.version"), ("server_encoding", "LATIN1", "postgresql.encoding"),
        ("standby", "on", "postgresql.standby"),
    ]

    @Test(arguments: faults)
    func eachFaultIsARefusal(setting: String, value: String, id: String) {
        var settings = Self.sound
        settings[setting] = value
        let findings = PostgreSQLState(settings: settings).findings()
        #expect(findings.map(\.id) == [id])
        #expect(findings.allSatisfy { $0.weight == .refusal && !$0.remedy.isEmpty })
    }

    @Test func aSoundServerHasNone() async throws {
        #expect(PostgreSQLState(settings: Self.sound).findings().isEmpty)
        let findings = try await withDatabase(.postgresql) { try await $0.startupFindings() }
        #expect(findings.isEmpty)
    }

    @Test func openingRefusesWhatTheServerAdmits() async throws {
        try await withTestDatabase(.postgresql) { place in
            let database = try await place.open()
            try await database.write { session in
                let name = try session.value(String.self, "SELECT current_database()") ?? ""
                try session.execute(SQL(parts: [.literal("ALTER DATABASE \(name) SET synchronous_commit = off")]))
            }
            await database.close()
            let refused = await #expect(throws: StartupRefused.self) { try await place.open() }
            #expect(refused?.findings.map(\.id) == ["postgresql.synchronous_commit"])
            var options = DatabaseOptions.forTests
            options.refusesUnsafe = false
            await (try await place.open(options)).close()
        }
    }
}
