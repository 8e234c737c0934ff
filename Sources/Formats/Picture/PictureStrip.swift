/// A picture with nothing left in it but the picture: where and when it was taken, by which device, comments, previews, and
/// whatever was put behind its end are left out. Nothing is decoded.
public enum PictureStrip {
    /// - Returns: the bytes that are kept; nil when the file is not well-formed to its end.
    public static func strip(_ bytes: [UInt8], _ kind: PictureHeader.Kind) -> [UInt8]? {
        switch kind {
        case .png: png(bytes)
        case .jpeg: jpeg(bytes)
        }
    }

    /// Critical chunks, and the few that say how colours are to be shown (PNG, §11).
    private static let kept: Set<String> = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"]

    private static func png(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 8 else { return nil }
        var clean = Array(bytes[..<8])
        var at = 8
        while at + 12 <= bytes.count {
            let length = bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = at + 12 + length
            guard end <= bytes.count else { return nil }
            let name = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
            if kept.contains(name) { clean += bytes[at..<end] }
            if name == "IEND" { return clean }
            at = end
        }
        return nil
    }

    /// All but the application segments and comments; Adobe's (APP14), which says how colours are coded, is kept (ITU-T T.81).
    private static func jpeg(_ bytes: [UInt8]) -> [UInt8]? {
        var clean = Array(bytes.prefix(2))
        var at = 2
        while at + 4 <= bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let marker = bytes[at + 1]
            if marker == 0xFF { at += 1; continue }
            if marker == 0xD9 { return clean + [0xFF, 0xD9] }
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            let end = at + 2 + length
            guard length >= 2, end <= bytes.count else { return nil }
            let isLeft = (0xE0...0xEF).contains(marker) && marker != 0xEE || marker == 0xFE
            if !isLeft { clean += bytes[at..<end] }
            at = end
            if marker == 0xDA {
                guard let next = entropy(bytes, from: at) else { return nil }
                clean += bytes[at..<next]
                at = next
                if bytes[at + 1] == 0xD9 { return clean + [0xFF, 0xD9] }
            }
        }
        return nil
    }

    /// Where the coded data ends: at a marker that is neither a stuffed byte nor a restart.
    private static func entropy(_ bytes: [UInt8], from: Int) -> Int? {
        var at = from
        while at + 1 < bytes.count {
            if bytes[at] == 0xFF, bytes[at + 1] != 0, bytes[at + 1] != 0xFF, !(0xD0...0xD7).contains(bytes[at + 1]) { return at }
            at += 1
        }
        return nil
    }
}
