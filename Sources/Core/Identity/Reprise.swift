/// A fund, or one of its centres, whose work another takes over from a day on: a merger, a centre that moves.
public struct Reprise: Sendable, Hashable {
    /// The code as it stands on cards. With the centre `0000`, every centre of the fund is meant.
    public let ancien: CodeOrganisme
    public let successeur: CodeOrganisme
    /// First day on which the successor is competent.
    public let le: LocalDate
    /// The text that says so.
    public let source: String

    public init(ancien: CodeOrganisme, successeur: CodeOrganisme, le: LocalDate, source: String) {
        self.ancien = ancien
        self.successeur = successeur
        self.le = le
        self.source = source
    }

    /// A whole fund, rather than one of its centres.
    public var estEntiere: Bool { ancien.centre == "0000" }

    public func concerne(_ code: CodeOrganisme) -> Bool { ancien == code || (estEntiere && ancien.memeCaisse(que: code)) }
}
