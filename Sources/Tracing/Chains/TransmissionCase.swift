public import Core

/// One confirmed case, as a line list tells it: an identifier, what is known of its dates, whom it lives with.
///
/// Identifiers are numbers of sheets or of rows. Names have no place here.
public struct TransmissionCase: Sendable, Hashable {
    public var id: String
    /// First day of symptoms.
    public var onset: LocalDate?
    /// Day of the positive result.
    public var confirmed: LocalDate?
    /// Key shared by those who live together.
    public var household: String?
    /// Key of a cluster a person has confirmed.
    public var cluster: String?
    /// The person was already registered as someone's contact before being confirmed.
    public var wasKnownContact: Bool
    /// Place in the list it came from: of two rows with the same identifier, the lower rank comes first.
    public var rank: Int

    public init(
        id: String, onset: LocalDate? = nil, confirmed: LocalDate? = nil, household: String? = nil, cluster: String? = nil,
        wasKnownContact: Bool = false, rank: Int = 0
    ) {
        self.id = id
        self.onset = onset
        self.confirmed = confirmed
        self.household = household
        self.cluster = cluster
        self.wasKnownContact = wasKnownContact
        self.rank = rank
    }

    /// The day the case is placed at: its symptoms, or its confirmation for want of them.
    public var date: LocalDate? { onset ?? confirmed }

    /// The same case told by a later row: what this one does not say is taken from there.
    func completed(by later: TransmissionCase) -> TransmissionCase {
        var merged = self
        merged.onset = onset ?? later.onset
        merged.confirmed = confirmed ?? later.confirmed
        merged.household = household ?? later.household
        merged.cluster = cluster ?? later.cluster
        merged.wasKnownContact = wasKnownContact || later.wasKnownContact
        return merged
    }

    /// By onset, those without a date last, then by identifier.
    static func isEarlier(_ a: TransmissionCase, _ b: TransmissionCase) -> Bool {
        switch (a.onset, b.onset) {
        case (let x?, let y?) where x != y: x < y
        case (_?, nil): true
        case (nil, _?): false
        default: a.id < b.id
        }
    }

    /// Of two rows with the same identifier, which one speaks first; whatever the order they arrive in.
    static func speaksFirst(_ a: TransmissionCase, _ b: TransmissionCase) -> Bool {
        if a.rank != b.rank { return a.rank < b.rank }
        if a.onset != b.onset { return (a.onset ?? .max) < (b.onset ?? .max) }
        if a.confirmed != b.confirmed { return (a.confirmed ?? .max) < (b.confirmed ?? .max) }
        if a.household != b.household { return (a.household ?? "") < (b.household ?? "") }
        return (a.cluster ?? "") < (b.cluster ?? "")
    }
}
