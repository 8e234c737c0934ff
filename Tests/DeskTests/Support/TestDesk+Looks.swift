import Core
import Desk
import Store
import TestSupport

@testable import Desk

/// What tests look at under the acts.
extension TestDesk {
    /// The last traces, the latest first.
    func traces(_ limit: Int = 50) async throws -> [TraceRecord] {
        try await database.read { session in
            try session.all(TraceRecord.self, "SELECT * FROM trace ORDER BY le DESC, id LIMIT \(limit)")
        }
    }

    func count(_ query: SQL) async throws -> Int {
        try await database.read { try $0.value(Int.self, query) ?? 0 }
    }

    func history(_ id: String, by caller: Caller) async throws -> [String] {
        try await desk.readHistory(id, by: caller).steps.map(\.word)
    }

    /// Works everything that is due, as long as anything is.
    func work() async throws { try await worker.drain() }
}
