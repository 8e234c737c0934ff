/// What stands between a typed character and a piece of markup. Text and attribute values have each their
/// own table; both are written for double-quoted attributes and ordinary elements, the only ones we emit.
enum Escape {
    static func text(_ text: String, into out: inout [UInt8]) { write(text, into: &out, inAttribute: false) }

    static func attribute(_ text: String, into out: inout [UInt8]) { write(text, into: &out, inAttribute: true) }

    private static func write(_ text: String, into out: inout [UInt8], inAttribute: Bool) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                guard let entity = entity(source[index], inAttribute: inAttribute) else { continue }
                out.append(contentsOf: source[start..<index])
                out.append(entity)
                start = index + 1
            }
            out.append(contentsOf: source[start...])
        }
    }

    /// A carriage return would be turned into a line feed by the parser, and a null byte dropped: both are
    /// written so that what is shown is what was stored.
    private static func entity(_ byte: UInt8, inAttribute: Bool) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\"") where inAttribute: "&quot;"
        case UInt8(ascii: "'") where inAttribute: "&#39;"
        case UInt8(ascii: "`") where inAttribute: "&#96;"
        case 0x0D: "&#13;"
        case 0x00: "\u{FFFD}"
        default: nil
        }
    }
}
