import Core

extension SVGWriter {
    /// Who infected whom, by date.
    public static func chain(_ drawing: ChainDrawing, id: String = "chaines", title: String = "Chaînes de transmission") -> String {
        document(id: id, width: drawing.width, height: drawing.height, title: title, description: drawing.summary) { svg in
            legend(drawing, &svg)
            days(drawing, &svg)
            for band in drawing.bands { draw(band, &svg) }
            for edge in drawing.edges { draw(edge, &svg) }
            for band in drawing.bands { label(band, &svg) }
            for node in drawing.nodes { draw(node, &svg) }
            for (line, note) in drawing.notes.enumerated() {
                svg.label(note, x: 16, y: drawing.plot.upperBound + 44 + Double(line) * 17, size: 12, ink: .muted)
            }
        }
    }

    private static func days(_ drawing: ChainDrawing, _ svg: inout SVGText) {
        let (top, bottom) = (drawing.plot.lowerBound, drawing.plot.upperBound)
        for tick in drawing.ticks {
            svg.line(tick.x, top, tick.x, bottom, ink: .grid)
            svg.label(tick.label, x: tick.x + 3, y: top - 5, size: 12, ink: .muted)
            if bottom - top > 420 { svg.label(tick.label, x: tick.x + 3, y: bottom + 15, size: 12, ink: .muted) }
        }
        svg.line(16, top, drawing.width - 16, top, ink: .axis)
        svg.line(16, bottom, drawing.width - 16, bottom, ink: .axis)
        if drawing.nodes.contains(where: { $0.undated }), let first = drawing.ticks.first, drawing.nodes.contains(where: { $0.undated && $0.x < first.x }) {
            svg.label("sans date", x: ChainLayout.left - 48, y: top - 5, size: 12, ink: .muted)
        }
    }

    private static func draw(_ band: ChainDrawing.Band, _ svg: inout SVGText) {
        var attributes: [(String, String)] = [
            ("x", SVGText.number(band.x)), ("y", SVGText.number(band.y)), ("width", SVGText.number(band.width)), ("height", SVGText.number(band.height)), ("rx", "6"),
        ]
        switch band.kind {
        case .foyer:
            attributes += [("class", SVGInk.household.name), ("fill", SVGInk.household.color)]
        case .regroupement:
            attributes += [("class", SVGInk.cluster.name), ("fill", "none"), ("stroke", SVGInk.cluster.color), ("stroke-dasharray", "5 3")]
        }
        svg.empty("rect", attributes)
    }

    /// At the right end of the band, above the arrows that cross it.
    private static func label(_ band: ChainDrawing.Band, _ svg: inout SVGText) {
        svg.label(band.label, x: band.x + band.width - 6, y: band.y + 15, size: 11, anchor: "end", ink: band.kind == .foyer ? .householdText : .cluster, halo: band.kind == .regroupement)
    }

    private static func draw(_ edge: ChainDrawing.Edge, _ svg: inout SVGText) {
        guard let end = edge.points.last, edge.points.count > 1 else { return }
        var attributes: [(String, String)] = [
            ("points", edge.points.map { "\(SVGText.number($0.x)),\(SVGText.number($0.y))" }.joined(separator: " ")),
            ("class", SVGInk.edge.name), ("fill", "none"), ("stroke", SVGInk.edge.color), ("stroke-width", edge.main ? "1.5" : "1.2"),
        ]
        if !edge.main { attributes.append(("stroke-dasharray", "4 3")) }
        svg.empty("polyline", attributes)
        // The point of an arrow, along the last stroke.
        let before = edge.points[edge.points.count - 2]
        let (dx, dy) = (end.x - before.x, end.y - before.y)
        let length = max((dx * dx + dy * dy).squareRoot(), 0.001)
        let (ux, uy) = (dx / length, dy / length)
        let corners = [(end.x, end.y), (end.x - 6 * ux - 3 * uy, end.y - 6 * uy + 3 * ux), (end.x - 6 * ux + 3 * uy, end.y - 6 * uy - 3 * ux)]
        svg.empty("polygon", [("points", corners.map { "\(SVGText.number($0.0)),\(SVGText.number($0.1))" }.joined(separator: " ")), ("class", SVGInk.edge.name), ("fill", SVGInk.edge.color)])
    }

