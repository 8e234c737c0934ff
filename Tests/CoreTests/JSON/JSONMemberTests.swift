import Core
import Testing

/// A member of an object is a key, a colon and a value: nothing is guessed where the colon is missing.
@Suite struct JSONMemberTests {
    @Test func aMemberWithItsColonIsRead() throws {
        let value = try JSONReader.read("{ \"a\" : 1 }")
        #expect(value == .object(["a": .int(1)]))
    }

    @Test(arguments: [("{\"a\" 1}", 5), ("{\"a\"1}", 4), ("{\"a\":1,\"b\" \"c\"}", 11), ("{\"a\"{}}", 4)])
    func aMemberWithoutItsColonIsRefused(_ text: String, _ position: Int) {
        #expect(throws: JSONFault(.syntax, at: position)) { try JSONReader.read(text) }
    }
}
