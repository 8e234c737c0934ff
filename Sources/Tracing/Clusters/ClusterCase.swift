public import Core

/// A case as the search for clusters sees it: a day, and what it may share with others.
public struct ClusterCase: Sendable, Hashable {
    public var id: String
    /// First symptoms or, for want of them, confirmation.
    public var date: LocalDate?
    /// Places frequented, as they were typed: compared without case, accents or punctuation.
    public var lieux: [String]
    /// Events attended, compared likewise.
    public var evenements: [String]
    public var foyer: String?

    public init(id: String, date: LocalDate? = nil, lieux: [String] = [], evenements: [String] = [], foyer: String? = nil) {
        self.id = id
        self.date = date
        self.lieux = lieux
        self.evenements = evenements
        self.foyer = foyer
    }
}
