import Core
import Foundation
import Glibc
import Testing

@testable import Desk

/// Workers die, hang, never start: the caller gets the document or is told why.
@Suite struct PressLifeTests {
    @Test func aWorkerKilledMidFlightCostsNothing() async throws {
        let (configuration, folder) = try PressFolder.withPrelude("")
        defer { try? FileManager.default.removeItem(at: folder) }
        let press = Press.live(configuration)
        let expected = try await press.render(.sample(), PressOptions())
        let first = try #require(try PressFolder.processes(folder).first)
        kill(first, SIGSTOP)
        async let document = press.render(.sample(), PressOptions())
        try await Task.sleep(for: .milliseconds(200))
        kill(first, SIGKILL)
        #expect(try await document == expected)
        #expect(try PressFolder.processes(folder).count == 2)
        await press.close()
    }

    @Test func aWorkerKilledWhileIdleCostsNothing() async throws {
        let (configuration, folder) = try PressFolder.withPrelude("")
        defer { try? FileManager.default.removeItem(at: folder) }
        let press = Press.live(configuration)
        let expected = try await press.render(.sample(), PressOptions())
        kill(try #require(try PressFolder.processes(folder).first), SIGKILL)
        try await Task.sleep(for: .milliseconds(50))
        #expect(try await press.render(.sample(), PressOptions()) == expected)
        await press.close()
    }

    @Test func aWorkerThatHangsIsEndedAtTheDeadlineAndReplaced() async throws {
        let (configuration, folder) = try PressFolder.withPrelude("")
        defer { try? FileManager.default.removeItem(at: folder) }
        let press = Press.live(configuration)
        _ = try await press.render(.sample(), PressOptions())
        let first = try #require(try PressFolder.processes(folder).first)
        kill(first, SIGSTOP)
        let began = ContinuousClock.now
        await #expect(throws: PressFailure.tooLong) {
            try await press.render(.sample(), PressOptions(deadline: .milliseconds(300)))
        }
        #expect(ContinuousClock.now - began < .seconds(5))
        #expect(kill(first, 0) == -1 && errno == ESRCH, "ended and reaped")
        #expect(try await press.render(.sample(), PressOptions()).starts(with: "%PDF-".utf8))
        await press.close()
    }

    @Test(arguments: ["os.kill(os.getpid(), signal.SIGKILL)", "os.write(1, b'nonsense\\n')", "sys.exit(0)"])
    func aDocumentThatKillsTwiceIsGivenUpAndTheNextIsMade(_ act: String) async throws {
        let (configuration, folder) = try PressFolder.withPrelude("if starts <= 2: " + PressFolder.takingOne(act))
        defer { try? FileManager.default.removeItem(at: folder) }
        let press = Press.live(configuration)
        let failure = await #expect(throws: PressFailure.self) { try await press.render(.sample(), PressOptions()) }
        guard case .unavailable = failure else { Issue.record("\(String(describing: failure))"); return }
        #expect(try await press.render(.sample(), PressOptions()).starts(with: "%PDF-".utf8))
        #expect(try PressFolder.processes(folder).count == 3)
        await press.close()
    }

    @Test func aPressThatCannotStartSaysTheRemedyAndIsNotTriedAtEveryCall() async throws {
        let (configuration, folder) = try PressFolder.withPrelude(
            #"os.write(1, b'{"ready": false, "error": "no typst", "remedy": "install it"}\n'); sys.exit(3)"#)
        defer { try? FileManager.default.removeItem(at: folder) }
        let press = Press.live(configuration)
        var calls = 0
        var isToldAtOnce = false
        // The pause doubles at each failure; once it is over a second, callers are told instead of made to wait.
        while calls < 60, !isToldAtOnce {
            let failure = await #expect(throws: PressFailure.self) { try await press.render(.sample(), PressOptions()) }
            isToldAtOnce = failure?.description.contains("failing") == true
            calls += 1
        }
        #expect(isToldAtOnce)
        #expect(try PressFolder.processes(folder).count < calls, "the last call started nothing")
        await press.close()
    }

    @Test func aMissingPieceIsNamed() async throws {
        let real = try PressFolder.configuration()
        var configuration = real
        configuration.python = "/nowhere/python"
        #expect(configuration.fault?.description.contains("/nowhere/python") == true)
        let press = Press.live(configuration)
        await #expect(throws: try #require(configuration.fault)) { try await press.render(.sample(), PressOptions()) }
        await press.close()
        configuration = real
        configuration.folder = "/nowhere"
        #expect(configuration.fault?.description.contains("/nowhere/worker.py") == true)
        #expect(real.fault == nil)
    }

    @Test func severalWorkersShareTheLineAndEveryCallerGetsTheirOwn() async throws {
        let press = Press.live(try PressFolder.configuration(workers: 2))
        let alone = try await press.render(.sample { $0.reference = "R7" }, PressOptions())
        let made = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in 0..<40 {
                group.addTask { (number, try await press.render(.sample { $0.reference = "R\(number)" }, PressOptions())) }
            }
            return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
        }
        #expect(Set(made.values).count == 40)
        #expect(made[7] == alone)
        await press.close()
    }

    @Test func closingEndsTheWorkersAndTellsThoseWhoWait() async throws {
        let (configuration, folder) = try PressFolder.withPrelude("")
        defer { try? FileManager.default.removeItem(at: folder) }
        let press = Press.live(configuration)
        _ = try await press.render(.sample(), PressOptions())
        let process = try #require(try PressFolder.processes(folder).first)
        await press.close()
        #expect(kill(process, 0) == -1 && errno == ESRCH)
        await #expect(throws: PressQueue.closed) { try await press.render(.sample(), PressOptions()) }
        await press.close()
    }

    @Test func aLineTooLongIsSaidAtOnce() async throws {
        var (configuration, folder) = try PressFolder.withPrelude("")
        defer { try? FileManager.default.removeItem(at: folder) }
        configuration.longestLine = 2
        let press = Press.live(configuration)
        _ = try await press.render(.sample(), PressOptions())
        let process = try #require(try PressFolder.processes(folder).first)
        kill(process, SIGSTOP)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            group.addTask { (try? await press.render(.sample(), PressOptions())) != nil }
            try? await Task.sleep(for: .milliseconds(500))
            for _ in 0..<7 { group.addTask { (try? await press.render(.sample(), PressOptions())) != nil } }
            try? await Task.sleep(for: .milliseconds(500))
            kill(process, SIGCONT)
            return await group.reduce(into: [Bool: Int]()) { $0[$1, default: 0] += 1 }
        }
        #expect(outcomes == [true: 3, false: 5], "one in hand and two in line")
        await press.close()
    }
}
