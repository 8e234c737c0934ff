/// Several lines. Grows with its text where the browser knows how.
struct LongTextBox: Component {
    let frame: FieldFrame
    let value: String

    var body: HTML {
        frame.around("wide") {
            el(.textarea, with: frame.attributes + [.rows(3)]) {
                // The parser drops one line feed after the tag: give it one to drop.
                HTML(markup: "\n")
                value
            }
        }
    }
}
