import Formats
import Testing

@Suite struct PictureHeaderTests {
    static func png(_ width: [UInt8], _ height: [UInt8]) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + width + height + [8, 0, 0, 0, 0, 0, 0, 0, 0]
    }

    /// An application segment, then the frame.
    static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0x01, 0x40, 0x02, 0x80, 3, 1, 0x22, 0]

    @Test func sizes() throws {
        let drawn = try PictureHeader(Self.png([0, 0, 2, 0], [0, 0, 1, 0]))
        #expect(drawn.kind == .png && drawn.width == 512 && drawn.height == 256)
        let photo = try PictureHeader(Self.jpeg)
        #expect(photo.kind == .jpeg && photo.width == 640 && photo.height == 320)
        // A bomb says its size in its header.
        #expect(try PictureHeader(Self.png([0, 1, 0, 0], [0, 1, 0, 0])).pixels == 65_536 * 65_536)
        #expect(throws: PictureHeader.Fault.large) { try PictureHeader(Self.png([0, 1, 0, 0], [0, 1, 0, 0])).within(24_000_000) }
    }

    @Test func others() {
        for bytes in [[], Array("GIF89a".utf8), Array("BM".utf8), Array("%PDF".utf8), [0xFF, 0xD8]] as [[UInt8]] {
            #expect(throws: PictureHeader.Fault.unknown) { try PictureHeader(bytes) }
        }
    }

    /// Cut anywhere, it is refused or still says the same.
    @Test func cutAnywhere() {
        for whole in [Self.png([0, 0, 2, 0], [0, 0, 1, 0]), Self.jpeg] {
            for length in 0..<whole.count {
                guard let read = try? PictureHeader(Array(whole.prefix(length))) else { continue }
                #expect(read == (try? PictureHeader(whole)))
            }
        }
        #expect(throws: PictureHeader.Fault.truncated) { try PictureHeader(Self.png([0, 0, 0, 0], [0, 0, 0, 1])) }
        #expect(throws: PictureHeader.Fault.truncated) { try PictureHeader([0xFF, 0xD8, 0xFF, 0xE0, 0, 0] + [UInt8](repeating: 0, count: 40)) }
    }
}
