/// What a person has been entrusted with in the tracing of an epidemic: a mission, in some départements, for a time.
/// Granted by the head of their body, never for ever; without one, nobody calls and nobody reads a sheet.
public struct Habilitation: Sendable, Hashable {
    public let id: String
    public let epidemie: String
    public let mission: Mission
    /// Where it holds. Never empty.
    public let departements: Set<Departement>
    public let from: Instant
    /// First moment it no longer holds.
    public let until: Instant
    public let revokedAt: Instant?

    public init(
        id: String, epidemie: String, mission: Mission, departements: Set<Departement>, from: Instant, until: Instant, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.epidemie = epidemie
        self.mission = mission
        self.departements = departements
        self.from = from
        self.until = until
        self.revokedAt = revokedAt
    }

    public func isInForce(at now: Instant) -> Bool { revokedAt == nil && from <= now && now < until }
}

/// The missions of contact tracing.
public enum Mission: String, Sendable, Hashable, Codable, CaseIterable {
    /// The fund's calling platform.
    case plateforme
    /// The regional agency: collectivities, clusters, isolation.
    case agence
    /// Works for the regional agency, for a stated time.
    case sousTraitant = "sous-traitant"
    /// A structure under agreement, given call queues by an administrator.
    case structure

    public var libelle: String {
        switch self {
        case .plateforme: "Plateforme d’appel de l’assurance maladie"
        case .agence: "Agence régionale de santé"
        case .sousTraitant: "Sous-traitant de l’agence régionale"
        case .structure: "Structure sous convention"
        }
    }

    /// May call contacts and read their sheets.
    public var calls: Bool { true }
    /// May confirm clusters, hand cases over, grant time-boxed rights.
    public var leads: Bool { self == .agence }
    /// Does the agency's work: cases of collectivities and isolation.
    public var isRegional: Bool { self == .agence || self == .sousTraitant }
}
