public import Core

/// The life of an orientation: proposed, then confirmed, handed back or lapsed; what came back is closed by an agent.
public struct VieOrientation: Sendable, Hashable {
    public private(set) var etat: EtatOrientation
    /// Until when the practice is awaited; at that very moment its answer is still in time.
    public let echeance: Instant
    public private(set) var motif: MotifRenvoi?

    public init(etat: EtatOrientation = .proposee, echeance: Instant, motif: MotifRenvoi? = nil) {
        self.etat = etat
        self.echeance = echeance
        self.motif = motif
    }

    public mutating func apply(_ evenement: EvenementOrientation, at now: Instant) throws(LifecycleRefusal) {
        switch (evenement, etat) {
        // A late answer is an answer, as long as no agent took it up.
        case (.confirmer, .proposee), (.confirmer, .perimee): etat = .confirmee
        case (.rendre(let why), .proposee), (.rendre(let why), .perimee), (.rendre(let why), .confirmee):
            etat = .rendue
            motif = why
        case (.expirer, .proposee) where now > echeance: etat = .perimee
        case (.clore, .proposee), (.clore, .rendue), (.clore, .perimee): etat = .close
        default: throw LifecycleRefusal("orientation-\(evenement.mot)", "\(Self.why(evenement)) (État : \(etat.libelle.lowercased()).)")
        }
    }

    private static func why(_ evenement: EvenementOrientation) -> String {
        switch evenement {
        case .confirmer: "Cette orientation a été rendue ou reprise par un agent."
        case .rendre: "Cette orientation est déjà rendue ou close."
        case .expirer: "Le délai de réponse court encore, ou la réponse est connue."
        case .clore: "Cette orientation est confirmée ou déjà close."
        }
    }
}
