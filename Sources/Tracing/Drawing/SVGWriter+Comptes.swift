import Core

/// Counts of two kinds by line, one beside the other on one bar: whatever is counted.
public struct ComptesEmpiles: Sendable, Hashable {
    public struct Ligne: Sendable, Hashable {
        public let nom: String
        public let premier: Int
        public let second: Int

        public init(_ nom: String, _ premier: Int, _ second: Int) {
            (self.nom, self.premier, self.second) = (nom, premier, second)
        }
    }

    /// Distinguishes the pictures of one page.
    public let nom: String
    public let titre: String
    public let axe: String
    /// What the two colours are.
    public let premier: String
    public let second: String
    /// In the order they are shown.
    public let lignes: [Ligne]

    public init(nom: String, titre: String, axe: String, premier: String, second: String, lignes: [Ligne]) {
        (self.nom, self.titre, self.axe, self.premier, self.second, self.lignes) = (nom, titre, axe, premier, second, lignes)
    }
}

extension SVGWriter {
    /// Lying bars, in the order given; beyond 30 lines the others are said in words.
    public static func counts(_ counts: ComptesEmpiles) -> String {
        let rows = Array(counts.lignes.prefix(30))
        let hidden = counts.lignes.count - rows.count
        let (left, top, height) = (270.0, 44.0, 24.0)
        let bottom = top + height * Double(max(rows.count, 1))
        let greatest = Double(max(rows.map { $0.premier + $0.second }.max() ?? 0, 1))
        let total = counts.lignes.reduce(0) { $0 + $1.premier + $1.second }
        let first = counts.lignes.reduce(0) { $0 + $1.premier }
        let words = "\(FrenchFigures.grouped(total)) en tout, dont \(FrenchFigures.grouped(first)) : \(counts.premier)."
        let note = hidden > 0 ? "\(hidden) autres lignes figurent dans le tableau." : ""
        return document(id: counts.nom, width: ChartFrame.width, height: bottom + 36, title: counts.titre, description: [words, note].joined(separator: " ").trimmingBlanks) { svg in
            svg.label(counts.axe, x: 16, y: 22, size: 12, ink: .muted)
            ChartFrame(count: 0).legend(&svg, [(.bar, counts.premier), (.barSecond, counts.second)])
            let scale = (ChartFrame.width - left - 110) / greatest
            svg.line(left, top - 4, left, bottom + 4, ink: .axis)
            for (index, row) in rows.enumerated() {
                let y = top + Double(index) * height
                let name = row.nom.count > 38 ? row.nom.prefix(37) + "…" : row.nom
                svg.label(name, x: left - 8, y: y + 15, size: 12, anchor: "end")
                let sum = row.premier + row.second
                for (from, to, ink) in [(0, row.premier, SVGInk.bar), (row.premier, sum, SVGInk.barSecond)] where to > from {
                    svg.empty("rect", [
                        ("x", SVGText.number(left + Double(from) * scale)), ("y", SVGText.number(y + 3)), ("width", SVGText.number(Double(to - from) * scale)),
                        ("height", SVGText.number(height - 7)),
                    ] + ink.fill)
                }
                svg.label(sum == 0 ? "aucun" : FrenchFigures.grouped(sum), x: left + Double(sum) * scale + 6, y: y + 15, size: 11, ink: .muted)
            }
            if !note.isEmpty { svg.label(note, x: 16, y: bottom + 24, size: 12, ink: .muted) }
        }
    }
}