    private static func draw(_ node: ChainDrawing.Node, _ svg: inout SVGText) {
        svg.open("g")
        svg.element("title", [], node.title)
        mark(node.tone, x: node.x, y: node.y, radius: node.radius, known: node.knownContact, undated: node.undated, &svg)
        let side = node.wordsBefore ? -1.0 : 1.0
        let bold = node.tone == .origine || node.tone == .relais
        // One line of text for the two, so that the second stands after the first whatever the width of its letters.
        let words = [(node.label, "12", bold ? "600" : "400", SVGInk.text), (node.detail, "11", "400", SVGInk.muted)].filter { !$0.0.isEmpty }
        svg.open("text", [
            ("x", SVGText.number(node.x + side * (node.radius + 6))), ("y", SVGText.number(node.y + 4)), ("text-anchor", node.wordsBefore ? "end" : "start"),
            ("stroke", SVGInk.paper.color), ("stroke-width", "3"), ("paint-order", "stroke"), ("stroke-linejoin", "round"),
        ])
        for (rank, word) in (node.wordsBefore ? words.reversed() : words).enumerated() {
            svg.element(
                "tspan",
                [("font-size", word.1), ("font-weight", word.2), ("class", word.3.name), ("fill", word.3.color)] + (rank > 0 ? [("dx", "8")] : []), word.0)
        }
        svg.close("text")
        svg.close("g")
    }

    /// A shape of its own for each tone, so that colour says nothing alone.
    private static func mark(_ tone: ChainDrawing.Tone, x: Double, y: Double, radius: Double, known: Bool, undated: Bool, _ svg: inout SVGText) {
        let ink: SVGInk = tone == .origine ? .origin : .relay
        let filled = tone == .origine || tone == .relais
        var paint: [(String, String)] = [
            ("class", filled ? "\(ink.name)-plein" : ink.name), ("fill", filled ? ink.color : tone == .groupe ? "#e0efed" : SVGInk.paper.color), ("stroke", ink.color), ("stroke-width", "2"),
        ]
        if undated { paint += [("stroke-dasharray", "3 2")] }
        if undated, filled { paint[1] = ("fill", SVGInk.household.color) }
        if tone == .origine {
            let side = radius * 1.7
            svg.empty("rect", [("x", SVGText.number(x - side / 2)), ("y", SVGText.number(y - side / 2)), ("width", SVGText.number(side)), ("height", SVGText.number(side)), ("rx", "1.5")] + paint)
        } else {
            svg.empty("circle", [("cx", SVGText.number(x)), ("cy", SVGText.number(y)), ("r", SVGText.number(radius))] + paint)
        }
        guard known else { return }
        let dot = filled && !undated ? SVGInk.paper : ink
        svg.empty("circle", [("cx", SVGText.number(x)), ("cy", SVGText.number(y)), ("r", "2.4"), ("class", dot.name), ("fill", dot.color)])
    }

    private static func legend(_ drawing: ChainDrawing, _ svg: inout SVGText) {
        let tones = Set(drawing.nodes.map(\.tone))
        var entries: [(ChainDrawing.Tone, Bool, String)] = []
        if tones.contains(.origine) { entries.append((.origine, false, "source inconnue, a transmis")) }
        if tones.contains(.relais) { entries.append((.relais, false, "infecté, a transmis")) }
        if tones.contains(.terme) || tones.contains(.isole) { entries.append((.terme, false, "n’a pas transmis")) }
        if tones.contains(.groupe) { entries.append((.groupe, false, "plusieurs cas réunis")) }
        if drawing.nodes.contains(where: \.knownContact) { entries.append((.terme, true, "point\u{A0}: déjà connu comme contact")) }
        var x = 24.0
        for (tone, known, words) in entries {
            mark(tone, x: x, y: 20, radius: 6, known: known, undated: false, &svg)
            svg.label(words, x: x + 12, y: 24, size: 12, ink: .muted)
            x += 34 + Double(words.count) * 6.1
        }
    }
}
