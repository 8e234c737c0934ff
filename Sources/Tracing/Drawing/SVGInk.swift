/// A colour by its role: the class a page may restyle, and the colour when it does not. Text and lines
/// that carry meaning reach the AA contrast on white (4.5 for text, 3 for shapes); fills of bands do
/// not carry meaning alone, each has its label.
struct SVGInk: Sendable {
    let name: String
    let color: String

    static let paper = SVGInk(name: "trace-papier", color: "#ffffff")
    static let text = SVGInk(name: "trace-texte", color: "#1a2528")
    static let muted = SVGInk(name: "trace-discret", color: "#4a5a5e")
    static let grid = SVGInk(name: "trace-grille", color: "#dfe5e2")
    static let axis = SVGInk(name: "trace-axe", color: "#68787b")
    static let edge = SVGInk(name: "trace-lien", color: "#52646a")
    static let origin = SVGInk(name: "trace-origine", color: "#9c2419")
    static let relay = SVGInk(name: "trace-relais", color: "#0b5a60")
    static let household = SVGInk(name: "trace-foyer", color: "#fdf2dc")
    static let householdText = SVGInk(name: "trace-foyer-texte", color: "#734800")
    static let cluster = SVGInk(name: "trace-regroupement", color: "#653574")
    static let bar = SVGInk(name: "trace-barre", color: "#0b5a60")
    /// Pale with a dark outline: told from the other without seeing colours.
    static let barSecond = SVGInk(name: "trace-barre-seconde", color: "#e0efed")
    static let fit = SVGInk(name: "trace-ajustement", color: "#9c2419")

    /// Class and colour of a surface.
    var fill: [(String, String)] {
        [("class", name), ("fill", color)] + (name == SVGInk.barSecond.name ? [("stroke", SVGInk.bar.color), ("stroke-width", "1")] : [])
    }
}
