import Core

extension SVGWriter {
    /// Share reached within 24 hours against the number of agents: a point for each number tried.
    public static func staffing(_ essais: [EssaiEffectif], id: String = "effectif", title: String = "Contacts joints dans les 24\u{A0}heures selon le nombre d’agents") -> String {
        let shown = essais.filter { $0.part != nil }.sorted { $0.agents < $1.agents }
        let needed = shown.first(where: \.suffit)
        let words = shown.isEmpty
            ? "Aucun contact simulé."
            : shown.map { "\($0.agents) agents\u{A0}: \(FrenchFigures.percent($0.part ?? 0))" }.joined(separator: "\u{A0}; ") + "."
        return document(id: id, width: ChartFrame.width, height: ChartFrame.height, title: title, description: words) { svg in
            let frame = ChartFrame(greatest: 1)
            frame.draw(&svg, axisTitle: "Part jointe dans les 24\u{A0}heures") { FrenchFigures.percent($0) }
            guard let most = shown.last?.agents, most > 0 else { return }
            let x = { (agents: Int) in frame.left + (frame.right - frame.left - 24) * Double(agents) / Double(most) }
            svg.line(frame.left, frame.y(0.95), frame.right, frame.y(0.95), ink: .fit, dashes: "6 4")
            svg.label("objectif 95\u{A0}%", x: frame.left + 6, y: frame.y(0.95) + 16, size: 12, ink: .fit)
            if shown.count > 1 {
                svg.empty("polyline", [
                    ("points", shown.map { "\(SVGText.number(x($0.agents))),\(SVGText.number(frame.y($0.part ?? 0)))" }.joined(separator: " ")),
                    ("class", "\(SVGInk.bar.name)-trait"), ("fill", "none"), ("stroke", SVGInk.bar.color), ("stroke-width", "2"),
                ])
            }
            var free = -Double.infinity
            for one in shown {
                let (at, height) = (x(one.agents), frame.y(one.part ?? 0))
                let ink = one.estDemande ? SVGInk.origin : SVGInk.bar
                svg.open("circle", [("cx", SVGText.number(at)), ("cy", SVGText.number(height)), ("r", one.estDemande || one.suffit ? "6" : "4")] + ink.fill)
                svg.element("title", [], "\(one.agents) agents\u{A0}: \(FrenchFigures.percent(one.part ?? 0))")
                svg.close("circle")
                guard at - free > 26 || one.estDemande || one.suffit else { continue }
                svg.line(at, frame.bottom, at, frame.bottom + 4, ink: .axis)
                if at - free > 26 { svg.label(String(one.agents), x: at, y: frame.bottom + 19, size: 12, anchor: "middle", ink: .muted) }
                free = at
            }
            svg.label("Agents présents de l’ouverture à la fermeture", x: frame.right, y: frame.bottom + 40, size: 12, anchor: "end", ink: .muted)
            let asked = shown.first(where: \.estDemande).map { "rouge\u{A0}: effectif essayé, \($0.agents)" }
            let enough = needed.map { "gros point\u{A0}: effectif nécessaire, \($0.agents)" }
            svg.label([asked, enough].compactMap(\.self).joined(separator: "\u{A0}\u{A0}·\u{A0}\u{A0}"), x: frame.left, y: frame.bottom + 40, size: 12, ink: .muted)
        }
    }
}
