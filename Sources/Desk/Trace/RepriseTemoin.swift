import Crypto
import Foundation

/// A line of the witness: from here on the trace goes on from an older head, because a backup was restored and what came
/// after it is lost. Signed with the desk's key: whoever can only write the file cannot make one.
public struct RepriseTemoin: Codable, Sendable, Hashable {
    struct Point: Sendable, Hashable {
        let size: Int
        let root: String
    }

    /// Where the trace goes on from.
    let reprise: Int
    let root: String
    let at: Int64
    let key: String
    let signature: String

    enum CodingKeys: String, CodingKey {
        case reprise
        case root = "racine"
        case at = "le"
        case key = "cle"
        case signature
    }

    var point: Point { Point(size: reprise, root: root) }
}

extension KeyRing {
    func sign(_ point: RepriseTemoin.Point, at: Int64) throws -> RepriseTemoin {
        let signer = held.set().current
        let signature = try signer.seal.signature(for: Self.bytes(point, at))
        return RepriseTemoin(reprise: point.size, root: point.root, at: at, key: signer.id, signature: Array(signature).hexadecimal)
    }

    func verifies(_ reprise: RepriseTemoin) -> Bool {
        guard let signature = reprise.signature.bytesFromHexadecimal else { return false }
        return signed(Self.bytes(reprise.point, reprise.at), Data(signature), by: reprise.key, size: reprise.reprise)
    }

    private static func bytes(_ point: RepriseTemoin.Point, _ at: Int64) -> Data {
        Data("guichet/reprise/\(point.size)/\(point.root)/\(at)".utf8)
    }
}
