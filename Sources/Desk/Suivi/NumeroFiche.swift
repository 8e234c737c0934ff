import Core
import Crypto
import Foundation

/// Numbers people read aloud: no letter that sounds or looks like another, no order that tells how many there are.
enum NumeroFiche {
    private static let alphabet = Array("23456789ACDEFGHJKLMNPQRTUVWXYZ")

    /// « F-7K3M-Q2PX », for a sheet: 39 bits.
    static func make(_ prefix: String, _ chance: Chance) -> String { prefix + "-" + spelled(chance.bytes(8)) }

    /// The code a contact gives to a laboratory instead of their name. Computed from the key of the day, stored nowhere.
    static func code(contact id: String, collecte: Int, _ cles: ClesSuivi, epidemie: String) throws -> String {
        let key = try cles.key(.init(epidemie: epidemie, sorte: .contact, numero: collecte))
        return spelled(Array(HMAC<SHA256>.authenticationCode(for: Data("code=\(id)".utf8), using: key)))
    }

    /// As typed: case, blanks and hyphens forgiven.
    static func normalized(_ text: String) -> String { String(text.uppercased().filter { $0.isLetter || $0.isNumber }) }

    private static func spelled(_ bytes: [UInt8]) -> String {
        let letters = bytes.prefix(8).map { alphabet[Int($0) % alphabet.count] }
        return String(letters.prefix(4)) + "-" + String(letters.suffix(4))
    }
}
