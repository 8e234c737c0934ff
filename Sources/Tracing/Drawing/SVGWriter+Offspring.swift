extension SVGWriter {
    /// How many cases infected 0, 1, 2… people: bars; what the fitted law expects: dots; the mean: a line.
    /// Cases that infected more than 20 are gathered in the last bar.
    public static func offspring(_ distribution: OffspringDistribution, id: String = "descendance", title: String = "Nombre de cas transmis par cas") -> String {
        let cases = distribution.counts.reduce(0, +)
        let cut = min(max(distribution.counts.count - 1, 4), 21)
        let bars = (0...cut).map { x in
            x < cut || cut < 21 ? (distribution.counts.indices.contains(x) ? distribution.counts[x] : 0) : distribution.counts.dropFirst(cut).reduce(0, +)
        }
        var expected = distribution.law.map { $0.probabilities(upTo: cut).map { $0 * Double(cases) } } ?? []
        if cut == 21, !expected.isEmpty { expected[cut] = max(Double(cases) - expected.dropLast().reduce(0, +), 0) }
        return document(id: id, width: ChartFrame.width, height: ChartFrame.height, title: title, description: words(distribution, cases: cases)) { svg in
            let frame = ChartFrame(greatest: max(Double(bars.max() ?? 0), expected.max() ?? 0, 5))
            frame.draw(&svg, axisTitle: "Nombre de cas") { FrenchFigures.grouped(Int($0)) }
            frame.legend(&svg, [(.bar, "observé")] + (expected.isEmpty ? [] : [(.fit, "loi binomiale négative ajustée (points)")]))
            let step = (frame.right - frame.left) / Double(cut + 1)
            for (x, count) in bars.enumerated() {
                let middle = frame.left + (Double(x) + 0.5) * step
                let name = x == 21 ? "21 et plus" : String(x)
                frame.bar(&svg, x: middle - step * 0.35, width: step * 0.7, to: Double(count), ink: .bar, title: "\(name) cas transmis\u{A0}: \(FrenchFigures.grouped(count)) cas")
                if count > 0 { svg.label(FrenchFigures.grouped(count), x: middle, y: frame.y(max(Double(count), expected.isEmpty ? 0 : expected[x])) - 8, size: 11, anchor: "middle", ink: .text, halo: true) }
                svg.label(name, x: middle, y: frame.bottom + 17, size: 12, anchor: "middle", ink: .muted)
            }
            if let mean = distribution.moyenne {
                let x = frame.left + (min(mean, Double(cut)) + 0.5) * step
                svg.line(x, frame.top, x, frame.bottom, ink: .cluster, width: 1.5, dashes: "6 4")
                svg.label("moyenne \(FrenchFigures.decimal(mean, 2))", x: x + 6, y: frame.top + 12, size: 12, ink: .cluster, bold: true, halo: true)
            }
            for (x, value) in expected.enumerated() {
                svg.open("circle", [
                    ("cx", SVGText.number(frame.left + (Double(x) + 0.5) * step)), ("cy", SVGText.number(frame.y(value))), ("r", "4"),
                    ("class", SVGInk.fit.name), ("fill", SVGInk.fit.color), ("stroke", SVGInk.paper.color), ("stroke-width", "1.5"),
                ])
                svg.element("title", [], "attendu\u{A0}: \(FrenchFigures.decimal(value, 1)) cas")
                svg.close("circle")
            }
            svg.label("Nombre de personnes contaminées par un même cas", x: (frame.left + frame.right) / 2, y: frame.bottom + 34, size: 12, anchor: "middle", ink: .muted)
            svg.label(fit(distribution), x: 16, y: ChartFrame.height - 6, size: 12, ink: .muted)
        }
    }

    private static func words(_ distribution: OffspringDistribution, cases: Int) -> String {
        guard let mean = distribution.moyenne else { return "Aucun cas." }
        let none = distribution.counts.first ?? 0
        let share = distribution.part80.map { " \(FrenchFigures.percent($0)) des cas sont à l’origine de 80\u{A0}% des transmissions." } ?? ""
        return "\(FrenchFigures.grouped(cases)) cas, en moyenne \(FrenchFigures.decimal(mean, 2)) transmis par cas\u{A0}; \(FrenchFigures.grouped(none)) n’ont transmis à personne.\(share) \(fit(distribution))"
    }

    private static func fit(_ distribution: OffspringDistribution) -> String {
        if let k = distribution.dispersionK { return "Dispersion k = \(FrenchFigures.decimal(k, 2))\u{A0}: plus k est petit, plus la transmission vient de peu de cas." }
        return distribution.part80 == nil ? "" : "Pas de loi ajustée\u{A0}: la variance ne dépasse pas la moyenne, la transmission n’est pas plus inégale que le hasard."
    }
}
