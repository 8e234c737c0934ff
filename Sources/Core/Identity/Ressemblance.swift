/// How much two names of places or people look alike, word by word, whatever their order.
public enum Ressemblance {
    /// 0 (nothing in common) to 1 (the same words). Words that name no place in particular count for little.
    public static func score(_ typed: String, _ known: String) -> Double {
        let asked = words(typed)
        var free = words(known)
        guard !asked.isEmpty, !free.isEmpty else { return 0 }
        let whole = asked.reduce(0) { $0 + weight($1) } + free.reduce(0) { $0 + weight($1) }
        var shared = 0.0
        for word in asked.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            guard let best = free.indices.max(by: { quality(word, free[$0]) < quality(word, free[$1]) }) else { break }
            let likeness = quality(word, free[best])
            guard likeness > 0 else { continue }
            shared += likeness * (weight(word) + weight(free.remove(at: best)))
        }
        return shared / whole
    }

    /// Words that are worth looking for: no article, no preposition.
    public static func significantWords(_ text: String) -> [String] { words(text).filter { weight($0) >= 0.5 } }

    private static func quality(_ a: String, _ b: String) -> Double {
        if a == b { return 1 }
        let (short, long) = a.utf8.count <= b.utf8.count ? (a, b) : (b, a)
        if short.utf8.count >= 3, long.hasPrefix(short) { return 0.8 }
        return short.utf8.count >= 4 && NameMatch.withinOneEdit(a, b) ? 0.7 : 0
    }

    private static func weight(_ word: String) -> Double {
        if small.contains(word) || word.utf8.count < 2 { return 0.1 }
        return common.contains(word) ? 0.5 : 1
    }

    private static let small: Set<String> = ["LE", "LA", "LES", "L", "DE", "DU", "DES", "D", "AU", "AUX", "ET", "EN", "SUR", "A"]
    private static let common: Set<String> = [
        "CABINET", "MEDICAL", "MEDICALE", "CENTRE", "HOSPITALIER", "HOSPITALIERE", "CLINIQUE", "HOPITAL", "PHARMACIE", "LABORATOIRE", "MAISON", "SANTE",
        "DOCTEUR", "DR", "SELARL", "SCM", "SAS", "GROUPE",
    ]

    private static func words(_ text: String) -> [String] { NomPropre.folded(text).split(separator: " ").map(String.init) }
}
