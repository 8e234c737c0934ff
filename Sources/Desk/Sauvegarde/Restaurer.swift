import Core
import Foundation
import Store

/// What a restored database is found to be, before anyone uses it.
public struct ExamenRestauration: Sendable {
    /// What makes it unusable; empty when it may be used.
    public let faults: [String]
    /// Sealed entries of the trace in it.
    public let traces: Int
    /// Sealed entries that the witness knows and it does not have: what was done after the backup is lost.
    public let perdues: Int
    /// Migrations that are still to be applied.
    public let retard: Int
}

/// Opening a backup into a file.
public enum Restauration {
    /// What a backup says of itself.
    /// - Throws: ``SauvegardeIllisible``.
    public static func header(of path: String) throws -> EnTeteSauvegarde { try FichierScelle.header(of: path) }

    /// Decrypts a backup into a new file, readable by its owner alone, and makes it durable.
    /// - Throws: ``SauvegardeIllisible``, ``SettingsError``; no file is left then.
    public static func open(_ backup: String, to path: String, keys: KeyRing) throws {
        try open(backup, to: path, keys: keys, flush: .system)
    }

    static func open(_ backup: String, to path: String, keys: KeyRing, flush: Flush) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]), let output = FileHandle(forWritingAtPath: path) else {
            throw SettingsError("restauration.ecriture", "\(path) cannot be written.", remedy: "Check its folder, and the room on its disk.")
        }
        do {
            try FichierScelle.open(backup, keys: keys) { try output.write(contentsOf: $0) }
            try flush.file(output.fileDescriptor, named: path)
            try output.close()
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    /// Gives the file its name, durably.
    public static func install(_ path: String, as name: String) throws { try install(path, as: name, flush: .system) }

    static func install(_ path: String, as name: String, flush: Flush) throws {
        try FileManager.default.moveItem(atPath: path, toPath: name)
        try flush.folder(of: name)
    }
}

extension Desk {
    /// Reads everything: pages and indexes, references between rows, the schema, the key, the trace against its seals and
    /// its witness.
    public func examinerRestauration() async throws -> ExamenRestauration {
        var faults = try await database.inspect()
        faults += try await startupFindings().filter { $0.weight == .refusal && !Self.aboutLoss.contains($0.id) }.map { "[\($0.id)] \($0.what)" }
        let pending = try await Migrator(Schema.migrations).pending(database).count
        let report = try await verifyTraces()
        faults += report.faults.filter { !$0.isLoss }.map(\.description)
        return ExamenRestauration(faults: faults, traces: report.leaves, perdues: report.lost, retard: pending)
    }

    /// Findings that say no more than that the database is older than its witness.
    private static let aboutLoss: Set<String> = ["temoin.en-avance", "adresse.illisible", "adresse.sans-https"]

    /// Says to the witness, signed, that what it knows beyond this database is lost, and notes it in the trace.
    public func accepterPerte(by caller: Caller) async throws {
        try await act("restaurer", on: "base", by: caller) { try $0.trace("base") }
        let head = try await database.read { try Traces($0).lastHead() }
        try witness.resume(keys.sign(RepriseTemoin.Point(size: head?.size ?? 0, root: head?.root ?? ""), at: now.millisecondsSince1970))
        try await sealTraces()
    }
}
