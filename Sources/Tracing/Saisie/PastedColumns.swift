/// The heads of columns, when the first line pasted gives them.
struct PastedColumns: Sendable, Hashable {
    enum Meaning: Sendable, Hashable { case nom, prenom, commune, autre }

    let meanings: [Int: Meaning]

    /// Nil when the line is not a line of heads: two cells or more, and nothing in them but heads.
    init?(_ line: String) {
        let tokens = LineToken.split(line)
        guard Set(tokens.map(\.cell)).count >= 2, tokens.allSatisfy({ Self.heads.contains($0.folded) }) else { return nil }
        meanings = Dictionary(tokens.map { token in
            switch token.folded {
            case "NOM", "NOMS": (token.cell, .nom)
            case "PRENOM", "PRENOMS": (token.cell, .prenom)
            case "VILLE", "COMMUNE": (token.cell, .commune)
            default: (token.cell, .autre)
            }
        }, uniquingKeysWith: { first, other in first == .autre ? other : first })
    }

    private static let heads: Set<String> = [
        "NOM", "NOMS", "PRENOM", "PRENOMS", "TEL", "TELEPHONE", "PORTABLE", "MOBILE", "FIXE", "CP", "CODE", "POSTAL", "DEPARTEMENT", "DEP",
        "DEPT", "VILLE", "COMMUNE", "MAIL", "EMAIL", "E MAIL", "COURRIEL", "LIEN", "DATE", "DE", "NAISSANCE", "DDN", "ADRESSE", "FOYER", "AGE", "SEXE",
        "NUMERO", "N",
    ]
}
