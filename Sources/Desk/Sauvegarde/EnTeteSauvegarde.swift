import Foundation

/// What a backup says of itself before it is opened: when it was made, with which key, where its trace stands. Nothing
/// of anyone is in it; it is authenticated with every piece of the content.
public struct EnTeteSauvegarde: Codable, Sendable, Hashable {
    /// Of this form: 1.
    public let format: Int
    public let id: String
    /// Milliseconds since 1970.
    public let le: Int64
    /// Which secret opens it: see ``KeyRing/id``.
    public let cle: String
    /// The key of this file alone, sealed with that secret, hexadecimal.
    let scelle: String
    /// The last migration applied.
    public let schema: Int
    /// The trace had at least this many sealed entries.
    public let traces: Int

    static let magic = "GUICHET-SAUVEGARDE\n"
    static let format = 1

    /// One line of JSON, its members in order: its bytes are authenticated.
    var line: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self)) + [0x0A]
        }
    }
}

/// A file that is not a backup of Guichet, or not a whole one.
public struct SauvegardeIllisible: Error, Sendable, CustomStringConvertible {
    public let what: String
    public let remedy: String

    public var description: String { "\(what) — \(remedy)" }
}
