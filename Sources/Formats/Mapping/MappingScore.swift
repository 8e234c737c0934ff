/// How well a column suits a meaning, and why.
struct MappingScore: Sendable, Hashable {
    /// 0 to 1.
    var value: Double
    /// In French.
    var why: String

    /// Below this a column is left for a person to decide.
    static let threshold = 0.6

    /// `nil` when nothing in the name speaks for it.
    init?(_ name: ColumnName, _ shape: ColumnShape, _ target: MappingTarget) {
        guard !name.words.isEmpty || !name.normalized.isEmpty,
            let (byName, word) = MappingScore.byName(name, target)
        else { return nil }
        value = byName
        why = word
        guard let share = shape.share(target.shape) else {
            if shape.values == 0 {
                value -= 0.05
                why += ", mais la colonne est vide"
            }
            return
        }
        switch (target.shape, share) {
        case (.date, ..<0.3):
            value -= 0.3
            why += ", mais ses valeurs ne sont pas des dates"
        case (.date, _): why += ", et ses valeurs sont des dates"
        case (.entier, ..<0.3), (.telephone, ..<0.3), (.codePostal, ..<0.3):
            value -= 0.1
            why += ", bien que ses valeurs n’en aient pas la forme"
        default: why += ", et ses valeurs en ont la forme"
        }
    }

    private static func byName(_ name: ColumnName, _ target: MappingTarget) -> (Double, String)? {
        var best: (Double, String)?
        func offer(_ score: Double, _ why: String) { if score > best?.0 ?? 0 { best = (score, why) } }
        for (synonyms, ceiling, kind) in [(target.strong, 1.0, "Le nom de la colonne le dit"), (target.weak, 0.75, "Le nom de la colonne peut le dire")] {
            for synonym in synonyms {
                if name.normalized == synonym.normalized {
                    offer(ceiling, kind)
                } else if !name.words.isEmpty, name.words == synonym.words || name.glued == synonym.glued {
                    offer(ceiling - 0.03, kind)
                } else if !synonym.words.isEmpty, synonym.words.isSubset(of: name.words),
                    synonym.words.count > 1 || synonym.glued.utf8.count >= 5
                {
                    let part = Double(synonym.words.count) / Double(name.words.count)
                    offer(ceiling - 0.45 + 0.35 * part, "Le nom de la colonne contient «\u{A0}\(synonym.normalized)\u{A0}»")
                }
            }
        }
        return best
    }
}
