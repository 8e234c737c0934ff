import Synchronization
import Testing
@testable import Web

@Suite struct AnswerDeadlinesTests {
    private struct Own: Error, Equatable {}
    @TaskLocal private static var said = "nothing"

    @Test func whatIsInTimeIsAnsweredAsItIs() async throws {
        let deadlines = AnswerDeadlines(limit: .seconds(600))
        #expect(try await deadlines.run { 7 } == 7)
        await #expect(throws: Own()) { try await deadlines.run { throw Own() } }
        let heard = try await Self.$said.withValue("something") { try await deadlines.run { Self.said } }
        #expect(heard == "something")
        #expect(deadlines.count == 0)
    }

    @Test func whatTakesTooLongIsInterrupted() async throws {
        let deadlines = AnswerDeadlines(limit: .milliseconds(50))
        await #expect(throws: AnswerTooLate.self) { try await deadlines.run { try await Task.sleep(for: .seconds(3_600)) } }
        // The timer ended with the first; a later one gets another.
        await #expect(throws: AnswerTooLate.self) { try await deadlines.run { try await Task.sleep(for: .seconds(3_600)) } }
        #expect(deadlines.count == 0)
    }

    @Test func whoeverWaitedIsToldToComeBack() {
        let problem = Problem(AnswerTooLate(), request: "r")
        #expect(problem.status == 503 && problem.retryAfter == 10)
    }

    @Test func oneThatComesWhileAnotherWaitsIsInterruptedToo() async throws {
        let deadlines = AnswerDeadlines(limit: .milliseconds(80))
        let interrupted = await withTaskGroup(of: Bool.self) { group in
            for turn in 0..<20 {
                group.addTask {
                    try? await Task.sleep(for: .milliseconds(turn * 5))
                    do {
                        try await deadlines.run { try await Task.sleep(for: .seconds(3_600)) }
                        return false
                    } catch { return error is AnswerTooLate }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(interrupted == 20)
    }

    /// What was done is told, late as it is: to say "interrupted" of it would be untrue.
    @Test func whatIsDoneAllTheSameIsTold() async throws {
        let deadlines = AnswerDeadlines(limit: .milliseconds(20))
        let answer = try await deadlines.run {
            while !Task.isCancelled { await Task.yield() }
            return "done"
        }
        #expect(answer == "done")
    }

    /// A client that leaves takes its answer along.
    @Test func whoeverIsCancelledCancelsWhatTheyWaitFor() async throws {
        let deadlines = AnswerDeadlines(limit: .seconds(600))
        let waiting = Task { try await deadlines.run { try await Task.sleep(for: .seconds(3_600)) } }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(deadlines.count == 0)
    }
}
