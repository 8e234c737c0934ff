import Foundation
import Testing

@testable import Desk

/// A worker's line is believed for the document that was asked of it, and for no other.
@Suite struct PressAnswerTests {
    private static let paper = Array("%PDF-1.7 essai".utf8)

    private func printed(_ id: String) -> [UInt8] {
        Array("{\"id\":\"\(id)\",\"pdf\":\"\(Data(Self.paper).base64EncodedString())\"}".utf8)
    }

    private func isAnswer(_ line: [UInt8], to id: Int) -> Bool { PressAnswer.read(line, id: id) != nil }

    @Test func theLineOfARequestAnswersIt() throws {
        let bytes = try PressAnswer.read(printed("7"), id: 7)?.get()
        #expect(bytes == Self.paper)
    }

    @Test func thePaperOfAnotherRequestIsNoAnswer() {
        #expect(!isAnswer(printed("6"), to: 7))
        #expect(!isAnswer(printed("07"), to: 7))
    }

    @Test func theRefusalOfAnotherRequestIsNoAnswer() {
        #expect(isAnswer(Array("{\"id\":\"7\",\"error\":\"title\"}".utf8), to: 7))
        #expect(!isAnswer(Array("{\"id\":\"6\",\"error\":\"title\"}".utf8), to: 7))
        #expect(!isAnswer(Array("{\"id\":null,\"error\":\"title\"}".utf8), to: 7))
    }
}
