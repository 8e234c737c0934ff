/// A professional lets someone work in their name, for a time, for some téléservices. It cannot be passed on, and whoever
/// holds it acts under their own name: « X pour Dr Y ».
public struct Delegation: Sendable, Hashable {
    public let id: String
    public let genre: GenreDelegation
    /// Account of the professional who delegates.
    public let delegator: String
    public let delegatorName: String
    public let delegate: String
    public let delegateName: String
    /// Codes of the téléservices covered; empty for all.
    public let teleservices: Set<String>
    /// Whether it lets the delegate deposit, under their own name and number.
    public let signs: Bool
    public let from: Instant
    /// First moment it no longer holds.
    public let until: Instant
    public let acceptedAt: Instant?
    /// Declined, or given back, by the delegate.
    public let refusedAt: Instant?
    public let revokedAt: Instant?

    public init(
        id: String, genre: GenreDelegation = .secretaire, delegator: String, delegatorName: String, delegate: String, delegateName: String,
        teleservices: Set<String>, signs: Bool = false, from: Instant, until: Instant, acceptedAt: Instant? = nil, refusedAt: Instant? = nil,
        revokedAt: Instant? = nil
    ) {
        self.id = id
        self.genre = genre
        self.delegator = delegator
        self.delegatorName = delegatorName
        self.delegate = delegate
        self.delegateName = delegateName
        self.teleservices = teleservices
        self.signs = signs
        self.from = from
        self.until = until
        self.acceptedAt = acceptedAt
        self.refusedAt = refusedAt
        self.revokedAt = revokedAt
    }

    public func isInForce(at now: Instant) -> Bool { etat(at: now) == .enCours }

    public func covers(_ teleservice: String) -> Bool { teleservices.isEmpty || teleservices.contains(teleservice) }

    /// Where it stands. What a person decided comes before what the calendar says.
    public func etat(at now: Instant) -> EtatDelegation {
        if revokedAt != nil { return .retiree }
        if refusedAt != nil { return acceptedAt == nil && genre.attendAcceptation ? .refusee : .rendue }
        if now >= until { return .terminee }
        if genre.attendAcceptation, acceptedAt == nil { return .enAttente }
        return now < from ? .aVenir : .enCours
    }
}

/// Where a delegation stands.
public enum EtatDelegation: String, Sendable, Hashable, Codable, CaseIterable {
    case enAttente = "en-attente"
    case aVenir = "a-venir"
    case enCours = "en-cours"
    case terminee, refusee, rendue, retiree

    public var libelle: String {
        switch self {
        case .enAttente: "À accepter"
        case .aVenir: "À venir"
        case .enCours: "En cours"
        case .terminee: "Terminée"
        case .refusee: "Refusée"
        case .rendue: "Rendue"
        case .retiree: "Retirée"
        }
    }

    /// Something can still be done about it.
    public var estOuverte: Bool { self == .enAttente || self == .aVenir || self == .enCours }
}
