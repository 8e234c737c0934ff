import Core
import Testing

@Suite("Writing canonical JSON")
struct JSONWriterTests {
    @Test("Keys go in byte order and nothing is added")
    func canonical() {
        let value: JSONValue = ["b": 1, "a": [true, nil, "x"], "é": 2, "B": .double(1.5)]
        #expect(JSONWriter.text(value) == "{\"B\":1.5,\"a\":[true,null,\"x\"],\"b\":1,\"é\":2}")
    }

    @Test("Only what must be escaped is", arguments: [
        ("\"\\", "\"\\\"\\\\\""), ("\n\r\t", "\"\\n\\r\\t\""), ("\u{0}\u{1F}", "\"\\u0000\\u001f\""), ("é/😀\u{7F}", "\"é/😀\u{7F}\""),
    ])
    func escapes(_ text: String, _ expected: String) {
        #expect(JSONWriter.text(.string(text)) == expected)
    }

    @Test("What was written is read back the same, and written again to the same bytes")
    func roundTrip() throws {
        let value: JSONValue = [
            "texte": "l’été « au soleil »\n😀", "nombre": -12, "reel": .double(0.1), "vide": .object([:]), "liste": [[], nil, false],
        ]
        let bytes = JSONWriter.write(value)
        let read = try JSONReader.read(bytes)
        #expect(read == value)
        #expect(JSONWriter.write(read) == bytes)
    }

    @Test("Key order of the source does not show")
    func order() throws {
        let one = try JSONReader.read("{\"b\":1,\"a\":2}"), other = try JSONReader.read("{ \"a\" : 2, \"b\" : 1 }")
        #expect(JSONWriter.write(one) == JSONWriter.write(other))
    }
}
