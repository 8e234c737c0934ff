import Core
import Crypto
import Foundation
import Store

/// A backup that was made, and read again.
public struct RapportSauvegarde: Sendable, Codable, Hashable {
    public let id: String
    public let fichier: String
    /// Bytes of the database, before and after encryption.
    public let octets: Int
    public let octetsScelles: Int
    /// Sealed entries of the trace in it, at least.
    public let traces: Int
    public let millisecondes: Int
}

extension Desk {
    /// Makes a backup of the embedded database while it is in use, sealed with the desk's key, and reads it again.
    /// - Parameters:
    ///   - path: a new file.
    ///   - scratch: where a copy in clear stands meanwhile: beside the database, which is as well guarded.
    /// - Throws: ``SettingsError``, ``DatabaseError``, ``SauvegardeIllisible``; no file is left then.
    public func sauvegarder(vers path: String, scratch: String, by caller: Caller) async throws -> RapportSauvegarde {
        try await sauvegarder(vers: path, scratch: scratch, flush: .system, by: caller)
    }

    func sauvegarder(vers path: String, scratch: String, flush: Flush, by caller: Caller) async throws -> RapportSauvegarde {
        let begun = ContinuousClock.now
        guard !FileManager.default.fileExists(atPath: path) else {
            throw SettingsError("sauvegarde.existe", "There is already a file at \(path).", remedy: "Name a new one: a backup never replaces another.")
        }
        try await act("sauvegarder", on: "base", by: caller) { try $0.trace("base") }
        try await sealTraces()
        let stand = try await database.read { session in (try Traces(session).lastHead()?.size ?? 0, try Migrator.last(session)) }
        // What a backup that was interrupted left behind.
        try? FileManager.default.removeItem(atPath: scratch)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        try await database.copy(to: scratch)
        let (header, key) = try EnTeteSauvegarde.new(self, schema: stand.1, traces: stand.0)
        let (partial, keys) = (path + ".partiel", keys)
        do {
            return try await Task.detached {
                let read = try FichierScelle.seal(scratch, to: partial, header, key: key, flush: flush)
                guard try Self.digest(opening: partial, keys) == Self.digest(scratch) else {
                    throw SauvegardeIllisible(what: "The backup does not read back as it was written.", remedy: "Check the disk of \(path).")
                }
                try FileManager.default.moveItem(atPath: partial, toPath: path)
                do { try flush.folder(of: path) } catch {
                    try? FileManager.default.removeItem(atPath: path)
                    throw error
                }
                let sealed = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
                let took = begun.duration(to: .now).components
                return RapportSauvegarde(
                    id: header.id, fichier: path, octets: read, octetsScelles: sealed, traces: header.traces,
                    millisecondes: Int(took.seconds * 1000 + took.attoseconds / 1_000_000_000_000_000))
            }.value
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    private static func digest(_ path: String) throws -> SHA256.Digest {
        var hash = SHA256()
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        while let piece = try file.read(upToCount: FichierScelle.piece), !piece.isEmpty { hash.update(data: piece) }
        return hash.finalize()
    }

    private static func digest(opening path: String, _ keys: KeyRing) throws -> SHA256.Digest {
        var hash = SHA256()
        try FichierScelle.open(path, keys: keys) { hash.update(data: $0) }
        return hash.finalize()
    }
}
