/// A list of coded terms that is searched by typing. Its origin is told to whoever reads it.
public struct Nomenclature: Sendable {
    public struct Term: Sendable, Hashable {
        public let code: String
        public let label: String
        /// The chapter it is listed under.
        public let family: String
        /// Other words people use for it.
        public let synonyms: [String]

        public init(_ code: String, _ label: String, family: String, synonyms: [String] = []) {
            self.code = code
            self.label = label
            self.family = family
            self.synonyms = synonyms
        }
    }

    public let id: String
    public let title: String
    /// Who made the list, and when: shown where the list is used.
    public let origin: String
    public let terms: [Term]
    private let byCode: [String: Term]
    private let folded: [Folded]

    public init(id: String, title: String, origin: String, terms: [Term]) {
        self.id = id
        self.title = title
        self.origin = origin
        self.terms = terms
        byCode = Dictionary(terms.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        folded = terms.map(Folded.init)
    }

    public subscript(code: String) -> Term? { byCode[code] }

    /// Terms in which every typed word begins some word, best first; equals go by label. When there is none, slips of
    /// the hand are forgiven, then words that say something else (« fracture du poignet » in a list of seats).
    public func search(_ query: String, limit: Int = 12) -> [Term] {
        let words = Self.telling(SearchKey.words(query))
        guard !words.isEmpty else { return Array(terms.prefix(limit)) }
        let exact = best(limit) { $0.rank(words) }
        let telling = words.filter { $0.count >= Slip.shortestForgiven }
        guard exact.isEmpty, !telling.isEmpty else { return exact }
        return best(limit) { $0.likeness(telling) }
    }

    /// Without the little words: « cancer du sein » is not found by its « du ». Alone, they stay.
    private static func telling(_ words: [String]) -> [String] {
        let kept = words.filter { !little.contains($0) }
        return kept.isEmpty ? words : kept
    }

    private static let little: Set<String> = ["de", "du", "des", "d", "la", "le", "les", "l", "et", "au", "aux", "un", "une"]

    private func best(_ limit: Int, _ rank: (Folded) -> Int?) -> [Term] {
        folded
            .compactMap { entry in rank(entry).map { (term: entry.term, rank: $0) } }
            .sorted { $0.rank != $1.rank ? $0.rank > $1.rank : $0.term.label < $1.term.label }
            .prefix(limit)
            .map(\.term)
    }

    /// A term made ready to be found.
    private struct Folded: Sendable {
        let term: Term
        private let label: [String]
        private let synonyms: [[String]]
        private let family: [String]

        init(_ term: Term) {
            self.term = term
            label = Nomenclature.telling(SearchKey.words(term.label))
            synonyms = term.synonyms.map { Nomenclature.telling(SearchKey.words($0)) }
            family = SearchKey.words(term.family)
        }

        /// What is typed whole counts first, label or synonym: « PR » is not the beginning of « primitif ». Then the label counts before a synonym, one phrase that holds all the words before words scattered over
        /// several, and among phrases the one that begins and ends as typed. Nil when a word is nowhere.
        func rank(_ words: [String]) -> Int? {
            if label == words { return 500 }
            if synonyms.contains(words) { return 400 }
            if Self.holds(label, words) { return 300 + Self.closeness(label, words) }
            if let best = synonyms.filter({ Self.holds($0, words) }).map({ Self.closeness($0, words) }).max() { return 200 + best }
            let own = label + synonyms.flatMap(\.self)
            if Self.holds(own, words) { return 100 }
            return Self.holds(own + family, words) ? 0 : nil
        }

        /// How many of the words some word begins with. A word as it is typed counts more than one with a slip, wherever it stands;
        /// the label's own count more. Nil when none does.
        func likeness(_ words: [String]) -> Int? {
            let synonymous = synonyms.flatMap(\.self)
            let points = words.reduce(0) { sum, word in
                if label.contains(where: { $0.hasPrefix(word) }) { return sum + 6 }
                if synonymous.contains(where: { $0.hasPrefix(word) }) { return sum + 5 }
                return sum + (label.contains { Slip.begins($0, with: word) } ? 2 : synonymous.contains { Slip.begins($0, with: word) } ? 1 : 0)
            }
            return points == 0 ? nil : points
        }

        private static func holds(_ phrase: [String], _ words: [String]) -> Bool {
            words.allSatisfy { word in phrase.contains { $0.hasPrefix(word) } }
        }

        private static func closeness(_ phrase: [String], _ words: [String]) -> Int {
            let begins = zip(phrase, words).prefix(1).contains { $0.hasPrefix($1) }
            return (begins ? 20 : 0) + (phrase.count == words.count ? 10 : 0)
        }
    }
}
