import Foundation

/// The file that holds the desk's secret: 64 hexadecimal digits, readable by its owner only.
public enum KeyFile {
    /// Reads the secret, or says what is wrong with the file and how to mend it.
    public static func read(_ path: String) throws -> KeyRing {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw SettingsError("clef.absente", "No key file at \(path).", remedy: "Make one with: guichet keys \(path)")
        }
        let mode = (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0o777
        guard mode & 0o077 == 0 else {
            throw SettingsError("clef.lisible", "The key file \(path) can be read by others.", remedy: "chmod 600 \(path)")
        }
        guard let secret = text.trimmingCharacters(in: .whitespacesAndNewlines).bytesFromHexadecimal, secret.count == 32 else {
            throw SettingsError(
                "clef.format", "The key file \(path) does not hold 64 hexadecimal digits.",
                remedy: "Restore it from your backup. A new key cannot read old data.")
        }
        return try KeyRing(secret: secret)
    }

    /// Makes a new secret. Refuses to overwrite: losing a key loses the data.
    public static func create(_ path: String, secret: [UInt8]) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw SettingsError("clef.existe", "There is already a key file at \(path).", remedy: "Choose another path, or keep this one.")
        }
        let made = FileManager.default.createFile(
            atPath: path, contents: Data((secret.hexadecimal + "\n").utf8), attributes: [.posixPermissions: 0o600])
        guard made else {
            throw SettingsError("clef.ecriture", "The key file \(path) cannot be written.", remedy: "Check that the folder exists and is writable.")
        }
    }
}
