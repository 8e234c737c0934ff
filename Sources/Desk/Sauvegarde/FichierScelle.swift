import Core
import Crypto
import Foundation

/// A file encrypted piece by piece (AES-256-GCM), with a key of its own that the desk's secret seals. Each piece is bound
/// to its header, its place and whether it is the last: pieces cut off, swapped, or taken from another backup do not open.
enum FichierScelle {
    static let piece = 1 << 20

    /// Writes the whole of a file, sealed; durable when it returns.
    /// - Returns: bytes read.
    @discardableResult
    static func seal(_ source: String, to destination: String, _ header: EnTeteSauvegarde, key: SymmetricKey, flush: Flush = .system) throws -> Int {
        let input = try FileHandle(forReadingFrom: URL(fileURLWithPath: source))
        defer { try? input.close() }
        guard FileManager.default.createFile(atPath: destination, contents: nil, attributes: [.posixPermissions: 0o600]),
            let output = FileHandle(forWritingAtPath: destination)
        else { throw SettingsError("sauvegarde.ecriture", "\(destination) cannot be written.", remedy: "Name a file in a folder you may write to.") }
        defer { try? output.close() }
        let line = try header.line
        try output.write(contentsOf: Data(EnTeteSauvegarde.magic.utf8) + Data(line))
        var (number, total) = (0, 0)
        var next = try input.read(upToCount: piece) ?? Data()
        while true {
            let following = next.isEmpty ? Data() : try input.read(upToCount: piece) ?? Data()
            let place = place(line, number, isLast: following.isEmpty)
            guard let sealed = try AES.GCM.seal(next, using: key, authenticating: place).combined else { throw KeyRingError.unreadable }
            try output.write(contentsOf: withUnsafeBytes(of: UInt32(sealed.count).bigEndian) { Data($0) } + sealed)
            total += next.count
            number += 1
            if following.isEmpty { break }
            next = following
        }
        try flush.file(output.fileDescriptor, named: destination)
        return total
    }

    /// The header alone: nothing is decrypted, and nothing proves it yet.
    static func header(of path: String) throws -> EnTeteSauvegarde {
        let input = try opened(path)
        defer { try? input.close() }
        return try header(input, path).header
    }

    /// Reads a sealed file whole, and hands its pieces over in order.
    /// - Throws: ``SauvegardeIllisible`` at the first piece that is not what was written.
    static func open(_ path: String, keys: KeyRing, _ take: (Data) throws -> Void) throws {
        let input = try opened(path)
        defer { try? input.close() }
        let (header, line) = try header(input, path)
        let key = try header.key(keys)
        var number = 0
        var isOver = false
        while let size = try input.read(upToCount: 4), !size.isEmpty {
            guard !isOver, size.count == 4 else { throw torn(path) }
            let count = Int(size.reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
            guard count <= piece + 28, let sealed = try input.read(upToCount: count), sealed.count == count, let box = try? AES.GCM.SealedBox(combined: sealed) else {
                throw torn(path)
            }
            if let clear = try? AES.GCM.open(box, using: key, authenticating: place(line, number, isLast: false)) {
                try take(clear)
            } else if let clear = try? AES.GCM.open(box, using: key, authenticating: place(line, number, isLast: true)) {
                try take(clear)
                isOver = true
            } else {
                throw torn(path)
            }
            number += 1
        }
        guard isOver else { throw torn(path) }
    }

    private static func opened(_ path: String) throws -> FileHandle {
        guard let input = FileHandle(forReadingAtPath: path) else {
            throw SauvegardeIllisible(what: "\(path) cannot be read.", remedy: "Name the file that guichet backup wrote.")
        }
        return input
    }

    private static func header(_ input: FileHandle, _ path: String) throws -> (header: EnTeteSauvegarde, line: [UInt8]) {
        let magic = Data(EnTeteSauvegarde.magic.utf8)
        let start = try input.read(upToCount: 4096) ?? Data()
        guard start.starts(with: magic), let end = start.dropFirst(magic.count).firstIndex(of: 0x0A) else {
            throw SauvegardeIllisible(what: "\(path) is not a backup of Guichet.", remedy: "Name the file that guichet backup wrote.")
        }
        let line = Array(start[magic.count...end])
        guard let header = try? JSONDecoder().decode(EnTeteSauvegarde.self, from: Data(line)), header.format == EnTeteSauvegarde.format else {
            throw SauvegardeIllisible(what: "\(path) is a backup of a form this version does not know.", remedy: "Restore it with the version of guichet that wrote it.")
        }
        try input.seek(toOffset: UInt64(end) + 1)
        return (header, line)
    }

    private static func place(_ line: [UInt8], _ number: Int, isLast: Bool) -> Data {
        Data("guichet/sauvegarde/\(Array(SHA256.hash(data: Data(line))).hexadecimal)/\(number)/\(isLast ? "fin" : "suite")".utf8)
    }

    private static func torn(_ path: String) -> SauvegardeIllisible {
        SauvegardeIllisible(what: "\(path) was cut or altered.", remedy: "Take another copy of this backup, or the one before it.")
    }
}

extension EnTeteSauvegarde {
    /// The key of the file.
    /// - Throws: ``SauvegardeIllisible`` when the secret is not the one it was sealed with.
    func key(_ keys: KeyRing) throws -> SymmetricKey {
        guard keys.opens(cle) else {
            throw SauvegardeIllisible(
                what: "This backup was sealed with the key \(cle), and the one given is \(keys.id).",
                remedy: "Give the key file that was in use when it was made (--keys, GUICHET_KEYS).")
        }
        guard let sealed = scelle.bytesFromHexadecimal, let secret = try? keys.decrypt(sealed, at: .init("sauvegarde", id)) else {
            throw SauvegardeIllisible(what: "The header of this backup was altered.", remedy: "Take another copy of it, or the one before it.")
        }
        return SymmetricKey(data: secret)
    }

    /// The header of a new backup, with a key drawn for it alone.
    static func new(_ desk: Desk, schema: Int, traces: Int) throws -> (header: EnTeteSauvegarde, key: SymmetricKey) {
        let (id, secret) = (desk.chance.identifier(), desk.chance.bytes(32))
        let sealed = try desk.keys.encrypt(secret, at: .init("sauvegarde", id))
        let header = EnTeteSauvegarde(
            format: format, id: id, le: desk.now.millisecondsSince1970, cle: desk.keys.sealer(of: sealed), scelle: sealed.hexadecimal, schema: schema, traces: traces)
        return (header, SymmetricKey(data: secret))
    }
}
