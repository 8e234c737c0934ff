import ArgumentParser
import Desk
import Store

/// `guichet generate`: invented people, as many as wanted.
struct Generate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fill an empty database with an invented territory.",
        discussion: "The same seed and sizes on the same day make the same people and dossiers. No one of them exists.")

    @OptionGroup var place: DatabasePlace

    @Option(help: "Where the draw begins.") var seed: UInt64 = DemoSizes.demo.seed
    @Option(help: "Insured persons, \(DemoSizes.fewestAssures) at least.") var assures = DemoSizes.demo.assures
    @Option(help: "Health professionals, \(DemoSizes.fewestProfessionnels) at least.") var professionnels = DemoSizes.demo.professionnels
    @Option(help: "Dossiers in all; those told for the demonstration's personas, some twenty, are always there.")
    var dossiers = DemoSizes.demo.dossiers
    @Option(help: "Contacts of an epidemic, with their cases, links and calls, besides the demonstration's own.") var contacts = 0
    @Flag(help: "With --contacts: all of them in the demonstration's département.") var oneDepartment = false

    @Option(help: "Write a file of the national directory's shape with that many rows instead, to --vers: no database.") var annuaire: Int?
    @Option(help: "With --annuaire: which day's file; each day some people come, leave and move.") var jour = 0
    @Option(help: "With --annuaire: the file to write.") var vers: String?

    func validate() throws {
        guard (annuaire == nil) == (vers == nil) else { throw ValidationError("--annuaire and --vers go together.") }
        if let annuaire { guard (1...5_000_000).contains(annuaire) else { throw ValidationError("--annuaire: from 1 to 5,000,000.") } }
        guard assures >= DemoSizes.fewestAssures else { throw ValidationError("--assures: \(DemoSizes.fewestAssures) at least.") }
        guard assures <= DemoSizes.mostAssures else { throw ValidationError("--assures: \(DemoSizes.mostAssures) at most.") }
        guard professionnels >= DemoSizes.fewestProfessionnels else {
            throw ValidationError("--professionnels: \(DemoSizes.fewestProfessionnels) at least.")
        }
        guard professionnels <= DemoSizes.mostProfessionnels else { throw ValidationError("--professionnels: \(DemoSizes.mostProfessionnels) at most.") }
        guard dossiers >= 0 else { throw ValidationError("--dossiers: 0 or more.") }
        guard (0...50_000_000).contains(contacts) else { throw ValidationError("--contacts: from 0 to 50,000,000.") }
    }

    func run() async throws {
        if let annuaire, let vers { return try writeDirectory(rows: annuaire, to: vers) }
        var opening = try place.opening()
        // Millions of rows: a large cache spares reading the indexes again and again.
        opening.options.sqlite.cacheKiB = 1_048_576
        opening.options.postgresql.connections = 2
        let sizes = DemoSizes(seed: seed, assures: assures, professionnels: professionnels, dossiers: dossiers)
        try await opening.desk().use { desk in
            let start = ContinuousClock.now
            let pace = Pace()
            try await DemoTerritory.fill(desk, sizes) { line in if pace.isDue { say("  \(line)") } }
            if contacts > 0 { try await DemoTerritory.fillTracing(desk, sizes, contacts: contacts, oneDepartment: oneDepartment) { line in if pace.isDue { say("  \(line)") } } }
            say("done in \(start.duration(to: .now).components.seconds) s")
        }
    }
}
