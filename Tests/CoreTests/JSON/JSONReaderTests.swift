import Core
import Testing

@Suite("Reading JSON from outside")
struct JSONReaderTests {
    @Test("Well-formed documents are read", arguments: [
        ("{}", .object([:])),
        (" [1, -2, 0, -0] ", [1, -2, 0, 0]),
        ("{\"a\":{\"b\":[true,false,null]}}", ["a": ["b": [true, false, nil]]]),
        ("\"é\\u00e9\\uD83D\\uDE00\\/\\n\"", "éé😀/\n"),
        ("999999999999999", 999_999_999_999_999),
        ("1.5e3", .double(1500)),
        ("0.25", .double(0.25)),
        ("0e5", .double(0)),
    ] as [(String, JSONValue)])
    func reads(_ text: String, _ expected: JSONValue) throws {
        #expect(try JSONReader.read(text) == expected)
    }

    @Test("Hostile and broken documents are refused, with their kind and place", arguments: [
        ("", JSONFault(.empty, at: 0)),
        ("   ", JSONFault(.empty, at: 0)),
        ("{\"a\":1,\"a\":2}", JSONFault(.duplicateKey, at: 7, key: "a")),
        ("{\"\\u0061\":1,\"a\":2}", JSONFault(.duplicateKey, at: 12, key: "a")),
        ("{\"é\":1,\"e\u{301}\":2}", JSONFault(.duplicateKey, at: 8, key: "é")),
        ("\"\\uD800\"", JSONFault(.encoding, at: 3)),
        ("\"\\uDC00\"", JSONFault(.encoding, at: 3)),
        ("\"\\uD800\\u0041\"", JSONFault(.encoding, at: 3)),
        ("\"\\u00g0\"", JSONFault(.syntax, at: 3)),
        ("\"\\x\"", JSONFault(.syntax, at: 2)),
        ("\"a\u{01}\"", JSONFault(.controlCharacter, at: 2)),
        ("\"a\nb\"", JSONFault(.controlCharacter, at: 2)),
        ("\"abc", JSONFault(.syntax, at: 4)),
        ("1e400", JSONFault(.number, at: 0)),
        ("-1e400", JSONFault(.number, at: 0)),
        ("1e-400", JSONFault(.number, at: 0)),
        ("-", JSONFault(.number, at: 0)),
        ("01", JSONFault(.number, at: 0)),
        ("-01", JSONFault(.number, at: 0)),
        ("1.", JSONFault(.number, at: 0)),
        ("1.e5", JSONFault(.number, at: 0)),
        ("1e", JSONFault(.number, at: 0)),
        ("1-2", JSONFault(.number, at: 0)),
        ("1000000000000000", JSONFault(.number, at: 0)),
        ("123456789012345678901234567890", JSONFault(.number, at: 0)),
        ("0.1234567890123456789", JSONFault(.number, at: 0)),
        (".5", JSONFault(.syntax, at: 0)),
        ("+1", JSONFault(.syntax, at: 0)),
        ("NaN", JSONFault(.syntax, at: 0)),
        ("nul", JSONFault(.syntax, at: 0)),
        ("{} {}", JSONFault(.trailing, at: 3)),
        ("1 2", JSONFault(.trailing, at: 2)),
        ("[1,]", JSONFault(.syntax, at: 3)),
        ("{\"a\":1,}", JSONFault(.syntax, at: 7)),
        ("{a:1}", JSONFault(.syntax, at: 1)),
        ("{'a':1}", JSONFault(.syntax, at: 1)),
        ("[1 2]", JSONFault(.syntax, at: 3)),
        ("[", JSONFault(.syntax, at: 1)),
        ("\u{FEFF}{}", JSONFault(.syntax, at: 0)),
        ("// note\n{}", JSONFault(.syntax, at: 0)),
    ])
    func refuses(_ text: String, _ fault: JSONFault) {
        #expect(throws: fault) { try JSONReader.read(text) }
    }

    @Test("Thirty-two levels are read, thirty-three are not, and a million end no process")
    func depth() throws {
        func nested(_ levels: Int) -> String { String(repeating: "[", count: levels) + String(repeating: "]", count: levels) }
        #expect(throws: Never.self) { try JSONReader.read(nested(32)) }
        #expect(throws: JSONFault(.tooDeep, at: 32)) { try JSONReader.read(nested(33)) }
        #expect(throws: JSONFault(.tooDeep, at: 32)) { try JSONReader.read(nested(1_000_000)) }
        #expect(throws: JSONFault.self) { try JSONReader.read(String(repeating: "{\"a\":", count: 33) + "1" + String(repeating: "}", count: 33)) }
    }

    @Test("Broken UTF-8 is found at its own byte", arguments: [
        ([0x22, 0xFF, 0x22], 1),
        ([0x22, 0xC3, 0xA9, 0xFF, 0x22], 3),
        ([0x22, 0xE2, 0x82, 0xAC, 0xC3, 0x22], 4),
        ([0x22, 0xC0, 0xAF, 0x22], 1),
        ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
        ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
        ([0x22, 0x61, 0xF0, 0x9F, 0x98], 2),
        ([0x80], 0),
    ] as [([UInt8], Int)])
    func brokenUTF8(_ bytes: [UInt8], _ position: Int) {
        #expect(JSONReader.firstInvalidUTF8(bytes) == position)
        #expect(throws: JSONFault(.encoding, at: position)) { try JSONReader.read(bytes) }
    }

    @Test("Every fault says in French what to do")
    func messages() {
        for kind in [JSONFault.Kind.syntax, .tooDeep, .duplicateKey, .number, .encoding, .controlCharacter, .trailing, .empty] {
            let message = JSONFault(kind, at: 12, key: "cle").message
            #expect(message.hasSuffix("."))
            #expect(message.split(separator: ". ").count >= 2, "\(kind) names no remedy")
        }
    }
}
