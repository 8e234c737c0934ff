import Testing

@testable import Desk

@Suite struct DataMatrixTests {
    @Test func theSymbolHasItsFinderAndItsQuietZone() throws {
        let modules = try DataMatrix.modules(for: "https://guichet.example/v/7Q2M8PWX42KD9RTB")
        #expect(modules.count == modules[0].count)
        #expect(modules.allSatisfy { $0[0] }, "left side solid")
        #expect(modules[modules.count - 1].allSatisfy { $0 }, "foot solid")
        #expect(modules[0].enumerated().allSatisfy { $0.element == $0.offset.isMultiple(of: 2) }, "head dashed")
        let side = modules.count + 2 * DataMatrix.quietZone
        #expect(try DataMatrix.svg(for: "https://guichet.example/v/7Q2M8PWX42KD9RTB").contains("viewBox=\"0 0 \(side) \(side)\""))
    }

    @Test(arguments: ["é", "a\nb", "\u{202E}", "😀"])
    func onlyPrintableASCIIIsWritten(_ payload: String) {
        #expect(throws: DataMatrix.Refusal.notPrintableASCII) { try DataMatrix.svg(for: payload) }
    }

    @Test(arguments: ["", String(repeating: "x", count: 301)])
    func theLengthIsBounded(_ payload: String) {
        #expect(throws: DataMatrix.Refusal.badLength(payload.count)) { try DataMatrix.svg(for: payload) }
    }

    @Test func theLongestFits() throws {
        #expect(try DataMatrix.modules(for: String(repeating: "x", count: 300)).count > 40)
    }
}
