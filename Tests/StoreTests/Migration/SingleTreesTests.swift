import Store
import TestSupport
import Testing

@Suite("Small rows stand in one tree, and what they held is still there")
struct SingleTreesTests {
    private static let number = 27
    private static let tables = ["trace_attente", "compteur_vu", "patientele", "transmission", "evenement"]

    @Test(arguments: Engine.tested) func whatWasThereIsThere(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await Migrator(Schema.migrations.filter { $0.number < Self.number }).migrate(database)
            let traces = (0..<40).map { place in
                TraceRecord(
                    id: String(repeating: "0", count: 30) + (place < 10 ? "0\(place)" : "\(place)"), at: Int64(place), account: "compte", onBehalfOf: nil, situation: nil, session: "s",
                    request: "d", act: "lire", object: "patient", patient: "p\(place)", reason: nil, result: "fait")
            }
            try await database.write { session in
                try Traces(session).append(traces)
                for day in 1...3 as ClosedRange<Int64> {
                    for patient in ["p2", "p1"] { try session.execute("INSERT INTO compteur_vu (jour, compte, patient) VALUES (\(day), 'c', \(patient))") }
                }
            }
            try await Migrator(Schema.migrations).migrate(database)
            try await database.read { session in
                let waiting = try session.rows("SELECT trace FROM trace_attente ORDER BY trace").map { try $0.text("trace") }
                #expect(waiting == traces.map(\.id))
                let seen = try session.rows("SELECT jour, patient FROM compteur_vu ORDER BY jour, patient").map { "\(try $0.int("jour"))\(try $0.text("patient"))" }
                #expect(seen == ["1p1", "1p2", "2p1", "2p2", "3p1", "3p2"])
            }
        }
    }

    /// What led to the old tables, or kept them from being changed, is made again; and none of what served to move them is left.
    @Test func theyAreProtectedAsBefore() async throws {
        try await withDatabase(.sqlite) { database in
            func schema() async throws -> [String: String] {
                try await database.read { session in
                    try session.rows("SELECT name, sql AS texte FROM sqlite_master WHERE sql IS NOT NULL").reduce(into: [:]) { $0[try $1.text("name")] = try $1.text("texte") }
                }
            }
            try await Migrator(Schema.migrations.filter { $0.number < Self.number }).migrate(database)
            let before = try await schema()
            try await Migrator(Schema.migrations.filter { $0.number <= Self.number }).migrate(database)
            let after = try await schema()
            #expect(Set(after.keys) == Set(before.keys))
            for table in Self.tables { #expect(after[table]?.contains("WITHOUT ROWID") == true, "\(table)") }
            for (name, text) in before where !Self.tables.contains(name) { #expect(after[name] == text, "\(name)") }
            // An import of the directory sorts in a file, and may only if the temporary database was never opened.
            try await database.write { session in
                try session.execute("PRAGMA temp_store = FILE")
                try session.execute("PRAGMA temp_store = MEMORY")
            }
        }
    }
}
