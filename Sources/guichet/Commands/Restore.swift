import ArgumentParser
import Core
import Desk
import Foundation
import Store

/// `guichet restore`: an embedded database from a backup, verified before it gets its name.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an embedded database again from a backup, and verify all of it.",
        discussion: """
            Needs the key file that was in use when the backup was made. Pages, references, the schema, the key and the whole trace
            are verified, the trace against its witness too. When the witness knows what the backup does not have, nothing is
            put in place unless --accept-loss says that the loss is known: the witness and the trace then keep it.
            """)

    @OptionGroup var place: DatabasePlace
    @Argument(help: "The file that guichet backup wrote.") var backup: String
    @Flag(help: "What the witness knows beyond this backup is lost, and that is known.") var acceptLoss = false

    func run() async throws {
        var opening = try place.opening()
        guard case .sqlite(let path) = opening.location else { throw ValidationError("--database: a backup of guichet is restored into sqlite:PATH.") }
        for file in [path, path + "-wal"] where FileManager.default.fileExists(atPath: file) {
            throw ValidationError("There is already a file at \(file): restore beside it, or move it away first.")
        }
        let header = try Restauration.header(of: backup)
        say("backup \(header.id), made \(Instant(millisecondsSince1970: header.le)), schema \(header.schema), \(header.traces) sealed traces")
        let scratch = path + ".restauration"
        remove(scratch)
        try Restauration.open(backup, to: scratch, keys: KeyFile.read(opening.keys))
        do {
            opening = Opening(location: .sqlite(path: scratch), keys: opening.keys, witness: opening.witness, options: opening.options)
            try await opening.desk(migrates: false).use { try await examine($0) }
            try Restauration.install(scratch, as: path)
        } catch {
            remove(scratch)
            throw error
        }
        remove(scratch)
        say("\(path) is whole and in place; guichet serve, or migrate, brings its schema forward")
    }

    private func examine(_ desk: Desk) async throws {
        let found = try await desk.examinerRestauration()
        for fault in found.faults { say("FAULT  \(fault)") }
        guard found.faults.isEmpty else { throw ExitCode.failure }
        say("pages, references, key and \(found.traces) sealed traces verified; \(found.retard) migrations to apply")
        guard found.perdues > 0 else { return }
        say("LOST   \(found.perdues) sealed traces that the witness knows are not in this backup: what was done after it is lost")
        guard acceptLoss else {
            say("       → look for a later backup; if there is none, run this again with --accept-loss")
            throw ExitCode.failure
        }
        try await desk.accepterPerte(by: .operatorAtConsole("restore"))
    }

    /// The file and what SQLite keeps beside it.
    private func remove(_ path: String) {
        for file in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + file) }
    }
}
