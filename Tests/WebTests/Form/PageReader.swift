/// What a browser without script would send from a page: names and values of its boxes. It understands
/// the markup our writer produces and no other.
struct PageReader {
    private(set) var pairs: [(name: String, value: String)] = []

    init(_ html: String) {
        var rest = html[...]
        while let range = rest.firstRange(of: "<template") {
            let before = rest[..<range.lowerBound]
            read(before)
            rest = rest[(rest.firstRange(of: "</template>")?.upperBound ?? rest.endIndex)...]
        }
        read(rest)
    }

    /// The pairs as a body.
    var body: [UInt8] {
        Array(pairs.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&").utf8)
    }

    private mutating func read(_ html: Substring) {
        for found in html.matches(of: /<(input|select|textarea)([^>]*)>/) {
            let attributes = String(found.output.2)
            guard let name = Self.attribute("name", attributes), !attributes.contains(" disabled") else { continue }
            let after = html[found.range.upperBound...]
            switch found.output.1 {
            case "textarea": pairs.append((name, Self.unescaped(String(after.prefix { $0 != "<" }.dropFirst()))))
            case "select":
                let options = after[..<(after.firstRange(of: "</select>")?.lowerBound ?? after.endIndex)].matches(of: /<option([^>]*)>/)
                let chosen = options.first { $0.output.1.hasSuffix(" selected") } ?? options.first
                pairs.append((name, Self.attribute("value", String(chosen?.output.1 ?? "")) ?? ""))
            default:
                let needsTick = attributes.contains("type=\"radio\"") || attributes.contains("type=\"checkbox\"")
                if needsTick && !attributes.contains(" checked") { continue }
                pairs.append((name, Self.attribute("value", attributes) ?? ""))
            }
        }
    }

    private static func attribute(_ name: String, _ attributes: String) -> String? {
        guard let start = attributes.firstRange(of: " \(name)=\"") else { return nil }
        return unescaped(String(attributes[start.upperBound...].prefix { $0 != "\"" }))
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"), ("&#13;", "\r"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static func encoded(_ text: String) -> String {
        text.replacing("\n", with: "\r\n").utf8.map { byte in
            let hex = String(byte, radix: 16)
            return "%" + (hex.count == 1 ? "0" + hex : hex)
        }.joined()
    }
}
