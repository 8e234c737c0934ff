/// Zero-padded decimal: `padded(7, 2)` is `07`.
func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}

extension StringProtocol {
    /// Without the white space around it.
    var trimmedSpaces: String {
        var view = Substring(self)
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// Without any white space, including the non-breaking kinds.
    var withoutSpaces: String { utf8.allSatisfy({ 0x21...0x7E ~= $0 }) ? String(self) : String(filter { !$0.isWhitespace }) }
}
