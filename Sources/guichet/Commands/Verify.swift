import ArgumentParser
import Desk

/// `guichet verify`: whether the data are what was written.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read everything again: pages and references, every sealed value, every digest, the whole trace.",
        discussion: """
            Nothing is changed. Ends with status 1 if anything is not what was written. An embedded database must not be in use;
            on PostgreSQL, pages are checked by pg_amcheck and by its own checksums.
            """)

    @OptionGroup var place: DatabasePlace

    func run() async throws {
        let pace = Pace()
        let found = try await place.opening().desk(migrates: false).use { desk in
            try await desk.verifierDonnees { count in if pace.isDue { say("  \(count) values") } }
        }
        say("sealed values \(found.valeurs)   compared with their digest \(found.comparees)   entries of the trace \(found.traces.leaves)")
        for fault in found.fautes { say("FAULT  \(fault)") }
        for fault in found.traces.faults { say("FAULT  \(fault)") }
        guard found.estIntacte else { throw ExitCode.failure }
        say("everything is what was written")
    }
}
