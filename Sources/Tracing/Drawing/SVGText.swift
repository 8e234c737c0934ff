/// Pieces of an SVG file. Colours are presentation attributes beside a class: the page may restyle the
/// class, and the picture is readable alone; no style attribute, which the pages' policy forbids.
struct SVGText {
    private(set) var text = ""

    mutating func raw(_ piece: String) { text += piece }

    /// `<name attributes/>`; values are escaped.
    mutating func empty(_ name: String, _ attributes: [(String, String)]) {
        text += "<\(name)\(SVGText.joined(attributes))/>"
    }

    /// `<name attributes>content</name>` with escaped content.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ content: String) {
        text += "<\(name)\(SVGText.joined(attributes))>\(SVGText.escaped(content))</\(name)>"
    }

    mutating func open(_ name: String, _ attributes: [(String, String)] = []) { text += "<\(name)\(SVGText.joined(attributes))>" }
    mutating func close(_ name: String) { text += "</\(name)>" }

    mutating func label(_ content: String, x: Double, y: Double, size: Double = 12, anchor: String = "start", ink: SVGInk = .text, bold: Bool = false, halo: Bool = false) {
        var attributes: [(String, String)] = [
            ("x", SVGText.number(x)), ("y", SVGText.number(y)), ("font-size", SVGText.number(size)), ("text-anchor", anchor), ("class", ink.name), ("fill", ink.color),
        ]
        if bold { attributes.append(("font-weight", "600")) }
        if halo { attributes += [("stroke", SVGInk.paper.color), ("stroke-width", "3"), ("paint-order", "stroke"), ("stroke-linejoin", "round")] }
        element("text", attributes, content)
    }

    mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, ink: SVGInk, width: Double = 1, dashes: String? = nil) {
        var attributes: [(String, String)] = [
            ("x1", SVGText.number(x1)), ("y1", SVGText.number(y1)), ("x2", SVGText.number(x2)), ("y2", SVGText.number(y2)),
            ("class", ink.name), ("stroke", ink.color), ("stroke-width", SVGText.number(width)),
        ]
        if let dashes { attributes.append(("stroke-dasharray", dashes)) }
        empty("line", attributes)
    }

    private static func joined(_ attributes: [(String, String)]) -> String {
        attributes.reduce(into: "") { $0 += " \($1.0)=\"\(escaped($1.1))\"" }
    }

    /// With one decimal at most; anything that is no number is 0.
    static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = Int(tenths.magnitude).quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    /// Safe as content and between quotes. Characters XML 1.0 forbids become a visible one.
    static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x26: out.append(contentsOf: "&amp;".unicodeScalars)
            case 0x3C: out.append(contentsOf: "&lt;".unicodeScalars)
            case 0x3E: out.append(contentsOf: "&gt;".unicodeScalars)
            case 0x22: out.append(contentsOf: "&quot;".unicodeScalars)
            case 0x27: out.append(contentsOf: "&#39;".unicodeScalars)
            case 0x09, 0x0A, 0x0D: out.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: out.append("\u{FFFD}")
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
