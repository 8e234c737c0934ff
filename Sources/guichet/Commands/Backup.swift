import ArgumentParser
import Core
import Desk
import Foundation
import Store

/// `guichet backup`: a sealed copy of an embedded database, beside a running server or without one.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a sealed copy of an embedded database, while it is in use.",
        discussion: """
            A running server makes the copy itself: nobody else opens its database. The file is encrypted with a key of its own,
            which the key file opens; it is read again before it gets its name. The key file, the folder of the tracing keys
            (PATH.keys.suivi) and the witness are not in it: keep copies of them elsewhere (docs/operations.md).
            """)

    @OptionGroup var place: DatabasePlace
    @Option(help: "The file to write; a new one.") var to: String
    @Option(help: "Seconds to wait for a running server to make it.") var patience = 3_600

    func run() async throws {
        let opening = try place.opening()
        guard case .sqlite(let path) = opening.location else {
            throw ValidationError("PostgreSQL has tools of its own for this: pg_basebackup with the archive of its log, or pgBackRest (docs/operations.md).")
        }
        guard FileManager.default.fileExists(atPath: path) else { throw ValidationError("There is no database at \(path).") }
        let target = URL(fileURLWithPath: to).standardizedFileURL.path
        let report: RapportSauvegarde
        do {
            report = try await opening.desk(migrates: false).use { desk in
                try await desk.sauvegarder(vers: target, scratch: BackupRequest.scratch(path), by: .operatorAtConsole("backup"))
            }
        } catch let error as DatabaseError where error.kind == .busy {
            report = try await asked(path, target)
        }
        say("backup \(report.id)  \(report.octets) bytes, \(report.octetsScelles) sealed, \(report.traces) sealed traces, \(report.millisecondes) ms")
        say("\(report.fichier) was written and read again")
    }

    /// Made by the process that holds the database.
    private func asked(_ path: String, _ target: String) async throws -> RapportSauvegarde {
        let request = BackupRequest(id: UUID().uuidString.lowercased(), path: target)
        try request.put(path)
        let deadline = ContinuousClock.now + .seconds(patience)
        while ContinuousClock.now < deadline {
            if let answer = request.answered(path) {
                if let report = answer.report { return report }
                throw ValidationError(answer.refusal ?? "The server could not make it.")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        try? FileManager.default.removeItem(atPath: BackupRequest.place(path))
        throw ValidationError("The process that holds the database did not answer within \(patience) s: is it guichet serve or demo, and is it running?")
    }
}
