import Crypto
import Foundation

/// The keys of the desk: encryption of identities and contents, look-up hashes, the seal of the trace. They are drawn
/// from secrets that are made once, kept in a file that only the service can read, and never in the database.
public struct KeyRing: Sendable {
    /// What a ciphertext belongs to: moved to another row, it no longer opens.
    public struct Place: Sendable, Hashable {
        let text: String

        /// `table`, then what names the row and the column.
        public init(_ table: String, _ parts: String...) { self.init(parts: [table] + parts) }

        init(parts: [String]) { text = parts.joined(separator: "/") }
    }

    let held: HeldKeys

    /// - Parameter secret: 32 random bytes.
    public init(secret: [UInt8]) throws { held = HeldKeys(try KeySet(secret: secret)) }

    init(_ held: HeldKeys) { self.held = held }

    /// Identifies the secret that seals now.
    public var id: String { held.set().current.id }

    /// Whether it is, or was, a secret of this desk.
    public func knows(_ id: String) -> Bool { held.set().knows(id) || held.set(atOnce: true).knows(id) }

    /// Whether what was sealed with that secret can be read.
    func opens(_ id: String) -> Bool { held.set().secret(id) != nil || held.set(atOnce: true).secret(id) != nil }

    /// Encrypts with AES-256-GCM; the place is authenticated with it. A desk whose secret was turned over names it in front.
    public func encrypt(_ clear: [UInt8], at place: Place) throws -> [UInt8] {
        let set = held.set()
        let box = try AES.GCM.seal(clear, using: set.current.encryption, authenticating: Data(place.text.utf8))
        guard let combined = box.combined else { throw KeyRingError.unreadable }
        return set.prefix + combined
    }

    /// - Throws: ``KeyRingError/unreadable`` when the bytes were altered, moved, or made with another secret.
    public func decrypt(_ sealed: [UInt8], at place: Place) throws -> [UInt8] {
        switch sealed.first {
        case 1:
            for secret in held.set().secrets {
                if let clear = Self.open(sealed.dropFirst(), secret, place) { return clear }
            }
        case 2 where sealed.count > 5:
            let name = sealed[1..<5].hexadecimal
            // Another process may already seal with a key that this one has not met.
            if let secret = held.set().secret(name) ?? held.set(atOnce: true).secret(name), let clear = Self.open(sealed.dropFirst(5), secret, place) { return clear }
        default: break
        }
        throw KeyRingError.unreadable
    }

    /// Which secret a ciphertext names; the one that seals now when it names none.
    func sealer(of sealed: [UInt8]) -> String { sealed.first == 2 && sealed.count > 5 ? sealed[1..<5].hexadecimal : id }

    private static func open(_ sealed: ArraySlice<UInt8>, _ secret: KeySet.Secret, _ place: Place) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
        return (try? AES.GCM.open(box, using: secret.encryption, authenticating: Data(place.text.utf8))).map { Array($0) }
    }

    /// A hash that only the desk can compute: what a NIR or a birth date is looked up by.
    public func lookupKey(_ kind: String, _ value: String) -> String {
        Array(HMAC<SHA256>.authenticationCode(for: Data("\(kind)=\(value)".utf8), using: held.set().lookup)).hexadecimal
    }

    /// Signs, and says which key did, both hexadecimal.
    func sign(_ bytes: Data) throws -> (signature: String, publicKey: String) {
        let signer = held.set().current
        return (Array(try signer.seal.signature(for: bytes)).hexadecimal, signer.publicKey.hexadecimal)
    }

    /// Whether a key of this desk, past ones included, signed these bytes.
    func signed(_ bytes: Data, _ signature: Data, publicKey: String) -> Bool {
        let set = held.set()
        let known = set.secrets.map(\.publicKey) + set.retired.map(\.publicKey)
        guard let key = known.first(where: { $0.hexadecimal == publicKey }) else { return false }
        return Self.holds(key, signature, bytes)
    }

    /// Whether the key of that name signed these bytes when the trace had so many entries.
    func signed(_ bytes: Data, _ signature: Data, by id: String, size: Int) -> Bool {
        let key = held.set().publicKey(id, size: size) ?? held.set(atOnce: true).publicKey(id, size: size)
        return key.map { Self.holds($0, signature, bytes) } ?? false
    }

    private static func holds(_ key: [UInt8], _ signature: Data, _ bytes: Data) -> Bool {
        (try? Curve25519.Signing.PublicKey(rawRepresentation: Data(key)))?.isValidSignature(signature, for: bytes) ?? false
    }
}

extension KeySet {
    /// What stands before a ciphertext.
    var prefix: [UInt8] { isPlain ? [1] : [2] + (current.id.bytesFromHexadecimal ?? []) }
}

public enum KeyRingError: Error, Sendable, Hashable {
    case badSecret, unreadable
}
