import Crypto
import Foundation

/// The keys of the desk, drawn from one secret: encryption of identities and contents, look-up hashes,
/// the seal of the trace. The secret is made once, kept in a file that only the service can read, and is
/// never in the database.
public struct KeyRing: Sendable {
    /// What a ciphertext belongs to: moved to another row, it no longer opens.
    public struct Place: Sendable, Hashable {
        let text: String

        /// `table`, then what names the row and the column.
        public init(_ table: String, _ parts: String...) { text = ([table] + parts).joined(separator: "/") }
    }

    /// Identifies the secret in ciphertexts and signatures, so that keys can be turned over.
    public let id: String
    private let encryption: SymmetricKey
    private let lookup: SymmetricKey
    let seal: Curve25519.Signing.PrivateKey

    /// - Parameter secret: 32 random bytes.
    public init(secret: [UInt8]) throws {
        guard secret.count == 32 else { throw KeyRingError.badSecret }
        let root = SymmetricKey(data: secret)
        func derive(_ purpose: String) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(inputKeyMaterial: root, info: Data("guichet/1/\(purpose)".utf8), outputByteCount: 32)
        }
        encryption = derive("chiffrement")
        lookup = derive("recherche")
        seal = try Curve25519.Signing.PrivateKey(rawRepresentation: derive("sceau").withUnsafeBytes { Data($0) })
        id = String(derive("nom").withUnsafeBytes { Array($0) }.hexadecimal.prefix(8))
    }

    /// The public key of the seal, hexadecimal: witnesses verify with it.
    public var sealPublicKey: String { Array(seal.publicKey.rawRepresentation).hexadecimal }

    /// Encrypts with AES-256-GCM; the place is authenticated with it.
    public func encrypt(_ clear: [UInt8], at place: Place) throws -> [UInt8] {
        let box = try AES.GCM.seal(clear, using: encryption, authenticating: Data(place.text.utf8))
        guard let combined = box.combined else { throw KeyRingError.unreadable }
        return [1] + combined
    }

    /// - Throws: ``KeyRingError/unreadable`` when the bytes were altered, moved, or made with another secret.
    public func decrypt(_ sealed: [UInt8], at place: Place) throws -> [UInt8] {
        guard sealed.first == 1, let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
            let clear = try? AES.GCM.open(box, using: encryption, authenticating: Data(place.text.utf8))
        else { throw KeyRingError.unreadable }
        return Array(clear)
    }

    /// A hash that only the desk can compute: what a NIR or a birth date is looked up by.
    public func lookupKey(_ kind: String, _ value: String) -> String {
        Array(HMAC<SHA256>.authenticationCode(for: Data("\(kind)=\(value)".utf8), using: lookup)).hexadecimal
    }
}

public enum KeyRingError: Error, Sendable, Hashable {
    case badSecret, unreadable
}
