/// One step of a telephone call: its name, and what is said, in order. Scripts of calls are made of them.
public struct EtapeAppel: Sendable, Hashable {
    public let titre: String
    public let phrases: [String]

    public init(titre: String, phrases: [String]) {
        self.titre = titre
        self.phrases = phrases
    }
}
