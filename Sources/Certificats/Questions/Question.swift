import Core

/// A question with its possible answers. At most three lead to a rule.
public struct Question: Sendable, Hashable, Identifiable {
    public struct Choix: Sendable, Hashable {
        public let libelle: String
        public let suite: Suite

        init(_ libelle: String, _ suite: Suite) {
            self.libelle = libelle
            self.suite = suite
        }
    }

    public enum Suite: Sendable, Hashable {
        case regle(String)
        case question(String)
    }

    /// A word that may stand in an address: `creche-absence`.
    public let id: String
    public let texte: String
    public let choix: [Choix]

    init(_ id: String, _ texte: String, _ choix: [Choix]) {
        self.id = id
        self.texte = texte
        self.choix = choix
    }

    /// The first question of all.
    public static let debut = "debut"

    public static func nommee(_ id: String) -> Question? { toutes.first { $0.id == id } }

    /// Rules that its answers lead to, directly or through others.
    public var regles: Set<String> {
        Set(choix.flatMap { choice -> [String] in
            switch choice.suite {
            case .regle(let id): [id]
            case .question(let id): Question.nommee(id).map { Array($0.regles) } ?? []
            }
        })
    }

    /// The question that tells the best answers of a search apart; nil when the first stands out.
    public static func pour(_ trouvailles: [Recherche.Trouvaille]) -> Question? {
        guard let best = trouvailles.first, best.score > 0 else { return nommee(debut) }
        let near = trouvailles.filter { $0.score >= best.score * 0.8 }.map(\.reponse.regle.id)
        guard near.count > 1 else { return nil }
        return toutes.filter { $0.id != debut && $0.regles.isSuperset(of: near) }.min { $0.regles.count < $1.regles.count }
    }
}
