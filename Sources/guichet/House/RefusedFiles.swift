import Desk
import Foundation

/// Files of refused rows: the path given for the first list, the path with the list's name for the others.
final class RefusedFiles {
    private let path: String
    private let primary: GenreListe
    private var open: [GenreListe: FileHandle] = [:]

    init(path: String, primary: GenreListe) {
        self.path = path
        self.primary = primary
    }

    func write(_ genre: GenreListe, _ bytes: [UInt8]) throws {
        try handle(genre).write(contentsOf: Data(bytes))
    }

    /// The file of the first list is there even when nothing was refused.
    func finish() throws {
        _ = try handle(primary)
        for handle in open.values { try handle.close() }
        open = [:]
    }

    private func handle(_ genre: GenreListe) throws -> FileHandle {
        if let known = open[genre] { return known }
        let name = place(genre)
        // Rows name people: readable by their owner alone.
        guard FileManager.default.createFile(atPath: name, contents: nil, attributes: [.posixPermissions: 0o600]), let handle = FileHandle(forWritingAtPath: name) else {
            throw SettingsError("refus.ecriture", "\(name) cannot be written.", remedy: "Name a file in a folder you may write to.")
        }
        open[genre] = handle
        return handle
    }

    private func place(_ genre: GenreListe) -> String {
        guard genre != primary else { return path }
        let text = path as NSString
        let stem = text.deletingPathExtension + "-" + genre.rawValue
        return text.pathExtension.isEmpty ? stem : stem + "." + text.pathExtension
    }
}
