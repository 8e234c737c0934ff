/// Where a dossier stands. Transitions are written on the cases.
public enum DossierState: String, Sendable, Hashable, CaseIterable, Codable {
    /// Being written. → `depose` (deposit), or discarded.
    case brouillon
    /// Signed and durable, on its way to the fund. → `recu`, `depose` (rectified), `retire`.
    case depose
    /// In the queue of the competent fund. → `enTraitement`, `accepte` (by rule, at once), `depose` (rectified), `retire`, `silence`.
    case recu
    /// An agent has taken it. → `accepte`, `refuse`, `correctionDemandee`, `recu` (released), `depose`
    /// (rectified, the agent is told), `retire`, `silence`.
    case enTraitement = "en-traitement"
    /// The fund wants it corrected. → `depose` (rectified), `retire`, `clos`.
    case correctionDemandee = "correction-demandee"
    /// → `clos`, `depose` (rectified: the fund decides again), `retire` (what it started is over).
    case accepte
    /// → `clos`.
    case refuse
    /// The delay ran out and silence has a meaning in law. → `clos`.
    case silence
    /// Withdrawn by its author. Terminal.
    case retire
    /// Nothing more can happen. Terminal.
    case clos

    /// What people read.
    public var label: String {
        switch self {
        case .brouillon: "Brouillon"
        case .depose: "Déposé"
        case .recu: "Reçu par la caisse"
        case .enTraitement: "En traitement"
        case .correctionDemandee: "Correction demandée"
        case .accepte: "Accepté"
        case .refuse: "Refusé"
        case .silence: "Délai écoulé"
        case .retire: "Retiré"
        case .clos: "Clos"
        }
    }

    /// A deposited dossier that still stands: it counts for overlaps.
    public var isLive: Bool {
        switch self {
        case .depose, .recu, .enTraitement, .correctionDemandee, .accepte, .silence, .clos: true
        case .brouillon, .refuse, .retire: false
        }
    }
}
