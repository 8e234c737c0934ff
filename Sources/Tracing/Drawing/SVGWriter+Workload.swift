import Core

extension SVGWriter {
    /// Calls by agent, as lying bars, the busiest first; beyond 40 agents the others are said in words.
    public static func workload(_ workload: AgentWorkload, id: String = "charge", title: String = "Appels par agent") -> String {
        let rows = Array(workload.lignes.prefix(40))
        let hidden = workload.lignes.count - rows.count
        let (left, top, height) = (190.0, 44.0, 24.0)
        let bottom = top + height * Double(max(rows.count, 1))
        let greatest = Double(max(rows.map(\.appels).max() ?? 0, 1))
        let total = workload.lignes.reduce(0) { $0 + $1.appels }
        let reached = workload.lignes.reduce(0) { $0 + $1.aboutis }
        let words = workload.lignes.isEmpty ? "Aucun agent." : "\(FrenchFigures.grouped(total)) appels par \(workload.lignes.count) agents, dont \(FrenchFigures.grouped(reached)) aboutis."
        let note = hidden > 0 ? "\(hidden) autres agents, moins chargés, figurent dans le tableau." : ""
        return document(id: id, width: ChartFrame.width, height: bottom + 36, title: title, description: [words, note].joined(separator: " ").trimmingBlanks) { svg in
            svg.label("Appels passés", x: 16, y: 22, size: 12, ink: .muted)
            ChartFrame(count: 0).legend(&svg, [(.bar, "aboutis"), (.barSecond, "sans réponse")])
            let scale = (ChartFrame.width - left - 150) / greatest
            svg.line(left, top - 4, left, bottom + 4, ink: .axis)
            for (index, row) in rows.enumerated() {
                let y = top + Double(index) * height
                let name = row.agent.count > 24 ? row.agent.prefix(23) + "…" : row.agent
                svg.label(name, x: left - 8, y: y + 15, size: 12, anchor: "end")
                for (from, to, ink) in [(0, row.aboutis, SVGInk.bar), (row.aboutis, row.appels, SVGInk.barSecond)] where to > from {
                    svg.empty("rect", [
                        ("x", SVGText.number(left + Double(from) * scale)), ("y", SVGText.number(y + 3)), ("width", SVGText.number(Double(to - from) * scale)),
                        ("height", SVGText.number(height - 7)),
                    ] + ink.fill)
                }
                let told = row.appels == 0 ? "aucun appel" : "\(FrenchFigures.grouped(row.appels)), dont \(FrenchFigures.grouped(row.aboutis)) aboutis"
                svg.label(told, x: left + Double(row.appels) * scale + 6, y: y + 15, size: 11, ink: .muted)
            }
            if !note.isEmpty { svg.label(note, x: 16, y: bottom + 24, size: 12, ink: .muted) }
        }
    }
}
