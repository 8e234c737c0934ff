import Core

/// Everything that stands in the way, at the top of the page, each line leading to its field. It takes the
/// focus when the page opens, so that nobody looks for what went wrong.
struct ErrorSummary: Component {
    struct Line {
        let message: String
        /// Id of the box to mend; nil when the whole form is meant.
        let anchor: String?
        let source: LegalSource?
    }

    let lines: [Line]

    var body: HTML {
        el(.div, .class("errors"), .role("alert"), .tabindex(-1), .autofocus, .id("erreurs")) {
            el(.h2) { lines.count == 1 ? "Un point à corriger" : "\(lines.count) points à corriger" }
            el(.ul) {
                for line in lines { item(line) }
            }
        }
    }

    private func item(_ line: Line) -> HTML {
        el(.li) {
            if let anchor = line.anchor {
                el(.a, .href("#\(anchor)")) { line.message }
            } else {
                line.message
            }
            if let source = line.source { SourceNote(source: source) }
        }
    }
}
