import Foundation
import Store
import Synchronization
import TestSupport
import Testing

/// Whoever no longer waits is not served to the end: their connection goes to somebody else.
@Suite struct CancellationTests {
    /// Told when a body has come to a place, and holds it there until told to go on.
    private final class Landing: Sendable {
        private let arrived = DispatchSemaphore(value: 0)
        private let mayLeave = DispatchSemaphore(value: 0)

        func reach() {
            arrived.signal()
            mayLeave.wait()
        }

        func whenReached(_ act: () -> Void) async {
            await withCheckedContinuation { continuation in
                Thread { [arrived] in
                    arrived.wait()
                    continuation.resume()
                }.start()
            }
            act()
            mayLeave.signal()
        }
    }

    /// Counts for ten seconds and more on either engine.
    private static let long: SQL = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000000) SELECT count(*) FROM n"

    @Test(arguments: Engine.tested) func aStatementUnderWayIsStopped(_ engine: Engine) async throws {
        try await withArticles(engine, .forTests) { database in
            let begun = ContinuousClock.now
            let asked = Task {
                try await database.read { try $0.value(Int.self, Self.long) }
            }
            try await Task.sleep(for: .milliseconds(300))
            asked.cancel()
            await #expect(throws: DatabaseError.self) { _ = try await asked.value }
            #expect(begun.duration(to: .now) < .seconds(5), "it was stopped, not waited for")
            #expect(try await Article.count(database) == 0, "its connection, or another, serves the next")
        }
    }

    @Test(arguments: Engine.tested) func whatWasBegunIsUndone(_ engine: Engine) async throws {
        try await withArticles(engine, .forTests) { database in
            let landing = Landing()
            let asked = Task {
                try await database.write { session in
                    try session.execute(Article.insert(1, "un"))
                    landing.reach()
                    try session.execute(Article.insert(2, "deux"))
                }
            }
            await landing.whenReached { asked.cancel() }
            await #expect(throws: DatabaseError.self) { try await asked.value }
            let left = try await Article.count(database)
            #expect(left == 0)
        }
    }

    /// Those who share the commit of whoever left are saved all the same.
    @Test(arguments: Engine.tested) func neighboursAreSaved(_ engine: Engine) async throws {
        try await withArticles(engine, .forTests) { database in
            let landing = Landing()
            let first = Task {
                try await database.write { session in
                    try session.execute(Article.insert(1, "un"))
                    landing.reach()
                    try session.execute(Article.insert(2, "deux"))
                }
            }
            let others = (3...20).map { number in
                Task { try await database.write { try $0.execute(Article.insert(number, "n\(number)")) } }
            }
            await landing.whenReached { first.cancel() }
            await #expect(throws: (any Error).self) { try await first.value }
            for other in others {
                let changed = try await other.value
                #expect(changed == 1)
            }
            let left = try await Article.count(database)
            #expect(left == 18)
        }
    }

    @Test(arguments: Engine.tested) func whoHasTheirAnswerCannotLeaveAnyMore(_ engine: Engine) async throws {
        try await withArticles(engine, .forTests) { database in
            for number in 1...20 {
                let asked = Task { try await database.write { try $0.execute(Article.insert(number, "n\(number)")) } }
                let changed = try await asked.value
                asked.cancel()
                #expect(changed == 1)
            }
            let left = try await Article.count(database)
            #expect(left == 20)
        }
    }

    /// At whatever moment: what is answered is saved, what is not is not, and everybody else is served.
    @Test(arguments: Engine.tested) func leavingAtAnyMomentIsAllOrNothing(_ engine: Engine) async throws {
        try await withArticles(engine, .forTests) { database in
            var saved = 0
            for number in 1...120 {
                let asked = Task {
                    try await database.write { session in
                        try session.execute(Article.insert(2 * number, "a\(number)"))
                        try session.execute(Article.insert(2 * number + 1, "b\(number)"))
                    }
                }
                try await Task.sleep(for: .microseconds(37 * (number % 40)))
                asked.cancel()
                if (try? await asked.value) != nil { saved += 2 }
                #expect(try await Article.count(database) == saved, "turn \(number)")
            }
        }
    }
}
