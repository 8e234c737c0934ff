import Crypto
import Foundation
import Synchronization

/// The keys that die with the data. One for each epidemic, category and day of collection seals identities; one for each
/// week makes the look-up hashes and the pseudonyms of traces. They are files of a folder that no backup of the database
/// holds: once a file is destroyed, what it sealed can be read by nobody, in any copy.
///
/// Processes that share a database share the folder. A file is made once, by whoever needs it first.
public final class ClesSuivi: Sendable {
    private let folder: String
    private let chance: Chance
    private let flush: Flush
    private let known = Mutex<[String: SymmetricKey]>([:])
    /// What a folder held when it last changed: a list for every search would cost more than the search.
    private let listed = Mutex<[String: (changed: Date, names: [Nom])]>([:])

    public convenience init(folder: String, chance: Chance = .system) {
        self.init(folder: folder, chance: chance, flush: .system)
    }

    init(folder: String, chance: Chance, flush: Flush) {
        self.folder = folder
        self.chance = chance
        self.flush = flush
    }

    /// The key of that name, made if there is none.
    func key(_ name: Nom) throws -> SymmetricKey {
        if let key = try existing(name) { return key }
        let path = path(name)
        try makeFolder((path as NSString).deletingLastPathComponent)
        try create(path, chance.bytes(32))
        guard let key = try existing(name) else { throw SettingsError("cles-suivi.ecriture", "A tracing key cannot be written.", remedy: "Check the folder of the tracing keys: \(folder)") }
        return key
    }

    /// The key of that name; nil when it was never made, or was destroyed.
    func existing(_ name: Nom) throws -> SymmetricKey? {
        if let key = known.withLock({ $0[name.texte] }) { return key }
        guard let bytes = FileManager.default.contents(atPath: path(name)), bytes.count == 32 else { return nil }
        let key = SymmetricKey(data: bytes)
        known.withLock { $0[name.texte] = key }
        return key
    }

    /// Overwrites, removes and forgets a key. Destroying what is not there is harmless.
    /// - Returns: whether there was a file.
    @discardableResult
    func destroy(_ name: Nom) throws -> Bool {
        known.withLock { $0[name.texte] = nil }
        let path = path(name)
        guard let file = FileHandle(forUpdatingAtPath: path) else { return false }
        try file.write(contentsOf: Data(count: 32))
        try flush.file(file.fileDescriptor, named: path)
        try file.close()
        try FileManager.default.removeItem(atPath: path)
        try flush.folder(of: path)
        return true
    }

    /// Names of the keys of an epidemic that are still there, in whichever process they were made or destroyed.
    func names(epidemie: String) -> [Nom] {
        let path = "\(folder)/\(epidemie)"
        guard let changed = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date else { return [] }
        if let held = listed.withLock({ $0[epidemie] }), held.changed == changed { return held.names }
        let names = Self.list(path, epidemie)
        // A folder that has just changed may change again without its clock telling: it is not believed yet.
        if changed.timeIntervalSinceNow < -2 { listed.withLock { $0[epidemie] = (changed, names) } }
        return names
    }

    private static func list(_ path: String, _ epidemie: String) -> [Nom] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.compactMap { file in
            let parts = file.split(separator: ".")
            guard parts.count == 3, parts[2] == "cle", let sorte = Nom.Sorte(rawValue: String(parts[0])), let numero = Int(parts[1]) else { return nil }
            return Nom(epidemie: epidemie, sorte: sorte, numero: numero)
        }.sorted { ($0.sorte.rawValue, $0.numero) < ($1.sorte.rawValue, $1.numero) }
    }

    /// Other processes may have destroyed keys: nothing is remembered for longer than a turn of the clocks.
    func forget() { known.withLock { $0.removeAll() } }

    private func path(_ name: Nom) -> String { "\(folder)/\(name.epidemie)/\(name.sorte.rawValue).\(name.numero).cle" }

    /// A folder that a power failure takes away takes its keys with it.
    private func makeFolder(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try flush.folder(of: path)
        try flush.folder(of: folder)
    }

    /// Durable before it is used: a key lost after its first use is data lost.
    private func create(_ path: String, _ secret: [UInt8]) throws {
        let temporary = path + "." + UUID().uuidString
        guard FileManager.default.createFile(atPath: temporary, contents: Data(secret), attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forUpdatingAtPath: temporary)
        else { throw SettingsError("cles-suivi.ecriture", "A tracing key cannot be written.", remedy: "Check that its folder is writable.") }
        try flush.file(file.fileDescriptor, named: temporary)
        try file.close()
        // A link fails if the name exists: whoever came first made the key.
        _ = link(temporary, path)
        try FileManager.default.removeItem(atPath: temporary)
        try flush.folder(of: path)
    }
}

extension ClesSuivi {
    /// Which key: of what, of when.
    struct Nom: Sendable, Hashable {
        enum Sorte: String, Sendable, Hashable {
            /// Seal the sheets collected on a day, numbered since 1970-01-01.
            case cas, contact
            /// Look-up hashes and pseudonyms of a week, numbered since 1970-01-01.
            case recherche
        }

        let epidemie: String
        let sorte: Sorte
        let numero: Int

        var texte: String { "\(epidemie)/\(sorte.rawValue).\(numero)" }
    }
}
