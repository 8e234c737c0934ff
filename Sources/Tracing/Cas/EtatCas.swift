/// Where the sheet of a case stands.
public enum EtatCas: String, Sendable, Hashable, Codable, CaseIterable {
    /// Prepared at the first consultation: contacts are drafts, nobody is called.
    case suspect
    /// The result is positive: the doctor has 24 h to validate the sheet.
    case positif
    /// Validated: its contacts are in the queues.
    case valide
    /// The platform completed it.
    case complete
    /// In the hands of the regional agency: collectivity or cluster.
    case escalade
    /// Isolation followed.
    case suivi
    case clos
    /// The result was negative: its drafts are erased.
    case negatif

    public var libelle: String {
        switch self {
        case .suspect: "Cas suspect"
        case .positif: "Positif, à valider"
        case .valide: "Validé, contacts à appeler"
        case .complete: "Complété par la plateforme"
        case .escalade: "Confié à l’agence régionale"
        case .suivi: "Isolement suivi"
        case .clos: "Clos"
        case .negatif: "Négatif"
        }
    }

    /// Its contacts may be called.
    public var estActif: Bool { self == .valide || self == .complete || self == .escalade || self == .suivi }
}
