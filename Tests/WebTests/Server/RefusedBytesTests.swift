import Testing

@testable import Web

/// Files are read as they arrive: an envelope that is not well-formed, or larger than any browser makes, is refused.
@Suite struct RefusedBytesTests {
    private func isRead(boundary: String) -> Bool {
        MultipartReader(contentType: "multipart/form-data; boundary=\(boundary)", limit: 1_000) != nil
    }

    /// A field of a form; `extra` are lines of its head, each with its end.
    private func field(_ name: String, extra: String = "") -> String {
        "--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\(extra)\r\nvaleur\r\n"
    }

    private func parts(_ fields: [String]) throws -> [MultipartReader.Part] {
        var reader = try #require(MultipartReader(contentType: "multipart/form-data; boundary=x", limit: 100_000))
        try reader.take((fields.joined() + "--x--\r\n").utf8)
        return try reader.finish()
    }

    @Test func aBoundaryHasOneToSeventyCharacters() {
        #expect(isRead(boundary: "x"))
        #expect(isRead(boundary: String(repeating: "x", count: 70)))
        #expect(!isRead(boundary: String(repeating: "x", count: 71)))
        #expect(!isRead(boundary: ""))
        #expect(!isRead(boundary: "\"\""))
    }

    @Test(arguments: ["aéb", "a\tb", "a\u{01}b", "a\u{7F}b"]) func aBoundaryIsOfPrintableASCII(_ boundary: String) {
        #expect(!isRead(boundary: boundary))
    }

    @Test func aHeadThatNeverSeemsToEndIsRefusedEvenWhenItComesAtOnce() throws {
        #expect(try parts([field("nom", extra: "X-Autre: \(String(repeating: "a", count: 3_000))\r\n")]).map(\.name) == ["nom"])
        let tooLong = field("nom", extra: "X-Autre: \(String(repeating: "a", count: 4_096))\r\n")
        #expect(throws: MultipartReader.Fault.malformed) { try parts([tooLong]) }
    }

    @Test func aFormHasFortyPartsAtMost() throws {
        let fields = (1...41).map { field("champ\($0)") }
        #expect(try parts(Array(fields.prefix(40))).count == 40)
        #expect(throws: MultipartReader.Fault.malformed) { try parts(fields) }
    }
}
