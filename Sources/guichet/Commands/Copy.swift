import ArgumentParser
import Core
import Desk
import Foundation
import Web

/// `guichet copy`: everything the desk holds of a person, for the person.
struct Copy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the copy of a person's data that they asked for (right of access).",
        discussion: "For funds whose medical service does not work at this desk. The social security number is read from the standard input, so that it stays in no history: "
            + "guichet copy --reason \"Letter of 3 March, identity checked\" --output copy.zip < number.txt")

    @OptionGroup var place: DatabasePlace
    @Option(help: "How the request came, and how its author was known for sure: kept in the trace.") var reason: String
    @Option(help: "The archive to write; it must not exist.") var output: String

    func run() async throws {
        let number: NIR
        do throws(NIRError) { number = try NIR(readLine() ?? "") } catch {
            throw ValidationError("The standard input holds no social security number: 13 or 15 characters on one line.")
        }
        do {
            try await place.opening().desk(migrates: false).use { desk in
                let copy = try await desk.copierDonnees(.nir(number), motif: reason, by: .operatorAtConsole("copy"))
                guard let archive = CopiePersonne.archive(copy) else { throw ValidationError("There is not enough memory for the archive.") }
                // The person's alone: nobody else of the machine reads it.
                let descriptor = open(output, O_WRONLY | O_CREAT | O_EXCL, 0o600)
                guard descriptor >= 0 else { throw ValidationError("\(output) cannot be made: it exists already, or its folder cannot be written.") }
                let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
                try file.write(contentsOf: Data(archive))
                try file.synchronize()
                say("\(output): \(copy.nombre) rows, \(copy.fichiers.count) files. It holds health data: hand it over protected, then delete it here.")
            }
        } catch let refusal as DeskRefusal {
            whisper(refusal.description)
            throw ExitCode.failure
        }
    }
}
