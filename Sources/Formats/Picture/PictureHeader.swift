/// What the first bytes of a picture say, before anything is decoded: its kind and its size in pixels.
///
/// A file of a few kilobytes may announce a picture that would fill the memory: it is refused on its header.
public struct PictureHeader: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case png, jpeg }

    /// Why a picture is not taken.
    public enum Fault: Error, Sendable, Hashable {
        /// Neither PNG nor JPEG.
        case unknown
        /// It ends, or makes no sense, before its size is known.
        case truncated
        /// More points than whoever asks will decode.
        case large
    }

    public let kind: Kind
    public let width: Int
    public let height: Int

    public var pixels: Int { width * height }

    /// - Throws: ``Fault/large`` above so many points.
    public func within(_ most: Int) throws(Fault) {
        guard pixels <= most else { throw .large }
    }

    public init(_ bytes: [UInt8]) throws(Fault) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = try Self.png(bytes)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = try Self.jpeg(bytes)
        } else {
            throw .unknown
        }
    }

    private init(_ kind: Kind, _ width: Int, _ height: Int) throws(Fault) {
        guard width > 0, height > 0 else { throw .truncated }
        (self.kind, self.width, self.height) = (kind, width, height)
    }

    /// IHDR comes first, always (PNG, §11.2.1).
    private static func png(_ bytes: [UInt8]) throws(Fault) -> PictureHeader {
        guard bytes.count >= 33, bytes[12...15].elementsEqual("IHDR".utf8) else { throw .truncated }
        func long(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        return try PictureHeader(.png, long(16), long(20))
    }

    /// The first frame header among the segments (ITU-T T.81, annex B).
    private static func jpeg(_ bytes: [UInt8]) throws(Fault) -> PictureHeader {
        var at = 2
        while at + 9 < bytes.count {
            guard bytes[at] == 0xFF else { throw .truncated }
            let marker = bytes[at + 1]
            if marker == 0xFF { at += 1; continue }
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
            if isFrame { return try PictureHeader(.jpeg, Int(bytes[at + 7]) << 8 | Int(bytes[at + 8]), Int(bytes[at + 5]) << 8 | Int(bytes[at + 6])) }
            guard length >= 2, marker != 0xDA, marker != 0xD9 else { throw .truncated }
            at += 2 + length
        }
        throw .truncated
    }
}
