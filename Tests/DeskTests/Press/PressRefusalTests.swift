import Core
import Foundation
import Testing

@testable import Desk

/// What the press does not print, and what its worker does not swallow.
@Suite struct PressRefusalTests {
    @Test(arguments: [
        ("title", PrintedDocument.sample { $0.title = "  " }),
        ("rows[0]", .sample { $0.sections[1].table?.rows[0].removeLast() }),
        ("verification", .sample { $0.verification?.url = "https://guichet.example/é" }),
        ("verification", .sample { $0.verification?.url = "" }),
        ("verification.url", .sample { $0.verification?.url = "javascript:alert(1)" }),
        ("bytes", .sample { $0.notice = String(repeating: "x", count: 3_000_000) }),
        ("language", .sample { $0.language = "français" }),
    ])
    func anUnprintableDocumentIsRefusedWithItsReason(_ reason: String, _ document: PrintedDocument) async throws {
        let press = Press.live(try PressFolder.configuration())
        let failure = await #expect(throws: PressFailure.self) { try await press.render(document, PressOptions()) }
        guard case .refused(let said) = failure else { Issue.record("\(String(describing: failure))"); return }
        #expect(said.contains(reason))
        #expect(!said.contains("EXEMPLE"), "a refusal names no one")
        #expect(try await press.render(.sample(), PressOptions()).count > 1000, "the worker goes on")
        await press.close()
    }

    @Test func theWorkerAnswersAnyLineAndEndsWithItsInput() throws {
        let lines = ["{", "[]", "\"x\"", "{\"id\":1}", "{\"id\":2,\"document\":{}}", String(repeating: "[", count: 100_000),
                     "{\"id\":3,\"document\":\"" + String(repeating: "x", count: 3_000_000) + "\"}", "", "{\"id\":4}"]
        let printed = try Paper.run(
            PressFolder.python, "-I", "-B", PressFolder.worker, input: Array(lines.joined(separator: "\n").utf8))
        let answers = printed.split(separator: "\n")
        #expect(answers.first?.contains("\"ready\": true") == true)
        #expect(answers.dropFirst().count == 8)
        for answer in answers.dropFirst() { #expect(answer.contains("\"error\":") && !answer.contains("pdf")) }
        #expect(answers.last?.contains("\"id\": 4") == true)
    }

    @Test func theFailingPressFails() async {
        await #expect(throws: PressFailure.self) { try await Press.failing.render(.sample(), PressOptions()) }
        await Press.failing.close()
    }
}
