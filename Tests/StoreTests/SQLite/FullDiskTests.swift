import Dispatch
import Store
import TestSupport
import Testing

@Suite("SQLite: a full disk")
struct FullDiskTests {
    private static let large = String(repeating: "x", count: 20_000)

    /// The small request has room of its own, but it shares the commit of the large one: both are told the truth.
    /// Writing resumes by itself once there is room.
    @Test func failsTheWholeBatchAndHealsAlone() async throws {
        try await withArticles(.sqlite) { database in
            try await database.write { _ = try $0.rows("PRAGMA max_page_count = 1") }   // the present size is kept
            let release = DispatchSemaphore(value: 0)
            let (begun, begins) = AsyncStream<Void>.makeStream()
            let holder = Task {
                try await database.write { _ in
                    begins.yield()
                    _ = release.wait(timeout: .now() + 10)
                }
            }
            for await _ in begun { break }   // the others now wait together
            let requests = [(1, "petit"), (2, Self.large)].map { id, nom in
                Task { try await database.write { try $0.execute(Article.insert(id, nom)) } }
            }
            while database.waiting < 2 { try await Task.sleep(for: .milliseconds(1)) }
            release.signal()
            try await holder.value
            for request in requests {
                let error = await #expect(throws: DatabaseError.self) { try await request.value }
                #expect(error?.kind == .diskFull)
                #expect(error?.remedy != nil)
            }
            try await database.write { session in
                _ = try session.rows("PRAGMA max_page_count = 1073741823")
                try session.execute(Article.insert(2, Self.large))
            }
            let count = try await Article.count(database)
            #expect(count == 1)
        }
    }
}
