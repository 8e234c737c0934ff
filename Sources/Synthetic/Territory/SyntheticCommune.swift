public import Core

/// A town of the invented département.
public struct SyntheticCommune: Sendable, Hashable {
    public let nom: String
    /// In `96…`: no French commune bears such a code.
    public let codeINSEE: String
    /// In `96…`: no French commune has such a postal code.
    public let codePostal: CodePostal
    public let population: Int
    /// Whether its inhabitants of the régime général belong to the fund of the plateau.
    public let surLePlateau: Bool

    public func adresse(_ lignes: [String]) -> Adresse {
        Adresse(lignes: lignes, codePostal: codePostal, commune: nom, codeINSEE: codeINSEE)
    }
}

extension SyntheticCommune {
    /// Name, thousands of inhabitants; the last third lies on the plateau.
    private static let noms: [(String, Int)] = [
        ("Aubremont-sur-Sorne", 62), ("Vaucelin-le-Grand", 31), ("Montrecy-en-Sorne", 22), ("Brévaline", 18), ("Saint-Amblis", 14),
        ("Clairsorne", 12), ("Hautefange-lès-Bois", 9), ("Les Quatre-Biefs", 8), ("Orvalcourt", 7), ("Tourvalle-la-Neuve", 7),
        ("Praligneux", 6), ("Nivaubre", 5), ("Ferrelune", 5), ("La Combe-aux-Loirs", 4), ("Sainte-Vaubelle", 4), ("Rochevaline", 4),
        ("Bois-d’Amblis", 3), ("Vercelane", 3), ("Lunéorge", 3), ("Granvaux-sur-Sorne", 3), ("Célidorge", 2), ("Moulin-Tournesorne", 2),
        ("Pont-d’Aubrette", 2), ("L’Étang-Vaubry", 2), ("Chaux-les-Sornettes", 2), ("Fontaubre", 2), ("Vieille-Verrerie", 1),
        ("Plateau-d’Aubre", 26), ("Saint-Ormélin", 15), ("Haute-Vauge", 11), ("Corvaubert", 8), ("Les Fins-d’Aubre", 6), ("Mirevaube", 5),
        ("Tannelay-sur-Aubre", 4), ("Belverne-le-Sec", 3), ("Combe-Noirette", 3), ("Sainte-Orline", 2), ("Grange-Vaupré", 2),
        ("Aubre-l’Abbaye", 2), ("Le Saut-du-Bief", 1),
    ]

    /// Forty towns of Val-de-Sorne, always the same.
    static let toutes: [SyntheticCommune] = noms.enumerated().compactMap { index, commune in
        // Towns above five thousand have a postal code of their own, the others share.
        let bureau = commune.1 >= 5 ? index * 10 : 900 + (index / 8) * 10
        guard let codePostal = try? CodePostal(String(96_000 + bureau)) else { return nil }
        return SyntheticCommune(
            nom: commune.0, codeINSEE: String(96_001 + index), codePostal: codePostal,
            population: commune.1 * 1_000, surLePlateau: index >= 27)
    }
}
