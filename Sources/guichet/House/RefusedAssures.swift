import Core
import Desk
import Formats
import Foundation

/// The file of refused lines: the format they came in, with the reason in one more column. Readable by its owner alone.
final class RefusedAssures {
    private let handle: FileHandle
    private var writer = EcritureAssures()
    private var isBegun = false

    init(path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]), let handle = FileHandle(forWritingAtPath: path) else {
            throw SettingsError("refus.ecriture", "\(path) cannot be written.", remedy: "Name a file in a folder you may write to.")
        }
        self.handle = handle
    }

    /// Lines put right go back as changes, one place further in the sequence.
    func write(_ file: EnTeteAssures, _ row: RefusedRow) throws {
        if !isBegun {
            isBegun = true
            let head = EnTeteAssures(caisse: file.caisse, genre: .changements, date: file.date, sequence: file.sequence + 1)
            try handle.write(contentsOf: Data(writer.head(head, withReasons: true)))
        }
        try handle.write(contentsOf: Data(writer.refused(row)))
    }

    func finish() throws {
        if isBegun { try handle.write(contentsOf: Data(writer.end())) }
        try handle.close()
    }
}
