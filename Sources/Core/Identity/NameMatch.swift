/// Finding a person among those of a practice from what someone typed.
///
/// Order of names, accents, hyphens, birth or used name do not matter; one slip of the finger is
/// forgiven in a word of four letters or more; the beginning of a word is enough.
public enum NameMatch {
    /// 0 (not this person) to 1 (every word typed is there, exactly, with a name and a given name).
    /// One word that matches nothing gives 0.
    public static func score(query: String, person: PersonName) -> Double {
        let asked = words(query)
        guard !asked.isEmpty else { return 0 }
        let names = [person.nomNaissance, person.nomUtilise ?? ""].flatMap(wordsAndPairs)
        let givens = person.prenoms.flatMap(wordsAndPairs)

        var total = 0.0
        var (nameFound, givenFound) = (false, false)
        // A word of the person answers one word asked, so that "martin martin" needs two.
        var free = names.map { ($0, true) } + givens.map { ($0, false) }
        for word in asked.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            var best: (index: Int, quality: Double)?
            for (index, candidate) in free.enumerated() {
                let quality = quality(of: word, against: candidate.0)
                if quality > (best?.quality ?? 0) { best = (index, quality) }
            }
            guard let best else { return 0 }
            let found = free.remove(at: best.index)
            if found.1 { nameFound = true } else { givenFound = true }
            total += best.quality
        }
        let mean = total / Double(asked.count)
        return nameFound && givenFound ? mean : mean * 0.9
    }

    /// Whether two words differ by at most one letter added, removed, changed, or two neighbours swapped
    /// (Damerau–Levenshtein distance of one at most).
    public static func withinOneEdit(_ a: String, _ b: String) -> Bool {
        let (x, y) = (Array(a.utf8), Array(b.utf8))
        guard abs(x.count - y.count) <= 1 else { return false }
        var start = 0
        while start < x.count, start < y.count, x[start] == y[start] { start += 1 }
        if start == x.count || start == y.count { return true }
        if x.count == y.count {
            if x[(start + 1)...] == y[(start + 1)...] { return true }
            return start + 1 < x.count && x[start] == y[start + 1] && x[start + 1] == y[start]
                && x[(start + 2)...] == y[(start + 2)...]
        }
        return x.count > y.count ? x[(start + 1)...] == y[start...] : x[start...] == y[(start + 1)...]
    }

    private static func quality(of word: String, against candidate: String) -> Double {
        if word == candidate { return 1 }
        if candidate.hasPrefix(word) { return word.utf8.count >= 2 ? 0.8 : 0.5 }
        if word.utf8.count >= 4, candidate.utf8.count >= 4, withinOneEdit(word, candidate) { return 0.6 }
        return 0
    }

    /// The words, and two neighbours run together: LE GOFF is also found as LEGOFF.
    private static func wordsAndPairs(_ text: String) -> [String] {
        let words = words(text)
        return words + zip(words, words.dropFirst()).map { $0 + $1 }
    }

    private static func words(_ text: String) -> [String] {
        NomPropre.folded(text).split(separator: " ").map(String.init)
    }
}
