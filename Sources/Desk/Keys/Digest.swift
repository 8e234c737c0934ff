import Crypto
import Foundation

/// SHA-256, hexadecimal: digests of versions, papers, tokens and requests.
public enum Digest {
    public static func of(_ bytes: some Sequence<UInt8>) -> String { Array(SHA256.hash(data: Data(bytes))).hexadecimal }
    public static func of(_ text: String) -> String { of(text.utf8) }
}
