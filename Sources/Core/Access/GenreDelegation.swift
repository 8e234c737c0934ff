/// As what somebody works for a professional. Facts: assistants and secretaries prepare and never sign; a locum is named
/// for dates, with mail and RPPS, and accepts before anything holds; locums and interns act under their own identity.
public enum GenreDelegation: String, Sendable, Hashable, Codable, CaseIterable {
    case secretaire, assistant, remplacant, interne

    public var libelle: String {
        switch self {
        case .secretaire: "Secrétaire"
        case .assistant: "Assistant médical"
        case .remplacant: "Remplaçant"
        case .interne: "Interne"
        }
    }

    /// Must be taken up by the person named before it holds.
    public var attendAcceptation: Bool { self == .remplacant }

    /// Only for a professional of the same profession as the one who delegates: what they do bears their own RPPS.
    public var exigeProfession: Bool { self == .remplacant || self == .interne }

    /// Whether the person may deposit, under their own name and number.
    public func signe(_ regles: ReglesDelegation) -> Bool {
        switch self {
        case .secretaire, .assistant: false
        case .remplacant: true
        case .interne: regles.interneSigne
        }
    }
}

/// What no public source settles about delegations, and each desk decides.
public struct ReglesDelegation: Sendable, Hashable {
    /// Whether an intern may deposit. No source at hand says when: never, unless the desk's operator says otherwise.
    public let interneSigne: Bool
    /// Longest delegation of any kind, in days: nobody remembers longer ones.
    public let joursAuPlus: Int

    public init(interneSigne: Bool = false, joursAuPlus: Int = 366) {
        self.interneSigne = interneSigne
        self.joursAuPlus = joursAuPlus
    }
}
