import ArgumentParser
import Core
import Desk
import Formats
import Foundation
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

    @Option(help: "Write a file instead of filling a database: of insured persons of one fund, or of the national directory with --annuaire.") var vers: String?
    @Option(help: "With --vers: rows of a file of the national directory's shape.") var annuaire: Int?
    @Option(help: "With --annuaire: which day's file; each day some people come, leave and move.") var jour = 0
    @Option(help: "With --vers: the fund of the insured persons.") var caisse = "019980000"
    @Option(help: "With --vers: complet or changements.") var genre = "complet"
    @Option(help: "With --vers: place in the fund's sequence.") var sequence = 1
    @Option(help: "With --vers: leave one person in that many out.") var sauf = 0

    func validate() throws {
        guard annuaire == nil || vers != nil else { throw ValidationError("--annuaire needs --vers: the file to write.") }
        if let annuaire { guard (1...5_000_000).contains(annuaire) else { throw ValidationError("--annuaire: from 1 to 5,000,000.") } }
        guard (try? CodeOrganisme(caisse)) != nil else { throw ValidationError("--caisse: nine digits, for example 019980000.") }
        guard EnTeteAssures.Genre(rawValue: genre) != nil else { throw ValidationError("--genre: complet or changements.") }
        guard sequence >= 0, sauf >= 0 else { throw ValidationError("--sequence and --sauf: 0 or more.") }
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
        if let vers {
            if let annuaire { return try writeDirectory(rows: annuaire, to: vers) }
            return try writeInsured(to: vers)
        }
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
            try await desk.tidy()
            say("done in \(start.duration(to: .now).components.seconds) s")
        }
    }

    private func writeInsured(to path: String) throws {
        guard let code = try? CodeOrganisme(caisse), let kind = EnTeteAssures.Genre(rawValue: genre) else { return }
        // Invented people, and all the same nobody else's business.
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]), let file = FileHandle(forWritingAtPath: path) else {
            throw ValidationError("\(path) cannot be written: name a file in a folder you may write to.")
        }
        let now = Clock.system.now()
        let sizes = DemoSizes(seed: seed, assures: assures, professionnels: professionnels, dossiers: 0)
        try DemoTerritory.writeInsured(
            sizes, EnTeteAssures(caisse: code, genre: kind, date: now.date(in: .paris).date, sequence: sequence), now: now, passing: sauf
        ) { try file.write(contentsOf: Data($0)) }
        try file.close()
        say("\(path): \(sizes.assures) insured persons, the file is \(kind.rawValue)")
    }
}
