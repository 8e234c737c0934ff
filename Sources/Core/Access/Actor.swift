/// Who is acting, as what, from where, and for whom. Resolved once per request; policies and acts see
/// nothing else of the person.
public struct Actor: Sendable, Hashable {
    /// Account in the house, 128 random bits in hexadecimal.
    public let account: String
    public let displayName: String
    public let role: Role
    /// The place and manner of practice chosen at sign-in.
    public let situation: Situation?
    /// The professional for whom the actor works now, under a delegation in force.
    public let delegation: Delegation?
    /// Missions of contact tracing in force now.
    public let habilitations: [Habilitation]
    /// Identifier of the session or token, for traces.
    public let session: String

    public init(
        account: String, displayName: String, role: Role, situation: Situation? = nil, delegation: Delegation? = nil,
        habilitations: [Habilitation] = [], session: String
    ) {
        self.account = account
        self.displayName = displayName
        self.role = role
        self.situation = situation
        self.delegation = delegation
        self.habilitations = habilitations
        self.session = session
    }

    /// The professional account on whose dossiers the actor works: their own, or the delegator's.
    public var principal: String { delegation?.delegator ?? account }

    /// Deposits under their own name: a professional for themself, or under a delegation that lets them sign.
    public var signs: Bool {
        guard case .professionnel = role else { return false }
        return delegation?.signs ?? true
    }

    /// « Julie MOREL pour Dr Anne LECLERC », as traces and history say it.
    public var label: String { delegation.map { "\(displayName) pour \($0.delegatorName)" } ?? displayName }

    /// The fund whose desk the actor keeps.
    public var caisse: CodeOrganisme? {
        switch role {
        case .agent(let caisse), .serviceMedical(let caisse): caisse
        default: nil
        }
    }

    /// The kinds of data the actor may read on a dossier they have access to.
    public var categories: Set<DataCategory> {
        switch role {
        case .professionnel, .secretaire, .serviceMedical: [.administratif, .medical]
        case .agent, .agence, .administrateur: [.administratif]
        }
    }
}

/// What a person is in the house.
public enum Role: Sendable, Hashable {
    case professionnel(Profession, identifiant: String)
    /// Works under delegations only.
    case secretaire
    case agent(CodeOrganisme)
    /// The fund's doctors and their staff: they may read medical parts.
    case serviceMedical(CodeOrganisme)
    /// A regional health agency's staff, or those who work for it.
    case agence
    /// Runs the desk; sees no one's data.
    case administrateur

    public var word: String {
        switch self {
        case .professionnel: "professionnel"
        case .secretaire: "secretaire"
        case .agent: "agent"
        case .serviceMedical: "service-medical"
        case .agence: "agence"
        case .administrateur: "administrateur"
        }
    }
}
