import ArgumentParser
import Desk

/// `guichet audit`: whether the trace was altered.
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look after the trace of who saw what.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recompute the whole trace, and compare it with its signed heads and with the witness.",
            discussion: "Ends with status 1 at the first entry that does not agree.")

        @OptionGroup var place: DatabasePlace

        func run() async throws {
            let pace = Pace()
            let report = try await place.opening().desk(migrates: false).use { desk in
                try await desk.verifyTraces { size in if pace.isDue { say("  \(size) entries") } }
            }
            say("entries \(report.leaves)   signed heads \(report.heads)   waiting \(report.waiting)   witnessed heads \(report.witnessed.map(String.init) ?? "no witness")")
            if report.lost > 0 { say("LOST   \(report.lost) sealed entries that the witness knows are not in this database") }
            for fault in report.faults { say("FAULT  \(fault)") }
            guard report.faults.isEmpty else { throw ExitCode.failure }
            say("the trace is whole")
        }
    }
}
