/// How anyone holding the paper checks that it is the one that was deposited.
public struct PrintedVerification: Codable, Sendable, Hashable {
    /// Address of the verification page, in printable ASCII: it goes into the DataMatrix as it is.
    /// It names the document by an opaque id, never a person.
    public var url: String
    /// The code to type when nothing can scan: `K7QD-3M8P-WX42`.
    public var code: String
    /// A few words drawn from the document's hash, to compare aloud with those the page shows.
    public var words: [String]

    public init(url: String, code: String, words: [String] = []) {
        self.url = url
        self.code = code
        self.words = words
    }
}
