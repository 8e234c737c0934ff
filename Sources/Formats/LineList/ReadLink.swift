public import Core

/// One link of a list: who exposed whom.
public struct ReadLink: Sendable, Hashable {
    public let line: Int
    public var de: String
    public var vers: String
    public var date: LocalDate?
    public var exposition: String?
    /// In minutes.
    public var duree: Int?
    /// In metres.
    public var distance: Double?
    public var masque: Bool?
    /// `true` when the two live together.
    public var foyer: Bool?
    public var signalements: [Signalement] = []

    public init(line: Int, de: String, vers: String) {
        (self.line, self.de, self.vers) = (line, de, vers)
    }
}
