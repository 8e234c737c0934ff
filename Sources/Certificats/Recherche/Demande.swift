import Core

/// A question as it was typed, read: the notions it holds, whatever its words, their order and their slips.
public struct Demande: Sendable, Hashable {
    /// Each notion and how surely it was read: 1, or less when a word was brought back to a known one.
    let notions: [Notion: Double]
    /// Words that were understood, as the lexicon writes them.
    public let motsReconnus: [String]

    /// At most this many words are read.
    static let plusLongue = 40

    init(_ text: String, le date: LocalDate, lexique: Lexique = .commun) {
        let words = Array(Pli.mots(text).prefix(Self.plusLongue))
        let durees = Durees(words)
        var known: [String: Bool] = [:]
        for word in words.map(Pli.racine) {
            guard let found = lexique.reconnu(word) else { continue }
            known[found.mot] = (known[found.mot] ?? false) || found.exact
        }
        var notions: [Notion: Double] = [:]
        var used: Set<String> = []
        let sports = Set(Discipline.toutes.filter { $0.estEnVigueur(le: date) }.flatMap(\.mots))
        for expression in lexique.expressions where expression.mots.allSatisfy({ known[$0] != nil }) {
            // A sport has particular constraints only while the list says so.
            if expression.notion == .discipline, !sports.contains(expression.mots) { continue }
            // Empty words make an expression only together with a full one.
            guard expression.mots.contains(where: { !Lexique.vides.contains($0) }) || expression.mots.count > 1 else { continue }
            let sure = expression.mots.allSatisfy { known[$0] == true } ? 1 : 0.8
            notions[expression.notion] = max(notions[expression.notion] ?? 0, sure)
            used.formUnion(expression.mots)
        }
        for notion in durees.notions { notions[notion] = 1 }
        self.notions = notions
        motsReconnus = used.sorted()
    }
}

/// What the figures of a question tell: an absence short or long, a person of age or not.
struct Durees {
    let notions: Set<Notion>

    private static let chiffres = [
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "dix": 10, "quinze": 15,
    ]

    init(_ words: [String]) {
        var found: Set<Notion> = []
        for (index, word) in words.enumerated().dropFirst() {
            guard let count = Int(words[index - 1]) ?? Self.chiffres[words[index - 1]] else { continue }
            switch word {
            // Three days at most, or more: the threshold kept for nurseries, and the length of a short leave.
            case "j", "jr", "jrs", "jour", "jours", "journee", "journees": found.insert(count <= 3 ? .courte : .longue)
            case "semaine", "semaines", "mois": found.insert(.longue)
            // « Tous les trois ans » is how often, not how old.
            case "an",
                "ans" where index < 2 || words[index - 2] != "les": found.insert(count < 18 ? .enfant : .adulte)
            default: continue
            }
        }
        notions = found
    }
}
