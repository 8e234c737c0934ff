import ArgumentParser
import Core
import Desk
import Formats
import Foundation
import Store

extension Import {
    /// `guichet import assures FILE`
    struct Assures: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "assures", abstract: "Bring in the insured persons of a fund: CSV, or FHIR Patient + Coverage.",
            discussion: """
                All of the file counts at once, or nothing does. A file that lost more than a tenth of its persons, or with too many refused
                lines, waits for a decision (--approuver, --ecarter, or the page of deliveries). The format is in docs/formats/assures.md.
                """)

        @OptionGroup var place: StudyPlace
        @Argument(help: "The file.") var file: String?
        @Option(help: "Fund whose file it must be, nine digits or five.") var caisse: String?
        @Option(help: "complet or changements; a CSV file says it itself.") var genre: String?
        @Option(help: "Day the file was made, for FHIR.") var date: String?
        @Option(help: "Place in the fund's sequence, for FHIR.") var sequence: Int?
        @Option(help: "Where to write the refused lines, with one more column: motif_du_refus.") var refus: String?
        @Option(help: "Refused lines admitted, in thousandths, before the file waits for a decision.") var refusPourMille = 50
        @Option(help: "Let in the held delivery of that number.") var approuver: String?
        @Option(help: "Set aside the held delivery of that number.") var ecarter: String?
        @Flag(help: "Print the schema of the CSV format and stop.") var schema = false
        @Flag(help: "One JSON object on standard output, and nothing else there.") var json = false

        func validate() throws {
            if schema || approuver != nil || ecarter != nil { return }
            guard file != nil else { throw ValidationError("Name a file, or ask for --schema.") }
            if let genre, EnTeteAssures.Genre(rawValue: genre) == nil { throw ValidationError("--genre: complet or changements.") }
            if let caisse, (try? CodeOrganisme(caisse)) == nil { throw ValidationError("--caisse: nine digits, for example 019980000.") }
            if let date, (try? LocalDate(iso: date)) == nil { throw ValidationError("--date: for example 2026-03-10.") }
        }

        func run() async throws {
            if schema { return say(JSONWriter.text(ColonneAssures.schema)) }
            var opening = try place.opening(quiet: json)
            opening.options.sqlite.cacheKiB = 65_536
            do {
                try await opening.desk().use { desk in
                    let caller = Caller.operatorAtConsole("import assures")
                    if let approuver {
                        show(try await desk.approveLivraisonAssures(approuver, by: caller))
                    } else if let ecarter {
                        try await desk.rejectLivraisonAssures(ecarter, by: caller)
                        if !json { say("Livraison écartée : le registre reste ce qu’il était.") }
                    } else {
                        try await load(desk, caller)
                    }
                    while try await desk.sealTraces() > 0 {}
                }
            } catch let refusal as DeskRefusal {
                whisper(refusal.description)
                throw ExitCode.failure
            }
        }

        private func load(_ desk: Desk, _ caller: Caller) async throws {
            let path = file ?? ""
            let input = FichierAssures(
                nom: (path as NSString).lastPathComponent, source: try FileSource.open(path), caisse: caisse.flatMap { try? CodeOrganisme($0) },
                genre: genre.flatMap(EnTeteAssures.Genre.init(rawValue:)), date: date.flatMap { try? LocalDate(iso: $0) }, sequence: sequence)
            let back = try refus.map { try RefusedAssures(path: $0) }
            let pace = Pace()
            let start = ContinuousClock.now
            let done = try await desk.importAssures(
                input, seuils: SeuilsAssures(refusPourMille: refusPourMille), by: caller, refuse: { try back?.write($0, $1) },
                progress: { line in if pace.isDue { whisper("  \(line)") } })
            try back?.finish()
            show(done)
            if !json { say("en \(start.duration(to: .now).components.seconds) s") }
        }

        private func show(_ done: LivraisonView) {
            if json { return say(JSONWriter.text(done.json)) }
            say("\(done.caisse.name), \(done.genre), n° \(done.sequence) du \(done.date.iso) : \(done.etatLibelle.lowercased())")
            say(done.comptes)
            if let motif = done.motif { say(motif) }
            if done.isHeld { say("Décidez : --approuver \(done.id) ou --ecarter \(done.id)") }
        }
    }
}

extension LivraisonView {
    fileprivate var json: JSONValue {
        [
            "id": .string(id), "caisse": .string(caisse.code), "genre": .string(genre), "etat": .string(etat), "lus": .int(lus), "gardes": .int(gardes),
            "refuses": .int(refuses), "nouveaux": .int(nouveaux), "modifies": .int(modifies), "inchanges": .int(inchanges), "retires": .int(retires),
            "motif": motif.map(JSONValue.string) ?? .null,
        ]
    }
}
