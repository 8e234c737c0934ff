import Crypto
import Foundation

/// What a key file holds: one secret as it was first made, or several once it was turned over.
struct KeySet: Sendable {
    /// A secret, and what is drawn from it.
    struct Secret: Sendable {
        let bytes: [UInt8]
        /// Eight hexadecimal digits: what ciphertexts and signatures call it.
        let id: String
        let encryption: SymmetricKey
        let seal: Curve25519.Signing.PrivateKey

        /// - Throws: ``KeyRingError/badSecret`` unless there are 32 bytes.
        init(_ bytes: [UInt8]) throws {
            guard bytes.count == 32 else { throw KeyRingError.badSecret }
            self.bytes = bytes
            encryption = KeySet.derive(bytes, "chiffrement")
            seal = try Curve25519.Signing.PrivateKey(rawRepresentation: KeySet.derive(bytes, "sceau").withUnsafeBytes { Data($0) })
            id = String(KeySet.derive(bytes, "nom").withUnsafeBytes { Array($0) }.hexadecimal.prefix(8))
        }

        var publicKey: [UInt8] { Array(seal.publicKey.rawRepresentation) }
    }

    /// A secret that was destroyed: what it signed can still be verified.
    struct Retired: Sendable, Hashable {
        let id: String
        let publicKey: [UInt8]
        /// Entries of the trace that were sealed when it was destroyed: it signed no head beyond.
        let until: Int
    }

    /// Seals what is written from now on.
    var current: Secret
    /// Known to every process before any of them seals with it.
    var prepared: Secret?
    /// Open what they sealed, and seal nothing more; the latest first.
    var older: [Secret] = []
    var retired: [Retired] = []
    /// Makes the hashes that people are looked up by. It stays when secrets are turned over: the hashes are in unique columns.
    let lookup: SymmetricKey
    /// One secret, never turned over: ciphertexts then do not name it, as in the versions that knew no other.
    private(set) var isPlain: Bool

    init(secret: [UInt8]) throws {
        current = try Secret(secret)
        lookup = Self.derive(secret, "recherche")
        isPlain = true
    }

    /// Every secret that opens something.
    var secrets: [Secret] { [current] + older + [prepared].compactMap(\.self) }

    func secret(_ id: String) -> Secret? { secrets.first { $0.id == id } }

    func knows(_ id: String) -> Bool { secret(id) != nil || retired.contains { $0.id == id } }

    /// The public key that a head of the trace may be verified with.
    func publicKey(_ id: String, size: Int) -> [UInt8]? {
        secret(id)?.publicKey ?? retired.first { $0.id == id && size <= $0.until }?.publicKey
    }

    /// A secret that is not used yet is known to all.
    mutating func prepare(_ secret: [UInt8]) throws {
        prepared = try Secret(secret)
        isPlain = false
    }

    /// The prepared secret seals from now on; without one, a new one does.
    mutating func turnOver(_ secret: @autoclosure () -> [UInt8]) throws {
        let next = try prepared ?? Secret(secret())
        older.insert(current, at: 0)
        current = next
        prepared = nil
        isPlain = false
    }

    /// Older secrets are forgotten; their public keys stay.
    mutating func retire(until size: Int) {
        retired += older.map { Retired(id: $0.id, publicKey: $0.publicKey, until: size) }
        older = []
    }

    fileprivate static func derive(_ secret: [UInt8], _ purpose: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: SymmetricKey(data: secret), info: Data("guichet/1/\(purpose)".utf8), outputByteCount: 32)
    }
}

extension KeySet {
    private static let title = "guichet-clefs 2"

    /// As written to the key file: 64 hexadecimal digits, or a title and a line for each key.
    var text: String {
        if isPlain { return current.bytes.hexadecimal + "\n" }
        var lines = [Self.title, "courante \(current.bytes.hexadecimal)"]
        if let prepared { lines.append("preparee \(prepared.bytes.hexadecimal)") }
        lines += older.map { "ancienne \($0.bytes.hexadecimal)" }
        lines.append("recherche \(lookup.withUnsafeBytes { Array($0) }.hexadecimal)")
        lines += retired.map { "retiree \($0.id) \($0.publicKey.hexadecimal) \($0.until)" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// - Throws: ``KeyRingError/badSecret`` when the text is not that of a key file.
    init(text: String) throws {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        guard lines.first == Self.title else {
            guard lines.count == 1, let secret = lines[0].bytesFromHexadecimal else { throw KeyRingError.badSecret }
            try self.init(secret: secret)
            return
        }
        var (current, prepared, older, retired, lookup) = (nil as Secret?, nil as Secret?, [Secret](), [Retired](), nil as SymmetricKey?)
        for line in lines.dropFirst() {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2 else { throw KeyRingError.badSecret }
            if words[0] == "retiree" {
                guard words.count == 4, let key = words[2].bytesFromHexadecimal, key.count == 32, let until = Int(words[3]) else { throw KeyRingError.badSecret }
                retired.append(Retired(id: words[1], publicKey: key, until: until))
                continue
            }
            guard words.count == 2, let bytes = words[1].bytesFromHexadecimal, bytes.count == 32 else { throw KeyRingError.badSecret }
            switch words[0] {
            case "courante" where current == nil: current = try Secret(bytes)
            case "preparee" where prepared == nil: prepared = try Secret(bytes)
            case "ancienne": older.append(try Secret(bytes))
            case "recherche" where lookup == nil: lookup = SymmetricKey(data: bytes)
            default: throw KeyRingError.badSecret
            }
        }
        guard let current, let lookup else { throw KeyRingError.badSecret }
        self.init(current: current, prepared: prepared, older: older, retired: retired, lookup: lookup)
    }

    private init(current: Secret, prepared: Secret?, older: [Secret], retired: [Retired], lookup: SymmetricKey) {
        (self.current, self.prepared, self.older, self.retired, self.lookup) = (current, prepared, older, retired, lookup)
        isPlain = false
    }
}
