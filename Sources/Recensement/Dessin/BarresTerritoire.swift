/// Progress of a campaign as lying bars, one a département and kind: answered, ended otherwise, to call. A complete SVG file,
/// readable alone: title, description, a number on each bar; no script, no style attribute.
public enum BarresTerritoire {
    private static let (width, left, top, row) = (860, 250, 56, 26)

    public static func svg(_ comptes: [CompteTerritoire], titre: String, nomDepartement: (String) -> String) -> String {
        let bottom = top + row * max(comptes.count, 1)
        let sum = CompteTerritoire.somme(comptes)
        let words = comptes.isEmpty ? "Personne à appeler." : "\(sum.repondu) réponses sur \(sum.total), \(sum.total - sum.faits) à appeler."
        let greatest = max(comptes.map(\.total).max() ?? 0, 1)
        var svg = """
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="recensement-titre recensement-desc" class="trace" \
            viewBox="0 0 \(width) \(bottom + 16)" width="\(width)" height="\(bottom + 16)" font-family="system-ui, sans-serif" lang="fr">\
            <title id="recensement-titre">\(escaped(titre))</title><desc id="recensement-desc">\(escaped(words))</desc>\
            <rect x="0" y="0" width="\(width)" height="\(bottom + 16)" class="trace-papier" fill="#ffffff"/>
            """
        for (index, (ink, label)) in [(Encre.repondu, "a répondu"), (.autre, "refus, injoignable, retrait"), (.attente, "à appeler")].enumerated() {
            let x = 16 + index * 230
            svg += rect(x, 14, 14, 12, ink) + text(label, x + 20, 25, 12, "start", "trace-discret", "#4a5a5e")
        }
        svg += "<line x1=\"\(left)\" y1=\"\(top - 4)\" x2=\"\(left)\" y2=\"\(bottom + 4)\" class=\"trace-axe\" stroke=\"#68787b\" stroke-width=\"1\"/>"
        let scale = Double(width - left - 150) / Double(greatest)
        for (index, line) in comptes.enumerated() {
            let y = top + index * row
            svg += text("\(nomDepartement(line.departement)), \(line.genre.pluriel.prefix(1).lowercased() + line.genre.pluriel.dropFirst())", left - 8, y + 16, 12, "end", "trace-texte", "#1a2528")
            let answered = line.nombre(.repondu)
            var x = Double(left)
            for (count, ink) in [(answered, Encre.repondu), (line.faits - answered, .autre), (line.total - line.faits, .attente)] where count > 0 {
                svg += rect(Int(x.rounded()), y + 4, max(Int((Double(count) * scale).rounded()), 1), row - 9, ink)
                x += Double(count) * scale
            }
            svg += text("\(answered) sur \(line.total)", Int(x.rounded()) + 8, y + 16, 11, "start", "trace-discret", "#4a5a5e")
        }
        return svg + "</svg>"
    }

    private struct Encre {
        let name: String
        let fill: String
        let stroke: String

        static let repondu = Encre(name: "trace-barre", fill: "#0b5a60", stroke: "#0b5a60")
        static let autre = Encre(name: "trace-axe", fill: "#68787b", stroke: "#68787b")
        static let attente = Encre(name: "trace-barre-seconde", fill: "#e0efed", stroke: "#0b5a60")
    }

    private static func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ ink: Encre) -> String {
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" class=\"\(ink.name)\" fill=\"\(ink.fill)\" stroke=\"\(ink.stroke)\" stroke-width=\"1\"/>"
    }

    private static func text(_ words: String, _ x: Int, _ y: Int, _ size: Int, _ anchor: String, _ name: String, _ color: String) -> String {
        "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" text-anchor=\"\(anchor)\" class=\"\(name)\" fill=\"\(color)\">\(escaped(words))</text>"
    }

    /// Safe as content and between quotes; characters that XML forbids are left out.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: if scalar.value >= 0x20, !(0x7F..<0xA0).contains(scalar.value), scalar.value != 0xFFFE, scalar.value != 0xFFFF { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }
}
