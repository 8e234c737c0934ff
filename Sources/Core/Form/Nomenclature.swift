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
    private let folded: [(term: Term, words: [String])]

    public init(id: String, title: String, origin: String, terms: [Term]) {
        self.id = id
        self.title = title
        self.origin = origin
        self.terms = terms
        byCode = Dictionary(terms.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        folded = terms.map { term in
            (term, ([term.label, term.family] + term.synonyms).flatMap { SearchKey.words($0) })
        }
    }

    public subscript(code: String) -> Term? { byCode[code] }

    /// Terms in which every typed word begins some word, best first: matches in the label before matches
    /// in synonyms or family.
    public func search(_ query: String, limit: Int = 12) -> [Term] {
        let words = SearchKey.words(query)
        guard !words.isEmpty else { return Array(terms.prefix(limit)) }
        return
            folded
            .compactMap { entry -> (Term, Int)? in
                guard words.allSatisfy({ word in entry.words.contains { $0.hasPrefix(word) } }) else { return nil }
                let label = SearchKey.words(entry.term.label)
                let inLabel = words.filter { word in label.contains { $0.hasPrefix(word) } }.count
                let starts = label.first.map { first in words.contains { first.hasPrefix($0) } } ?? false
                return (entry.term, inLabel * 2 + (starts ? 1 : 0))
            }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.label < $1.0.label }
            .prefix(limit)
            .map(\.0)
    }
}
