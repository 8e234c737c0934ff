/// Something worth saying about the file that made no row be refused.
public struct TableFinding: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case encodage, octetsIllisibles, caracteresDeControle, guillemetMalPlace
        case enteteRepete, lignesAvantEntete, ligneVide, ligneCourte, cellulesVidesEnTrop
    }

    public let kind: Kind
    /// How many times it was met.
    public var count: Int
    /// The first lines where it was met, ten at most.
    public var lines: [Int]

    /// One French sentence.
    public var message: String {
        let place = "ligne\(lines.count > 1 ? "s" : "") " + lines.map(String.init).joined(separator: ", ") + (count > lines.count ? "…" : "")
        return switch kind {
        case .encodage: "À partir de la ligne \(lines.first ?? 1), le fichier est lu en Windows-1252\u{A0}: ce n’est pas de l’UTF-8."
        case .octetsIllisibles: "Des octets étrangers à l’UTF-8 ont été lus en Windows-1252 (\(place))."
        case .caracteresDeControle: "Des caractères de contrôle ont été ôtés (\(place))."
        case .guillemetMalPlace: "Un guillemet est placé au milieu d’une valeur\u{A0}: il a été gardé tel quel (\(place))."
        case .enteteRepete: "L’en-tête est répété dans le fichier\u{A0}: ces lignes ne sont pas comptées (\(place))."
        case .lignesAvantEntete: "Des lignes précèdent l’en-tête\u{A0}: elles ne sont pas lues (\(place))."
        case .ligneVide: "\(count) ligne\(count > 1 ? "s" : "") vide\(count > 1 ? "s" : "") (\(place))."
        case .ligneCourte: "Des lignes s’arrêtent avant les dernières colonnes, tenues pour vides (\(place))."
        case .cellulesVidesEnTrop: "Des lignes ont des cellules vides en trop, ôtées (\(place))."
        }
    }
}

/// The findings of a file, counted; memory does not grow with the file.
struct FindingTally {
    private var found: [TableFinding.Kind: TableFinding] = [:]

    mutating func note(_ kind: TableFinding.Kind, line: Int) {
        var finding = found[kind] ?? TableFinding(kind: kind, count: 0, lines: [])
        finding.count += 1
        if finding.lines.count < 10 { finding.lines.append(line) }
        found[kind] = finding
    }

    mutating func merge(_ other: FindingTally) { found.merge(other.found) { mine, _ in mine } }

    var all: [TableFinding] { TableFinding.Kind.allCases.compactMap { found[$0] } }
}
