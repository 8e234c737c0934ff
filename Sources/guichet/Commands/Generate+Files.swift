import ArgumentParser
import Foundation
import Synthetic

extension Generate {
    /// `guichet generate --annuaire N --vers FILE`: a file of the directory's shape, and no database.
    func writeDirectory(rows: Int, to path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil), let handle = FileHandle(forWritingAtPath: path) else {
            throw ValidationError("--vers: \(path) cannot be written.")
        }
        try SyntheticAnnuaire(rows: rows, seed: seed, day: jour).write { try handle.write(contentsOf: Data($0)) }
        try handle.close()
        say("\(path) : \(rows) lignes, personne n’y existe")
    }
}
