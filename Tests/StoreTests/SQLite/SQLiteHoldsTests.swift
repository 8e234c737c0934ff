@testable import Store
import Synchronization
import TestSupport
import Testing

@Suite("SQLite: judged beside the writer")
struct SQLiteHoldsTests {
    private static func outcomes(_ database: any Database) -> SQLiteHolds.Outcomes? { (database as? SQLiteDatabase)?.holds.outcomes }

    private final class Runs: Sendable {
        let count = Atomic(0)
    }

    /// Once each, and never by the writer: what is judged costs its thread nothing.
    @Test func whoeverMeetsNobodyIsJudgedOnce() async throws {
        try await withArticles(.sqlite) { database in
            let runs = Runs()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...50 {
                    group.addTask {
                        try await database.write(
                            judging: { session in
                                runs.count.add(1, ordering: .relaxed)
                                try session.lock(key: "article.\(id)")
                                _ = try session.rows("SELECT * FROM article WHERE id = \(id)")
                                try session.post(Article.insert(id, "n\(id)"))
                                _ = try session.rows("SELECT * FROM rayon")
                            }, then: { _, _ in })
                    }
                }
                try await group.waitForAll()
            }
            #expect(runs.count.load(ordering: .relaxed) == 50)
            #expect(Self.outcomes(database) == .init(stood: 50, moved: 0, refused: 0))
        }
    }

    @Test func whatOnlyTheWriterCanTellIsCounted() async throws {
        try await withArticles(.sqlite) { database in
            try await database.write(judging: { try $0.execute(Article.insert(1, "a")) }, then: { _, _ in })
            try await database.write(judging: { try $0.post("/* autre forme */ DELETE FROM article") }, then: { _, _ in })
            #expect(Self.outcomes(database) == .init(stood: 0, moved: 0, refused: 2))
        }
    }

    @Test func aKeyHeldSinceIsNoticed() {
        let holds = SQLiteHolds()
        let before = holds.moment
        #expect(holds.stand([1, 2], since: before))
        holds.take(2)
        #expect(!holds.stand([1, 2], since: before), "held by the transaction under way")
        #expect(holds.stand([1], since: before))
        holds.committed()
        #expect(!holds.stand([2], since: before))
        #expect(holds.stand([2], since: holds.moment), "whoever reads now sees what was written")
    }

    /// What is forgotten counts as held: those who read before are judged anew.
    @Test func whatIsForgottenCountsAsHeld() {
        let holds = SQLiteHolds(most: 3)
        let before = holds.moment
        for key in 1...4 as ClosedRange<Int64> { holds.take(key) }
        #expect(!holds.stand([99], since: before))
        holds.committed()
        #expect(holds.stand([1, 4, 99], since: holds.moment))
    }
}
