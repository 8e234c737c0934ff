import Core
import Desk
import Synchronization

/// A press that keeps what it was asked to print.
final class PrintedSheets: Sendable {
    private let sheets = Mutex<[PrintedDocument]>([])

    var last: PrintedDocument? { sheets.withLock { $0.last } }

    var press: Press {
        Press(
            render: { document, _ in
                self.sheets.withLock { $0.append(document) }
                return Array("%PDF".utf8)
            }, close: {})
    }
}

extension PrintedDocument {
    var words: String {
        ([title, subtitle ?? "", banner ?? "", notice ?? ""] + recipient + sections.flatMap { [$0.title] + $0.lines.flatMap { [$0.label, $0.value] } + $0.paragraphs } + legal)
            .joined(separator: "\n")
    }
}
