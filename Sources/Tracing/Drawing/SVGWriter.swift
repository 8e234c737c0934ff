/// Complete SVG pictures, readable alone and by a screen reader: a role, a title, a description. No
/// script, no style attribute, nothing unescaped.
public enum SVGWriter {
    /// `id` distinguishes the pictures of one page; letters, figures and dashes, others are dropped.
    static func document(id: String, width: Double, height: Double, title: String, description: String, _ draw: (inout SVGText) -> Void) -> String {
        let name = String(id.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-") })
        var svg = SVGText()
        svg.open(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("role", "img"), ("aria-labelledby", "\(name)-titre \(name)-desc"), ("class", "trace"),
                ("viewBox", "0 0 \(SVGText.number(width)) \(SVGText.number(height))"), ("width", SVGText.number(width)), ("height", SVGText.number(height)),
                ("font-family", "system-ui, sans-serif"), ("lang", "fr"),
            ])
        svg.element("title", [("id", "\(name)-titre")], title)
        svg.element("desc", [("id", "\(name)-desc")], description)
        svg.empty("rect", [("x", "0"), ("y", "0"), ("width", SVGText.number(width)), ("height", SVGText.number(height)), ("class", SVGInk.paper.name), ("fill", SVGInk.paper.color)])
        draw(&svg)
        svg.close("svg")
        return svg.text
    }
}
