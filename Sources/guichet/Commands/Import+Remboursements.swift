import ArgumentParser
import Core
import Desk
import Foundation
import Formats

extension Import {
    /// `guichet import remboursements FILE --caisse 019980000`
    struct Remboursements: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring in a fund's history of reimbursements: CSV or XLSX, all of it or nothing.",
            discussion: "The columns are described in docs/formats/remboursements.md. The file replaces the fund's former one.")

        @OptionGroup var place: DatabasePlace
        @Argument(help: "The file.") var file: String
        @Option(help: "Code of the fund, nine digits.") var caisse: String
        @Flag(help: "Let in a file that shrank by more than a tenth.") var approuver = false
        @Flag(help: "One JSON object on standard output, and nothing else there.") var json = false

        func validate() throws {
            guard (try? CodeOrganisme(caisse)) != nil else { throw ValidationError("--caisse: “\(caisse)” is not the code of a fund, for example 019980000.") }
        }

        func run() async throws {
            let source = try FileSource.open(file)
            let code = try CodeOrganisme(caisse)
            let pace = Pace()
            do {
                var opening = try place.opening()
                opening.isQuiet = json
                try await opening.desk().use { desk in
                    let bilan = try await desk.importReimbursements(
                        source, caisse: code, approved: approuver, by: .operatorAtConsole("import remboursements"),
                        progress: { rows in if pace.isDue { whisper("  \(rows)") } })
                    tell(bilan)
                    _ = try await desk.sealTraces()
                }
            } catch let refused as RemboursementsRefuses {
                tell(refused.bilan)
                for message in refused.bilan.messages { whisper("  \(message)") }
                whisper(refused.message)
                throw ExitCode.failure
            } catch let refusal as DeskRefusal {
                whisper(refusal.description)
                throw ExitCode.failure
            }
        }

        private func tell(_ bilan: BilanRemboursements) {
            if json { return say(JSONWriter.text(bilan.json)) }
            if bilan.dejaLu { say("Ce fichier est déjà celui en vigueur : rien n’est changé.") }
            say("\(bilan.lus) lues = \(bilan.gardes) gardées + \(bilan.inconnus) d’assurés inconnus + \(bilan.anciens) de plus de douze mois + \(bilan.fautes) en faute")
        }
    }
}
