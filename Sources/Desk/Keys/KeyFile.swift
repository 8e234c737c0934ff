import Foundation

/// The file that holds the desk's secrets, readable by its owner only.
public enum KeyFile {
    /// Reads the secrets, or says what is wrong with the file and how to mend it. A running process reads it again when it
    /// changes.
    public static func read(_ path: String) throws -> KeyRing { KeyRing(HeldKeys(try set(path), path: path)) }

    static func set(_ path: String) throws -> KeySet {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw SettingsError("clef.absente", "No key file at \(path).", remedy: "Make one with: guichet keys \(path)")
        }
        let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0o777
        guard mode & 0o077 == 0 else {
            throw SettingsError("clef.lisible", "The key file \(path) can be read by others.", remedy: "chmod 600 \(path)")
        }
        do { return try KeySet(text: text) } catch {
            throw SettingsError(
                "clef.format", "The key file \(path) does not hold 64 hexadecimal digits, nor what guichet keys rotate writes.",
                remedy: "Restore it from your backup. A new key cannot read old data.")
        }
    }

    /// Makes a new secret. Refuses to overwrite: losing a key loses the data.
    /// Durable when it returns: what a key sealed before a power failure must find it after.
    public static func create(_ path: String, secret: [UInt8]) throws { try create(path, secret: secret, flush: .system) }

    static func create(_ path: String, secret: [UInt8], flush: Flush) throws {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST else { throw unwritable(path) }
            throw SettingsError("clef.existe", "There is already a key file at \(path).", remedy: "Choose another path, or keep this one.")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: Data((secret.hexadecimal + "\n").utf8))
            try flush.file(descriptor, named: path)
            try flush.folder(of: path)
        } catch {
            unlink(path)
            throw error
        }
    }

    /// Replaces the file by one that holds other keys, whole or not at all, with the same owner.
    static func change(_ path: String, flush: Flush = .system, _ change: (inout KeySet) throws -> Void) throws -> KeySet {
        let partial = path + ".nouveau"
        let descriptor = open(partial, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            guard errno == EEXIST else { throw unwritable(path) }
            throw SettingsError(
                "clef.en-cours", "\(partial) is there: another command is changing the keys, or was stopped.", remedy: "If none is running, remove it: it was never in use.")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            // Read once nobody else may change it.
            var set = try set(path)
            try change(&set)
            try file.write(contentsOf: Data(set.text.utf8))
            try flush.file(descriptor, named: partial)
            let before = try FileManager.default.attributesOfItem(atPath: path)
            try FileManager.default.setAttributes(before.filter { [.ownerAccountID, .groupOwnerAccountID].contains($0.key) }, ofItemAtPath: partial)
            guard rename(partial, path) == 0 else { throw unwritable(path) }
            try flush.folder(of: path)
            return set
        } catch {
            unlink(partial)
            throw error
        }
    }

    private static func unwritable(_ path: String) -> SettingsError {
        SettingsError("clef.ecriture", "The key file \(path) cannot be written.", remedy: "Check that the folder exists and is writable.")
    }
}
